// Head and foot of a printed version as a stylesheet of its own: @page boxes cannot read what stands on the page.
import { formatDate } from '../labels/format.ts';
import { printWords } from '../labels/print.ts';
import { reviewState, versionStatus } from '../labels/words.ts';
import type { Citation } from '../model/citation.ts';

/** A CSS string. Backslash, quotes and line ends are escaped; what is meant as a line end is written as \A. */
const quote = (lines: string[]) => `"${lines.map((line) => line.replace(/[\\"]/g, '\\$&').replace(/[\n\r\f]/g, ' ')).join('\\A ')}"`;

/** `files` are the checksums to print: those of the texts that the page shows. */
export function printSheet(citation: Citation, files: readonly { sha256: string }[]): string {
  const { language, handbook, code, version, published, review, status, address } = citation;
  const words = printWords[language];
  const state = [versionStatus[status][language], ...(review ? [reviewState[review][language]] : [])];
  return `@page {
  @top-left { content: ${quote([`${handbook} · ${code} · ${words.versionOf(version, formatDate(published, language))}`])} }
  @top-right { content: ${quote([state.join(', ')])} }
  @bottom-left { content: ${quote([address, ...files.map(({ sha256 }) => `SHA-256 ${sha256}`)])} }
  @bottom-right { content: "${words.page} " counter(page) " ${words.of} " counter(pages) }
}
`;
}
