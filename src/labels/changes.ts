// Changes between two versions in words, and the words of the page that shows them.
import type { Change, Step } from '../model/compare-records.ts';
import type { Part } from '../model/compare-words.ts';
import type { Language } from '../site.ts';
import { formatNumber } from './format.ts';
import { labelOf, linesOf, nameParts, type Line, type Wording } from './values.ts';

const german = {
  comparison: (newer: number, older: number) => `Fassung ${newer} im Vergleich mit Fassung ${older}`,
  about: (title: string, newer: number, older: number) => `Was sich in „${title}“ von Fassung ${older} zu Fassung ${newer} geändert hat`,
  older: 'Ältere Fassung',
  newer: 'Neuere Fassung',
  facts: 'Angaben',
  fact: 'Angabe',
  text: { de: 'Text', en: 'Englische Übersetzung des Textes' },
  opening: 'Vor der ersten Überschrift',
  general: 'Allgemeine Angaben',
  pageState: 'Stand und Prüfung',
  inLanguage: { de: 'deutsch', en: 'englisch' },
  kind: { added: 'neu', removed: 'entfallen', moved: 'verschoben, Wortlaut unverändert' },
  order: 'Reihenfolge',
  notThere: 'nicht enthalten',
  dropped: 'entfallen',
  inserted: 'eingefügt:',
  deleted: 'gestrichen:',
  key: { deleted: 'Gestrichenes ist', struck: 'durchgestrichen', inserted: 'Eingefügtes ist', underlined: 'unterstrichen' },
  addresses: 'Adresse hinter den Wörtern:',
  unseen: 'Der Unterschied ist im Schriftbild nicht zu sehen.',
  reordered: 'Die Abschnitte stehen in anderer Reihenfolge.',
  sameFacts: 'Die Angaben stimmen überein.',
  sameText: 'Der Text stimmt überein.',
  nothing: 'Angaben und Text beider Fassungen stimmen überein. Geändert haben sich nur die Form der Datei oder die Änderungsnotiz.',
  onlyPageState: 'Inhaltlich stimmen beide Fassungen überein. Geändert haben sich nur Stand oder Prüfung der Seite.',
  unchangedParagraphs: (count: number) => (count === 1 ? '1 Absatz unverändert' : `${formatNumber(count, 'de')} Absätze unverändert`),
  unchangedSections: (titles: string) => `Unverändert: ${titles}`,
};

export type ChangeWords = typeof german;

const english: ChangeWords = {
  comparison: (newer, older) => `Version ${newer} compared with version ${older}`,
  about: (title, newer, older) => `What changed in “${title}” from version ${older} to version ${newer}`,
  older: 'Older version',
  newer: 'Newer version',
  facts: 'Facts',
  fact: 'Fact',
  text: { de: 'German text', en: 'Text' },
  opening: 'Before the first heading',
  general: 'General facts',
  pageState: 'State and review',
  inLanguage: { de: 'German', en: 'English' },
  kind: { added: 'new', removed: 'removed', moved: 'moved, wording unchanged' },
  order: 'Order',
  notThere: 'not included',
  dropped: 'removed',
  inserted: 'inserted:',
  deleted: 'deleted:',
  key: { deleted: 'Deleted text is', struck: 'struck through', inserted: 'inserted text is', underlined: 'underlined' },
  addresses: 'Address behind the words:',
  unseen: 'The difference cannot be seen in print.',
  reordered: 'The sections stand in another order.',
  sameFacts: 'The facts are the same.',
  sameText: 'The text is the same.',
  nothing: 'Facts and text of both versions are the same. Only the form of the file or the change note has changed.',
  onlyPageState: 'The content of both versions is the same. Only the state or the review of the page has changed.',
  unchangedParagraphs: (count) => (count === 1 ? '1 paragraph unchanged' : `${formatNumber(count, 'en')} paragraphs unchanged`),
  unchangedSections: (titles) => `Unchanged: ${titles}`,
};

export const changeWords: Record<Language, ChangeWords> = { de: german, en: english };

