// Names of rooms and pages, and words for enum values, German and English. The words of a room stand in a module of their own.
import type { PageName } from '../routes.ts';
import type { Language } from '../site.ts';

type Word = Record<Language, string>;
const w = (de: string, en: string): Word => ({ de, en });

export const kinds = {
  countries: w('Land', 'Country'), qualifications: w('Qualifikation', 'Qualification'), regulations: w('Ordnung', 'Regulation'),
  frameworks: w('Kompetenzrahmen', 'Competence framework'), roles: w('Kompetenzprofil', 'Competence profile'), curricula: w('Curriculum', 'Curriculum'),
  recommendations: w('Empfehlung', 'Recommendation'), norms: w('Norm', 'Provision'), terms: w('Begriff', 'Term'), guide: w('Handbuchseite', 'Handbook page'),
} as const;

export const rooms = {
  countries: w('Länder', 'Countries'), qualifications: w('Qualifikationen', 'Qualifications'), regulations: w('Ordnungen', 'Regulations'),
  frameworks: w('Kompetenzrahmen', 'Competence frameworks'), roles: w('Kompetenzprofile', 'Competence profiles'), curricula: w('Curricula', 'Curricula'),
  recommendations: w('Empfehlungen', 'Recommendations'), norms: w('Normen', 'Legal provisions'), terms: w('Glossar', 'Glossary'), guide: w('Handbuch', 'Handbook'),
} as const;

/** Pages beside the rooms, as menu, breadcrumbs and headings call them. */
export const pageNames = {
  titles: w('Titel finden', 'Find a title'), aToZ: w('Titel von A bis Z', 'Titles A to Z'), sources: w('Quellen', 'Sources'), changes: w('Änderungen', 'Changes'),
  releases: w('Ausgaben', 'Releases'), byField: w('Nach Berufsfeld', 'By field'), byLevel: w('Nach Niveau', 'By level'),
  compare: w('Vergleich', 'Comparison'),
  gapAnalysis: w('Lückenanalyse', 'Gap analysis'),
  quality: w('Stand der Prüfung', 'State of review'), corrections: w('Berichtigungen', 'Corrections'),
  offline: w('Offline lesen', 'Read offline'), notSaved: w('Seite nicht gespeichert', 'Page not saved'),
  data: w('Offene Daten', 'Open data'),
} satisfies Partial<Record<PageName, Word>>;

