// The words of the open data: the page about it, names of its files, its rules and its change log.
import type { Language } from '../site.ts';

type Both = Record<Language, string>;
const w = (de: string, en: string): Both => ({ de, en });

const german = {
  lead: 'Alle Profile des Handbuchs stehen auch als Daten bereit: einzeln, je Sammlung und zusammen, ohne Anmeldung und ohne Kosten.',
  description: 'Profile, Fassungen und Listen des Handbuchs als JSON, CSV und NDJSON, mit Schemas, Änderungsprotokoll und Lizenz',
  attribution: (publisher: string, licence: string) => `${publisher}, ${licence}, mit Kennung, Fassung und Adresse des Profils`,
  schemaOf: (name: string) => `Daten: ${name}`,
  fileTitle: { index: 'Einstieg in die Daten', dictionary: 'Spalten der CSV-Dateien', changes: 'Änderungen der Schnittstelle', all: 'Alle Profile (NDJSON)', openapi: 'Beschreibung der Schnittstelle (OpenAPI 3.1)', register: 'Register aller Veröffentlichungen' },
  dataOf: 'Daten dieser Seite (JSON)',
  listOf: 'Alle Einträge dieser Sammlung (JSON)',
  startOf: 'Daten des Handbuchs (JSON)',
  inEnglish: 'englisch',
  never: 'Unter dieser Adresse nie veröffentlicht',
  state: (release: string, date: string) => `Stand: Ausgabe ${release} vom ${date}.`,
  noRelease: 'Noch ist keine Ausgabe erschienen; die Daten sind Entwürfe.',

  collections: 'Sammlungen',
  collectionsNote: 'Neueste Fassungen. CSV mit Semikolon ist für deutsche Tabellenprogramme, CSV mit Komma für Programme.',
  head: { collection: 'Sammlung', entries: 'Einträge', row: 'Eine Zeile der CSV ist …', list: 'Liste', all: 'Alle Profile', semicolon: 'CSV (Semikolon)', comma: 'CSV (Komma)', schema: 'Schema' },
  separators: { semicolon: 'Semikolon', comma: 'Komma' },
  everything: 'Alles zusammen',
  single: 'Ein Profil, eine Fassung',
  singleText: 'Jede Seite eines Profils nennt ihre Daten (im Seitenkopf als „alternate“). Die Adresse mit Nummer gehört zu einer Fassung und bleibt; die Adresse ohne Nummer zeigt die neueste. Was zurückgezogen, verlegt oder entfernt wurde, sagt das unter derselben Adresse.',
  newest: 'Neueste Fassung',
  permanent: 'Eine bestimmte Fassung, dauerhaft',
  recordNote: '„record“ enthält die Angaben des Profils in den Feldern der Feldhilfe, „prose“ den Text als Markdown und ohne Auszeichnung, „references“ zu jeder Kennung Titel und Adressen. Die Prüfsummen im Feld „files“ gelten für die eingefrorenen Dateien, nicht für das JSON.',
  fieldHelp: 'Felder der Profile',

  package: { title: 'Ganzes Handbuch zum Herunterladen', text: 'Alle Seiten und Daten in einer ZIP-Datei: entpacken und index.html öffnen.', file: (release: string) => `Handbuch, Ausgabe ${release} (ZIP)` },
  offline: 'Im Browser speichern',
  feeds: 'Änderungen abonnieren',
  feedsText: 'Atom-Feeds melden Veröffentlichungen, Berichtigungen, Zurückziehungen, Verlegungen und Entfernungen: für alles, je Sammlung, je Land und je Profil. Die Seite eines Landes oder Profils nennt ihren Feed im Seitenkopf.',
  allFeed: 'Alles',
  further: 'Weitere Formate',
  csv: 'CSV lesen',
  columns: 'Alle Spalten mit Bedeutung',
  licence: 'Lizenz und Nennung',
  licenceText: 'Die Inhalte stehen unter',
  citing: 'So zitieren Sie',
  licenceNote: 'Nennen Sie das Handbuch, die Kennung, die Fassung und die Adresse des Profils. Wörtliche Titel von Quellen und amtliche Texte bleiben, was sie sind. Die Daten sind Auskünfte, keine Entscheidung über Gleichwertigkeit.',
  examples: 'Beispiele',
  exampleTexts: { newest: 'Ein Profil lesen', count: 'Rechtsstände mit Dauer über drei Jahre zählen', csv: 'Tabelle mit Python öffnen', verify: 'Eine Fassung prüfen' },
  contract: 'Was bleibt, was sich ändern kann',
  breaking: 'Eine neue Adresse (/api/v2/) bekommt:',
  breakingAfter: 'Die Adressen unter /api/v1/ bleiben dann daneben bestehen.',
  compatible: 'Damit müssen Programme rechnen:',
  changes: 'Änderungen der Schnittstelle',
  changeHead: { version: 'Stand', on: 'Datum', kind: 'Art', text: 'Änderung' },
};

