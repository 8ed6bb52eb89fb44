// The proposed citation as text, in pieces that a page can mark up and a script can fill.
import { citationScriptWords, citationWords } from '../labels/citation.ts';
import { formatDate } from '../labels/format.ts';
import { reviewState } from '../labels/words.ts';
import type { Citation } from '../model/citation.ts';

/** What the reader adds: the passage and the day. */
export interface Reading {
  marginNumber?: string | undefined;
  /** `null` where nobody reads, as in metadata. */
  accessed?: string | null | undefined;
}

export interface CitationPiece {
  text: string;
  /** Original wording or a title in another language. */
  lang?: string;
  /** Filled again in the browser: margin number with its comma, address, its fragment, day of access. */
  part?: 'number' | 'address' | 'fragment' | 'day';
}

/** The pieces of the proposed citation, in their order. Without a day of access there is a place to write it in. */
export function citationPieces(citation: Citation, { marginNumber, accessed }: Reading = {}): CitationPiece[] {
  const { language, publisher, handbook, code, title, titleLang, original, version, published, stateAsOf, withdrawnOn, removedOn, address } = citation;
  const words = citationWords[language];
  const act = removedOn ? words.removed(removedOn) : withdrawnOn && words.withdrawn(withdrawnOn);
  const [before, after] = words.accessed('\0').split('\0');
  return [
    { text: `${publisher === handbook ? '' : `${words.editedBy(publisher)}, `}${handbook}, ${code}: ` },
    { text: withoutFullStop(title), ...(titleLang && { lang: titleLang }) },
    ...(original ? [{ text: ' (' }, { text: original.text, lang: original.lang }, { text: ')' }] : []),
    { text: `, ${words.versionOf(version, published)} (${words.factsAsOf(stateAsOf)})${act ? `, ${act}` : ''}, ` },
    { text: marginNumber ? `${citationScriptWords[language].marginNumber(marginNumber)}, ` : '', part: 'number' },
    { text: address, part: 'address' },
    { text: marginNumber ? `#rn-${marginNumber}` : '', part: 'fragment' },
    ...(accessed === null ? [] : [{ text: ` (${before}` }, { text: accessed ? formatDate(accessed, language) : '…', part: 'day' as const }, { text: `${after})` }]),
  ];
}

/** The proposed citation on one line. */
export function citationText(citation: Citation, reading?: Reading): string {
  return citationPieces(citation, reading).map(({ text }) => text).join('');
}

/** Code and version in one word group, for forms with a single number. */
export function numberOf({ language, code, version }: Citation): string {
  return `${code}, ${citationWords[language].version(version)}`;
}

/** What the fields of a file of references have no place for: date of the facts, release, state of review, withdrawal. */
export function citationNote({ language, stateAsOf, release, review, withdrawnOn, removedOn }: Citation): string {
  const words = citationWords[language];
  const parts = [words.factsAsOf(stateAsOf), words.release(release), review === 'draft' && reviewState.draft[language], withdrawnOn && words.withdrawn(withdrawnOn), removedOn && words.removed(removedOn)];
  const text = parts.filter(Boolean).join('; ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A comma follows: the full stop of a sentence goes, that of an abbreviation ("Mech.", "u. a.") stays. */
function withoutFullStop(title: string): string {
  return title.replace(/(?<=\p{L}{6})\.$/u, '');
}
