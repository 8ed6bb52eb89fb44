// One foreign qualification with all its legal editions (Rechtsstände).
import { z } from 'astro/zod';
import { act, body, citations, code, field, language, levelStatement, localized, original, period, transliteration, url } from './fields.ts';
import { gradingScale } from './country.ts';
import { profileFields } from './profile.ts';
import { local, ref } from './ref.ts';

const hoursAmount = z.number().nonnegative();
const column = z.string().regex(/^\d{1,2}$/);
const byColumn = z.record(column, hoursAmount);
const lessonMinutes = field(z.int().min(20).max(120).optional(), 'Dauer einer Unterrichtsstunde in Minuten', 'Length of a lesson in minutes');

/** Amount of a module in the unit its source counts in; amounts of different units are never added up. */
export const amount = z.discriminatedUnion('unit', [
  z.strictObject({
    unit: field(z.literal('hours'), 'Stunden insgesamt', 'Total hours'),
    practice: field(hoursAmount.optional(), 'Fachpraxis', 'Practice'),
    theory: field(hoursAmount.optional(), 'Fachtheorie', 'Theory'),
    workplace: field(hoursAmount.optional(), 'Betrieb', 'Workplace'),
    general: field(hoursAmount.optional(), 'Allgemeinbildung', 'General education'),
    undivided: field(hoursAmount.optional(), 'Stunden, die die Quelle nicht aufteilt', 'Hours the source does not divide', { de: 'Stunden ohne Aufteilung', en: 'Hours not divided' }),
  }),
  z.strictObject({
    unit: field(z.literal('weeklyHours'), 'Wochenstunden je Klasse', 'Weekly hours by class'),
    byClass: field(byColumn, 'Klasse → Wochenstunden', 'Class → weekly hours', { de: 'Wochenstunden je Klasse', en: 'Weekly hours by class' }),
  }),
  z.strictObject({
    unit: field(z.literal('weeks'), 'Wochen', 'Weeks'),
    weeks: field(hoursAmount, 'Zahl der Wochen', 'Number of weeks'),
  }),
  z.strictObject({
    unit: field(z.literal('credits'), 'Leistungspunkte', 'Credits'),
    credits: field(hoursAmount, 'Zahl der Punkte', 'Number of credits'),
    system: field(z.string().min(1), 'System, zum Beispiel ECTS', 'System, e.g. ECTS'),
  }),
]);

const module = z.strictObject({
  code: field(code, 'Kennung des Moduls in diesem Rechtsstand', 'Id of the module in this edition'),
  original: field(z.string().min(1), 'Bezeichnung im Original', 'Original name'),
  lang: field(language, 'Sprache der Bezeichnung', 'Language of the name'),
  transliteration: field(transliteration.optional(), 'Umschrift', 'Romanisation'),
  title: field(localized, 'Bezeichnung (Übersetzung der Redaktion)', 'Name (translated by the editors)'),
  area: field(z.enum(['general', 'vocational', 'workplace', 'elective']).optional(), 'Bereich', 'Area'),
  year: field(z.int().min(1).max(13).optional(), 'Jahr oder Klasse, wenn das Modul in einem einzigen liegt', 'Year or class, if in a single one'),
  place: field(z.enum(['school', 'workplace', 'both']).optional(), 'Lernort', 'Place of learning'),
  amount: field(amount.optional(), 'Umfang in der Einheit der Quelle', 'Amount in the unit of the source', { de: 'Umfang', en: 'Amount' }),
  outcomes: field(z.array(localized).default([]), 'Lernergebnisse in eigenen Worten', 'Learning outcomes in our words'),
  sources: citations,
});

