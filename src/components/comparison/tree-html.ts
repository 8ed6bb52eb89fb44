// Elements given as data written as HTML; text stays text.
import type { Tree } from '../../client/tree.ts';

const MARKS: Record<string, string> = { '&': '&#38;', '<': '&#60;', '>': '&#62;', '"': '&#34;' };
const escaped = (text: string) => text.replace(/[&<>"]/g, (mark) => MARKS[mark]!);
/** The one void element among them. */
const VOID = 'wbr';

/** HTML of some elements and texts, with everything in them. A component for each would be far slower. */
export function treeHtml(trees: readonly Tree[]): string {
  return trees.map((tree) => {
    if (typeof tree === 'string') return escaped(tree);
    const { tag, attributes, children } = tree;
    const start = `<${tag}${Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(value)}"`).join('')}>`;
    return tag === VOID ? start : `${start}${treeHtml(children)}</${tag}>`;
  }).join('');
}
