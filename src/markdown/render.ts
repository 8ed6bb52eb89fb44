// Checked prose tree → HTML sections. References to norms and terms stay marked and get their address on the page (link-references).
import type { Element, ElementContent, Root as HastRoot } from 'hast';
import { toHtml } from 'hast-util-to-html';
import GithubSlugger, { slug } from 'github-slugger';
import type { Root } from 'mdast';
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx';
import type { State } from 'mdast-util-to-hast';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

export interface Section {
  /** Anchor; empty for text before the first heading. */
  id: string;
  title: string;
  html: string;
  /** Number of blocks that a margin number can stand before; each is marked with data-block (number-blocks). */
  blocks: number;
}

export interface RenderContext {
  language: 'de' | 'en';
  /** Id of a source → its number on the page, its short title for the margin, its language. */
  sources: Map<string, { number: number; short: string; lang?: string | undefined }>;
}

const WORDS = {
  de: { source: 'Quelle', hint: 'Hinweis', warning: 'Achtung', footnotes: 'Anmerkungen', back: 'Zurück zum Text' },
  en: { source: 'Source', hint: 'Note', warning: 'Caution', footnotes: 'Notes', back: 'Back to text' },
};

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

const element = (tagName: string, properties: Element['properties'], children: ElementContent[]): Element => ({ type: 'element', tagName, properties, children });
const text = (value: string): ElementContent => ({ type: 'text', value });

/** Languages whose usual script runs from right to left. Throws on a malformed tag; the check has refused those. */
export function direction(lang: string): 'rtl' | 'ltr' {
  return /^(Arab|Hebr|Thaa|Syrc|Nkoo)$/.test(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr';
}

/** Original wording: italic in Latin script, upright elsewhere, always with its language and direction. */
export function originalElement(lang: string, children: ElementContent[]): Element {
  const latin = new Intl.Locale(lang).maximize().script === 'Latn';
  return element(latin ? 'i' : 'span', { lang, ...(direction(lang) === 'rtl' ? { dir: 'rtl' } : {}), className: latin ? undefined : ['foreign'] }, children);
}

function attributesOf(node: Jsx): Record<string, string> {
  return Object.fromEntries(node.attributes.flatMap((a) => (a.type === 'mdxJsxAttribute' && typeof a.value === 'string' ? [[a.name, a.value]] : [])));
}

function sourceMark(id: string, at: string | undefined, context: RenderContext): ElementContent[] {
  const source = context.sources.get(id);
  if (!source) return [];
  const label = `${WORDS[context.language].source} ${source.number}${at ? `, ${at}` : ''}`;
  const place = at ? [element('span', { className: ['loc'] }, [text(`, ${at}`)])] : [];
  return [element('a', { className: ['src'], href: `#q${source.number}`, ariaLabel: label, 'data-source': JSON.stringify([source.number, source.short, at, source.lang]) }, [text(`[${source.number}`), ...place, text(']')])];
}

function component(state: State, node: Jsx, context: RenderContext): ElementContent[] {
  const attributes = attributesOf(node);
  const children = () => state.all(node) as ElementContent[];
  const words = WORDS[context.language];
  switch (node.name) {
    case 'Source': return sourceMark(attributes['id'] ?? '', attributes['at'], context);
    case 'Norm': return [element('a', { 'data-ref': `norms:${attributes['id']}`, 'data-at': attributes['at'] ?? '' }, [])];
    case 'Term': return [element('a', { 'data-ref': `terms:${attributes['id']}`, 'data-at': '' }, children())];
    case 'Original': return [originalElement(attributes['lang'] ?? 'und', children())];
    case 'Note': {
      const kind = attributes['kind'] === 'warning' ? 'warning' : 'hint';
      return [element('div', { className: ['remark', `remark--${kind}`], role: 'note' }, [element('p', { className: ['remark__title'] }, [text(attributes['title'] ?? words[kind])]), ...children()])];
    }
    case 'Figure': return [element('figure', {}, [element('img', { src: `abbildungen/${attributes['src']}`, alt: attributes['alt'] ?? '', loading: 'lazy', 'data-base': 'src' }, []), element('figcaption', {}, children())])];
    default: return [];
  }
}

function toHast(tree: Root, context: RenderContext): HastRoot {
  const handler = (state: State, node: Jsx) => component(state, node, context);
  const words = WORDS[context.language];
  return unified().use(remarkRehype, {
    clobberPrefix: 'fn-',
    footnoteLabel: words.footnotes,
    footnoteBackLabel: words.back,
    footnoteLabelTagName: 'h3',
    handlers: { mdxJsxFlowElement: handler, mdxJsxTextElement: handler, mdxjsEsm: () => undefined, mdxFlowExpression: () => undefined, mdxTextExpression: () => undefined },
  }).runSync(tree) as HastRoot;
}

/** Anchors keep to ASCII, so that an address survives being copied and typed. */
function anchor(slugger: GithubSlugger, title: string): string {
  const ascii = title.toLowerCase().replace(/ä/g, 'ae').replace(/ö/g, 'oe').replace(/ü/g, 'ue').replace(/ß/g, 'ss').normalize('NFD').replace(/[^\x20-\x7E]/g, '');
  return `t-${slugger.slug(slug(ascii) || 'abschnitt')}`;
}

function plainText(node: ElementContent | HastRoot): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? (node.children as ElementContent[]).map(plainText).join('') : '';
}