const hourTable = z.strictObject({
  id: field(code, 'Kennung der Tafel', 'Id of the table'),
  title: field(localized, 'Wofür die Tafel gilt', 'What the table is for'),
  unit: field(z.enum(['hours', 'weeklyHours', 'weeks', 'credits']), 'Einheit aller Zahlen der Tafel', 'Unit of all numbers in the table', { de: 'Einheit', en: 'Unit' }),
  columns: field(z.enum(['year', 'class', 'semester']), 'Was die Spalten sind', 'What the columns are', { de: 'Spalten', en: 'Columns' }),
  lessonMinutes,
  rows: field(z.array(z.strictObject({
    area: field(z.enum(['practice', 'theory', 'general', 'vocational', 'workplace', 'elective', 'other']), 'Bereich', 'Area'),
    original: field(z.string().min(1).optional(), 'Bezeichnung im Original', 'Original name'),
    lang: field(language.optional(), 'Sprache der Bezeichnung', 'Language of the name'),
    title: field(localized, 'Bezeichnung', 'Name'),
    amounts: field(byColumn, 'Spalte → Zahl', 'Column → number', { de: 'Zahlen', en: 'Numbers' }),
    outsideTotal: field(z.boolean().optional(), 'Zählt nach der Quelle nicht zur Summe', 'Not part of the total according to the source'),
  })).min(1), 'Zeilen', 'Rows'),
  statedTotals: field(byColumn.optional(), 'Summen, die die Quelle nennt; sie werden nachgerechnet', 'Totals the source states; they are checked', { de: 'Summen der Quelle', en: 'Totals of the source' }),
  note: field(localized.optional(), 'Hinweis', 'Note'),
  sources: citations,
});

