// What holds for every field of every collection: described in both languages, strict, exportable, references that exist.
import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { guide } from '../../src/schema/guide.ts';
import { collectionNames, collections } from '../../src/schema/index.ts';
import { defOf, open, walkSchema, type SchemaNode } from '../support/schema-tree.ts';

const schemas: [string, z.ZodType][] = [...collectionNames.map((name): [string, z.ZodType] => [name, collections[name].schema]), ['guide', guide]];
const nodes: SchemaNode[] = schemas.flatMap(([name, schema]) => [...walkSchema(schema, [name])]);
const where = ({ path }: SchemaNode) => path.join('.');
const fields = nodes.filter(({ isField }) => isField);

it('the walk sees the fields: hundreds of them, in unions, lists and records too', () => {
  const paths = nodes.map(where);
  expect(fields.length).toBeGreaterThan(500);
  expect(paths).toEqual(expect.arrayContaining(['qualifications.editions.[].modules.[].amount.|1.byClass.*', 'countries.systems.[].diagram.edges.[].from', 'recommendations.status.|4.text.de', 'terms.definitionSources.[].|1.at', 'norms.provisions.[].paragraphs.[].paragraph']));
});

describe('every field', () => {
  it('is described in German and English', () => {
    const bare = fields.filter(({ meta }) => !(typeof meta['description'] === 'string' && meta['description'].length > 1 && typeof meta['en'] === 'string' && meta['en'].length > 1));
    expect(bare.map(where)).toEqual([]);
  });

  it('has descriptions without a full stop at the end; sentences put them together', () => {
    expect(fields.filter(({ meta }) => /[.:]$/.test(String(meta['description'])) || /[.:]$/.test(String(meta['en']))).map(where)).toEqual([]);
  });

  it('has an English camelCase name', () => {
    expect(fields.filter(({ path }) => !/^[a-z][a-zA-Z]*$/.test(path.at(-1)!)).map(where)).toEqual([]);
  });
});

describe('every object', () => {
  it('refuses fields it does not know', () => {
    const loose = nodes.filter(({ def }) => def.shape && (!def.catchall || defOf(def.catchall).type !== 'never'));
    expect(loose.map(where)).toEqual([]);
  });
});

describe('every text', () => {
  it('must not be empty', () => {
    expect(fields.filter(({ path, siblings }) => siblings[path.at(-1)!]!.safeParse('').success).map(where)).toEqual([]);
    const items = nodes.filter(({ path, def }) => path.at(-1) === '[]' && def.type === 'string');
    expect(items.length).toBeGreaterThan(5);
    expect(items.filter(({ schema }) => schema.safeParse('').success).map(where)).toEqual([]);
  });
});

describe('every schema', () => {
  it.each(schemas.flatMap(([name, schema]) => (['input', 'output'] as const).map((io) => ({ name, schema, io }))))('$name becomes JSON Schema ($io) and keeps its descriptions', ({ schema, io }) => {
    const json = z.toJSONSchema(schema, { io });
    expect(json).toMatchObject({ type: 'object', additionalProperties: false });
    for (const property of Object.values(json.properties ?? {})) expect((property as { description?: string }).description).toBeTruthy();
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});

describe('references', () => {
  it('"ref" names a collection', () => {
    const refs = nodes.filter(({ meta }) => meta['ref'] !== undefined);
    expect(refs.length).toBeGreaterThan(15);
    expect(refs.filter(({ meta }) => !collectionNames.includes(meta['ref'] as never)).map(where)).toEqual([]);
  });

  it('"local" names a list of the same collection whose items have an id or code', () => {
    const locals = nodes.filter(({ meta }) => meta['local'] !== undefined);
    expect(locals.length).toBeGreaterThan(30);
    const listed = (collection: string, list: string) => nodes.some(({ path, def }) => path[0] === collection && path.at(-1) === list && def.element !== undefined && ['id', 'code'].some((key) => key in (defOf(open(def.element!).core).shape ?? {})));
    expect(locals.filter(({ path, meta }) => !listed(path[0]!, meta['local'] as string)).map(where)).toEqual([]);
  });

  it('"within" names a list of another collection, and a field beside it says of which entry', () => {
    const inside = nodes.filter(({ meta }) => meta['within'] !== undefined);
    expect(inside.length).toBeGreaterThan(4);
    for (const node of inside) {
      const [collection, list] = (node.meta['within'] as string).split('.') as [keyof typeof collections, string];
      expect(collectionNames, where(node)).toContain(collection);
      const target = [...walkSchema(collections[collection].schema)].find(({ path }) => path.join('.') === list);
      expect(Object.keys(defOf(open(target!.def.element!).core).shape!), where(node)).toEqual(expect.arrayContaining([expect.stringMatching(/^(id|code)$/)]));
      const beside = Object.values(node.siblings).map((sibling) => open(sibling).meta['ref']);
      expect(beside, where(node)).toContain(collection);
    }
  });

  it('"covers" names fields beside it', () => {
    const covering = nodes.filter(({ meta }) => meta['covers'] !== undefined);
    expect(covering.length).toBeGreaterThan(2);
    for (const node of covering) expect(Object.keys(node.siblings), where(node)).toEqual(expect.arrayContaining(node.meta['covers'] as string[]));
  });
});

describe('marks that checks go by', () => {
  it('every address, date and language tag carries its mark', () => {
    const unmarked = fields.filter(({ path, def, meta }) => {
      const name = path.at(-1)!;
      if (def.type === 'object' || def.type === 'array') return false;
      if (/^(url|archiveUrl)$/.test(name)) return !meta['url'];
      if (/^(lang|language)$/.test(name)) return !meta['language'];
      return /(^on|On|AsOf|^asOf|^since|^until|Until|^from|^to|^published|^accessed|^due)$/.test(name) && path.at(-2) !== '[]' && !['edges'].includes(path.at(-3) ?? '') && !meta['date'];
    });
    expect(unmarked.map(where)).toEqual([]);
  });

  it('every list called sources in a fact group takes citations', () => {
    const lists = fields.filter(({ path }) => path.at(-1) === 'sources' && path.length > 2);
    expect(lists.length).toBeGreaterThan(40);
    expect(lists.filter(({ meta }) => meta['citations'] !== true).map(where)).toEqual([]);
  });
});
