// What every citable profile carries: title, summary, state of the facts, sources, changes, review.
import { z } from 'astro/zod';
import { bilingual, citations, code, date, day, field, language, localized, url } from './fields.ts';

export const source = z.strictObject({
  id: field(code, 'Kurze Kennung der Quelle in dieser Datei', 'Short id of the source in this file'),
  kind: field(z.enum(['law', 'curriculum', 'official', 'secondary']), 'Art: law = Rechtsvorschrift, curriculum = Lehrplan, official = amtlich, secondary = nicht amtlich', 'Kind of source: law, curriculum, official, secondary'),
  title: field(z.string().min(1), 'Titel in der Sprache der Quelle', 'Title in the language of the source'),
  short: field(z.string().min(1).max(60).optional(), 'Kurztitel für den Rand, zum Beispiel „Lehrplan 2022“', 'Short title for the margin'),
  publisher: field(z.string().min(1), 'Herausgebende Stelle', 'Publisher'),
  language: field(language, 'Sprache der Quelle', 'Language of the source'),
  url: field(url.optional(), 'Adresse', 'Address'),
  locator: field(z.string().min(1).optional(), 'Gesehener Teil: Seiten, §§, Abschnitt', 'Part seen: pages, sections'),
  published: field(date.optional(), 'Veröffentlicht', 'Published'),
  accessed: field(day, 'Abgerufen am', 'Accessed on'),
  archiveUrl: field(url.optional(), 'Adresse einer Archivkopie', 'Address of an archived copy'),
  seen: field(z.enum(['full', 'excerpt']), 'Gesehen: full = vollständig, excerpt = Auszug', 'Seen in full or as an excerpt', { de: 'Gesehen', en: 'Seen' }),
  note: field(localized.optional(), 'Was beim Lesen der Quelle zu beachten ist, zum Beispiel „Abschrift Dritter“', 'What to mind about this source, e.g. "third-party transcript"', { de: 'Hinweis', en: 'Note' }),
});

export const change = z.strictObject({
  on: field(day, 'Tag der Änderung', 'Day of the change'),
  note: field(localized, 'Was sich geändert hat; wird zur Änderungsnotiz der nächsten Fassung', 'What changed; becomes the change note of the next version'),
});

export const review = z.discriminatedUnion('state', [
  z.strictObject({
    state: field(z.literal('draft'), 'Redaktionsentwurf, nicht fachlich geprüft', 'Editorial draft, not reviewed'),
    due: field(day.optional(), 'Prüfung fällig am', 'Review due on'),
  }),
  z.strictObject({
    state: field(z.literal('reviewed'), 'Fachlich geprüft', 'Reviewed'),
    reviewedOn: field(day, 'Geprüft am', 'Reviewed on'),
    reviewers: field(z.array(z.strictObject({
      role: field(z.string().min(1), 'Funktion, nicht Name', 'Role, not name'),
      body: field(z.string().min(1), 'Stelle', 'Body'),
    })).min(1), 'Wer geprüft hat: Funktion und Stelle', 'Who reviewed: role and body'),
    of: field(z.string().regex(/^[0-9a-f]{64}$/, 'SHA-256 in 64 Zeichen; die Prüfung der Inhalte nennt sie').optional(), 'Prüfsumme des geprüften Textes; die Prüfung der Inhalte nennt sie', 'Checksum of the reviewed text; the check of the content names it'),
    due: field(day.optional(), 'Nächste Prüfung fällig am', 'Next review due on'),
  }),
]);

export const searched = z.strictObject({
  what: field(localized, 'Was gesucht wurde', 'What was searched'),
  where: field(z.string().min(1), 'Wo gesucht wurde', 'Where'),
  on: field(day, 'Gesucht am', 'Searched on'),
});

export const conflict = z.strictObject({
  text: field(localized, 'Welche Quellen sich worin widersprechen', 'Which sources contradict each other, and on what', { de: 'Widerspruch', en: 'Contradiction' }),
  sources: citations,
});

/** Fields common to all citable profiles; spread into each collection's strictObject. */
export const profileFields = {
  title: field(bilingual, 'Titel der Seite; bei ausländischen Titeln Übersetzung der Redaktion', 'Page title; for foreign titles a translation by the editors'),
  summary: field(bilingual, 'Ein bis drei Sätze: was das ist', 'One to three sentences: what this is', { de: 'Zusammenfassung', en: 'Summary' }),
  stateAsOf: field(day, 'Stand der Angaben', 'Date the facts were last checked against their sources', { de: 'Stand der Angaben', en: 'Facts as of' }),
  review: field(review, 'Stand der fachlichen Prüfung', 'State of review'),
  changes: field(z.array(change).min(1), 'Änderungen, neueste zuerst', 'Changes, newest first'),
  sources: field(z.array(source).min(1), 'Quellen dieser Seite', 'Sources of this page'),
  searchedNotFound: field(z.array(searched).default([]), 'Gesucht und nicht gefunden', 'Searched and not found'),
  conflicts: field(z.array(conflict).default([]), 'Widersprüche zwischen Quellen', 'Contradictions between sources'),
  licence: field(z.literal('CC-BY-4.0').optional(), 'Lizenz, wenn nicht die des Handbuchs gilt', 'Licence where the handbook’s does not apply', { de: 'Lizenz', en: 'Licence' }),
};