const edition = z.strictObject({
  id: field(code, 'Kennung des Rechtsstands', 'Id of the edition'),
  label: field(localized.optional(), 'Name des Rechtsstands, zum Beispiel „Lehrplan 2.0“', 'Name of the edition'),
  period: field(period, 'Ausstellung oder Geltung', 'Validity'),
  state: field(ref('countries').optional(), 'Ausstellender Staat, wenn er damals ein anderer war', 'Issuing state, if it was another one then'),
  transition: field(localized.optional(), 'Übergang, wenn sich Rechtsstände überschneiden oder die Grenze unklar ist', 'Transition, where editions overlap or the boundary is unclear'),
  legalBasis: field(z.array(act).default([]), 'Rechtsgrundlagen', 'Legal basis'),
  curriculum: field(act.optional(), 'Lehrplan oder Standard', 'Curriculum or standard'),
  stateRecognised: field(z.strictObject({
    value: field(z.boolean(), 'Staatlich anerkannt', 'State recognised'),
    note: field(localized.optional(), 'Worauf sich das stützt', 'On what this rests'),
    sources: citations,
  }).optional(), 'Staatliche Anerkennung', 'State recognition'),
  awardingBody: field(body.optional(), 'Ausstellende Stelle', 'Awarding body'),
  examiningBody: field(body.optional(), 'Prüfende Stelle', 'Examining body'),
  certificates: field(z.array(z.strictObject({ ...original.shape, sources: citations })).default([]), 'Zeugnisse im Original', 'Certificates, original wording'),
  levels: field(z.array(levelStatement).default([]), 'Niveau, mit Rahmen und Stand', 'Level, with framework and date'),
  entry: field(z.strictObject({
    text: field(localized, 'Zugang in Worten', 'Entry in words'),
    schoolYears: field(z.number().min(0).max(14).optional(), 'Vorausgesetzte Schuljahre', 'School years required'),
    minimumAge: field(z.int().min(10).max(30).optional(), 'Mindestalter', 'Minimum age'),
    sources: citations,
  }).optional(), 'Zugang', 'Entry'),
  duration: field(z.strictObject({
    months: field(z.number().positive().optional(), 'Dauer in Monaten', 'Duration in months'),
    maxMonths: field(z.number().positive().optional(), 'Höchstens Monate, bei einer Spanne', 'Upper bound in months, for a range'),
    mode: field(z.enum(['school', 'dual', 'workplace', 'mixed', 'examination']).optional(), 'Form: Schule, Schule und Betrieb, Betrieb, gemischt, nur Prüfung', 'Mode: school, dual, workplace, mixed, examination only'),
    fullTime: field(z.boolean().optional(), 'Vollzeit', 'Full time'),
    text: field(localized.optional(), 'Dauer in Worten, wo Zahlen nicht genügen', 'Duration in words where numbers do not suffice', { de: 'Dauer in Worten', en: 'Duration in words' }),
    sources: citations,
  }).optional(), 'Dauer', 'Duration'),
  extent: field(z.strictObject({
    unit: field(z.enum(['hours', 'weeks', 'credits']), 'Einheit der Quelle', 'Unit of the source'),
    amount: field(z.number().positive(), 'Umfang insgesamt', 'Total amount'),
    note: field(localized.optional(), 'Wie die Quelle zählt', 'How the source counts'),
    sources: citations,
  }).optional(), 'Gesamtumfang, wenn die Quelle nur ihn nennt', 'Total extent, where the source states only that'),
  hourTables: field(z.array(hourTable).default([]), 'Stundentafeln', 'Hour tables'),
  modules: field(z.array(module).default([]), 'Module oder Fächer', 'Modules or subjects'),
  moduleSources: field(citations.meta({ covers: ['modules'] }), 'Belege für alle Module dieses Rechtsstands', 'Sources for all modules of this edition'),
  contents: field(z.array(z.strictObject({
    text: field(localized, 'Inhalt in eigenen Worten, wo keine Module mit Zahlen belegt sind', 'Content in our words, where no modules with numbers are documented'),
    sources: citations,
  })).default([]), 'Inhalte ohne Zahlen', 'Contents without numbers'),
  exams: field(z.array(z.strictObject({
    title: field(localized, 'Prüfung', 'Examination'),
    original: field(original.optional(), 'Bezeichnung im Original', 'Original name'),
    text: field(localized.optional(), 'Ablauf, Teile', 'Procedure, parts', { de: 'Ablauf, Teile', en: 'Procedure, parts' }),
    weightPercent: field(z.number().min(0).max(100).optional(), 'Gewicht in Prozent', 'Weight in per cent'),
    passMark: field(localized.optional(), 'Bestehensgrenze', 'Pass mark'),
    sources: citations,
  })).default([]), 'Prüfungen', 'Examinations'),
  grading: field(gradingScale.optional(), 'Benotung', 'Grading'),
  rights: field(z.array(z.strictObject({
    kind: field(z.enum(['occupation', 'study', 'training', 'title', 'other']), 'Art des Rechts: Beruf, Studium, Weiterbildung, Titel', 'Kind of right: occupation, study, training, title'),
    text: field(localized, 'Welches Recht der Abschluss gibt', 'What the qualification entitles to'),
    sources: citations,
  })).default([]), 'Rechte', 'Rights conferred'),
  note: field(localized.optional(), 'Hinweis zu diesem Rechtsstand', 'Note on this edition'),
  sources: citations,
});

const coverage = z.strictObject({
  regulation: field(ref('regulations'), 'Deutsche Ordnung', 'German regulation'),
  position: field(z.string().min(1).meta({ within: 'regulations.positions' }), 'Kennung der Position in dieser Ordnung', 'Id of the position in that regulation'),
  edition: field(local('editions'), 'Rechtsstand', 'Edition'),
  modules: field(z.array(local('modules')).default([]), 'Module, die die Position berühren', 'Modules that touch the position'),
  state: field(z.enum(['covered', 'partly', 'notDocumented', 'notFound']), 'Befund über die Unterlagen, nie über Gleichwertigkeit', 'Finding about the documents, never about equivalence', { de: 'Befund über die Unterlagen', en: 'Finding about the documents' }),
  note: field(localized, 'Begründung', 'Reason'),
  sources: citations,
});

