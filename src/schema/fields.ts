// Small building blocks that every collection uses: codes, dates, texts in two languages, original wording, sources of a fact.
import { z } from 'astro/zod';

/**
 * Gives a schema its German and English help text; both feed editor completion, field help and error hints.
 * `label` names the field where the help text does not begin with a name of it (labels/changes.ts).
 */
export function field<S extends z.ZodType>(schema: S, de: string, en: string, label?: { de: string; en: string }): S {
  return schema.meta({ ...schema.meta(), description: de, en, label }) as S;
}

export const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
export const code = z.string().regex(CODE, 'nur Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche');

const YEAR = '(1[5-9]|20|21)\\d{2}';
const MONTH = '(0[1-9]|1[0-2])';
const DAY = '(0[1-9]|[12]\\d|3[01])';

function isCalendarDay(text: string): boolean {
  const [year, month = 1, day = 1] = text.split('-').map(Number);
  return day <= new Date(Date.UTC(year!, month, 0)).getUTCDate();
}

/** A calendar day, YYYY-MM-DD (ISO 8601). */
export const day = z.string()
  .regex(new RegExp(`^${YEAR}-${MONTH}-${DAY}$`), 'Datum als JJJJ-MM-TT')
  .refine(isCalendarDay, 'diesen Kalendertag gibt es nicht')
  .meta({ date: 'day' });

/** A date as exact as its source: YYYY, YYYY-MM or YYYY-MM-DD. A bare year may be written without quotes. */
export const date = z.union([z.int().min(1500).max(2199), z.string()])
  .transform(String)
  .pipe(z.string()
    .regex(new RegExp(`^${YEAR}(-${MONTH}(-${DAY})?)?$`), 'Datum als JJJJ, JJJJ-MM oder JJJJ-MM-TT')
    .refine(isCalendarDay, 'diesen Kalendertag gibt es nicht'))
  .meta({ date: 'partial' });

