// A law with the provisions that pages cite: subject in our words, place, official text, date of the text read.
import { z } from 'astro/zod';
import { date, day, field, localized, url } from './fields.ts';
import { change } from './profile.ts';

export const provision = z.strictObject({
  number: field(z.string().regex(/^\d+[a-z]?$/, 'nur die Nummer, zum Beispiel "4" oder "50b"'), 'Nummer des Paragraphen oder Artikels, in Anführungszeichen', 'Number of the section or article, quoted'),
  heading: field(z.string().min(1).optional(), 'Amtliche Überschrift; fehlt, wo das Gesetz keine kennt', 'Official heading; absent where the law has none'),
  subject: field(localized, 'Gegenstand in eigenen Worten', 'Subject in our words'),
  paragraphs: field(z.array(z.strictObject({
    paragraph: field(z.string().min(1), 'Absatz, Satz oder Nummer', 'Paragraph', { de: 'Absatz, Satz oder Nummer', en: 'Paragraph' }),
    subject: field(localized, 'Gegenstand in eigenen Worten', 'Subject in our words'),
  })).default([]), 'Einzelne Absätze, wo Seiten sie anführen', 'Single paragraphs, where pages cite them'),
  url: field(url, 'Adresse des amtlichen Textes', 'Address of the official text'),
  note: field(localized.optional(), 'Hinweis, zum Beispiel auf eine Änderung', 'Note, e.g. on a change'),
});

/** Its file name is the code of the law; a provision's code is law + number: bqfg-4. */
export const law = z.strictObject({
  abbreviation: field(z.string().min(1), 'Amtliche Abkürzung', 'Official abbreviation'),
  title: field(localized, 'Titel des Gesetzes', 'Title of the law'),
  shortTitle: field(z.string().min(1).optional(), 'Kurztitel', 'Short title'),
  kind: field(z.enum(['law', 'ordinance', 'directive']), 'Gesetz, Verordnung, Richtlinie', 'Law, ordinance, directive', { de: 'Art', en: 'Kind' }),
  unit: field(z.enum(['§', 'Art.']), 'Gliederungszeichen', 'Sign of its provisions'),
  issuedOn: field(day, 'Ausgefertigt am', 'Issued on'),
  gazette: field(z.string().min(1), 'Fundstelle', 'Gazette reference'),
  amendments: field(z.array(z.string().min(1)).default([]), 'Neufassung und letzte Änderung', 'Recast and latest amendment'),
  stateAsOf: field(day, 'Stand des gelesenen Textes', 'Date of the text read'),
  consolidatedAsOf: field(date.optional(), 'Datum der konsolidierten Fassung', 'Date of the consolidated text'),
  url: field(url, 'Adresse des amtlichen Textes', 'Address of the official text'),
  note: field(localized.optional(), 'Hinweis zum Gesetz, zum Beispiel auf eine Neufassung', 'Note on the law, e.g. on a recast'),
  provisions: field(z.array(provision).min(1), 'Angeführte Vorschriften', 'Provisions cited'),
  changes: field(z.array(change).min(1), 'Änderungen, neueste zuerst', 'Changes, newest first'),
});
