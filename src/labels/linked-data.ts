// Words that go into files of linked data: notes on what a name is, names of formats in the heads of pages, titles of data sets.
import type { Language } from '../site.ts';
import type { CollectionName } from '../schema/index.ts';
import { formatDate } from './format.ts';

type Word = Record<Language, string>;
const w = (de: string, en: string): Word => ({ de, en });

/** Notes in the European Learning Model, always in both languages. */
export const elmNotes = {
  moduleName: w('Bezeichnung eines Moduls oder Fachs im Lehrplan; das Profil nennt dafür kein eigenes Lernergebnis.', 'Name of a module or subject in the curriculum; the profile states no learning outcome of its own for it.'),
  content: w('Inhalt in eigenen Worten der Redaktion.', 'Content in the editors’ own words.'),
  outcome: w('Lernergebnis in eigenen Worten der Redaktion.', 'Learning outcome in the editors’ own words.'),
  position: w('Position des Ausbildungsberufsbilds.', 'Position of the training profile.'),
  studyModule: w('Modul der Ordnung.', 'Module of the regulation.'),
  state: (name: Word): Word => w(`Ausstellender Staat: ${name.de}.`, `Issuing state: ${name.en}.`),
  edition: (name: Word): Word => w(`Zugang, Inhalte und Prüfungen nach dem Rechtsstand: ${name.de}.`, `Entry, contents and examinations by the edition: ${name.en}.`),
  level: (framework: string, level: string): Word => w(`${framework}, Niveau ${level}`, `${framework}, level ${level}`),
  duration: (months: Word): Word => w(`Dauer: ${months.de}.`, `Duration: ${months.en}.`),
  notEquivalence: w('Diese Angaben sagen nichts über die Gleichwertigkeit mit einem deutschen Abschluss.', 'These data say nothing about equivalence with a German qualification.'),
};

/** Why an entry does not have the fullest class of the LOQ profile. */
export const elmLacks = {
  eqfLevel: w('LOQ verlangt für „Qualification“ genau ein Niveau des Europäischen Qualifikationsrahmens; das Profil belegt keines als eigenes Niveau des Abschlusses.', 'For "Qualification", LOQ demands exactly one level of the European Qualifications Framework; the profile documents none as the qualification’s own.'),
  nqfLevel: w('LOQ verlangt für „Qualification“ ein Niveau aus der europäischen Liste nationaler Rahmen (QDR); das Profil nennt deren Kennungen nicht.', 'For "Qualification", LOQ demands a level from the European list of national frameworks (QDR); the profile does not state its identifiers.'),
  iscedF: w('LOQ verlangt ein Bildungsfeld nach ISCED-F 2013; das Profil nennt keines.', 'LOQ demands a field of education of ISCED-F 2013; the profile states none.'),
  learningOutcome: w('LOQ verlangt mindestens ein Lernergebnis; das Profil belegt weder Lernergebnisse noch Inhalte oder Module.', 'LOQ demands at least one learning outcome; the profile documents neither outcomes nor contents or modules.'),
  language: w('LOQ verlangt eine Sprache aus der europäischen Liste; für die Sprache des Titels ist hier keine Kennung hinterlegt.', 'LOQ demands a language of the European list; no identifier for the language of the title is recorded here.'),
};
export type ElmLack = keyof typeof elmLacks;

export const elmWords = {
  title: w('Profile nach dem Europäischen Lernmodell (ELM 3, Anwendungsprofil LOQ)', 'Profiles in the European Learning Model (ELM 3, application profile LOQ)'),
  note: w('Jede Datei verwendet die genaueste Klasse, deren Pflichtangaben das Profil belegt: LearningAchievementSpecification oder deren Oberklasse Specification. „lacking“ sagt, was für genauere Klassen fehlt; für „Qualification“ fehlt überall mindestens die europäische Kennung des nationalen Niveaus. Was nicht belegt ist, fehlt.', 'Each file uses the most specific class whose mandatory statements the profile documents: LearningAchievementSpecification or its superclass Specification. "lacking" says what more specific classes would need; for "Qualification", at least the European identifier of the national level is missing everywhere. What is not documented is left out.'),
};

/** Words of the concept schemes. */
export const skosWords = {
  glossary: w('Glossar', 'Glossary'),
  glossaryOf: (site: Word): Word => w(`${site.de}: Glossar`, `${site.en}: Glossary`),
  levels: (framework: Word): Word => w(`Stufen: ${framework.de}`, `Levels: ${framework.en}`),
  mapping: (framework: string, version: string, code: string): Word => w(`Beziehung zu ${framework}, ${version}: ${code}`, `Mapping to ${framework}, ${version}: ${code}`),
};

