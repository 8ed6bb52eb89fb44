// What the columns of the CSV files hold, German and English, in the order of the files; and what a row stands for.
import type { CollectionName } from '../schema/index.ts';
import type { Language } from '../site.ts';

type Word = Record<Language, string>;
const w = (de: string, en: string): Word => ({ de, en });

/** Columns that every file has, before and after its own. */
export const firstColumns = {
  id: w('Kennung', 'Code'),
  title_de: w('Titel, deutsch', 'Title in German'),
  title_en: w('Titel, englisch', 'Title in English'),
};
export const lastColumns = {
  state_as_of: w('Stand der Angaben', 'Date of the facts'),
  review: w('Stand der fachlichen Prüfung; leer bei Normen', 'State of review; empty for norms'),
  sources: w('Zahl der Quellen; leer bei Normen', 'Number of sources; empty for norms'),
  version: w('Fassung; leer bei Entwürfen', 'Version; empty for drafts'),
  status: w('Status der Fassung', 'Status of the version'),
  published_on: w('Datum der Fassung', 'Date of the version'),
  release: w('Ausgabe, in der die Fassung erschien', 'Release in which the version appeared'),
  page_de: w('Seite, deutsch', 'Page in German'),
  page_en: w('Seite, englisch', 'Page in English'),
  permanent_page: w('Seite dieser Fassung, dauerhaft', 'Permanent page of this version'),
  data: w('Daten als JSON', 'Data as JSON'),
  licence: w('Lizenz (SPDX)', 'Licence (SPDX)'),
};

