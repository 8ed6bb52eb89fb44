// Space that nobody sees: at the ends of lines and of the file.
import type { Nodes, Root } from 'mdast';
import { isScalar, visit } from 'yaml';
import type { Edit } from './edits.ts';
import { readYaml } from './yaml-map.ts';

const TRAILING = /[ \t]+$/gm;

function trimOutside(text: string, kept: readonly (readonly [number, number])[]): Edit[] {
  return [...text.matchAll(TRAILING)].map(({ index, 0: space }) => ({ start: index, end: index + space.length, text: '' })).filter(({ start, end }) => !kept.some(([from, to]) => start < to && end > from));
}

/** Trailing space of a prose, but for line breaks that two spaces stand for, and code. */
export function proseSpaceEdits(tree: Root, source: string): Edit[] {
  const kept: [number, number][] = [];
  const look = (node: Nodes): void => {
    const [start, end] = [node.position?.start.offset, node.position?.end.offset];
    if (['break', 'code', 'inlineCode'].includes(node.type) && start !== undefined && end !== undefined) kept.push([start, end]);
    if ('children' in node) for (const child of node.children as Nodes[]) look(child);
  };
  look(tree);
  return trimOutside(source, kept);
}

/** Trailing space of YAML, but for texts of several lines. */
export function yamlSpaceEdits(yaml: string): Edit[] {
  const document = readYaml(yaml);
  if (!document) return [];
  const kept: [number, number][] = [];
  visit(document, { Scalar: (_, node) => {
    if (isScalar(node) && node.range && yaml.slice(node.range[0], node.range[1]).includes('\n')) kept.push([node.range[0], node.range[1]]);
  } });
  return trimOutside(yaml, kept);
}

/** One line break at the end. */
export function fixEnd(text: string): string {
  return text.trim() === '' ? '' : `${text.replace(/\s+$/, '')}\n`;
}
