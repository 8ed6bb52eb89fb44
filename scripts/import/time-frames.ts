// Time in months: the time frames of the industrial occupations (as tables) and the timetables in sentences, both by position.
import type { Extract } from './extract.ts';
import { occupationIn, type Occupation, type Specialisations } from './occupations.ts';
import { timingOf, type Position } from './positions.ts';
import { readSchedule, readWholeTraining, type Named, type Oddity } from './schedule.ts';
import { compact, slug } from './words.ts';

interface Frame {
  id: string;
  number?: string;
  annex?: string;
  year?: string;
  occupation?: string;
  specialisation?: string;
  months?: { min: number; max: number };
  timing?: string;
  positions: Named[];
  note?: { de: string; en: string };
}

export interface TimeFrames { frames: Frame[]; problems: string[] }

const NOT_READ = { de: 'Die Zuordnung der Positionen ist nicht ausgelesen; siehe den Text der Anlage.', en: 'The allocation of positions was not read; see the text of the annex.' };

/** Says which letters the regulation names that its own plan does not have, so that nobody looks for them in vain. */
function noteOn(oddities: Oddity[]): { de: string; en: string } | undefined {
  const letters = (text: string) => text.split('').join(', ');
  const de = oddities.map(({ position, letters: odd }) => (odd === '' ? `Bei Position ${position.number} sind Lernziele ohne Buchstaben genannt.` : `Genannt ist bei Position ${position.number} auch Lernziel ${letters(odd)}, das ihr Plan nicht hat.`));
  const en = oddities.map(({ position, letters: odd }) => (odd === '' ? `For position ${position.number} aims are named without letters.` : `For position ${position.number} aim ${letters(odd)} is named as well, which its plan does not have.`));
  return de.length > 0 ? { de: de.join(' '), en: en.join(' ') } : undefined;
}

const sameTitle = (a: string, b: string) => a.toLowerCase().replace(/\W/g, '') === b.toLowerCase().replace(/\W/g, '');

/** "Fachrichtung Archiv / Erstes Ausbildungsjahr" → specialisation and year. */
function readHeading(heading: string | null, specialisations: Specialisations): { specialisation?: string; year?: string } {
  const text = heading ?? '';
  const specialisation = specialisations.named(/Fachrichtung ([^/]+?)(?: \/|$)/.exec(text)?.[1]);
  // Without the signs around it: "C. Nach der Zwischenprüfung– 19. bis 36. Ausbildungsmonat –", "Abschnitt 2: Erstes und Zweites Ausbildungsjahr …".
  const bare = text.replace(/^Fachrichtung [^/]+ \/ /, '').replace(/^(?:Abschnitt \d+:|[A-Z]\.) /, '').replace(/ ?[-–] (?=\d)/, ', ');
  const year = /^.*(?:Ausbildungsjahr|Halbjahr|Ausbildungsmonat)/.exec(bare)?.[0];
  return compact({ specialisation, year });
}

/** Positions a span of time may name: those of its occupation and specialisation and those common to all. */
function candidates(positions: Position[], occupation: string | undefined, specialisation: string | undefined): Position[] {
  return positions.filter((position) => position.annex !== undefined
    && (!occupation || !position.occupation || position.occupation === occupation)
    && (!specialisation || !position.specialisation || position.specialisation === specialisation));
}

function* tables(extract: Extract, positions: Position[], titlesOf: Map<string, string[]>, occupations: Occupation[], specialisations: Specialisations, problems: string[]): Generator<Omit<Frame, 'id'>> {
  for (const table of extract.zeitrahmen ?? []) {
    const occupation = occupationIn(table.occupation, occupations);
    const { specialisation, year } = readHeading(table.year, specialisations);
    const known = candidates(positions, occupation, specialisation);
    const oddities: Oddity[] = [];
    const named = table.positions.flatMap(({ number, title, letters }): Named[] => {
      const found = known.filter((position) => (titlesOf.get(position.id) ?? [position.title]).some((known) => sameTitle(known, title)));
      // A table may shorten a title; it still must begin only one of them.
      const begun = found.length > 0 ? found : known.filter((position) => position.title.startsWith(title));
      const exact = begun.length === 1 ? begun : begun.filter((position) => position.number === number);
      if (exact.length !== 1) {
        problems.push(`${table.annex}: ${number} ${title}`);
        return [];
      }
      const unknown = letters.filter((letter) => !exact[0]!.aims?.includes(letter));
      if (unknown.length > 0) oddities.push({ position: exact[0]!, letters: unknown.join('') });
      return [compact({ position: exact[0]!.id, letters: letters.filter((letter) => !unknown.includes(letter)) })];
    });
    yield compact({ number: table.number === null ? undefined : String(table.number), annex: table.annex, year, occupation, specialisation, months: table.months ?? undefined, timing: timingOf(table.timing), positions: named, note: noteOn(oddities) });
  }
}

function* sentences(extract: Extract, positions: Position[], titlesOf: Map<string, string[]>, occupations: Occupation[], specialisations: Specialisations, problems: string[]): Generator<Omit<Frame, 'id'>> {
  for (const timetable of extract.zeitlicheGliederung ?? []) {
    const occupation = occupationIn(timetable.occupation, occupations);
    for (const block of timetable.blocks) {
      const { specialisation, year } = readHeading(block.heading, specialisations);
      const known = candidates(positions, occupation, specialisation);
      const { named, oddities, problems: found } = readSchedule(block.text, known, titlesOf);
      const whole = block.months ? [] : readWholeTraining(block.text, known);
      const throughout = /während der gesamten Ausbildungs(zeit|dauer)/i.test(block.text);
      const understood = found.length === 0;
      // A general remark before the table is no span of time.
      if (!block.months && whole.length === 0 && !(understood && throughout)) continue;
      if (!understood && whole.length === 0) problems.push(`${timetable.annex}, ${block.heading ?? ''} ${block.number ?? ''}: ${found.join('; ')}`);
      yield compact({
        number: block.number === null ? undefined : String(block.number),
        annex: timetable.annex,
        year,
        occupation,
        specialisation,
        months: block.months ?? undefined,
        timing: block.months ? undefined : 'während der gesamten Ausbildungszeit',
        positions: whole.length > 0 ? whole : understood ? named : [],
        note: understood || whole.length > 0 ? noteOn(oddities) : NOT_READ,
      });
    }
  }
}

/** All spans of time; ids count within the annex (and specialisation), so a later change of another annex moves nothing. */
export function makeTimeFrames(extract: Extract, positions: Position[], titlesOf: Map<string, string[]>, occupations: Occupation[], specialisations: Specialisations): TimeFrames {
  const problems: string[] = [];
  const counts = new Map<string, number>();
  const frames = [...tables(extract, positions, titlesOf, occupations, specialisations, problems), ...sentences(extract, positions, titlesOf, occupations, specialisations, problems)].map((frame) => {
    const home = slug([frame.annex ?? 'plan', frame.specialisation ?? ''].join(' '));
    counts.set(home, (counts.get(home) ?? 0) + 1);
    const { positions: named, ...rest } = frame;
    return { id: `${home}-${counts.get(home)}`, ...rest, positions: named ?? [] };
  });
  return { frames, problems };
}
