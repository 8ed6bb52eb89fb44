// A German training or study regulation: occupations, training profile (Ausbildungsberufsbild), framework plan with weeks, exam parts.
import { z } from 'astro/zod';
import { competenceCoverage } from './competence-coverage.ts';
import { citations, code, day, field, localized } from './fields.ts';
import { profileFields } from './profile.ts';
import { local, ref } from './ref.ts';
import { regulationSynopsis } from './regulation-synopsis.ts';

const letters = z.array(z.string().regex(/^[a-z]{1,2}$/));
const weeksByPeriod = z.record(z.string().min(1), z.number().nonnegative());
const occupation = local('occupations').optional();
const specialisation = local('specialisations').optional();

const block = z.strictObject({
  letters: field(letters.min(1), 'Buchstaben der Lernziele, die sich diese Zeit teilen', 'Letters of the aims that share this time'),
  weeks: field(weeksByPeriod.optional(), 'Zeitraum → Wochen', 'Period → weeks', { de: 'Wochen je Zeitraum', en: 'Weeks by period' }),
  integrated: field(z.boolean().optional(), 'Im Zusammenhang mit anderen Inhalten zu vermitteln (Fußnote im Plan)', 'To be taught together with other contents (footnote in the plan)'),
});

const position = z.strictObject({
  id: field(code, 'Kennung der Position in dieser Datei', 'Id of the position in this file'),
  number: field(z.string().min(1), 'Nummer im Plan', 'Number in the plan'),
  title: field(z.string().min(1), 'Bezeichnung der Berufsbildposition', 'Name of the position'),
  place: field(z.string().min(1).optional(), 'Fundstelle im Paragraphenteil', 'Place in the sections'),
  annex: field(z.string().min(1).optional(), 'Anlage', 'Annex'),
  section: field(z.string().min(1).optional(), 'Abschnitt des Rahmenplans', 'Section of the framework plan'),
  occupation: field(occupation, 'Nur in diesem Beruf', 'Only in this occupation'),
  specialisation: field(specialisation, 'Nur in dieser Fachrichtung, diesem Schwerpunkt oder dieser Wahlqualifikation', 'Only in this specialisation'),
  sameAs: field(z.strictObject({
    regulation: field(ref('regulations'), 'Andere Ordnung', 'Other regulation'),
    position: field(z.string().min(1).meta({ within: 'regulations.positions' }), 'Position darin', 'Position in it'),
  }).optional(), 'Position, die mit einer anderen Ordnung übereinstimmt; deren Abdeckung gilt auch hier', 'Position in common with another regulation, whose coverage holds here too', { de: 'Gemeinsame Position', en: 'Common position' }),
  standard: field(z.boolean().optional(), 'Eine der für alle Berufe gleichen Positionen', 'One of the positions common to all occupations'),
  aims: field(letters.default([]), 'Buchstaben der Lernziele', 'Letters of the aims'),
  weeks: field(weeksByPeriod.optional(), 'Wochen je Zeitraum, zusammen', 'Weeks by period, in sum'),
  weeksSharedWith: field(local('positions').optional(), 'Hat keine eigene Zeit, sondern teilt sie mit dieser Position, bei der die Wochen stehen', 'Has no time of its own but shares that of this position, where the weeks stand', { de: 'Zeit gemeinsam mit', en: 'Time shared with' }),
  blocks: field(z.array(block).default([]), 'Aufteilung der Wochen auf Lernziele', 'Division of the weeks among aims'),
  timing: field(z.string().min(1).optional(), 'Zeitangabe in Worten, zum Beispiel „während der gesamten Ausbildung“', 'Timing in words'),
  keywords: field(z.array(z.strictObject({
    letter: field(z.string().regex(/^[a-z]{1,2}$/), 'Buchstabe', 'Letter'),
    text: field(localized, 'Stichwort in eigenen Worten', 'Keyword in our words'),
  })).default([]), 'Stichworte zu Lernzielen, wo der Abgleich sie braucht', 'Keywords for aims where a comparison needs them', { de: 'Stichworte zu Lernzielen', en: 'Keywords for aims' }),
  officialText: field(z.array(z.strictObject({
    letter: field(z.string().regex(/^[a-z]{1,2}$/), 'Buchstabe', 'Letter'),
    text: field(z.string().min(1), 'Amtlicher Wortlaut', 'Official wording'),
  })).optional(), 'Amtlicher Wortlaut; füllt nur der Import aus dem amtlichen XML', 'Official wording; filled only by the importer'),
  note: field(localized.optional(), 'Hinweis', 'Note'),
  sources: citations,
});

