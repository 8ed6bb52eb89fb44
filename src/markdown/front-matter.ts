// YAML of a profile → plain data. The core schema only: no dates, no tags, no anchors, no aliases, no merge keys.
import yaml from 'js-yaml';
import { isAlias, isNode, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { problem, type Problem } from './problem.ts';

export interface FrontMatter {
  data: unknown;
  problems: Problem[];
}

const MESSAGES: [RegExp, string, string?][] = [
  [/duplicated mapping key/, 'Ein Feld steht doppelt.', 'Eine der beiden Zeilen löschen oder zusammenführen.'],
  [/bad indentation of a (mapping|sequence) entry|expected <block end>/, 'Die Einrückung stimmt nicht.', 'Felder einer Gruppe stehen genau untereinander, je Ebene zwei Leerzeichen, keine Tabulatoren.'],
  [/tab characters must not be used/, 'Tabulator in der Einrückung.', 'Tabulatoren durch Leerzeichen ersetzen.'],
  [/unidentified alias|unknown tag|unresolved|cannot resolve/, 'Verweise und Typmarken von YAML (*, &, !) sind nicht erlaubt.', 'Den Wert ausschreiben; beginnt er mit *, & oder !, in Anführungszeichen setzen.'],
  [/unexpected end of the stream|unclosed|end of the stream or a document separator/, 'Eine Klammer oder ein Anführungszeichen wird nicht geschlossen.', 'Ende des Werts prüfen.'],
  [/can not read a (block mapping entry|implicit mapping pair)/, 'Hier wird „Feld: Wert“ erwartet.', 'Nach dem Feldnamen Doppelpunkt und Leerzeichen setzen; Werte mit Doppelpunkt in Anführungszeichen.'],
  [/missed comma between flow collection/, 'Zwischen zwei Werten in { } oder [ ] fehlt ein Komma.'],
];

function explain(reason: string, line: number): Problem {
  const known = MESSAGES.find(([pattern]) => pattern.test(reason));
  return known
    ? problem('front-matter', line, known[1], known[2])
    : problem('front-matter', line, `Die Angaben sind nicht lesbar (YAML: ${reason}).`, 'Einrückung, Doppelpunkte und Anführungszeichen dieser Zeile prüfen.');
}

// A cheap look decides whether the slow, exact parser has to be asked at all.
const MAY_HOLD_REFERENCE = /(^|[\s,[{:?-])(&|\*|!)[^\s=]/m;

function findReferences(text: string, firstLine: number): Problem[] {
  if (!MAY_HOLD_REFERENCE.test(text)) return [];
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, schema: 'core', logLevel: 'silent' });
  const problems: Problem[] = [];
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    const marked = isAlias(node) ? `*${node.source}` : 'anchor' in node && node.anchor ? `&${node.anchor}` : node.tag && !node.tag.startsWith('tag:yaml.org') ? node.tag : undefined;
    if (!marked) return;
    const line = firstLine - 1 + counter.linePos(node.range?.[0] ?? 0).line;
    problems.push(problem('front-matter', line, `„${marked}“: Anker, Verweise und Typmarken von YAML sind nicht erlaubt.`, 'Den Wert an jeder Stelle ausschreiben.'));
  });
  return problems;
}

/** Parses front matter or a whole YAML file. Never throws on input. `firstLine` is the line of `text`'s first line in the file. */
export function parseFrontMatter(text: string, firstLine: number): FrontMatter {
  const references = findReferences(text, firstLine);
  if (references.length > 0) return { data: undefined, problems: references };
  try {
    const data = yaml.load(text, { schema: yaml.CORE_SCHEMA });
    if (data !== null && typeof data === 'object' && !Array.isArray(data)) return { data, problems: [] };
    return { data: undefined, problems: [problem('front-matter', firstLine, 'Die Angaben sind leer oder keine Liste von Feldern.', 'Jede Zeile hat die Form „Feld: Wert“.')] };
  } catch (error) {
    if (error instanceof yaml.YAMLException) {
      return { data: undefined, problems: [explain(error.reason, firstLine + (error.mark?.line ?? 0))] };
    }
    return { data: undefined, problems: [problem('front-matter', firstLine, 'Die Angaben sind zu tief verschachtelt oder nicht lesbar.')] };
  }
}

/** Finds the line of a path such as ['editions', 0, 'period'] in the YAML; falls back to the nearest parent. */
export function makeLocator(text: string, firstLine: number): (path: readonly PropertyKey[], key?: boolean) => number {
  let document: Document | undefined;
  const counter = new LineCounter();
  return (path) => {
    try {
      document ??= parseDocument(text, { lineCounter: counter, schema: 'core', logLevel: 'silent', uniqueKeys: false });
      for (let depth = path.length; depth > 0; depth--) {
        const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
        const last = path[depth - 1];
        const items = (parent as { items?: unknown[] } | undefined)?.items;
        const pair = Array.isArray(items) && typeof last !== 'number'
          ? (items as { key?: { value?: unknown; range?: number[] } }[]).find((item) => String(item?.key?.value) === String(last))
          : undefined;
        const start = pair?.key?.range?.[0] ?? (document.getIn(path.slice(0, depth), true) as { range?: number[] } | undefined)?.range?.[0];
        if (start !== undefined) return firstLine - 1 + counter.linePos(start).line;
      }
    } catch {
      // An unreadable document has been reported already; the first line is the best there is.
    }
    return firstLine;
  };
}
