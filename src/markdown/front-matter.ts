// YAML of a profile → plain data. The core schema only: no dates, no tags, no anchors, no aliases, no merge keys.
import yaml from 'js-yaml';
import { isAlias, isNode, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { problem, type Problem } from './problem.ts';
import { explainYaml } from './yaml-message.ts';

export interface FrontMatter {
  data: unknown;
  problems: Problem[];
}

interface ReadDocument {
  document: Document;
  lineAt: (offset: number) => number;
}

/** The exact parser, for lines and marks. It overflows the stack on some odd input; then there is nothing to say about lines. */
function readDocument(text: string): ReadDocument | undefined {
  const counter = new LineCounter();
  try {
    return { document: parseDocument(text, { lineCounter: counter, schema: 'core', logLevel: 'silent', uniqueKeys: false }), lineAt: (offset) => counter.linePos(offset).line };
  } catch {
    return undefined;
  }
}

const forbidMark = (mark: string, line: number) => problem('front-matter', line, `„${mark.slice(0, 60)}“: Anker, Verweise und Typmarken von YAML sind nicht erlaubt.`, 'Den Wert an jeder Stelle ausschreiben; beginnt er mit &, * oder !, in Anführungszeichen setzen.');

const MAX_MARKS = 20;
// A cheap look decides whether the slow, exact parser has to be asked at all.
const MAY_HOLD_REFERENCE = /(^|[\s,[{:?-])[&*!]\S/m;

function findReferences(text: string, firstLine: number): Problem[] {
  if (!MAY_HOLD_REFERENCE.test(text)) return [];
  const read = readDocument(text);
  if (!read) return [problem('front-matter', firstLine, 'Die Angaben sind zu tief verschachtelt oder nicht lesbar.', 'Einrückung und Klammern prüfen.')];
  const problems: Problem[] = [];
  const lines = new Set<number>();
  visit(read.document, (_, node) => {
    if (!isNode(node)) return;
    const marked = isAlias(node) ? `*${node.source}` : 'anchor' in node && node.anchor ? `&${node.anchor}` : node.tag && !node.tag.startsWith('tag:yaml.org') ? node.tag : undefined;
    if (!marked) return;
    const line = firstLine - 1 + read.lineAt(node.range?.[0] ?? 0);
    if (lines.has(line) || lines.size >= MAX_MARKS) return;
    lines.add(line);
    problems.push(forbidMark(marked, line));
  });
  return problems;
}

/** The name of an object's prototype is no field; Zod would pass over it in silence. The depth is limited by the parser. */
function holdsPrototype(data: unknown): boolean {
  if (data === null || typeof data !== 'object') return false;
  return Object.hasOwn(data, '__proto__') || Object.values(data).some(holdsPrototype);
}

function lineOfText(text: string, part: string, firstLine: number): number {
  return firstLine + Math.max(0, text.split('\n').findIndex((line) => line.includes(part)));
}

/** Parses front matter or a whole YAML file. Never throws on input. `firstLine` is the line of `text`'s first line in the file. */
export function parseFrontMatter(text: string, firstLine: number): FrontMatter {
  const references = findReferences(text, firstLine);
  if (references.length > 0) return { data: undefined, problems: references };
  let anchor: Problem | undefined;
  try {
    // The parser that counts sees every anchor, also one that the other parser reads differently; without anchors there are no aliases.
    const listener = (event: string, state: { anchor?: string | null; line?: number }) => {
      if (event !== 'close' || typeof state.anchor !== 'string') return;
      anchor = forbidMark(`&${state.anchor}`, firstLine + (state.line ?? 0));
      throw new yaml.YAMLException('anchor');
    };
    const data = yaml.load(text, { schema: yaml.CORE_SCHEMA, listener: listener as yaml.LoadOptions['listener'] });
    if (data !== null && typeof data === 'object' && !Array.isArray(data)) {
      return holdsPrototype(data) ? { data: undefined, problems: [problem('front-matter', lineOfText(text, '__proto__', firstLine), 'Das Feld „__proto__“ gibt es nicht.', 'Die Zeile löschen.')] } : { data, problems: [] };
    }
    return { data: undefined, problems: [problem('front-matter', firstLine, 'Die Angaben sind leer oder keine Gruppe von Feldern.', 'Jede Zeile hat die Form „Feld: Wert“.')] };
  } catch (error) {
    if (anchor) return { data: undefined, problems: [anchor] };
    if (error instanceof yaml.YAMLException) return { data: undefined, problems: [explainYaml(error.reason, error.mark, text, firstLine)] };
    return { data: undefined, problems: [problem('front-matter', firstLine, 'Die Angaben sind zu tief verschachtelt oder nicht lesbar.')] };
  }
}

/** Finds the line of a path such as ['editions', 0, 'period'] in the YAML; falls back to the nearest parent. */
export function makeLocator(text: string, firstLine: number): (path: readonly PropertyKey[], key?: boolean) => number {
  let read: ReadDocument | undefined;
  let tried = false;
  return (path) => {
    if (!tried) read = readDocument(text);
    tried = true;
    if (!read) return firstLine;
    try {
      const { document, lineAt } = read;
      for (let depth = path.length; depth > 0; depth--) {
        const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
        const last = path[depth - 1];
        const items = (parent as { items?: unknown[] } | undefined)?.items;
        const pair = Array.isArray(items) && typeof last !== 'number'
          ? (items as { key?: { value?: unknown; range?: number[] } }[]).find((item) => String(item?.key?.value) === String(last))
          : undefined;
        const start = pair?.key?.range?.[0] ?? (document.getIn(path.slice(0, depth), true) as { range?: number[] } | undefined)?.range?.[0];
        if (start !== undefined) return firstLine - 1 + lineAt(start);
      }
    } catch {
      // An unreadable document has been reported already; the first line is the best there is.
    }
    return firstLine;
  };
}