/** In a short title of ours, words in another script are in the language of the source. */
function markForeign(note: string, lang: string | null): ElementContent[] {
  if (!lang) return [text(note)];
  const runs = note.split(/((?:(?![\p{Script=Latin}\p{Script=Common}])\p{L}\p{M}*)+)/u);
  return runs.map((run, index) => (index % 2 === 1 ? element('span', { lang, dir: direction(lang) === 'rtl' ? 'rtl' : undefined }, [text(run)]) : text(run)));
}

function marginNotes(block: Element): ElementContent[] {
  const notes = new Map<string, ElementContent[]>();
  const visit = (node: ElementContent) => {
    if (node.type !== 'element') return;
    const data = node.properties['data-source'];
    if (typeof data === 'string') {
      const [number, short, at, lang] = JSON.parse(data) as [number, string, string | null, string | null];
      notes.set(data, markForeign(`[${number}] ${short}${at ? `, ${at}` : ''}`, lang));
      delete node.properties['data-source'];
    }
    node.children.forEach(visit);
  };
  visit(block);
  if (notes.size === 0) return [];
  return [element('small', { className: ['side'], ariaHidden: 'true' }, [...notes.values()].map((note) => element('span', {}, note)))];
}

const isMark = (node: ElementContent | undefined) => node?.type === 'element' && node.properties['data-source'] !== undefined;

/** A source mark keeps to its sentence: one no-break space before it, whatever stands in the file. */
function tieMarks(node: Element): void {
  node.children = node.children.flatMap((child, index, all): ElementContent[] => {
    if (child.type === 'element') tieMarks(child);
    const previous = all[index - 1];
    if (isMark(child) && previous && previous.type !== 'text') return [text('\u00A0'), child];
    if (child.type === 'text' && isMark(all[index + 1])) return [text(`${child.value.trimEnd()}\u00A0`)];
    return [child];
  });
}

/** Alignment of a Markdown table as a class: the attribute `align` has left HTML. */
function alignCells(node: Element): void {
  if (node.properties['align'] === 'right') node.properties['className'] = ['is-num'];
  delete node.properties['align'];
  for (const child of node.children) if (child.type === 'element') alignCells(child);
}

/** A block of the text with what the page needs around it: place of its margin number, paragraph class, scroll box for tables, sources in the margin. */
function frameBlock(block: Element, number: number, language: 'de' | 'en', tables: number): ElementContent[] {
  tieMarks(block);
  alignCells(block);
  const notes = marginNotes(block);
  if (block.tagName === 'p') {
    Object.assign(block.properties, { className: ['p'], 'data-block': number });
    return [block, ...notes];
  }
  if (block.tagName === 'ul' || block.tagName === 'ol') block.properties['className'] = ['p', 'list'];
  const isTable = block.tagName === 'table';
  if (isTable) block.properties['className'] = ['kern-table'];
  // Regions of a page need names of their own.
  const place = tables > 1 ? ` ${tables}` : '';
  const label = language === 'de' ? `Tabelle${place}, bei Bedarf seitlich verschiebbar` : `Table${place}, scrolls sideways where needed`;
  const framed = isTable ? element('div', { className: ['scroll'], role: 'region', ariaLabel: label, tabIndex: 0 }, [block]) : block;
  return [element('div', { className: isTable ? ['has-rn', 'wide'] : ['has-rn'], 'data-block': number }, [framed]), ...notes];
}

/** Renders prose to sections, cut at second-level headings. The tree must have passed the vocabulary check. */
export function renderSections(tree: Root, context: RenderContext): Section[] {
  const slugger = new GithubSlugger();
  const sections: (Section & { nodes: ElementContent[] })[] = [{ id: '', title: '', html: '', blocks: 0, nodes: [] }];
  let tables = 0;
  for (const node of toHast(tree, context).children) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'h2') {
      const title = plainText(node);
      sections.push({ id: anchor(slugger, title), title, html: '', blocks: 0, nodes: [] });
      continue;
    }
    const section = sections.at(-1)!;
    if (/^h[34]$/.test(node.tagName)) {
      node.properties['id'] ??= anchor(slugger, plainText(node));
      tieMarks(node);
      section.nodes.push(node, ...marginNotes(node));
    } else {
      if (node.tagName === 'table') tables += 1;
      section.nodes.push(...frameBlock(node, section.blocks++, context.language, tables));
    }
  }
  return sections
    .filter((section) => section.nodes.length > 0 || section.title)
    .map(({ nodes, ...section }) => ({ ...section, html: toHtml({ type: 'root', children: nodes }) }));
}
