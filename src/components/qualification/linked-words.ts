// Sentences of the labels with links in them: "{bqfg-8|§ 8 BQFG}" leads to a provision, "#" to a place on the page, "term:" to a term, "https:" away.
import { entryPath } from '../../routes.ts';
import type { Language } from '../../site.ts';

export interface WordPiece {
  text: string;
  href?: string;
}

/** Undefined where this handbook holds no such provision or term. */
function addressOf(target: string, language: Language, known: ReadonlySet<string>): string | undefined {
  if (/^(#|https:)/.test(target)) return target;
  if (!known.has(target)) return undefined;
  return target.startsWith('term:') ? entryPath('terms', target.slice('term:'.length), language) : entryPath('norms', target, language);
}

/** A sign stays on the line of its number. */
const keepTogether = (text: string) => text.replace(/(§|Abs\.|Nr\.|section|no\.) (?=\d)/g, '$1\u00A0');

/** The sentence as text and links, in order. `known`: provisions and terms that the handbook holds; the others are named without a link. */
export function piecesOf(sentence: string, language: Language, known: ReadonlySet<string>): WordPiece[] {
  return sentence.split(/\{([^{}|]+\|[^{}|]+)\}/).map((part, index): WordPiece => {
    if (index % 2 === 0) return { text: part };
    const [target, text] = part.split('|') as [string, string];
    const href = addressOf(target, language, known);
    return { text: keepTogether(text), ...(href ? { href } : {}) };
  }).filter(({ text }) => text !== '');
}