/** Kinds of items in CASE packages. */
export const caseTypes = {
  area: w('Bereich', 'Area'), competence: w('Kompetenz', 'Competence'), skill: w('Fertigkeit', 'Skill'), knowledge: w('Wissen', 'Knowledge'), attitude: w('Haltung', 'Attitude'), canDo: w('Kann-Beschreibung', 'Can-do statement'),
};
const germanCase = {
  version: (version: { version: number; date: string; release: string }) => `Fassung ${version.version} vom ${formatDate(version.date, 'de')}, Ausgabe ${version.release}.`,
  licence: (name: string, url: string) => `Lizenz der Texte des Handbuchs: ${name} (${url}).`,
  facts: (day: string) => `Stand der Angaben: ${formatDate(day, 'de')}.`,
};
const englishCase: typeof germanCase = {
  version: (version) => `Version ${version.version} of ${formatDate(version.date, 'en')}, release ${version.release}.`,
  licence: (name, url) => `Licence of the handbook’s texts: ${name} (${url}).`,
  facts: (day) => `Facts as of ${formatDate(day, 'en')}.`,
};
export const caseWords: Record<Language, typeof germanCase> = { de: germanCase, en: englishCase };

/** Names of formats, for links in the heads of pages. */
export const formatNames = {
  elm: w('Europäisches Lernmodell (JSON-LD)', 'European Learning Model (JSON-LD)'),
  skosTurtle: w('SKOS (Turtle)', 'SKOS (Turtle)'),
  skosJson: w('SKOS (JSON-LD)', 'SKOS (JSON-LD)'),
  case: w('CASE 1.1 (JSON)', 'CASE 1.1 (JSON)'),
  feed: w('Was sich an diesem Profil ändert (Atom)', 'What changes in this profile (Atom)'),
  roomFeed: w('Was sich an dieser Sammlung ändert (Atom)', 'What changes in this collection (Atom)'),
  catalogue: w('Katalog der Daten (DCAT-AP.de, Turtle)', 'Catalogue of the data (DCAT-AP.de, Turtle)'),
  catalogueJson: w('Katalog der Daten (DCAT-AP.de, JSON-LD)', 'Catalogue of the data (DCAT-AP.de, JSON-LD)'),
  countryFeed: w('Was sich zu diesem Land ändert (Atom)', 'What changes for this country (Atom)'),
};

/** The catalogue for data portals. */
export const catalogueWords = {
  title: w('Offene Daten des Qualifikationshandbuchs', 'Open data of the Qualifications Handbook'),
  description: w('Alle Profile des Handbuchs mit Quellen und Stand, dazu Fassungsregister, Kompetenzrahmen und Glossar.', 'All profiles of the handbook with sources and dates, with the register of versions, competence frameworks and the glossary.'),
  all: { title: w('Alle Profile', 'All profiles'), description: w('Die neuesten Fassungen aller Profile in einer Datei, ein Profil je Zeile.', 'The newest versions of all profiles in one file, one profile per line.') },
  register: { title: w('Fassungsregister', 'Register of versions'), description: w('Was veröffentlicht, zurückgezogen, verlegt oder entfernt wurde, mit Prüfsummen; Zeilen werden nur angefügt.', 'What was published, withdrawn, moved or removed, with checksums; lines are only ever appended.') },
  glossary: { title: w('Glossar als SKOS', 'Glossary as SKOS'), description: w('Begriffe des Anerkennungs- und Berufsbildungsrechts mit Entsprechungen in anderen Sprachen.', 'Terms of recognition and vocational training law with equivalents in other languages.') },
  framework: (title: Word) => ({ title, description: w(`Kompetenzrahmen mit Bereichen, Kompetenzen und Stufen: ${title.de}.`, `Competence framework with areas, competences and levels: ${title.en}.`) }),
  elm: { title: w('Qualifikationen und Ordnungen im Europäischen Lernmodell', 'Qualifications and regulations in the European Learning Model'), description: elmWords.note },
  collection: {
    countries: w('Länder mit ihren Berufsbildungssystemen', 'Countries with their systems of vocational education'),
    qualifications: w('Ausländische Qualifikationen mit ihren Rechtsständen', 'Foreign qualifications with their legal editions'),
    regulations: w('Deutsche Ausbildungs- und Studienordnungen', 'German training and study regulations'),
    frameworks: w('Kompetenzrahmen', 'Competence frameworks'),
    roles: w('Kompetenzprofile von Funktionen der Verwaltung', 'Competence profiles of functions in administration'),
    curricula: w('Curricula und Lehrgänge', 'Curricula and courses'),
    recommendations: w('Empfehlungen und ihr Stand', 'Recommendations and their state'),
    norms: w('Rechtsnormen mit Fundstellen', 'Legal provisions with references'),
    terms: w('Begriffe', 'Terms'),
  } satisfies Record<CollectionName, Word>,
  semicolon: w('CSV mit Semikolon', 'CSV with semicolons'),
  collectionDescription: (name: Word): Word => w(`${name.de}: alle veröffentlichten Profile in ihrer neuesten Fassung.`, `${name.en}: all published profiles in their newest version.`),
  keywords: { de: ['Anerkennung', 'Berufsqualifikation', 'Berufsbildung', 'Ausbildungsordnung', 'Kompetenzprofil'], en: ['recognition', 'professional qualification', 'vocational education and training', 'training regulation', 'competence profile'] },
};