/** An address on the web; only http and https. */
export const url = z.string().regex(/^https?:\/\/[^\s<>"]+$/, 'Adresse muss mit http:// oder https:// beginnen').meta({ url: true });

const sentence = z.string().trim().min(1);
const german = field(sentence, 'Deutsch', 'German');
const english = field(sentence, 'Englisch', 'English');

/** Text in both languages. */
export const bilingual = z.strictObject({ de: german, en: english });
/** German text with an English one where it exists. */
export const localized = z.strictObject({ de: german, en: english.optional() });

/** A BCP 47 language tag, with the script where it is not the language's usual one: `sr-Cyrl`, `sr-Latn`, `fa`, `ar`. */
export const language = z.string().regex(/^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?$/, 'Sprachkennung nach BCP 47, zum Beispiel tr, sr-Cyrl, fa').meta({ language: true });

export const transliteration = z.strictObject({
  text: field(z.string().min(1), 'Umschrift in lateinischen Buchstaben', 'Romanised wording'),
  standard: field(z.enum(['iso9', 'din1460', 'dmg', 'iso233', 'iso15919', 'bgn', 'asPrinted', 'other']), 'Regel der Umschrift; „asPrinted“, wenn die Quelle selbst so umschreibt', 'Romanisation standard; "asPrinted" where the source itself prints it'),
});

/** Wording in the original language and script. */
export const original = z.strictObject({
  text: field(z.string().min(1), 'Wortlaut in Originalsprache und Originalschrift', 'Wording in original language and script', { de: 'Wortlaut', en: 'Wording' }),
  lang: field(language, 'Sprache des Wortlauts nach BCP 47, mit Schrift, wo nötig (sr-Cyrl)', 'Language of the wording as BCP 47 tag, with script where needed (sr-Cyrl)', { de: 'Sprache', en: 'Language' }),
  transliteration: field(transliteration.optional(), 'Umschrift, wenn die Schrift nicht lateinisch ist', 'Romanisation where the script is not Latin', { de: 'Umschrift', en: 'Romanisation' }),
  translation: field(localized.optional(), 'Übersetzung der Redaktion', 'Translation by the editors'),
});

/** The sources of a fact: ids from `sources`, with the place where needed. Output is always {id, at?}. */
export const citation = z.union([
  code.meta({ local: 'sources' }),
  z.strictObject({
    id: field(code.meta({ local: 'sources' }), 'Kennung der Quelle aus „sources“', 'Id of the source from "sources"'),
    at: field(z.string().min(1).optional(), 'Fundstelle in der Quelle: Seite, §, Abschnitt', 'Place in the source: page, section'),
  }),
]).transform((c) => (typeof c === 'string' ? { id: c } : c))
  .pipe(z.object({ id: z.string(), at: z.string().optional() }));

export const citations = field(z.array(citation).min(1).optional().meta({ citations: true }), 'Belege dieser Angabe: Kennungen aus „sources“, mit Fundstelle', 'Sources of this fact: ids from "sources", with place', { de: 'Belege', en: 'Sources' });

export const period = z.strictObject({
  from: field(date.optional(), 'Beginn; fehlt, wenn er nicht belegt ist', 'Start; absent if not documented'),
  to: field(date.optional(), 'Ende (letzter Tag); fehlt, wenn offen oder nicht belegt', 'End (last day); absent if open or not documented'),
  note: field(localized.optional(), 'Genauigkeit oder Bezug der Daten, zum Beispiel „Abschlussjahr“, „Veröffentlichung, Inkrafttreten nicht gesehen“', 'Precision or meaning of the dates', { de: 'Hinweis zu den Daten', en: 'Note on the dates' }),
});

/** A level is a number or a word of its framework; always text on output. */
export const level = z.union([z.number(), z.string().min(1)]).transform(String).pipe(z.string());

export const levelStatement = z.strictObject({
  framework: field(z.string().min(1), 'Rahmen, wie er sich nennt: NSQF, TYÇ, EQR', 'Framework by its own name: NSQF, TYÇ, EQF', { de: 'Rahmen', en: 'Framework' }),
  level: field(level, 'Niveau in diesem Rahmen', 'Level in this framework', { de: 'Niveau', en: 'Level' }),
  asOf: field(date.optional(), 'Stand der Zuordnung', 'Date the statement speaks of', { de: 'Stand der Zuordnung', en: 'As of' }),
  comparedBy: field(z.string().min(1).optional(), 'Stelle eines anderen Staates, die so vergleicht (zum Beispiel Nuffic); dann ist es kein eigenes Niveau des Abschlusses', 'Body of another state that compares it so (e.g. Nuffic); then it is no level of the qualification itself', { de: 'Verglichen von', en: 'Compared by' }),
  note: field(localized.optional(), 'Einschränkung', 'Qualification of the statement', { de: 'Einschränkung', en: 'Restriction' }),
  sources: citations,
});

export const act = z.strictObject({
  title: field(z.string().min(1), 'Titel des Rechtsakts im Original', 'Original title of the act'),
  lang: field(language, 'Sprache des Titels', 'Language of the title'),
  translation: field(localized.optional(), 'Titel übersetzt von der Redaktion', 'Title translated by the editors'),
  gazette: field(z.string().min(1).optional(), 'Amtsblatt und Nummer', 'Gazette and number'),
  on: field(date.optional(), 'Datum des Rechtsakts', 'Date of the act'),
  url: field(url.optional(), 'Adresse des amtlichen Textes', 'Address of the official text'),
  sources: citations,
});

export const body = z.strictObject({
  name: field(z.string().min(1), 'Name der Stelle im Original', 'Name of the body in the original'),
  lang: field(language, 'Sprache des Namens', 'Language of the name'),
  transliteration: field(transliteration.optional(), 'Umschrift', 'Romanisation'),
  de: field(z.string().min(1).optional(), 'Name deutsch (Übersetzung der Redaktion)', 'Name in German (translated by the editors)'),
  en: field(z.string().min(1).optional(), 'Name englisch', 'Name in English'),
  sources: citations,
});