export const qualification = z.strictObject({
  ...profileFields,
  state: field(ref('countries'), 'Ausstellender Staat', 'Issuing state'),
  scope: field(z.enum(['occupation', 'certificateType']).default('occupation'), 'Abschluss in einem Beruf oder Zeugnistyp ohne bestimmten Beruf', 'Qualification in an occupation, or a certificate type without one', { de: 'Gegenstand', en: 'Scope' }),
  kind: field(z.enum(['initial', 'continuing', 'master', 'validation']), 'Erstausbildung, Fortbildung, Meister, Kompetenznachweis ohne Ausbildungsgang', 'Initial training, continuing training, master, validation without a course', { de: 'Art', en: 'Kind' }),
  titles: field(z.array(z.strictObject({
    text: field(z.string().min(1), 'Titel in Originalsprache und Originalschrift', 'Title in original language and script', { de: 'Titel', en: 'Title' }),
    lang: field(language, 'Sprache nach BCP 47, mit Schrift, wo nötig', 'Language as BCP 47 tag, with script where needed', { de: 'Sprache', en: 'Language' }),
    kind: field(z.enum(['official', 'short', 'former', 'colloquial']), 'Art: amtlich, kurz, früher, umgangssprachlich', 'Kind: official, short, former, colloquial'),
    transliteration: field(transliteration.optional(), 'Umschrift', 'Romanisation'),
    sources: citations,
  })).min(1), 'Titel, amtlicher zuerst', 'Titles, official one first'),
  codes: field(z.array(z.strictObject({
    register: field(z.string().min(1), 'Register oder Verzeichnis', 'Register'),
    code: field(z.string().min(1), 'Kennung darin, in Anführungszeichen', 'Code in it, quoted'),
    sources: citations,
  })).default([]), 'Nationale Kennungen', 'National codes'),
  classification: field(z.strictObject({
    iscedF: field(z.string().regex(/^\d{2,4}$/, 'zwei bis vier Ziffern, in Anführungszeichen').optional(), 'Bildungsfeld nach ISCED-F 2013', 'Field of education, ISCED-F 2013'),
    isco: field(z.array(z.string().regex(/^\d{1,4}$/)).optional(), 'Berufsgruppen nach ISCO-08', 'Occupation groups, ISCO-08'),
    esco: field(z.array(url).optional(), 'ESCO-Adressen', 'ESCO addresses'),
    basis: field(z.enum(['editorial', 'source']), 'Zuordnung der Redaktion oder aus einer Quelle', 'Assigned by the editors or by a source', { de: 'Grundlage der Zuordnung', en: 'Basis of the assignment' }),
    sources: citations,
  }).optional(), 'Einordnung', 'Classification'),
  editions: field(z.array(edition).min(1), 'Rechtsstände, neuester zuerst', 'Legal editions, newest first'),
  predecessors: field(z.array(ref('qualifications')).default([]), 'Vorgängerabschlüsse', 'Predecessor qualifications'),
  confusableWith: field(z.array(z.strictObject({
    title: field(original.optional(), 'Bezeichnung, mit der verwechselt wird', 'Title it gets confused with'),
    qualification: field(ref('qualifications').optional(), 'Profil dieser Bezeichnung', 'Profile of that title'),
    text: field(localized, 'Woran man sie unterscheidet', 'How to tell them apart'),
    sources: citations,
  })).default([]), 'Verwechslungsgefahr', 'Risk of confusion'),
  referenceCandidates: field(z.array(z.strictObject({
    regulation: field(ref('regulations'), 'Deutsche Ausbildungsordnung', 'German training regulation'),
    occupation: field(z.string().min(1).meta({ within: 'regulations.occupations' }).optional(), 'Beruf in dieser Ordnung, wenn sie mehrere regelt', 'Occupation, if the regulation covers several'),
    specialisation: field(z.string().min(1).meta({ within: 'regulations.specialisations' }).optional(), 'Fachrichtung oder Schwerpunkt', 'Specialisation'),
    note: field(localized, 'Warum die Redaktion sie vorschlägt', 'Why the editors suggest it'),
  })).default([]), 'Referenzberufe: Kandidaten der Redaktion', 'Reference occupations: editorial candidates'),
  coverage: field(z.array(coverage).default([]), 'Abgleich mit dem Ausbildungsrahmenplan', 'Comparison with the training framework plan'),
});
