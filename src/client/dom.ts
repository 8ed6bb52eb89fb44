// Small help for building elements: text always as text, never as HTML.
type Child = Node | string;

export function element<K extends keyof HTMLElementTagNameMap>(name: K, attributes: Record<string, string | undefined> = {}, ...children: Child[]): HTMLElementTagNameMap[K] {
  const node = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== undefined) node.setAttribute(key, value);
  node.append(...children);
  return node;
}

/** The one element of a part of the page that the markup must have. */
export function part<T extends HTMLElement = HTMLElement>(root: ParentNode, name: string): T {
  const found = root.querySelector<T>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The page has no part "${name}"`);
  return found;
}

/** Long double forms may break behind their slash: Kraftfahrzeugmechatronikerin/Kraftfahrzeugmechatroniker. */
export const breakable = (text: string): string => text.replaceAll('/', '/\u200B');
