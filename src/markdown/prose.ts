// Prose of a profile → checked Markdown tree. Reads MDX syntax but allows only the closed vocabulary; nothing is ever executed.
import type { Nodes, Paragraph, Root } from 'mdast';
import type { MdxJsxAttribute, MdxJsxExpressionAttribute, MdxJsxFlowElement } from 'mdast-util-mdx-jsx';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { nearest } from './nearest.ts';
import { problem, type Problem } from './problem.ts';
import { vocabulary } from './vocabulary.ts';

export interface Prose {
  /** Undefined when the text could not be parsed at all. */
  tree?: Root;
  problems: Problem[];
  /** Uses of components that refer to something, for the references check. */
  uses: { component: string; id: string; line: number }[];
  /** Web addresses of links, for the addresses check. */
  links: { url: string; line: number }[];
}

const parser = unified().use(remarkParse).use(remarkGfm).use(remarkMdx);

const PLAIN = new Set(['root', 'paragraph', 'heading', 'text', 'emphasis', 'strong', 'delete', 'inlineCode', 'code', 'list', 'listItem', 'table', 'tableRow', 'tableCell', 'blockquote', 'thematicBreak', 'break', 'link', 'linkReference', 'definition', 'footnoteReference', 'footnoteDefinition']);
/** What becomes a link on the page. */
const LINKS = new Set(['link', 'linkReference', 'footnoteReference', 'Norm', 'Term', 'Source']);
/** Deeper trees would overflow the stack where they are rendered. */
const MAX_DEPTH = 100;
const COMPONENTS = Object.keys(vocabulary);
const ALLOWED = `Erlaubt sind Markdown und ${COMPONENTS.map((name) => `<${name}>`).join(', ')}.`;

type Attributes = (MdxJsxAttribute | MdxJsxExpressionAttribute)[];

function checkAttributes(name: string, attributes: Attributes, line: number): Problem[] {
  const known = vocabulary[name]!.attributes;
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const attribute of attributes) {
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      problems.push(problem('vocabulary', line, `<${name}>: Ausdrücke in { } sind nicht erlaubt.`, 'Attribute als Text in Anführungszeichen schreiben.'));
      continue;
    }
    const rule = Object.hasOwn(known, attribute.name) ? known[attribute.name] : undefined;
    if (/^on/i.test(attribute.name) && !rule) {
      problems.push(problem('vocabulary', line, `<${name}>: Das Attribut „${attribute.name}“ würde Code ausführen und ist nicht erlaubt.`, 'Das Attribut löschen.'));
    } else if (!rule) {
      const meant = nearest(attribute.name, Object.keys(known));
      problems.push(problem('vocabulary', line, `<${name}> kennt das Attribut „${attribute.name}“ nicht.`, meant ? `Meinten Sie „${meant}“?` : `Möglich: ${Object.keys(known).join(', ')}.`));
    } else if (typeof attribute.value !== 'string') {
      problems.push(problem('vocabulary', line, `<${name}>: „${attribute.name}“ muss ein fester Text in Anführungszeichen sein.`, `Zum Beispiel ${vocabulary[name]!.example.split('\n')[0]}`));
    } else if (!rule.pattern.test(attribute.value)) {
      problems.push(problem('vocabulary', line, `<${name}>: „${attribute.name}“ hat einen Wert, der nicht passt.`, `Erwartet: ${rule.de}.`));
    }
    if (seen.has(attribute.name)) problems.push(problem('vocabulary', line, `<${name}>: „${attribute.name}“ steht doppelt.`, 'Eines der beiden löschen.'));
    seen.add(attribute.name);
  }
  for (const [attributeName, rule] of Object.entries(known)) {
    if (rule.required && !seen.has(attributeName)) problems.push(problem('vocabulary', line, `<${name}> braucht „${attributeName}“.`, `Zum Beispiel ${vocabulary[name]!.example.split('\n')[0]}`));
  }
  return problems;
}