type DataWords = typeof german;

const english: DataWords = {
  lead: 'All profiles of the handbook are also available as data: one by one, by collection and all together, without registration and free of charge.',
  description: 'Profiles, versions and lists of the handbook as JSON, CSV and NDJSON, with schemas, change log and licence',
  attribution: (publisher, licence) => `${publisher}, ${licence}, with code, version and address of the profile`,
  schemaOf: (name) => `Data: ${name}`,
  fileTitle: { index: 'Entry point of the data', dictionary: 'Columns of the CSV files', changes: 'Changes of the interface', all: 'All profiles (NDJSON)', openapi: 'Description of the interface (OpenAPI 3.1)', register: 'Register of all publications' },
  dataOf: 'Data of this page (JSON)',
  listOf: 'All entries of this collection (JSON)',
  startOf: 'Data of the handbook (JSON)',
  inEnglish: 'English',
  never: 'Never published at this address',
  state: (release, date) => `As of release ${release}, ${date}.`,
  noRelease: 'No release has appeared yet; the data are drafts.',

  collections: 'Collections',
  collectionsNote: 'Newest versions. CSV with semicolons is for German spreadsheets, CSV with commas for programs.',
  head: { collection: 'Collection', entries: 'Entries', row: 'A row of the CSV is …', list: 'List', all: 'All profiles', semicolon: 'CSV (semicolon)', comma: 'CSV (comma)', schema: 'Schema' },
  separators: { semicolon: 'Semicolon', comma: 'Comma' },
  everything: 'Everything together',
  single: 'One profile, one version',
  singleText: 'Every page of a profile names its data (in the head of the page, as “alternate”). The address with a number belongs to one version and stays; the address without a number has the newest. What was withdrawn, moved or removed says so at the same address.',
  newest: 'Newest version',
  permanent: 'A certain version, permanent',
  recordNote: '“record” holds the facts of the profile in the fields of the field help, “prose” the text as Markdown and without markup, “references” title and addresses of every code. The checksums in “files” are those of the frozen files, not of the JSON.',
  fieldHelp: 'Fields of profiles',

  package: { title: 'The whole handbook as a download', text: 'All pages and data in one ZIP file: unpack it and open index.html.', file: (release) => `Handbook, release ${release} (ZIP)` },
  offline: 'Save in the browser',
  feeds: 'Follow changes',
  feedsText: 'Atom feeds tell of publications, corrections, withdrawals, moves and removals: for everything, by collection, by country and by profile. The page of a country or profile names its feed in its head.',
  allFeed: 'Everything',
  further: 'Further formats',
  csv: 'Reading the CSV',
  columns: 'All columns with their meaning',
  licence: 'Licence and attribution',
  licenceText: 'The content is licensed under',
  citing: 'How to cite',
  licenceNote: 'Name the handbook, the code, the version and the address of the profile. Literal titles of sources and official texts remain what they are. The data are information, not a decision on equivalence.',
  examples: 'Examples',
  exampleTexts: { newest: 'Read a profile', count: 'Count editions that take more than three years', csv: 'Open a table with Python', verify: 'Verify a version' },
  contract: 'What stays and what may change',
  breaking: 'A new address (/api/v2/) is given to:',
  breakingAfter: 'The addresses below /api/v1/ then stay beside it.',
  compatible: 'Programs must expect:',
  changes: 'Changes of the interface',
  changeHead: { version: 'Version', on: 'Date', kind: 'Kind', text: 'Change' },
};

export const dataWords: Record<Language, DataWords> = { de: german, en: english };

