// XML as text: elements with attributes, escaped so that no content can become markup. Feeds and site maps share it.

export interface Element {
  name: string;
  attributes: Record<string, string>;
  content: string | readonly Element[];
}

export function element(name: string, attributes: Record<string, string> = {}, content: string | readonly Element[] = []): Element {
  return { name, attributes, content };
}

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;', '\t': '&#9;', '\r': '&#13;' };
// Signs that XML 1.0 does not know, not even escaped.
const IMPOSSIBLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;

function escape(text: string): string {
  return text.replace(IMPOSSIBLE, '\ufffd').replace(/[&<>"\n\t\r]/g, (sign) => ESCAPES[sign]!);
}

function write({ name, attributes, content }: Element, indent: string): string {
  const start = `${indent}<${name}${Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(value)}"`).join('')}`;
  if (content.length === 0) return `${start}/>\n`;
  if (typeof content === 'string') return `${start}>${escape(content)}</${name}>\n`;
  return `${start}>\n${content.map((child) => write(child, `${indent} `)).join('')}${indent}</${name}>\n`;
}

export function xmlFile(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${write(root, '')}`;
}