export const yesOrNo = { yes: w('ja', 'yes'), no: w('nein', 'no') };
export const qualificationKind = { initial: w('Erstausbildung', 'Initial training'), continuing: w('Fortbildung', 'Continuing training'), master: w('Meisterabschluss', 'Master qualification'), validation: w('Kompetenznachweis ohne Ausbildungsgang', 'Validation without a course') };
export const scope = { occupation: w('Abschluss in einem Beruf', 'Qualification in an occupation'), certificateType: w('Zeugnistyp ohne bestimmten Beruf', 'Certificate type without a specific occupation') };
export const place = { school: w('Schule', 'school'), workplace: w('Betrieb', 'workplace'), both: w('Schule und Betrieb', 'school and workplace') };
export const nodeKind = { compulsory: w('Pflichtschule', 'compulsory school'), general: w('allgemeinbildend', 'general'), vocational: w('beruflich', 'vocational'), certificate: w('Zeugnis', 'certificate'), work: w('Arbeit', 'work'), higher: w('Hochschule und höhere Bildung', 'higher education') };
export const versionStatus = { current: w('aktuell', 'current'), superseded: w('abgelöst', 'superseded'), withdrawn: w('zurückgezogen', 'withdrawn'), removed: w('entfernt', 'removed') };
export const titleKind = { official: w('amtlich', 'official'), short: w('kurz', 'short'), former: w('früher', 'former'), colloquial: w('umgangssprachlich', 'colloquial') };
export const mode = { school: w('Schule', 'school'), dual: w('Schule und Betrieb', 'school and workplace'), workplace: w('Betrieb', 'workplace'), mixed: w('gemischt', 'mixed'), examination: w('nur Prüfung', 'examination only') };
export const area = { practice: w('Fachpraxis', 'Practice'), theory: w('Fachtheorie', 'Theory'), general: w('Allgemeinbildung', 'General education'), vocational: w('Fachunterricht', 'Vocational subjects'), workplace: w('Betrieb', 'Workplace'), elective: w('Wahlbereich', 'Electives'), undivided: w('Stunden', 'Hours'), other: w('Sonstiges', 'Other') };
export const unit = { hours: w('Stunden', 'hours'), weeklyHours: w('Wochenstunden', 'weekly hours'), weeks: w('Wochen', 'weeks'), credits: w('Punkte', 'credits') };
export const unitNote = {
  hours: w('Stunden laut Quelle, nicht umgerechnet', 'Hours as the source counts them, not converted'),
  weeklyHours: w('Wochenstunden je Klasse laut Quelle; keine Gesamtstunden, weil die Wochen des Schuljahres nicht belegt sind', 'Weekly hours by class as the source counts them; no totals, since the weeks of the school year are not documented'),
  weeks: w('Wochen laut Quelle, nicht umgerechnet', 'Weeks as the source counts them, not converted'),
  credits: w('Punkte laut Quelle, nicht umgerechnet', 'Credits as the source counts them, not converted'),
};
export const columnName = { year: w('Jahr', 'Year'), class: w('Klasse', 'Class'), semester: w('Semester', 'Semester') };
export const routeKind = { compulsory: w('Pflichtschule', 'compulsory'), general: w('allgemein', 'general'), vocational: w('beruflich', 'vocational'), apprenticeship: w('Lehre', 'apprenticeship'), postSecondary: w('nach der Sekundarstufe', 'post-secondary'), continuing: w('Fortbildung', 'continuing training'), higher: w('Hochschule', 'higher education') };
export const authorityLevel = { national: w('Staat', 'national'), regional: w('Region', 'regional'), local: w('Ort', 'local'), chamber: w('Kammer', 'chamber'), international: w('zwischenstaatlich', 'international') };
export const sourceKind = { law: w('Rechtsvorschrift', 'Legal text'), curriculum: w('Lehrplan', 'Curriculum'), official: w('amtlich', 'official'), secondary: w('nicht amtlich', 'not official') };
export const seen = { full: w('vollständig', 'in full'), excerpt: w('Auszug', 'excerpt') };
export const eqfState = { referenced: w('dem EQR zugeordnet', 'referenced to the EQF'), inPreparation: w('Zuordnung zum EQR in Vorbereitung', 'referencing to the EQF in preparation'), notReferenced: w('dem EQR nicht zugeordnet', 'not referenced to the EQF'), notFound: w('Zuordnung zum EQR nicht gefunden', 'referencing to the EQF not found') };
export const rightKind = { occupation: w('Beruf', 'Occupation'), study: w('Studium', 'Study'), training: w('Weiterbildung', 'Further training'), title: w('Titel', 'Title'), other: w('Sonstiges', 'Other') };
export const termBasis = { law: w('Rechtsbegriff', 'Legal term'), official: w('amtlicher Gebrauch', 'Official usage'), working: w('Arbeitsdefinition dieses Handbuchs', 'Working definition of this handbook') };
export const regulationKind = { training: w('Ausbildungsordnung', 'Training regulation'), preparatoryService: w('Vorbereitungsdienst', 'Preparatory service'), promotion: w('Aufstieg', 'Promotion'), study: w('Studienordnung', 'Study regulation') };
export const specialisationKind = { specialisation: w('Fachrichtung', 'Specialisation'), focus: w('Schwerpunkt', 'Focus'), elective: w('Wahlqualifikation', 'Elective'), additional: w('Zusatzqualifikation', 'Additional qualification'), field: w('Einsatzgebiet', 'Field of work') };
export const requirementWeight = { core: w('Kern', 'core'), desirable: w('wünschenswert', 'desirable') };
export const transliterationStandard = { iso9: w('ISO 9', 'ISO 9'), din1460: w('DIN 1460', 'DIN 1460'), dmg: w('DMG', 'DMG'), iso233: w('ISO 233', 'ISO 233'), iso15919: w('ISO 15919', 'ISO 15919'), bgn: w('BGN/PCGN', 'BGN/PCGN'), asPrinted: w('laut Quelle', 'as printed in the source'), other: w('andere Regel', 'other rule') };
export const reviewState = { draft: w('Redaktionsentwurf, nicht fachlich geprüft', 'Editorial draft, not reviewed'), reviewed: w('fachlich geprüft', 'reviewed') };

/** Broad and detailed fields of ISCED-F 2013 that the corpus uses; names after the UNESCO classification, German by the editors. */
export const iscedF: Record<string, Word> = {
  '01': w('Pädagogik', 'Education'), '02': w('Geisteswissenschaften und Künste', 'Arts and humanities'), '03': w('Sozialwissenschaften, Journalismus und Informationswesen', 'Social sciences, journalism and information'),
  '04': w('Wirtschaft, Verwaltung und Recht', 'Business, administration and law'), '05': w('Naturwissenschaften, Mathematik und Statistik', 'Natural sciences, mathematics and statistics'),
  '06': w('Informatik und Kommunikationstechnologie', 'Information and communication technologies'), '07': w('Ingenieurwesen, verarbeitendes Gewerbe und Baugewerbe', 'Engineering, manufacturing and construction'),
  '08': w('Landwirtschaft, Forstwirtschaft, Fischerei und Tiermedizin', 'Agriculture, forestry, fisheries and veterinary'), '09': w('Gesundheit und Sozialwesen', 'Health and welfare'), '10': w('Dienstleistungen', 'Services'),
};

export const guideGroups = { use: w('Lesen und verwenden', 'Read and use'), contribute: w('Mitarbeiten', 'Contribute'), about: w('Über diese Seite', 'About this site'), checks: w('Hilfe zu den Prüfungen', 'Help for the checks') };

/** Picks the wording for a language; facts without an English text show their German one, marked as German. */
export function pick(text: { de: string; en?: string | undefined }, language: Language): { text: string; lang?: 'de' } {
  if (language === 'de') return { text: text.de };
  return text.en ? { text: text.en } : { text: text.de, lang: 'de' };
}
