// The legal frame of a regulation: its source, enabling law and trade, ministry, amendments, what it superseded.
import type { Corrections } from './editorial.ts';
import type { Extract } from './extract.ts';
import { compact, englishDate, germanDate, isoDate } from './words.ts';

/** Id of the regulation itself among the sources of its profile. */
export const SOURCE = 'verordnung';

/** The consolidated text that was read. `extractsOn` is the state of all other extracts; an older one is explained. */
export function ownSource(extract: Extract, extractsOn: string) {
  const older = extract.stateAsOf < extractsOn;
  return compact({
    id: SOURCE,
    kind: 'law' as const,
    title: extract.title,
    short: extract.jurisAbbreviation,
    publisher: 'Bundesamt für Justiz (gesetze-im-internet.de)',
    language: 'de',
    url: extract.sourceUrl,
    published: extract.consolidatedTextOf,
    accessed: extract.stateAsOf,
    seen: extract.seen,
    note: older ? {
      de: 'Ältere konsolidierte Fassung; als Abrufdatum steht ihr Stand. Die Adresse kann inzwischen leer sein.',
      en: 'Older consolidated text; the access date is its state. The address may be empty by now.',
    } : undefined,
  });
}

/** Trade of the Crafts Code, from the structured field or from the sentence of recognition ("Gewerbe Nr. 38, Friseure, der Anlage A"). */
function findTrade(extract: Extract, correction?: Corrections) {
  if (correction?.trade) return correction.trade;
  const trade = extract.legalBasis?.trade;
  const named = /Gewerbe „?([^„“]+?)“? nach Anlage/.exec(extract.legalBasis?.recognitionText ?? '')?.[1];
  if (trade) return compact({ annex: trade.annex, section: trade.section ?? undefined, number: trade.number, name: trade.name ?? named });
  const sentence = /Gewerbe (?:Nr\. |Nummer )?(\d+)(?:, ([^,]+),| „([^“]+)“)? der Anlage ([AB]) der Handwerksordnung/.exec(extract.legalBasis?.recognitionText ?? '');
  return sentence ? compact({ annex: sentence[4]!, number: Number(sentence[1]), name: sentence[2] ?? sentence[3] }) : undefined;
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

export function legalBasis(extract: Extract, correction?: Corrections) {
  const laws = enablingLaws(extract);
  if (laws.length === 0) return undefined;
  const at = extract.preamble ? 'Eingangsformel und Vorschrift über die Anerkennung' : 'Vorschrift über die Anerkennung';
  return compact({ laws, trade: findTrade(extract, correction), sources: [{ id: SOURCE, at }] });
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

/** `codes` are profiles of this handbook for the same entries, in the same order. */
export function supersedes(extract: Extract, codes: string[] = []) {
  return findSuperseded(extract.supersedes).map(({ name, on, gazette, abbreviation }, index) => compact({
    regulation: codes[index],
    text: {
      de: `${name} vom ${germanDate(on)} (${gazette}${abbreviation ? `; ${abbreviation}` : ''})`,
      en: `${name === 'Verordnung' ? 'Ordinance' : name} of ${englishDate(on)} (${gazette}${abbreviation ? `; ${abbreviation}` : ''})`,
    },
    sources: [{ id: SOURCE }],
  }));
}
