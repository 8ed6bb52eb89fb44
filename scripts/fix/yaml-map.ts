// Maps of a YAML document with the schema that describes them, from the inside out; both must be read anew after an edit.
import type { z } from 'astro/zod';
import { isMap, isScalar, isSeq, parseDocument, type Document, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import { defOf, openSchema, optionFor, type FieldMeta } from '../../src/model/walk-data.ts';

/** Parsed as the profile reader does, with positions. */
export function readYaml(text: string): Document | undefined {
  try {
    const document = parseDocument(text, { schema: 'core', logLevel: 'silent', uniqueKeys: false, keepSourceTokens: true });
    return document.errors.length > 0 ? undefined : document;
  } catch {
    return undefined;
  }
}

export interface DescribedMap {
  map: YAMLMap<Node, Node | null>;
  /** Fields of the schema, in their order. */
  fields: string[];
  isTop: boolean;
}

export interface DescribedScalar {
  scalar: Scalar;
  meta: FieldMeta;
  schema: z.ZodType;
}

interface Visitor {
  map?: (described: DescribedMap) => void;
  scalar?: (described: DescribedScalar) => void;
}

function walk(schema: z.ZodType, node: Node | null | undefined, visitor: Visitor, isTop: boolean, meta: FieldMeta = {}): void {
  if (!node) return;
  const { core, meta: own } = openSchema(schema);
  const all = { ...meta, ...own };
  const def = defOf(core);
  if (def.options) {
    const option = optionFor(def.options, (node as { toJSON: () => unknown }).toJSON());
    if (option) walk(option, node, visitor, isTop, all);
    else if (isScalar(node)) visitor.scalar?.({ scalar: node, meta: all, schema });
    return;
  }
  if (isScalar(node)) visitor.scalar?.({ scalar: node, meta: all, schema });
  else if (isMap<Node, Node | null>(node)) {
    for (const pair of node.items) {
      const key = keyOf(pair);
      const inner = def.shape && Object.hasOwn(def.shape, key) ? def.shape[key] : def.valueType;
      if (inner) walk(inner, pair.value, visitor, false);
    }
    if (def.shape) visitor.map?.({ map: node, fields: Object.keys(def.shape), isTop });
  } else if (isSeq<Node>(node) && def.element) for (const item of node.items) walk(def.element, item, visitor, false);
}

export const keyOf = (pair: Pair<Node, Node | null>): string => String(isScalar(pair.key) ? pair.key.value : '');

/** Visits every map and scalar that the schema knows, inner ones first. */
export function walkYaml(schema: z.ZodType, document: Document, visitor: Visitor): void {
  walk(schema, document.contents as Node | null, visitor, true);
}