/** Rules of the CSV files, by name; part of the dictionary and shown on the page. */
export const csvRules: { name: string; text: Both }[] = [
  { name: 'encoding', text: w('UTF-8 mit Byte-Reihenfolge-Marke (BOM), Zeilenende CRLF, Anführungszeichen nach RFC 4180.', 'UTF-8 with a byte order mark (BOM), line ends CRLF, quotation marks as in RFC 4180.') },
  { name: 'separator', text: w('„.csv“: Komma und Dezimalpunkt. „.semicolon.csv“: Semikolon und Dezimalkomma, wie deutsche Tabellenprogramme es erwarten.', '“.csv”: comma and decimal point. “.semicolon.csv”: semicolon and decimal comma, as German spreadsheets expect.') },
  { name: 'formulas', text: w('Beginnt ein Text wie eine Formel (=, +, -, @, Tabulator, Zeilenwechsel, auch in breiter Form oder hinter Leerzeichen oder Apostrophen), steht ein Apostroph davor, damit ihn kein Tabellenprogramm ausführt. Wer den Text zurückliest, nimmt bei solchen Zellen genau einen Apostroph weg.', 'Where a text begins like a formula (=, +, -, @, tab, line end, also in wide form or behind spaces or apostrophes), an apostrophe stands before it, so that no spreadsheet runs it. Whoever reads the text back takes exactly one apostrophe off such cells.') },
  { name: 'lists', text: w('Mehrere Werte einer Zelle trennt „ | “; ein senkrechter Strich im Wert ist verdoppelt.', 'Several values of a cell are separated by “ | ”; a bar within a value is doubled.') },
  { name: 'dates', text: w('Daten nach ISO 8601, so genau wie die Quelle: JJJJ, JJJJ-MM oder JJJJ-MM-TT.', 'Dates as in ISO 8601, as exact as the source: YYYY, YYYY-MM or YYYY-MM-DD.') },
  { name: 'codes', text: w('Kennungen können wie Zahlen oder Monate aussehen (0716, 2022-07). Beim Einlesen als Text einstellen, sonst verändert sie das Tabellenprogramm.', 'Codes may look like numbers or months (0716, 2022-07). Read them as text, or the spreadsheet alters them.') },
  { name: 'empty', text: w('Eine leere Zelle heißt: nicht belegt oder nicht zutreffend, nie null.', 'An empty cell means: not documented or not applicable, never zero.') },
];

/** What counts as breaking, and what does not. */
export const breakingRules: Both[] = [
  w('Ein Feld oder eine Spalte entfällt, heißt anders oder steht an anderer Stelle.', 'A field or column is dropped, renamed or moved.'),
  w('Art, Einheit oder Bedeutung eines Feldes ändert sich.', 'Type, unit or meaning of a field changes.'),
  w('Ein fester Wert entfällt oder heißt anders.', 'A fixed value is dropped or renamed.'),
  w('Ein Feld, das immer da war, kann fehlen.', 'A field that was always there may be absent.'),
  w('Eine Adresse oder ein Dateiformat entfällt.', 'An address or a file format is dropped.'),
];
export const compatibleRules: Both[] = [
  w('Neue Felder, neue Werte in festen Listen, neue Sammlungen, neue Dateien.', 'New fields, new values in fixed lists, new collections, new files.'),
  w('Neue Spalten am Ende der eigenen Spalten einer Tabelle; lesen Sie Spalten nach ihrem Namen.', 'New columns at the end of a table’s own columns; read columns by their name.'),
  w('Andere Reihenfolge von Feldern in JSON.', 'Another order of fields in JSON.'),
  w('Berichtigte Inhalte: Sie erscheinen als neue Fassung, die alte bleibt.', 'Corrected content: it appears as a new version, the old one stays.'),
];

export const changeKinds = { added: w('neu', 'new'), changed: w('geändert', 'changed'), corrected: w('berichtigt', 'corrected'), breaking: w('brechend', 'breaking') };

/** The log, newest first. An entry is never altered; its version is that of the interface (SemVer). */
export const apiChangeLog: { version: string; on: string; kind: keyof typeof changeKinds; text: Both }[] = [
  { version: '1.0.0', on: '2026-11-22', kind: 'added', text: w('Erste Fassung der Schnittstelle: Profile, Fassungen, Listen, NDJSON, CSV, Schemas, OpenAPI.', 'First version of the interface: profiles, versions, lists, NDJSON, CSV, schemas, OpenAPI.') },
];
