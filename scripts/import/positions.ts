// The positions of the framework plan: stable ids, place in the sections, letters of the aims, weeks. The wording of an aim only where an operator asks for it.
import type { Corrections } from './corrections.ts';
import type { Extract, Row } from './extract.ts';
import type { Specialisations } from './occupations.ts';
import { compact, slug } from './words.ts';

export interface Position {
  id: string;
  number: string;
  title: string;
  place?: string;
  annex?: string;
  section?: string;
  occupation?: string;
  specialisation?: string;
  standard?: boolean;
  aims?: string[];
  weeks?: Record<string, number>;
  weeksSharedWith?: string;
  blocks?: { letters: string[]; weeks?: Record<string, number>; integrated?: boolean }[];
  timing?: string;
  officialText?: { letter: string; text: string }[];
  note?: { de: string; en: string };
}

/** Leading sign of one step of a section: "Abschnitt B 1. …" → "b-1", "1. Fachrichtung …" → "1", "II. …" → "ii". */
function signOf(step: string): string {
  const named = /^(?:Abschnitt|Teil|Schwerpunkt) ([A-Z]|[IVX]+|\d+)(?: (\d+)\.)?(?![\p{L}])/u.exec(step);
  const bare = /^([IVX]+|[A-Z]|\d+)[.:] ?/.exec(step);
  return slug([named?.[1] ?? bare?.[1] ?? '', named?.[2] ?? ''].join(' '));
}

/** Ids of all rows: annex (but not the first) + signs of the section + number; "p" where there is none of the first two. */
export function makeIds(rows: Row[]): Map<Row, string> {
  const first = rows[0]?.annex;
  const signs = (section: string) => section.split(' / ').map(signOf).filter(Boolean).join('-');
  // Two headings without a sign in one annex are told apart by their first word.
  const unsigned = (row: Row) => new Set(rows.filter((other) => other.annex === row.annex && other.section !== '' && signs(other.section) === '').map((other) => other.section)).size > 1;
  const ids = new Map<Row, string>();
  for (const row of rows) {
    const sign = signs(row.section) || (unsigned(row) ? slug(row.section.split(/[ ,:]/)[0]!) : '');
    const annex = row.annex === first ? '' : slug(row.annex);
    ids.set(row, slug([annex || (sign ? '' : 'p'), sign, row.number].filter(Boolean).join(' ')));
  }
  return ids;
}

/** "§ 5 Nr. 2" → "§ 5 Nummer 2"; one way of writing for the whole collection. */
export const placeOf = (ref: string) => ref.replace(/\bNr\. ?/g, 'Nummer ').replace(/\bAbs\. ?/g, 'Absatz ');

/** The printed column repeats its words once a column: "während der gesamten Ausbildung zu vermitteln während …" → once. */
export function timingOf(words: string | undefined): string | undefined {
  return words?.toLowerCase().replaceAll('ausbildungszeit', 'Ausbildungszeit').replaceAll('ausbildung', 'Ausbildung').replace(/ zu vermitteln/g, '').match(/^während der gesamten (Ausbildungszeit|Ausbildung)/)?.[0] ?? words;
}

/** Letters once each and in order; a consolidated text may print one twice or out of turn. */
const inOrder = (letters: string[]) => [...new Set(letters)].sort((a, b) => a.length - b.length || (a < b ? -1 : 1));
const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

function notesOf(row: Row, difference: { plan: string; paragraph: string; ref: string } | undefined) {
  const notes: { de: string; en: string }[] = [];
  const unlettered = row.aims.length > 0 && row.aims.every(({ letter }) => letter === null);
  if (unlettered) notes.push(row.aims.length === 1 ? { de: 'Ein Lernziel, im Plan ohne Buchstaben.', en: 'One aim, without a letter in the plan.' } : { de: `${row.aims.length} Lernziele, im Plan ohne Buchstaben.`, en: `${row.aims.length} aims, without letters in the plan.` });
  if (difference) notes.push({ de: `Im Rahmenplan lautet die Bezeichnung „${difference.plan}“.`, en: `In the framework plan the name reads “${difference.plan}”.` });
  return notes;
}

/** Time of a row: nothing, weeks of its own, or those of the row before; blocks only where they say more than the sum. */
function timeOf(row: Row): Pick<Position, 'weeks' | 'blocks'> {
  const integrated = (marks: Record<string, string> | undefined) => marks !== undefined && Object.values(marks).some((mark) => mark.includes('*'));
  const groups = row.timeGroups.filter(({ letters, sharedWithPrevious }) => letters.length > 0 && !sharedWithPrevious);
  const blocks = groups.map(({ letters, weeks, marks }) => compact({ letters: inOrder(letters), weeks, integrated: integrated(marks) || undefined }));
  return compact({ weeks: row.weeks, blocks: blocks.length > 1 || blocks.some((block) => block.integrated) ? blocks : [] });
}

/** All positions of an extract, in the order of the plan. `withWording` takes over the official text of lettered aims. */
export function makePositions(extract: Extract, specialisations: Specialisations, occupationOf: (row: Row) => string | undefined, correction: Corrections | undefined, withWording: boolean): { positions: Position[]; titlesOf: Map<string, string[]> } {
  const rows = extract.ausbildungsrahmenplan ?? [];
  const idOf = makeIds(rows);
  // A timetable may use the plan's wording where the sections have another one.
  const titlesOf = new Map<string, string[]>();
  let carrier: string | undefined;
  const positions = rows.map((row): Position => {
    const id = idOf.get(row)!;
    const shared = row.timeGroups.length > 0 && row.timeGroups.every(({ sharedWithPrevious }) => sharedWithPrevious);
    if (!shared) carrier = id;
    const difference = extract.titleDifferences?.find((entry) => entry.plan === row.title && same(entry.ref, row.ref ?? ''));
    const corrected = correction?.positions?.[id];
    titlesOf.set(id, [...new Set([row.title, difference?.paragraph ?? row.title])]);
    const notes = notesOf(row, difference);
    const wording = withWording ? row.aims.flatMap(({ letter, text }) => (letter && text ? [{ letter, text }] : [])) : [];
    return compact({
      id,
      number: row.number,
      title: corrected?.title ?? difference?.paragraph ?? row.title,
      place: corrected?.place ?? (row.ref ? placeOf(row.ref) : undefined),
      annex: row.annex,
      section: row.section,
      occupation: occupationOf(row),
      specialisation: specialisations.ofRow(row),
      standard: row.standardposition,
      aims: corrected?.aims ?? inOrder(row.aims.flatMap(({ letter }) => letter ?? [])),
      ...timeOf(row),
      weeksSharedWith: shared ? carrier : undefined,
      timing: timingOf(row.timing),
      officialText: wording,
      note: notes.length > 0 ? { de: notes.map(({ de }) => de).join(' '), en: notes.map(({ en }) => en).join(' ') } : undefined,
    });
  });
  return { positions, titlesOf };
}
