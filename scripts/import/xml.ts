// An XML file → plain tree of elements with their place in the file. Nothing outside the file is ever read: no document type, no external entity.
import { parseXml, XmlElement, XmlError, XmlText } from '@rgrove/parse-xml';
import type { Findings } from './findings.ts';

export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: (Element | string)[];
  /** Offset in the text of the file. */
  at: number;
}

/** Named signs that older files use although XML itself does not know them. */
const SIGNS: Record<string, string> = { nbsp: '\u00A0', shy: '\u00AD', ndash: '–', mdash: '—', auml: 'ä', ouml: 'ö', uuml: 'ü', Auml: 'Ä', Ouml: 'Ö', Uuml: 'Ü', szlig: 'ß', sect: '§', bdquo: '„', ldquo: '“', hellip: '…' };
/** Real regulations stay below 1 MB. */
const LARGEST = 20_000_000;

/** Bytes → text, in the encoding the file names; a string says why not. */
export function decode(bytes: Uint8Array): { text: string } | { problem: string; hint: string } {
  if (bytes.length > LARGEST) return { problem: 'Die Datei ist größer als 20 MB.', hint: 'Eine einzelne Verordnung ist viel kleiner; die richtige Datei wählen.' };
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return { problem: 'Das ist ein ZIP-Archiv.', hint: 'Erst entpacken, dann die Datei mit der Endung .xml angeben.' };
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const named = /^[^<]*<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  if (!['utf-8', 'iso-8859-1', 'windows-1252', 'us-ascii'].includes(named)) return { problem: `Die Kodierung „${named}“ ist nicht vorgesehen.`, hint: 'Die Datei in UTF-8 speichern.' };
  try {
    return { text: new TextDecoder(named, { fatal: true }).decode(bytes).replace(/^\uFEFF/, '') };
  } catch {
    return { problem: `Die Datei ist nicht in der Kodierung ${named} geschrieben.`, hint: 'Die Datei noch einmal herunterladen und unverändert einlesen.' };
  }
}

const SHARED = 'Die Datei noch einmal von der amtlichen Seite herunterladen; bricht sie dort auch ab, den Fehler der Redaktion der Sammlung melden.';

function convert(element: XmlElement): Element {
  const children = element.children.flatMap((child): (Element | string)[] => {
    if (child instanceof XmlElement) return [convert(child)];
    return child instanceof XmlText ? [child.text] : [];
  });
  return { name: element.name, attributes: element.attributes, children, at: element.start };
}

/** The root element; undefined when the text is no well-formed XML, with an error at the place. */
export function readXml(text: string, findings: Findings): Element | undefined {
  try {
    const { root } = parseXml(text, { includeOffsets: true, resolveUndefinedEntity: (sign) => SIGNS[sign.slice(1, -1)] ?? null });
    if (root) return convert(root);
    findings.error(0, 'Die Datei enthält kein XML.', SHARED);
  } catch (error) {
    if (error instanceof XmlError) findings.error(error.pos, `Das XML ist nicht wohlgeformt: ${error.message.split('\n')[0]!.replace(/ \(line \d+, column \d+\)$/, '')}`, SHARED);
    else if (error instanceof RangeError) findings.error(0, 'Das XML ist zu tief verschachtelt.', SHARED);
    else throw error;
  }
  return undefined;
}

const isElement = (child: Element | string): child is Element => typeof child !== 'string';

/** Child elements, all or those of one name. */
export function childrenOf(element: Element | undefined, name?: string): Element[] {
  return (element?.children ?? []).filter(isElement).filter((child) => !name || child.name === name);
}

/** First child of that name. */
export function childOf(element: Element | undefined, name: string): Element | undefined {
  return childrenOf(element, name)[0];
}

/** All elements of these names below `element`, in the order of the file; what lies inside a hit is not searched. */
export function findAll(element: Element | undefined, ...names: string[]): Element[] {
  return childrenOf(element).flatMap((child) => (names.includes(child.name) ? [child] : findAll(child, ...names)));
}
