// Words of the feeds and of the files for search engines and answering programs.
import type { ActKind } from '../model/acts.ts';
import type { Language } from '../site.ts';

type Word = Record<Language, string>;
const w = (de: string, en: string): Word => ({ de, en });

export const actKinds: Record<ActKind, Word> = {
  publication: w('Veröffentlicht', 'Published'),
  correction: w('Berichtigt', 'Corrected'),
  withdrawal: w('Zurückgezogen', 'Withdrawn'),
  move: w('Verlegt', 'Moved'),
  removal: w('Entfernt', 'Removed'),
};

const german = {
  version: (n: number) => `Fassung ${n}`,
  allVersions: 'alle Fassungen',
  entry: (kind: string, title: string, id: string, version: string | undefined) => `${kind}: ${title} (${[id, version].filter(Boolean).join(', ')})`,
  all: (site: string) => `${site}: alle Änderungen`,
  of: (site: string, what: string) => `${site}: ${what}`,
  subtitle: 'Veröffentlichungen, Berichtigungen, Zurückziehungen, Verlegungen und Entfernungen nach dem Fassungsregister.',
  newest: (count: string) => `Hier stehen die neuesten ${count} Einträge; vollständig ist das Register.`,
  goesOnAs: (name: string) => `Künftig: ${name}.`,
  legalBasis: (text: string) => `Rechtsgrund: ${text}.`,
  rights: (licence: string, url: string) => `${licence} (${url})`,
};

const english: typeof german = {
  version: (n) => `version ${n}`,
  allVersions: 'all versions',
  entry: german.entry,
  all: (site) => `${site}: all changes`,
  of: german.of,
  subtitle: 'Publications, corrections, withdrawals, moves and removals by the register of versions.',
  newest: (count) => `These are the newest ${count} entries; the register is complete.`,
  goesOnAs: (name) => `Goes on as ${name}.`,
  legalBasis: (text) => `Legal basis: ${text}.`,
  rights: german.rights,
};

export const feedWords: Record<Language, typeof german> = { de: german, en: english };

const germanHints = {
  about: 'Nachschlagewerk zu ausländischen Berufsqualifikationen, deutschen Ausbildungsordnungen, Kompetenzrahmen und Kompetenzprofilen, mit Quellen und Stand der Angaben.',
  rules: [
    'Zitiert wird die Adresse einer Fassung (sie endet mit der Nummer der Fassung) und, wo es auf eine Stelle ankommt, die Randnummer: …/1/#rn-12. Der Text einer Fassung wird nie geändert.',
    'Das Handbuch stellt keine Gleichwertigkeit fest. Darüber entscheidet allein die zuständige Stelle.',
    'Jedes Profil nennt den Stand der Angaben und ob es fachlich geprüft ist. „Nicht belegt“ heißt: keine Quelle gefunden, nicht: gibt es nicht.',
    'Fassungen können zurückgezogen oder aus Rechtsgründen entfernt sein; ihren Status nennt die Liste der Fassungen.',
  ],
  rulesTitle: 'Was beim Verwenden gilt',
  roomsTitle: 'Sammlungen',
  dataTitle: 'Daten',
  dataPage: 'Offene Daten: alle Formate, Lizenz, Beispiele',
  index: 'Einstieg für Programme (JSON)',
  openapi: 'Beschreibung der Schnittstelle (OpenAPI 3.1)',
  all: 'alle Profile, eines je Zeile (NDJSON)',
  elm: 'Europäisches Lernmodell',
  catalogue: 'Katalog (DCAT-AP.de)',
  feed: 'Änderungen (Atom)',
  register: 'Fassungsregister mit Prüfsummen',
  state: (release: string, date: string) => `Stand: Ausgabe ${release}, ${date}.`,
  licence: (name: string, url: string) => `Lizenz: ${name} (${url}).`,
  entries: (count: string) => `${count} Einträge`,
};

const englishHints: typeof germanHints = {
  about: 'Reference work on foreign vocational qualifications, German training regulations, competence frameworks and competence profiles, with sources and the date of the facts.',
  rules: [
    'Cite the address of a version (it ends with the number of the version) and, where a certain place matters, the margin number: …/1/#rn-12. The text of a version never changes.',
    'The handbook does not establish equivalence. Only the competent body decides on it.',
    'Each profile gives the date of its facts and whether it has been reviewed. "Not documented" means that no source was found, not that something does not exist.',
    'Versions may have been withdrawn, or removed on legal grounds; the list of versions gives their status.',
  ],
  rulesTitle: 'Rules for use',
  roomsTitle: 'Collections',
  dataTitle: 'Data',
  dataPage: 'Open data: all formats, licence, examples',
  index: 'entry point for programs (JSON)',
  openapi: 'description of the interface (OpenAPI 3.1)',
  all: 'all profiles, one per line (NDJSON)',
  elm: 'European Learning Model',
  catalogue: 'catalogue (DCAT-AP.de)',
  feed: 'changes (Atom)',
  register: 'register of versions with checksums',
  state: (release, date) => `State: release ${release}, ${date}.`,
  licence: (name, url) => `Licence: ${name} (${url}).`,
  entries: (count) => `${count} entries`,
};

export const hintWords: Record<Language, typeof germanHints> = { de: germanHints, en: englishHints };
