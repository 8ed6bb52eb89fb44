// Title, summary and a short text for regulations that nobody has described by hand yet: one neutral template in each language.
import type { Extract } from './extract.ts';
import { SOURCE } from './law.ts';
import type { Occupation, Specialisation } from './occupations.ts';
import type { Position } from './positions.ts';
import { englishDate, germanDate, listing } from './words.ts';

interface Facts { extract: Extract; occupations: Occupation[]; specialisations: Specialisation[]; positions: Position[]; hasExams: boolean }

/** Double forms of all occupations; the English title keeps the German names, which have no official translation here. */
export function templateTitle({ occupations }: Facts) {
  const names = occupations.map(({ title }) => title.de);
  return { de: listing(names, 'und'), en: listing(names, 'and') };
}

const duration = ({ durationMonths }: Extract, unit: string) => (durationMonths ? `${durationMonths} ${unit}, ` : '');

export function templateSummary({ extract, occupations, specialisations, positions }: Facts) {
  const names = occupations.map(({ title }) => title.de);
  const many = names.length > 1;
  const fields = specialisations.filter(({ kind }) => kind === 'specialisation' || kind === 'focus').map(({ title }) => title);
  const word = specialisations.some(({ kind }) => kind === 'specialisation') ? ['Fachrichtungen', 'Specialisations'] : ['Schwerpunkte', 'Focuses'];
  const electives = specialisations.filter(({ kind }) => kind === 'elective').length;
  return {
    de: [
      `Ausbildungsordnung für ${many ? 'die Ausbildungsberufe' : 'den Ausbildungsberuf'} ${listing(names, 'und')}: ${duration(extract, 'Monate')}${positions.length} Positionen im Ausbildungsrahmenplan, in Kraft seit ${germanDate(extract.inForceSince!)}.`,
      ...(fields.length > 0 ? [`${word[0]}: ${fields.join('; ')}.`] : []),
      ...(electives > 0 ? [`Wahlqualifikationen: ${electives}.`] : []),
    ].join(' '),
    en: [
      `Training regulation for the German ${many ? 'occupations' : 'occupation'} ${listing(names, 'and')}: ${duration(extract, 'months')}${positions.length} positions in the framework plan, in force since ${englishDate(extract.inForceSince!)}.`,
      ...(fields.length > 0 ? [`${word[1]}: ${fields.join('; ')}.`] : []),
      ...(electives > 0 ? [`Electives: ${electives}.`] : []),
    ].join(' '),
  };
}

/** Says how the page came about and what it lacks; nothing about the occupation itself. */
export function templateBody({ extract, hasExams }: Facts) {
  const successor = extract.supersededByNote
    ? ['Die amtliche Sammlung vermerkt eine Nachfolgerin oder die Aufhebung (siehe Änderungen).', 'The official collection notes a successor or the repeal (see amendments).']
    : ['', ''];
  const exams = hasExams ? ['Auch die Gewichte der Prüfungsbereiche sind nicht einzeln nachgeprüft.', 'The weights of the exam areas have not been checked one by one either.'] : ['', ''];
  const text = (heading: string, first: string, second: string, last: string[]) => `\n## ${heading}\n\n${[first, second, ...last].filter(Boolean).join(' ')}\n`;
  return {
    de: text(
      'Zu dieser Seite',
      `Die Angaben sind aus dem amtlichen Text der Verordnung maschinell ausgelesen. <Source id="${SOURCE}" />`,
      'Einzeln durchgesehen sind sie nicht. Maßgeblich ist der Text im Bundesgesetzblatt.',
      [exams[0]!, successor[0]!],
    ),
    en: text(
      'About this page',
      `The data were read by machine from the official text of the regulation. <Source id="${SOURCE}" />`,
      'They have not been reviewed one by one. The text in the Federal Law Gazette prevails.',
      [exams[1]!, successor[1]!],
    ),
  };
}