function checkComponent(node: Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>, line: number): Problem[] {
  const name = node.name;
  if (!name) return [problem('vocabulary', line, 'Leere Klammern <> sind nicht erlaubt.', ALLOWED)];
  const component = Object.hasOwn(vocabulary, name) ? vocabulary[name] : undefined;
  if (!component) {
    if (/^[a-z]/.test(name)) return [problem('vocabulary', line, `HTML ist nicht erlaubt: <${name.slice(0, 40)}>.`, `${ALLOWED} Ein einzelnes „<“ wird \\< geschrieben.`)];
    const meant = nearest(name, COMPONENTS);
    return [problem('vocabulary', line, `Den Textbaustein <${name.slice(0, 40)}> gibt es nicht.`, meant ? `Meinten Sie <${meant}>?` : ALLOWED)];
  }
  const problems = checkAttributes(name, node.attributes, line);
  if (component.place === 'block' && node.type === 'mdxJsxTextElement') problems.push(problem('vocabulary', line, `<${name}> steht auf eigenen Zeilen, nicht im Satz.`, 'Davor und danach eine Leerzeile lassen.'));
  if (!component.children && node.children.length > 0) problems.push(problem('vocabulary', line, `<${name}> kann keinen Inhalt haben.`, `Schreiben Sie ${component.example}`));
  if (component.children && node.children.length === 0) problems.push(problem('vocabulary', line, `<${name}> ist leer.`, `Zum Beispiel ${component.example.split('\n')[0]}`));
  return problems;
}