const w = (de: string, en: string) => ({ de, en });
/** What one item of a list is, by the key of the list. */
const nouns: Record<string, Record<Language, string>> = {
  areas: w('Bereich', 'Area'), authorities: w('Zuständige Stelle', 'Authority'), blocks: w('Lernziele', 'Aims'), certificates: w('Zeugnis', 'Certificate'), changeProposals: w('Vorschlag', 'Proposal'), changes: w('Änderung vom', 'Change of'),
  codes: w('Kennung', 'Code'), competenceCoverage: w('Abdeckung', 'Coverage'), competences: w('Kompetenz', 'Competence'), competentBodies: w('Zuständige Stelle', 'Competent body'), compulsorySchooling: w('Schulpflicht', 'Compulsory schooling'), conflicts: w('Widerspruch', 'Contradiction'),
  confusableTitles: w('Verwechslung', 'Confusion'), confusableWith: w('Verwechslung mit', 'Confusion with'), consultation: w('Beteiligung', 'Consultation'), contents: w('Inhalt', 'Content'), coverage: w('Abgleich', 'Comparison'), curriculumSources: w('Fundort', 'Curriculum source'), defects: w('Auffälligkeit', 'Oddity'),
  derivedFrom: w('Vorlage', 'Model'), descriptors: w('Beschreibung', 'Descriptor'), documents: w('Papier', 'Document'), edges: w('Übergang', 'Transition'), editions: w('Rechtsstand', 'Edition'), equals: w('Entsprechung', 'Equivalent'), equivalents: w('Entsprechung', 'Equivalent'),
  examParts: w('Prüfung', 'Examination'), exams: w('Prüfung', 'Examination'), grades: w('Note', 'Grade'), gradingScales: w('Notenskala', 'Grading scale'), hourTables: w('Stundentafel', 'Hour table'), items: w('Lernziele', 'Aims'), keywords: w('Stichwort', 'Keyword'), languages: w('Amtssprache', 'Official language'),
  legalBasis: w('Rechtsgrundlage', 'Legal basis'), levels: w('Niveau', 'Level'), mappings: w('Beziehung', 'Mapping'), modules: w('Modul', 'Module'), nodes: w('Schaubild:', 'Diagram:'), occupations: w('Beruf', 'Occupation'), officialText: w('Wortlaut', 'Wording'), originalNames: w('Name', 'Name'),
  paragraphs: w('Absatz', 'Paragraph'), periods: w('Zeitraum', 'Period'), positions: w('Position', 'Position'), predecessors: w('Vorgängerstaat', 'Predecessor state'), provisions: w('Vorschrift', 'Provision'), referenceCandidates: w('Referenzberuf', 'Reference occupation'), reformActs: w('Rechtsakt', 'Act'),
  requirements: w('Anforderung', 'Requirement'), reviewers: w('Prüfung durch', 'Review by'), rights: w('Recht', 'Right'), routes: w('Bildungsweg', 'Route'), rows: w('Zeile', 'Row'), searchedNotFound: w('Gesucht:', 'Searched:'), sources: w('Quelle', 'Source'),
  specialisations: w('Fachrichtung', 'Specialisation'), studyModules: w('Modul', 'Module'), supersedes: w('Abgelöste Ordnung', 'Superseded regulation'), synopsis: w('Synopse mit', 'Synopsis with'), systems: w('Systemstand', 'System edition'), tasks: w('Aufgabe', 'Task'), timeFrames: w('Zeitrahmen', 'Time frame'), titles: w('Titel', 'Title'),
  // The same key in another place: the parts of an examination, the scale of a framework.
  'examParts.areas': w('Prüfungsbereich', 'Exam area'), '.levels': w('Stufe', 'Level'),
};

/** Lists whose items are parts of the record of their own. */
const PARTS = new Set(['editions', 'systems']);
const EVIDENCE = new Set(['sources', 'searchedNotFound', 'conflicts']);
const PAGE_STATE = new Set(['stateAsOf', 'review', 'licence', 'changes']);
/** A name is a name, not the whole text. */
const MAX_NAME = 80;

