// A state and its vocational education and training (VET) system: authorities, system editions, routes, documents.
import { z } from 'astro/zod';
import { act, body, citations, code, date, field, language, levelStatement, localized, original, period, url } from './fields.ts';
import { profileFields } from './profile.ts';
import { local, ref } from './ref.ts';

const authority = z.strictObject({
  ...body.shape,
  level: field(z.enum(['national', 'regional', 'local', 'chamber', 'international']), 'Ebene: Staat, Region, Ort, Kammer, zwischenstaatlich', 'Level: national, regional, local, chamber, international'),
  competence: field(localized, 'Wofür die Stelle zuständig ist', 'What the body is responsible for'),
  url: field(url.optional(), 'Adresse der Stelle', 'Address of the body'),
});

const schooling = z.strictObject({
  period: field(period, 'Geltung', 'Validity'),
  years: field(z.number().positive().max(20).optional(), 'Dauer in Jahren', 'Years'),
  text: field(localized, 'Pflicht in Worten: Alter, Klassen', 'The duty in words: ages, grades'),
  sources: citations,
});

const route = z.strictObject({
  id: field(code, 'Kennung des Weges in diesem System', 'Id of the route in this system'),
  original: field(original.optional(), 'Bezeichnung im Original', 'Original name'),
  title: field(localized, 'Bezeichnung (Übersetzung der Redaktion)', 'Name (translated by the editors)'),
  kind: field(z.enum(['compulsory', 'general', 'vocational', 'apprenticeship', 'postSecondary', 'continuing', 'higher']), 'Art des Weges', 'Kind of route'),
  entry: field(localized.optional(), 'Zugang', 'Entry'),
  duration: field(z.strictObject({
    months: field(z.number().positive().optional(), 'Dauer in Monaten', 'Months'),
    maxMonths: field(z.number().positive().optional(), 'Höchstens Monate, wenn eine Spanne angegeben ist', 'Upper bound in months if a range is given'),
    text: field(localized.optional(), 'Dauer in Worten, wenn Zahlen nicht genügen', 'Duration in words where numbers do not suffice', { de: 'Dauer in Worten', en: 'Duration in words' }),
  }).optional(), 'Dauer', 'Duration'),
  certificates: field(z.array(original).default([]), 'Zeugnisse im Original', 'Certificates, original wording'),
  levels: field(z.array(levelStatement).default([]), 'Niveau', 'Level'),
  leadsTo: field(localized.optional(), 'Berechtigung, Anschluss', 'What it gives access to', { de: 'Berechtigung, Anschluss', en: 'What it gives access to' }),
  note: field(localized.optional(), 'Hinweis', 'Note'),
  sources: citations,
});

const node = z.strictObject({
  id: field(code, 'Kennung des Knotens', 'Id of the node'),
  route: field(local('routes').optional(), 'Weg in der Tabelle', 'Route in the table'),
  label: field(localized, 'Beschriftung', 'Label'),
  kind: field(z.enum(['compulsory', 'general', 'vocational', 'certificate', 'work', 'higher']), 'Art', 'Kind'),
  fromYear: field(z.number().min(0).max(30).optional(), 'Beginn nach Schuljahren', 'Start in school years'),
  years: field(z.number().min(0).max(15).optional(), 'Dauer in Jahren', 'Duration in years'),
  documented: field(z.boolean().default(true), 'Vollständig belegt', 'Fully documented'),
});

const diagram = z.strictObject({
  nodes: field(z.array(node).min(1), 'Schulformen und Zeugnisse', 'School types and certificates'),
  edges: field(z.array(z.strictObject({
    from: field(local('nodes'), 'Von', 'From'),
    to: field(local('nodes'), 'Nach', 'To'),
    note: field(localized.optional(), 'Bedingung', 'Condition'),
  })), 'Übergänge', 'Transitions'),
  sources: citations,
});

export const gradingScale = z.strictObject({
  period: field(period.optional(), 'Geltung', 'Validity'),
  title: field(localized, 'Wofür die Skala gilt', 'What the scale is for'),
  grades: field(z.array(z.strictObject({
    grade: field(z.string().min(1), 'Note, wie sie im Zeugnis steht', 'Grade as printed'),
    meaning: field(localized, 'Bedeutung', 'Meaning'),
  })).default([]), 'Noten, beste zuerst', 'Grades, best first'),
  pass: field(localized.optional(), 'Bestehensgrenze', 'Pass mark'),
  sources: citations,
});