function checkNode(node: Nodes, line: number): Problem[] {
  switch (node.type) {
    case 'mdxjsEsm': return [problem('vocabulary', line, '„import“ und „export“ sind nicht erlaubt.', `${ALLOWED} Beginnt ein Satz mit diesem Wort, stellen Sie ihn um.`)];
    case 'mdxFlowExpression':
    case 'mdxTextExpression': return [problem('vocabulary', line, 'Ausdrücke in { } sind nicht erlaubt.', 'Eine geschweifte Klammer im Text wird \\{ geschrieben.')];
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': return checkComponent(node, line);
    case 'image':
    case 'imageReference': return [problem('vocabulary', line, 'Bilder in Markdown sind nicht erlaubt.', `Abbildungen stehen als ${vocabulary['Figure']!.example}`)];
    case 'heading': return node.depth === 1 || node.depth > 4 ? [problem('vocabulary', line, 'Überschriften im Text beginnen mit ## und gehen bis ####.', 'Der Titel der Seite steht in „title“.')] : [];
    case 'listItem': return typeof node.checked === 'boolean' ? [problem('vocabulary', line, 'Listen zum Ankreuzen sind nicht erlaubt.', 'Die eckigen Klammern am Anfang des Punkts löschen.')] : [];
    case 'link':
    case 'definition':
      if (/^(https?:\/\/|#)/i.test(node.url)) return [];
      if (/^mailto:/i.test(node.url)) return [problem('addresses', line, `Die E-Mail-Adresse „${node.url.slice(7, 67)}“ wird zum Link und ist nicht erlaubt.`, 'Auf die Seite der Stelle verweisen, die ihre Adresse selbst pflegt.')];
      return [problem('addresses', line, `Die Adresse „${node.url.slice(0, 60)}“ ist nicht erlaubt.`, 'Adressen beginnen mit http:// oder https://; auf Seiten des Handbuchs verweisen <Norm>, <Term> und die Felder.')];
    default: return PLAIN.has(node.type) ? [] : [problem('vocabulary', line, `„${node.type}“ ist nicht erlaubt.`, ALLOWED)];
  }
}

const PARSE_MESSAGES: [RegExp, string, string][] = [
  [/acorn|import\/exports/, '„import“, „export“ und Ausdrücke in { } sind nicht erlaubt.', 'Eine geschweifte Klammer im Text wird \\{ geschrieben; ein Satz darf nicht mit import oder export beginnen.'],
  [/Expected a closing tag|closing (slash|tag)|end-tag-mismatch|before the end of/i, 'Ein Element wird nicht oder an falscher Stelle geschlossen.', 'Jedes <Name> braucht </Name> im selben Absatz; ohne Inhalt schreibt man <Name … />.'],
  [/Unexpected character `!`/, 'HTML-Kommentare sind nicht erlaubt.', 'Die Stelle löschen; Anmerkungen gehören in den Änderungsvorschlag.'],
  [/Unexpected (character|end|closing|lazy)/i, 'Ein „<“ oder „{“ steht allein oder ist unvollständig.', 'Als Zeichen im Text \\< oder \\{ schreiben.'],
];

function explainParseError(error: unknown, firstLine: number): Problem {
  const { reason = '', line = 1 } = error as { reason?: string; line?: number };
  const known = PARSE_MESSAGES.find(([pattern]) => pattern.test(reason));
  const at = firstLine - 1 + (Number.isInteger(line) ? line : 1);
  return known
    ? problem('vocabulary', at, known[1], known[2])
    : problem('vocabulary', at, 'Der Text ist nicht lesbar oder zu tief verschachtelt.', 'Die Umgebung dieser Zeile vereinfachen.');
}

/** A block component written on one line has been read as the only content of a paragraph; it is meant to stand alone. */
function liftBlock(node: Nodes): Nodes {
  if (node.type !== 'paragraph' || node.children.length !== 1) return node;
  const [only] = node.children;
  if (only?.type !== 'mdxJsxTextElement' || !only.name || !Object.hasOwn(vocabulary, only.name) || vocabulary[only.name]!.place !== 'block') return node;
  const content: Paragraph[] = only.children.length > 0 ? [{ type: 'paragraph', children: only.children }] : [];
  return Object.assign(node as unknown as MdxJsxFlowElement, { type: 'mdxJsxFlowElement', name: only.name, attributes: only.attributes, children: content });
}

/** A source or norm on a line of its own tears its paragraph apart; as a whole list item it does no harm. */
function standsAlone(node: Nodes, parent: Nodes | undefined): boolean {
  if (node.type !== 'mdxJsxFlowElement' || !node.name || !Object.hasOwn(vocabulary, node.name) || vocabulary[node.name]!.place !== 'inline') return false;
  return parent?.type !== 'listItem' || parent.children[0] !== node;
}

const isLink = (node: Nodes) => LINKS.has(node.type) || (node.type === 'mdxJsxTextElement' && LINKS.has(node.name ?? ''));

/** Parses and checks the prose. Never throws on input. `firstLine` is the line of the first line of `text` in its file. */
export function parseProse(text: string, firstLine: number): Prose {
  const uses: Prose['uses'] = [];
  const links: Prose['links'] = [];
  const problems: Problem[] = [];
  try {
    const tree = parser.parse(text) as Root;
    const stack: { node: Nodes; parent?: Nodes; depth: number; inLink: boolean }[] = [{ node: tree, depth: 0, inLink: false }];
    while (stack.length > 0) {
      const { node: written, parent, depth, inLink } = stack.pop()!;
      const node = liftBlock(written);
      const line = firstLine - 1 + (node.position?.start.line ?? 1);
      if (depth > MAX_DEPTH) return { problems: [problem('vocabulary', line, 'Der Text ist zu tief verschachtelt.', 'Die Umgebung dieser Zeile vereinfachen; mehr als drei Ebenen sind nicht lesbar.')], uses: [], links: [] };
      problems.push(...checkNode(node, line));
      if (standsAlone(node, parent)) problems.push(problem('vocabulary', line, `<${(node as MdxJsxFlowElement).name}> steht allein in einer Zeile.`, 'Es gehört in einen Satz: an das Ende der Zeile davor setzen.'));
      if (inLink && isLink(node)) problems.push(problem('vocabulary', line, 'Ein Verweis steht in einem anderen Verweis.', 'Den einen hinter den anderen setzen.'));
      if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
        const id = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === 'id')?.value;
        if (node.name && typeof id === 'string') uses.push({ component: node.name, id, line });
      }
      if ((node.type === 'link' || node.type === 'definition') && /^https?:/i.test(node.url)) links.push({ url: node.url, line });
      if ('children' in node) for (const child of node.children as Nodes[]) stack.push({ node: child, parent: node, depth: depth + 1, inLink: inLink || isLink(node) });
    }
    problems.sort((a, b) => a.line - b.line);
    return { tree, problems, uses, links };
  } catch (error) {
    return { problems: [explainParseError(error, firstLine)], uses, links };
  }
}