const timeFrame = z.strictObject({
  id: field(code, 'Kennung des Zeitrahmens', 'Id of the time frame'),
  number: field(z.string().min(1).optional(), 'Nummer', 'Number'),
  annex: field(z.string().min(1).optional(), 'Anlage', 'Annex'),
  year: field(z.string().min(1).optional(), 'Ausbildungsjahr oder Abschnitt', 'Training year or phase'),
  occupation: field(occupation, 'Beruf', 'Occupation'),
  specialisation: field(specialisation, 'Fachrichtung', 'Specialisation'),
  months: field(z.strictObject({
    min: field(z.number().nonnegative(), 'mindestens', 'at least'),
    max: field(z.number().nonnegative(), 'höchstens', 'at most'),
  }).optional(), 'Dauer in Monaten', 'Months'),
  timing: field(z.string().min(1).optional(), 'Zeitangabe in Worten', 'Timing in words'),
  positions: field(z.array(z.strictObject({
    position: field(local('positions'), 'Position', 'Position'),
    letters: field(letters.default([]), 'Buchstaben; ohne Angabe die ganze Position', 'Letters; the whole position if none are given'),
    continued: field(z.boolean().optional(), 'Wird hier fortgeführt oder vertieft, nicht neu vermittelt', 'Continued or deepened here, not taught for the first time'),
  })), 'Positionen mit Buchstaben', 'Positions with letters'),
  note: field(localized.optional(), 'Hinweis', 'Note'),
});

const examPart = z.strictObject({
  id: field(code, 'Kennung', 'Id'),
  title: field(z.string().min(1).optional(), 'Bezeichnung der Prüfung', 'Name of the examination'),
  place: field(z.string().min(1), 'Fundstelle', 'Place'),
  occupation: field(occupation, 'Beruf', 'Occupation'),
  specialisation: field(specialisation, 'Fachrichtung', 'Specialisation'),
  areas: field(z.array(z.strictObject({
    name: field(z.string().min(1), 'Prüfungsbereich', 'Exam area'),
    part: field(z.string().min(1).optional(), 'Teil der Prüfung', 'Part of the examination'),
    weightPercent: field(z.number().min(0).max(100).optional(), 'Gewicht in Prozent', 'Weight in per cent'),
    computedFrom: field(z.string().min(1).optional(), 'Rechenweg, wenn das Gewicht errechnet ist', 'How the weight was computed'),
    minutes: field(z.number().positive().optional(), 'Dauer in Minuten', 'Duration in minutes'),
  })), 'Prüfungsbereiche', 'Exam areas'),
  note: field(localized.optional(), 'Hinweis', 'Note'),
  sources: citations,
});

const studyModule = z.strictObject({
  id: field(code, 'Kennung des Moduls', 'Id of the module'),
  title: field(localized, 'Bezeichnung', 'Name'),
  group: field(z.string().min(1).optional(), 'Modulgruppe oder Abschnitt', 'Module group or phase'),
  specialisation: field(specialisation, 'Nur in dieser Fachrichtung oder diesem Schwerpunkt', 'Only in this specialisation'),
  credits: field(z.number().nonnegative().optional(), 'Leistungspunkte', 'Credits'),
  hours: field(z.number().nonnegative().optional(), 'Stunden', 'Hours'),
  months: field(z.number().nonnegative().optional(), 'Monate', 'Months'),
  place: field(z.string().min(1).optional(), 'Fundstelle', 'Place'),
  note: field(localized.optional(), 'Hinweis', 'Note'),
  sources: citations,
});