const system = z.strictObject({
  id: field(code, 'Kennung des Systemstands', 'Id of the system edition'),
  title: field(localized, 'Bezeichnung des Systemstands', 'Name of the system edition'),
  period: field(period, 'Geltung', 'Validity'),
  reformActs: field(z.array(act).default([]), 'Rechtsakte, die ihn begründen', 'Acts on which it rests'),
  text: field(localized.optional(), 'Was sich geändert hat', 'What changed'),
  routes: field(z.array(route).default([]), 'Bildungswege', 'Routes'),
  diagram: field(diagram.optional(), 'Schaubild als Daten', 'Diagram as data', { de: 'Schaubild', en: 'Diagram' }),
  sources: citations,
});

const framework = z.strictObject({
  name: field(z.string().min(1), 'Name im Original', 'Original name'),
  lang: field(language, 'Sprache', 'Language'),
  abbreviation: field(z.string().min(1).optional(), 'Abkürzung', 'Abbreviation'),
  levels: field(z.int().positive().optional(), 'Zahl der Niveaus', 'Number of levels'),
  since: field(date.optional(), 'Seit', 'Since'),
  eqf: field(z.strictObject({
    state: field(z.enum(['referenced', 'inPreparation', 'notReferenced', 'notFound']), 'Zuordnung zum EQR', 'Referencing to the EQF'),
    on: field(date.optional(), 'Datum der Zuordnung', 'Date of referencing'),
    note: field(localized.optional(), 'Hinweis', 'Note'),
  }).optional(), 'Europäischer Qualifikationsrahmen', 'European Qualifications Framework'),
  text: field(localized.optional(), 'Erläuterung', 'Explanation'),
  sources: citations,
});

const document = z.strictObject({
  original: field(original, 'Bezeichnung des Papiers im Original', 'Original name of the document'),
  issuer: field(localized.optional(), 'Wer es ausstellt', 'Who issues it'),
  verification: field(localized.optional(), 'Wer die Echtheit bestätigt und wie', 'Who verifies it and how'),
  period: field(period.optional(), 'Ausgestellt im Zeitraum', 'Issued during'),
  note: field(localized.optional(), 'Hinweis', 'Note'),
  sources: citations,
});

const confusable = z.strictObject({
  titles: field(z.array(original).min(1), 'Bezeichnungen, die verwechselt werden', 'Titles that get confused', { de: 'Verwechselte Bezeichnungen', en: 'Confused titles' }),
  text: field(localized, 'Woran man sie unterscheidet', 'How to tell them apart'),
  sources: citations,
});

export const country = z.strictObject({
  ...profileFields,
  originalNames: field(z.array(original).default([]), 'Name des Staates in seinen Amtssprachen', 'Name of the state in its official languages'),
  existence: field(period.optional(), 'Bestand des Staates, wenn es ihn nicht mehr gibt oder er aus einem anderen entstand', 'Existence of the state, if extinct or successor of another'),
  languages: field(z.array(z.strictObject({
    lang: field(language, 'Sprache', 'Language'),
    note: field(localized.optional(), 'Hinweis, zum Beispiel zur Schrift', 'Note, e.g. on script'),
    sources: citations,
  })).default([]), 'Amtssprachen', 'Official languages'),
  predecessors: field(z.array(z.strictObject({
    state: field(ref('countries'), 'Vorgängerstaat', 'Predecessor state'),
    until: field(date.optional(), 'Zeugnisse dieses Staates bis', 'Certificates of that state until'),
    note: field(localized.optional(), 'Hinweis', 'Note'),
    sources: citations,
  })).default([]), 'Vorgängerstaaten', 'Predecessor states'),
  authorities: field(z.array(authority).default([]), 'Zuständige Stellen', 'Authorities'),
  compulsorySchooling: field(z.array(schooling).default([]), 'Schulpflicht', 'Compulsory schooling'),
  systems: field(z.array(system).min(1), 'Systemstände, neuester zuerst', 'System editions, newest first'),
  qualificationsFramework: field(framework.optional(), 'Nationaler Qualifikationsrahmen', 'National qualifications framework'),
  gradingScales: field(z.array(gradingScale).default([]), 'Notenskalen', 'Grading scales'),
  documents: field(z.array(document).default([]), 'Papiere und Echtheit', 'Documents and verification'),
  confusableTitles: field(z.array(confusable).default([]), 'Verwechselbare Bezeichnungen', 'Confusable titles'),
  curriculumSources: field(z.array(z.strictObject({
    text: field(localized, 'Wo Lehrpläne zu finden sind', 'Where curricula are found'),
    url: field(url.optional(), 'Adresse', 'Address'),
    sources: citations,
  })).default([]), 'Fundorte für Lehrpläne', 'Where to find curricula'),
  knownGaps: field(z.array(localized).default([]), 'Bekannte Lücken dieser Seite', 'Known gaps of this page'),
});