export const ownColumns = {
  countries: {
    summary_de: w('Zusammenfassung, deutsch', 'Summary in German'), summary_en: w('Zusammenfassung, englisch', 'Summary in English'),
    original_names: w('Namen in den Amtssprachen', 'Names in the official languages'), languages: w('Amtssprachen (BCP 47)', 'Official languages (BCP 47)'),
    existence_from: w('Staat besteht seit', 'State exists since'), existence_to: w('Staat bestand bis', 'State existed until'), predecessors: w('Vorgängerstaaten', 'Predecessor states'),
    system_editions: w('Zahl der Systemstände', 'Number of system editions'), newest_system_from: w('Neuester Systemstand gilt ab', 'Newest system edition valid from'), routes: w('Zahl der Bildungswege im neuesten Systemstand', 'Number of routes in the newest system edition'),
    framework: w('Nationaler Qualifikationsrahmen', 'National qualifications framework'), framework_levels: w('Zahl seiner Niveaus', 'Number of its levels'), framework_since: w('Seit', 'Since'), eqf: w('Zuordnung zum EQR', 'Referencing to the EQF'),
    authorities: w('Zahl der zuständigen Stellen', 'Number of authorities'), documents: w('Zahl der beschriebenen Papiere', 'Number of documents described'), known_gaps: w('Zahl der bekannten Lücken', 'Number of known gaps'),
  },
  qualifications: {
    edition: w('Kennung des Rechtsstands', 'Id of the edition'), edition_label_de: w('Name des Rechtsstands', 'Name of the edition'), edition_newest: w('Ob es der neueste Rechtsstand ist', 'Whether it is the newest edition'),
    state: w('Ausstellender Staat in diesem Rechtsstand', 'Issuing state in this edition'), kind: w('Art', 'Kind'), scope: w('Gegenstand', 'Scope'),
    official_title: w('Amtlicher Titel im Original', 'Official title in the original'), official_title_language: w('Sprache des amtlichen Titels (BCP 47)', 'Language of the official title (BCP 47)'), titles: w('Alle Titel', 'All titles'),
    national_codes: w('Nationale Kennungen mit Register', 'National codes with their register'), isced_f: w('Bildungsfeld nach ISCED-F 2013', 'Field of education, ISCED-F 2013'), isco: w('Berufsgruppen nach ISCO-08', 'Occupation groups, ISCO-08'),
    valid_from: w('Rechtsstand gilt ab', 'Edition valid from'), valid_to: w('Rechtsstand gilt bis', 'Edition valid until'),
    levels: w('Niveaus, die der Staat selbst nennt, mit Rahmen', 'Levels that the state itself names, with framework'), levels_compared: w('Niveaus, mit denen eine andere Stelle vergleicht', 'Levels with which another body compares'),
    awarding_body: w('Ausstellende Stelle im Original', 'Awarding body in the original'), certificates: w('Zeugnisse im Original', 'Certificates in the original'),
    duration_months: w('Dauer in Monaten', 'Duration in months'), duration_months_max: w('Höchstens Monate, bei einer Spanne', 'Upper bound in months, for a range'), duration_mode: w('Form', 'Mode'), full_time: w('Vollzeit', 'Full time'),
    entry_school_years: w('Vorausgesetzte Schuljahre', 'School years required'), entry_minimum_age: w('Mindestalter', 'Minimum age'),
    extent: w('Gesamtumfang, wo die Quelle ihn nennt', 'Total extent, where the source states it'), extent_unit: w('Einheit des Umfangs', 'Unit of the extent'), modules: w('Zahl der Module', 'Number of modules'),
    predecessors: w('Vorgängerabschlüsse', 'Predecessor qualifications'), reference_regulations: w('Deutsche Ordnungen als Kandidaten der Redaktion; keine Aussage zur Gleichwertigkeit', 'German regulations as editorial candidates; no statement on equivalence'),
  },
  regulations: {
    summary_de: w('Zusammenfassung, deutsch', 'Summary in German'), summary_en: w('Zusammenfassung, englisch', 'Summary in English'),
    abbreviation: w('Amtliche Abkürzung', 'Official abbreviation'), official_title: w('Amtlicher Titel', 'Official title'), kind: w('Art', 'Kind'), occupations: w('Berufe', 'Occupations'), specialisations: w('Fachrichtungen, Schwerpunkte, Wahlqualifikationen', 'Specialisations, focuses, electives'),
    issued_on: w('Ausgefertigt am', 'Issued on'), in_force_from: w('In Kraft seit', 'In force from'), in_force_until: w('Letzter Tag in Kraft', 'Last day in force'), consolidated_as_of: w('Datum der gelesenen konsolidierten Fassung', 'Date of the consolidated text read'),
    gazette: w('Fundstelle', 'Gazette reference'), amendments: w('Änderungen und Neufassungen', 'Amendments and recasts'), ministry: w('Erlassendes Ministerium', 'Issuing ministry'),
    duration_months: w('Dauer in Monaten', 'Duration in months'), credits_total: w('Leistungspunkte insgesamt', 'Credits in total'), isced_f: w('Bildungsfeld nach ISCED-F 2013', 'Field of education, ISCED-F 2013'),
    positions: w('Zahl der Berufsbildpositionen', 'Number of positions'), study_modules: w('Zahl der Module', 'Number of modules'), supersedes: w('Abgelöste Ordnungen im Handbuch', 'Superseded regulations in the handbook'),
  },
  frameworks: {
    framework_version: w('Fassung des Rahmens', 'Version of the framework'), framework_publisher: w('Herausgebende Stelle', 'Publisher'), own: w('Rahmen dieses Handbuchs', 'Framework of this handbook'),
    area: w('Kennung des Bereichs', 'Code of the area'), area_de: w('Bereich, deutsch', 'Area in German'), area_en: w('Bereich, englisch', 'Area in English'),
    competence: w('Kennung der Kompetenz', 'Code of the competence'), competence_de: w('Kompetenz, deutsch', 'Competence in German'), competence_en: w('Kompetenz, englisch', 'Competence in English'), type: w('Art', 'Type'),
    definition_de: w('Beschreibung, deutsch', 'Definition in German'), definition_en: w('Beschreibung, englisch', 'Definition in English'), descriptors: w('Zahl der Beschreibungen je Stufe', 'Number of descriptors by level'), mappings: w('Beziehungen zu anderen Rahmen', 'Mappings to other frameworks'),
  },
  roles: {
    purpose_de: w('Zweck, deutsch', 'Purpose in German'), purpose_en: w('Zweck, englisch', 'Purpose in English'), employment_groups: w('Beschäftigtengruppen', 'Employment groups'), tasks: w('Zahl der Aufgaben', 'Number of tasks'),
    framework: w('Kompetenzrahmen', 'Competence framework'), competence: w('Kennung der Kompetenz', 'Code of the competence'), level: w('Geforderte Stufe', 'Level required'), weight: w('Gewicht', 'Weight'), reason_de: w('Begründung, deutsch', 'Reason in German'), reason_en: w('Begründung, englisch', 'Reason in English'),
  },
  curricula: {
    provider: w('Anbieter', 'Provider'), level_de: w('Niveau', 'Level'), target_group_de: w('Zielgruppe', 'Target group'), language: w('Sprache des Angebots', 'Language of the programme'), url: w('Adresse des Angebots', 'Address of the programme'),
    hours: w('Stunden', 'Hours'), credits: w('ECTS-Punkte', 'ECTS credits'), fulfils: w('Erfüllt die Ordnungen', 'Fulfils the regulations'), derived_from: w('Abgeleitet von', 'Derived from'), modules: w('Zahl der Module', 'Number of modules'), competences: w('Abgedeckte Kompetenzen', 'Competences covered'),
  },
  recommendations: {
    text_de: w('Empfehlung, deutsch', 'Recommendation in German'), text_en: w('Empfehlung, englisch', 'Recommendation in English'), made_by_de: w('Wer sie ausspricht', 'Who makes it'), addressees_de: w('Adressaten', 'Addressees'),
    implementation: w('Stand der Umsetzung', 'State of implementation'), implementation_on: w('Datum des Stands', 'Date of that state'), norms: w('Betroffene Normen', 'Norms concerned'), regulations: w('Betroffene Ordnungen', 'Regulations concerned'), change_proposals: w('Zahl der Vorschläge zur Rechtsänderung', 'Number of proposals for legal change'),
  },
  norms: {
    provision: w('Kennung der Vorschrift', 'Code of the provision'), abbreviation: w('Amtliche Abkürzung', 'Official abbreviation'), unit: w('Gliederungszeichen', 'Sign of its provisions'), number: w('Nummer', 'Number'), heading: w('Amtliche Überschrift', 'Official heading'),
    subject_de: w('Gegenstand, deutsch', 'Subject in German'), subject_en: w('Gegenstand, englisch', 'Subject in English'), official_text: w('Adresse des amtlichen Textes der Vorschrift', 'Address of the official text of the provision'),
    kind: w('Art', 'Kind'), issued_on: w('Ausgefertigt am', 'Issued on'), gazette: w('Fundstelle', 'Gazette reference'), consolidated_as_of: w('Datum der konsolidierten Fassung', 'Date of the consolidated text'),
  },
  terms: {
    definition_de: w('Bedeutung, deutsch', 'Meaning in German'), definition_en: w('Bedeutung, englisch', 'Meaning in English'), basis: w('Grundlage', 'Basis'), abbreviations: w('Abkürzungen', 'Abbreviations'),
    norms: w('Rechtsgrundlagen', 'Legal basis'), related: w('Verwandte Begriffe', 'Related terms'), equivalents: w('Entsprechungen in anderen Sprachen', 'Equivalents in other languages'),
  },
} as const satisfies Record<CollectionName, Record<string, Word>>;

export type OwnColumn<C extends CollectionName> = keyof (typeof ownColumns)[C];

/** What a row stands for: the smallest thing that is cited. */
export const rowOf: Record<CollectionName, Word> = {
  countries: w('ein Staat', 'a state'),
  qualifications: w('ein Rechtsstand einer Qualifikation', 'an edition of a qualification'),
  regulations: w('eine Ordnung', 'a regulation'),
  frameworks: w('eine Kompetenz eines Rahmens', 'a competence of a framework'),
  roles: w('eine Anforderung eines Kompetenzprofils', 'a requirement of a competence profile'),
  curricula: w('ein Curriculum', 'a curriculum'),
  recommendations: w('eine Empfehlung', 'a recommendation'),
  norms: w('eine Vorschrift einer Norm', 'a provision of a law'),
  terms: w('ein Begriff', 'a term'),
};
