// The legal frame of a regulation: its source, enabling law and trade, ministry, amendments, what it superseded.
import type { Extract } from './extract.ts';
import { compact, englishDate, germanDate, isoDate } from './words.ts';

/** Id of the regulation itself among the sources of its profile. */
export const SOURCE = 'verordnung';

/** The consolidated text that was read. Its address is not in the file. */
export function ownSource(extract: Extract, url: string | undefined, today: string) {
  return compact({
    id: SOURCE,
    kind: 'law' as const,
    title: extract.title,
    short: extract.abbreviation,
    publisher: 'Bundesamt für Justiz (gesetze-im-internet.de)',
    language: 'de',
    url,
    published: extract.consolidatedTextOf,
    accessed: today,
    seen: 'full' as const,
  });
}

/** Trade of the Crafts Code from the sentence of recognition: "Gewerbe Nr. 38, Friseure, der Anlage A", "nach Anlage A Nummer 25, Elektrotechniker". */
function findTrade(extract: Extract) {
  const words = extract.legalBasis?.recognitionText ?? '';
  const trades = [
    ...[...words.matchAll(/Gewerbe (?:Nr\. |Nummer )?(\d+)(?:, ([^,]+),| „([^“]+)“)? der Anlage ([AB])(?: Abschnitt \d)? der Handwerksordnung/g)].map(([, number, name, quoted, annex]) => ({ annex: annex!, number: Number(number), name: name ?? quoted })),
    ...[...words.matchAll(/Gewerbe(?: „([^“]+)“)? nach (?:der )?Anlage ([AB])(?: Abschnitt (\d))? (?:Nr\. |Nummer )(\d+)(?:,? ([\p{L}][^,]*?))?,? der Handwerksordnung/gu)].map(([, quoted, annex, section, number, name]) => compact({ annex: annex!, section, number: Number(number), name: name ?? quoted })),
  ];
  // Several trades for one regulation: none of them is "the" trade.
  return trades.length === 1 ? compact(trades[0]!) : undefined;
}

/** Enabling laws: from the opening words, else from the sentence of recognition. */
export function enablingLaws(extract: Extract): ('BBiG' | 'HwO')[] {
  const { BBiG, HwO, recognitionText = '' } = extract.legalBasis ?? { BBiG: false, HwO: false };
  const silent = !BBiG && !HwO;
  return [
    ...(BBiG || (silent && /Berufsbildungsgesetz/.test(recognitionText)) ? ['BBiG' as const] : []),
    ...(HwO || (silent && /Handwerksordnung/.test(recognitionText)) ? ['HwO' as const] : []),
  ];
}

export function legalBasis(extract: Extract) {
  const laws = enablingLaws(extract);
  if (laws.length === 0) return undefined;
  const at = extract.preamble ? 'Eingangsformel und Vorschrift über die Anerkennung' : 'Vorschrift über die Anerkennung';
  return compact({ laws, trade: findTrade(extract), sources: [{ id: SOURCE, at }] });
}

/** "das Bundesministerium für X" and the ministry that agreed → one line; both names as the text has them. */
export function ministry(extract: Extract): string | undefined {
  const issued = extract.issuingMinistry;
  if (!issued) return undefined;
  const bare = (name: string) => name.replace(/ (erlassen|verordnet)\b.*$/, '').replace(/(^|, | und )(?:das|dem) (?=Bundesministerium)/g, '$1').trim();
  return issued.inAgreementWith ? `${bare(issued.issuedBy)}, im Einvernehmen mit dem ${bare(issued.inAgreementWith)}` : bare(issued.issuedBy);
}

const REPLACED_BY = /^Ersetzt durch/;

/** Recast, last amendment and successor in the words of the official collection. */
export function amendments(extract: Extract): string[] {
  const note = extract.supersedes?.note;
  const successor = extract.supersededByNote ?? (note && REPLACED_BY.test(note) ? note : undefined);
  return [extract.recast, extract.lastAmended, successor].filter((line): line is string => Boolean(line));
}

interface Superseded { name: string; on: string; gazette: string; abbreviation?: string }

// "die Verordnung … vom 20. Juli 2007 (BGBl. I S. 1501), die durch … geändert worden ist"
const IN_WORDS = /(?:tritt|treten|,|und|sowie) die (\p{Lu}[^()]*?) vom (\d{1,2}\. \p{L}+ \d{4}) \((BGBl\.[^)]*)\)/gu;
// "V 806-21-1-165 v. 13.2.1991 I 425 (BürstPiAusbV)"
const IN_SIGNS = /V [\d-]+ v\. (\d{1,2})\.(\d{1,2})\.(\d{4})(?:, (\d{4}))? I (Nr\. )?(\d+)[^(Vu]*?(?:\(([^)]+)\))?(?=,| u\.|$|;)/g;

/** The superseded regulations named in the final provision, else in the note of the official collection. */
export function findSuperseded(supersedes: Extract['supersedes']): Superseded[] {
  const text = (supersedes?.officialText ?? '').replace(/, die (?:zuletzt )?durch .*? geändert worden ist/g, '').replace(/, geändert durch .*?\(BGBl\.[^)]*\)/g, '');
  const named = [...text.matchAll(IN_WORDS)].map(([, name, on, gazette]) => ({ name: name!.trim(), on: isoDate(on!) ?? on!, gazette: gazette! }));
  if (named.length > 0) return named.map((entry) => ({ ...entry, gazette: entry.gazette.replace(/^BGBl\. I S/, `BGBl. I ${entry.on.slice(0, 4)} S`) }));
  if (REPLACED_BY.test(supersedes?.note ?? '')) return [];
  return [...(supersedes?.note ?? '').matchAll(IN_SIGNS)].map(([, day, month, year, printed, nr, page, abbreviation]) => compact({
    name: 'Verordnung',
    on: `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`,
    gazette: nr ? `BGBl. ${printed ?? year} I Nr. ${page}` : `BGBl. I ${printed ?? year} S. ${page}`,
    abbreviation,
  }));
}

/** What this regulation superseded; which profiles that are, people say. */
export function supersedes(extract: Extract) {
  return findSuperseded(extract.supersedes).map(({ name, on, gazette, abbreviation }) => compact({
    text: {
      de: `${name} vom ${germanDate(on)} (${gazette}${abbreviation ? `; ${abbreviation}` : ''})`,
      en: `${name === 'Verordnung' ? 'Ordinance' : name} of ${englishDate(on)} (${gazette}${abbreviation ? `; ${abbreviation}` : ''})`,
    },
    sources: [{ id: SOURCE }],
  }));
}