export interface Description {
  kind: Change['kind'];
  /** Part of the record, and its rank on the page. */
  group: { title: Part[]; rank: 'general' | 'own' | 'evidence' | 'pageState' };
  /** From the part down to the field: ["Rechtsstand ab Juli 2022"], ["Dauer"]. */
  place: Part[][];
  before?: Line[];
  after?: Line[];
  remark?: string;
}

const textOf = (parts: readonly Part[]) => parts.map(({ text }) => text).join('');
const textOfLines = (lines: Line[] | undefined) => lines?.map(({ label, parts }) => `${label}: ${textOf(parts)}`).join('\n');

function shorten(parts: Part[]): Part[] {
  let left = MAX_NAME;
  return parts.flatMap((part): Part[] => {
    if (left <= 0) return [];
    const text = part.text.length > left ? `${part.text.slice(0, left).replace(/\s+\S*$/, '').replace(/[\uD800-\uDBFF]$/, '')} …` : part.text;
    left -= part.text.length;
    return [{ ...part, text }];
  });
}

function nounOf(place: readonly Step[], index: number, language: Language): string {
  const { key, meta } = place[index]!;
  const parent = place[index - 1]?.key;
  return (nouns[`${parent ?? ''}.${key}`] ?? nouns[key])?.[language] ?? `${labelOf(meta, language)}:`;
}

function placeOf(place: readonly Step[], wording: Wording): Part[][] {
  const { language } = wording;
  const steps: Part[][] = [];
  let label = '';
  for (const [index, step] of place.entries()) {
    if (step.language) {
      if (step.language !== language) steps.at(-1)!.push({ text: ` (${changeWords[language].inLanguage[step.language]})` });
      continue;
    }
    const own = step.name ? nounOf(place, index, language) : labelOf(step.meta, language);
    // "Dauer, Dauer in Worten" and "Niveau NSQF, Niveau" say one word too many.
    const isNamed = place[index - 1]?.name !== undefined;
    if (isNamed && own === label) continue;
    if (!isNamed && label && own.startsWith(label)) steps.pop();
    steps.push(step.name ? shorten([{ text: `${own} ` }, ...nameParts(step.name, wording)]) : [{ text: own }]);
    label = own;
  }
  return steps;
}

function groupOf({ place, kind }: Change, steps: Part[][], { language }: Wording): Description['group'] & { inner: Part[][] } {
  const words = changeWords[language];
  const [first, second] = place;
  const { key, meta, name } = first!;
  // What the heading of the part says, the rows need not repeat.
  const titled = (title: Part[], rank: Description['group']['rank']) => ({ title, rank, inner: steps.length > 1 && textOf(steps[0]!) === textOf(title) ? steps.slice(1) : steps });
  if (PAGE_STATE.has(key)) return titled([{ text: words.pageState }], 'pageState');
  if (name && PARTS.has(key)) return titled(steps[0]!, 'own');
  const isList = name !== undefined || kind === 'moved';
  if (!isList && (!second || second.language)) return titled([{ text: words.general }], 'general');
  return titled([{ text: labelOf(meta, language) }], EVIDENCE.has(key) ? 'evidence' : 'own');
}

/** What changed where, and from what to what. */
export function describeChange(change: Change, wording: Wording): Description {
  const words = changeWords[wording.language];
  const steps = placeOf(change.place, wording);
  const { inner, ...group } = groupOf(change, steps, wording);
  const before = change.before && linesOf(change.before, wording);
  const after = change.after && linesOf(change.after, wording);
  const looksTheSame = change.kind === 'changed' && textOfLines(before) === textOfLines(after);
  return {
    kind: change.kind,
    group,
    place: change.kind === 'moved' ? [...inner, [{ text: words.order }]] : inner,
    ...(before ? { before } : {}),
    ...(after ? { after } : {}),
    ...(looksTheSame ? { remark: words.unseen } : {}),
  };
}