export const regulation = z.strictObject({
  ...profileFields,
  kind: field(z.enum(['training', 'preparatoryService', 'promotion', 'study']), 'Ausbildungsordnung, Vorbereitungsdienst, Aufstieg, Studienordnung', 'Training regulation, preparatory service, promotion, study regulation', { de: 'Art', en: 'Kind' }),
  abbreviation: field(z.string().min(1), 'Amtliche Abkürzung', 'Official abbreviation'),
  officialTitle: field(z.string().min(1), 'Amtlicher Titel', 'Official title'),
  bjnr: field(z.string().regex(/^BJNR[0-9A-Z]+$/).optional(), 'Dokumentnummer bei gesetze-im-internet.de', 'Document number at gesetze-im-internet.de'),
  issuedOn: field(day, 'Ausgefertigt am', 'Issued on'),
  inForceFrom: field(day, 'In Kraft seit', 'In force from'),
  inForceUntil: field(day.optional(), 'Außer Kraft nach diesem Tag', 'Last day in force'),
  consolidatedAsOf: field(day.optional(), 'Datum der gelesenen konsolidierten Fassung', 'Date of the consolidated text read'),
  gazette: field(z.string().min(1), 'Fundstelle im Bundesgesetzblatt', 'Federal Law Gazette reference'),
  amendments: field(z.array(z.string().min(1)).default([]), 'Änderungen und Neufassungen', 'Amendments and recasts'),
  legalBasis: field(z.strictObject({
    laws: field(z.array(z.enum(['BBiG', 'HwO', 'BBG', 'other'])), 'Ermächtigung', 'Enabling law'),
    trade: field(z.strictObject({
      annex: field(z.string().min(1), 'Anlage der HwO', 'Annex of the HwO'),
      section: field(z.string().min(1).optional(), 'Abschnitt', 'Section'),
      number: field(z.int().positive(), 'Nummer', 'Number'),
      name: field(z.string().min(1).optional(), 'Gewerbe; fehlt, wenn die Ordnung nur die Nummer nennt', 'Trade; absent if the regulation gives the number only'),
    }).optional(), 'Gewerbe der Handwerksordnung', 'Trade under the Crafts Code'),
    sources: citations,
  }).optional(), 'Rechtsgrundlage', 'Legal basis'),
  ministry: field(z.string().min(1).optional(), 'Erlassendes Ministerium', 'Issuing ministry'),
  competentBodies: field(z.array(z.strictObject({
    text: field(localized, 'Zuständige Stelle', 'Competent body'),
    norm: field(ref('norms').optional(), 'Rechtsgrundlage', 'Legal basis'),
    sources: citations,
  })).default([]), 'Zuständige Stellen', 'Competent bodies'),
  supersedes: field(z.array(z.strictObject({
    regulation: field(ref('regulations').optional(), 'Abgelöste Ordnung im Handbuch', 'Superseded regulation in the handbook'),
    text: field(localized, 'Abgelöste Ordnung mit Fundstelle', 'Superseded regulation with reference'),
    sources: citations,
  })).default([]), 'Löst ab', 'Supersedes'),
  occupations: field(z.array(z.strictObject({
    id: field(code, 'Kennung des Berufs', 'Id of the occupation'),
    title: field(localized, 'Beruf in neutraler oder doppelter Form', 'Occupation'),
    male: field(z.string().min(1).optional(), 'Amtliche Bezeichnung, männlich', 'Official title, male', { de: 'Amtliche Bezeichnung, männlich', en: 'Official title, male' }),
    female: field(z.string().min(1).optional(), 'Amtliche Bezeichnung, weiblich', 'Official title, female', { de: 'Amtliche Bezeichnung, weiblich', en: 'Official title, female' }),
    durationMonths: field(z.number().positive().optional(), 'Dauer, wenn sie vom Grundsatz abweicht', 'Duration, if different'),
  })).default([]), 'Berufe', 'Occupations'),
  specialisations: field(z.array(z.strictObject({
    id: field(code, 'Kennung', 'Id'),
    title: field(z.string().min(1), 'Bezeichnung', 'Name'),
    kind: field(z.enum(['specialisation', 'focus', 'elective', 'additional', 'field']), 'Fachrichtung, Schwerpunkt, Wahlqualifikation, Zusatzqualifikation, Einsatzgebiet', 'Specialisation, focus, elective, additional, field of work', { de: 'Art', en: 'Kind' }),
    occupation: field(occupation, 'Beruf', 'Occupation'),
    within: field(specialisation, 'Nur innerhalb dieser Fachrichtung', 'Only within this specialisation'),
  })).default([]), 'Fachrichtungen, Schwerpunkte, Wahlqualifikationen', 'Specialisations, focuses, electives', { de: 'Fachrichtungen, Schwerpunkte, Wahlqualifikationen', en: 'Specialisations, focuses, electives' }),
  durationMonths: field(z.number().positive().optional(), 'Dauer in Monaten', 'Duration in months'),
  durationPlace: field(z.string().min(1).optional(), 'Fundstelle der Dauer', 'Place of the duration'),
  creditsTotal: field(z.number().positive().optional(), 'Leistungspunkte des Studiums insgesamt', 'Credits of the programme in total'),
  classification: field(z.strictObject({
    iscedF: field(z.string().regex(/^\d{2,4}$/).optional(), 'Bildungsfeld nach ISCED-F 2013', 'Field of education, ISCED-F 2013'),
    basis: field(z.enum(['editorial', 'source']), 'Zuordnung der Redaktion oder aus einer Quelle', 'Assigned by the editors or by a source', { de: 'Grundlage der Zuordnung', en: 'Basis of the assignment' }),
    sources: citations,
  }).optional(), 'Einordnung', 'Classification'),
  periods: field(z.array(z.strictObject({
    key: field(z.string().min(1), 'Schlüssel, den die Wochen verwenden', 'Key used by the weeks'),
    label: field(z.string().min(1), 'Bezeichnung im Plan', 'Label in the plan'),
    fromMonth: field(z.int().min(1).optional(), 'Ab Monat', 'From month'),
    toMonth: field(z.int().min(1).optional(), 'Bis Monat', 'To month'),
    unit: field(z.enum(['weeks', 'months']).default('weeks'), 'Einheit', 'Unit'),
  })).default([]), 'Zeiträume des Rahmenplans', 'Periods of the framework plan'),
  planSources: field(citations.meta({ covers: ['positions', 'timeFrames', 'periods', 'studyModules'] }), 'Belege für alle Positionen und Wochen', 'Sources for all positions and weeks'),
  positions: field(z.array(position).default([]), 'Berufsbildpositionen mit Rahmenplan', 'Positions with framework plan'),
  timeFrames: field(z.array(timeFrame).default([]), 'Zeitrahmen in Monaten, wo die Ordnung so gliedert', 'Time frames in months, where the regulation is organised so'),
  examForm: field(z.string().min(1).optional(), 'Form der Prüfung', 'Form of the examination'),
  examSources: field(citations.meta({ covers: ['examParts'] }), 'Belege für die Prüfungsteile', 'Sources for the exam parts'),
  examParts: field(z.array(examPart).default([]), 'Prüfungsteile', 'Exam parts'),
  studyModules: field(z.array(studyModule).default([]), 'Module, bei Studien- und Dienstordnungen', 'Modules, for study and service regulations'),
  defects: field(z.array(z.strictObject({
    text: field(localized, 'Auffälligkeit des amtlichen Textes', 'Oddity of the official text'),
    sources: citations,
  })).default([]), 'Auffälligkeiten des amtlichen Textes', 'Oddities of the official text'),
  synopsis: field(z.array(regulationSynopsis).default([]), 'Vergleich mit der abgelösten Ordnung, Lernziel für Lernziel', 'Comparison with the superseded regulation, aim by aim', { de: 'Synopse', en: 'Synopsis' }),
  competenceCoverage: field(z.array(competenceCoverage).default([]), 'Abgedeckte Kompetenzen', 'Competences covered'),
});
