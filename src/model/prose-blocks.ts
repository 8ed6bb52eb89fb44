// Rendered prose as plain blocks of text: paragraphs, list items, rows of tables. The HTML is our own (markdown/render.ts), not just any.
import type { Part } from './compare-words.ts';

export interface Block {
  parts: Part[];
  /** Where its links and pictures lead. */
  links: string[];
}

/** A tag with its attributes, whose values are always quoted; or text. */
const PIECE = /<(\/?)([a-z][a-z0-9]*)((?:\s+[^\s=>"/]+(?:="[^"]*")?)*)\s*\/?>|[^<]+|</g;
const BLOCKS = new Set(['p', 'li', 'h2', 'h3', 'h4', 'tr', 'pre', 'blockquote', 'div', 'section', 'figure', 'figcaption', 'table', 'thead', 'tbody', 'ul', 'ol', 'hr']);
const CELLS = new Set(['td', 'th']);
const NAMED: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00A0' };

/** Text without character references. */
function decode(html: string): string {
  return html.replace(/&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi, (reference: string, hex?: string, decimal?: string, name?: string) => {
    if (name) return NAMED[name] ?? reference;
    const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : reference;
  });
}

function attribute(attributes: string, name: string): string | undefined {
  const value = new RegExp(`\\s${name}="([^"]*)"`).exec(attributes)?.[1];
  return value === undefined ? undefined : decode(value);
}

/** What stands beside the text: notes in the margin, margin numbers, ways back from footnotes. */
const isBeside = (tag: string, attributes: string) => (tag === 'small' && /\sclass="side"/.test(attributes)) || (tag === 'a' && /\sclass="rn"|\sdata-footnote-backref/.test(attributes));

/** A reference that has no address yet says its code and place. */
function referenceText(attributes: string): string {
  const [, code = ''] = (attribute(attributes, 'data-ref') ?? '').split(':');
  return [code, attribute(attributes, 'data-at')].filter(Boolean).join(' ');
}

/**
 * Cuts rendered prose into blocks. `sources` are the ids of the record's sources in their order: a mark is then known
 * by its source and place, whatever number it has.
 */
export function readBlocks(html: string, sources: readonly string[] = []): Block[] {
  const blocks: Block[] = [];
  let block: Block = { parts: [], links: [] };
  const langs: (string | undefined)[] = [];
  let skipped: string | undefined;
  let mark: string | undefined;
  let reference = '';

  const add = (text: string, key?: string) => {
    const lang = langs.findLast((value) => value !== undefined);
    if (text !== '') block.parts.push({ text, ...(lang ? { lang, original: true } : {}), ...(key ? { key } : {}) });
  };
  const flush = () => {
    const parts = tidy(block.parts);
    if (parts.length > 0 || block.links.length > 0) blocks.push({ parts, links: block.links });
    block = { parts: [], links: [] };
  };

  for (const [piece, close, tag, attributes = ''] of html.matchAll(PIECE)) {
    if (skipped !== undefined) {
      if (close && tag === skipped) skipped = undefined;
    } else if (tag === undefined) {
      const text = decode(piece).replace(/[ \t\r\n\f]+/g, ' ');
      if (mark === undefined) add(text);
      else mark += text;
      if (text.trim()) reference = '';
    } else if (!close && isBeside(tag, attributes)) skipped = tag;
    else if (BLOCKS.has(tag)) flush();
    else if (CELLS.has(tag)) {
      if (!close && block.parts.some(({ text }) => text.trim() !== '')) add(' | ');
    } else if (tag === 'br') add(' ');
    else if (tag === 'img') {
      add(attribute(attributes, 'alt') ?? '');
      block.links.push(attribute(attributes, 'src') ?? '');
    } else if (tag === 'a' && !close) {
      const href = attribute(attributes, 'href');
      if (/\sclass="src"/.test(attributes)) mark = '';
      else if (href !== undefined && !href.startsWith('#')) block.links.push(href);
      reference = referenceText(attributes);
      if (reference && mark === undefined) block.links.push(reference);
    } else if (tag === 'a') {
      if (mark !== undefined) {
        const [, number = '', place = ''] = /^\[(\d+)(.*)\]$/s.exec(mark) ?? [];
        const source = sources[Number(number) - 1];
        add(mark, source === undefined ? undefined : `${source}${place}`);
        mark = undefined;
      } else add(reference);
      reference = '';
    } else if (tag === 'i' || tag === 'span') {
      if (close) langs.pop();
      else langs.push(attribute(attributes, 'lang'));
    }
  }
  flush();
  return blocks;
}

/** Without spaces at the ends and doubled ones; neighbours of one language in one piece. */
function tidy(parts: Part[]): Part[] {
  const tidied: Part[] = [];
  for (const part of parts) {
    const last = tidied.at(-1);
    const text = !last || last.text.endsWith(' ') ? part.text.trimStart() : part.text;
    if (text === '') continue;
    if (last && last.key === undefined && part.key === undefined && last.lang === part.lang) last.text += text;
    else tidied.push({ ...part, text });
  }
  const last = tidied.at(-1);
  if (last) last.text = last.text.trimEnd();
  return tidied.filter(({ text }) => text !== '');
}

/** By what a block is known to be the same. */
export function keyOfBlock({ parts }: Block): string {
  return parts.map(({ key, text }) => key ?? text).join('');
}
