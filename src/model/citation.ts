// What a citation of one published version says, in one language, before it takes the form of a text or a file.
import type { CollectionName } from '../schema/index.ts';
import type { Publication } from './publication.ts';
import type { Status } from './published.ts';

type Language = 'de' | 'en';

export interface Citation {
  language: Language;
  publisher: string;
  /** Name of the handbook; now also that of its publisher. */
  handbook: string;
  collection: CollectionName;
  code: string;
  title: string;
  /** Set where the title has no wording in the language of the citation. */
  titleLang?: 'de';
  /** Wording on the certificate, where the title does not say it itself. */
  original?: { text: string; lang: string };
  version: number;
  published: string;
  stateAsOf: string;
  release: string;
  /** Absent for norms. */
  review?: 'draft' | 'reviewed';
  status: Status;
  withdrawnOn?: string;
  removedOn?: string;
  /** Permanent and absolute. */
  address: string;
}

export interface Cited {
  publication: Publication;
  language: Language;
  /** Permanent and absolute address of the version in this language. */
  address: string;
  /** Names from site.ts. */
  handbook: { name: Record<Language, string>; publisher: Record<Language, string> };
  original?: { text: string; lang: string } | undefined;
}

/** The citation of a version. Every text stands on one line, so that no format can be broken by a line end. */
export function citationOf({ publication: { entry, version }, language, address, handbook, original }: Cited): Citation {
  const { title: { de, en }, review, withdrawn, removed } = version;
  const title = onOneLine((language === 'en' && en) || de);
  const wording = original && onOneLine(original.text);
  return {
    language,
    publisher: onOneLine(handbook.publisher[language]),
    handbook: onOneLine(handbook.name[language]),
    collection: entry.collection,
    code: entry.id,
    title,
    ...(language === 'en' && !en && { titleLang: 'de' }),
    ...(original && wording && !fold(title).includes(fold(wording)) && { original: { text: wording, lang: original.lang } }),
    version: version.version,
    published: version.date,
    stateAsOf: version.stateAsOf,
    release: version.release,
    ...(review && { review: review.state }),
    status: version.status,
    ...(withdrawn && { withdrawnOn: withdrawn.date }),
    ...(removed && { removedOn: removed.date }),
    address,
  };
}

/** Name of the citation in a file of references, the same for ever: qualifikationshandbuch-tr-0001-1. */
export function keyOf({ handbook, code, version }: Citation): string {
  const name = handbook.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss').replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return [name, code, version].filter(Boolean).join('-');
}

/** Title with the original wording behind it, for forms that have one place for both. */
export function fullTitle({ title, original }: Citation): string {
  return original ? `${title} (${original.text})` : title;
}

/** Line ends, tabs and other control characters become spaces, runs of spaces one; places where a line may break are none of its wording. */
function onOneLine(text: string): string {
  return text.replace(/[\u00AD\u200B]/g, '').replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

const fold = (text: string) => text.normalize('NFC').toLowerCase();
