// What rendered prose may consist of: every element and attribute by name, every address by its beginning.
import { parseFragment, type DefaultTreeAdapterTypes } from 'parse5';

const GLOBAL = ['id', 'class', 'lang', 'dir', 'role', 'aria-label', 'aria-hidden', 'aria-describedby'];
const ELEMENTS: Record<string, string[]> = {
  a: ['href', 'title', 'data-ref', 'data-at', 'data-footnote-ref', 'data-footnote-backref'],
  img: ['src', 'alt', 'loading', 'data-base'],
  p: ['data-block'], div: ['tabindex', 'data-block'], section: ['data-footnotes'], ol: ['start'],
};
for (const name of ['p', 'em', 'strong', 'del', 'code', 'pre', 'i', 'span', 'small', 'sup', 'ul', 'li', 'h2', 'h3', 'h4', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'blockquote', 'hr', 'br', 'figure', 'figcaption']) ELEMENTS[name] ??= [];

const SAFE_HREF = /^(https?:\/\/|#|\/)/i;

/** Everything in a piece of HTML that the list does not allow. */
export function findUnsafe(html: string): string[] {
  const found: string[] = [];
  const visit = (node: DefaultTreeAdapterTypes.ChildNode): void => {
    if (node.nodeName === '#text') return;
    if (!('tagName' in node)) {
      found.push(node.nodeName);
      return;
    }
    const allowed = ELEMENTS[node.tagName];
    if (!allowed) found.push(`<${node.tagName}>`);
    for (const { name, value } of node.attrs) {
      if (!GLOBAL.includes(name) && !allowed?.includes(name)) found.push(`<${node.tagName} ${name}>`);
      if (name === 'href' && !SAFE_HREF.test(value)) found.push(`href=${value}`);
      if (name === 'src' && !/^\/?(abbildungen\/)?[a-z0-9/.-]+$/.test(value)) found.push(`src=${value}`);
    }
    node.childNodes.forEach(visit);
  };
  parseFragment(html).childNodes.forEach(visit);
  return found;
}
