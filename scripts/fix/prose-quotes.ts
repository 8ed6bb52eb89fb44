// Straight quotation marks in German prose become „…“, where it is plain which of them opens and which closes.
import type { Nodes, Root, Text } from 'mdast';
import type { Edit } from './edits.ts';

/** `after` is undefined at the end of a text node, where something else follows. */
interface Sign { at: number; sign: string; before: string; after: string | undefined }

/** Elements whose text is one run: within one, an opening mark has its closing one. */
const RUNS = new Set(['paragraph', 'heading', 'tableCell']);
const OPENS_AFTER = /^$|[\s(\[/–—-]/;
const CLOSES_BEFORE = /^$|[\s.,;:!?)\]/–—-]|[‘’“]/;

/** Texts of a run in German with the characters on both sides; code and foreign wording count as one letter. */
function textsIn(node: Nodes): (Text | undefined)[] {
  if (node.type === 'text') return [node];
  if ((node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') && node.name === 'Original') return [undefined];
  if ('children' in node) return (node.children as Nodes[]).flatMap(textsIn);
  return node.type === 'break' ? [] : [undefined];
}

function signsOf(texts: (Text | undefined)[], source: string): Sign[] | undefined {
  const signs: Sign[] = [];
  let before = '';
  for (const text of texts) {
    const [start, end] = [text?.position?.start.offset, text?.position?.end.offset];
    if (text === undefined || start === undefined || end === undefined) before = 'x';
    else {
      const written = source.slice(start, end);
      for (let index = 0; index < written.length; index++) {
        const sign = written[index]!;
        if (/["„“]/.test(sign)) {
          // A mark that is written as a reference or with a backslash is meant as it is.
          if (written[index - 1] === '\\') return undefined;
          signs.push({ at: start + index, sign, before, after: written[index + 1] });
        }
        before = sign;
      }
    }
  }
  return signs;
}

function editsOf(signs: Sign[], isLastAtEnd: (at: number) => boolean): Edit[] {
  const edits: Edit[] = [];
  let open = false;
  for (const { at, sign, before, after } of signs) {
    const meant = open ? '“' : '„';
    // English quotation, or marks that do not pair: people have to look at that.
    if (sign !== '"' && sign !== meant) return [];
    if (sign === '"') {
      const fits = open ? CLOSES_BEFORE.test(isLastAtEnd(at) ? '' : after ?? 'x') && !/\s/.test(before) : OPENS_AFTER.test(before) && !/\s/.test(after ?? 'x');
      if (!fits) return [];
      edits.push({ start: at, end: at + 1, text: meant });
    }
    open = !open;
  }
  return open ? [] : edits;
}

/** Edits of a German prose whose tree was read from `source`. */
export function quoteEdits(tree: Root, source: string): Edit[] {
  const edits: Edit[] = [];
  const visit = (node: Nodes): void => {
    if (RUNS.has(node.type)) {
      const texts = textsIn(node);
      const signs = texts.some((text) => text && /"/.test(text.value)) ? signsOf(texts, source) : undefined;
      const end = texts.at(-1)?.position?.end.offset;
      if (signs) edits.push(...editsOf(signs, (at) => at + 1 === end));
    } else if ('children' in node) for (const child of node.children as Nodes[]) visit(child);
  };
  visit(tree);
  return edits;
}
