// Random changes to the forms of real profiles: the merged file says what the form says, and what was not touched is not written anew.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import yaml from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { identify, listContent } from '../../scripts/lib/read-content.ts';
import { fromForm, isGroup, isSame, toForm, type Group } from '../../scripts/redaktion/editor/form-values.ts';
import { mergeYaml, writeRecord } from '../../scripts/redaktion/editor/merge-yaml.ts';
import { formOf } from '../../src/export/cms-fields.ts';
import { collectionNames, collections, type CollectionName } from '../../src/schema/index.ts';

const root = resolve(import.meta.dirname, '../..');
const shapes = Object.fromEntries(collectionNames.map((name) => [name, formOf(name).shape])) as Record<CollectionName, ReturnType<typeof formOf>['shape']>;
// Not the largest ones: what can go wrong there goes wrong in small files, too.
const files = [...listContent(join(root, 'content'), root)].filter(({ file }) => identify(file).kind !== 'translation').map(({ collection, file, path }) => ({ collection, file, text: readFileSync(path, 'utf8') })).filter(({ text }) => text.length < 40_000);
const texts = ['neu: #ä', 'شهادة رصف الطرق', 'x, [y] {z}', "d'or", '"q"', '2021', 'ja', 'null', '- a', 'zwei\nZeilen', ' Rand ', '§ 4 Abs. 1'];

/** Every place of a form where something can be changed. */
function placesOf(value: unknown, found: (() => [object: unknown[] | Group, key: string | number])[] = []): typeof found {
  const entries: [string | number, unknown][] = Array.isArray(value) ? value.map((item, index) => [index, item]) : isGroup(value) ? Object.entries(value) : [];
  for (const [key, inner] of entries) {
    found.push(() => [value as Group, key]);
    placesOf(inner, found);
  }
  return found;
}

function change(form: Group, { place, way, word }: { place: number; way: number; word: number }): void {
  const all = placesOf(form);
  const [owner, key] = all[place % all.length]!();
  const list = Array.isArray(owner) ? owner : undefined;
  const value = (owner as Group)[key];
  if (list && way === 0) list.splice(Number(key), 1);
  else if (list && way === 1) list.splice(Number(key), 0, structuredClone(value));
  else if (list && way === 2) list.reverse();
  else if (typeof value === 'string') (owner as Group)[key] = texts[word % texts.length];
  else if (typeof value === 'number') (owner as Group)[key] = word + 1;
  else if (!list && way === 3 && 'sources' in owner && !('note' in owner)) owner['note'] = { de: 'Hinweis: neu' };
}

const edit = fc.record({ place: fc.nat(5000), way: fc.nat(5), word: fc.nat(60) });

describe('random changes', () => {
  it('are written, and only they', () => {
    let merged = 0;
    let anew = 0;
    fc.assert(fc.property(fc.nat(files.length - 1), fc.array(edit, { minLength: 1, maxLength: 4 }), (index, edits) => {
      const { collection, file, text } = files[index]!;
      const shape = shapes[collection];
      const head = collections[collection].format === 'yaml' ? text : /^---\n([\s\S]*?\n)---/.exec(text)![1]!;
      const before = yaml.load(head, { schema: yaml.CORE_SCHEMA }) as Group;
      const form = structuredClone(toForm(shape, before)) as Group;
      for (const one of edits) change(form, one);
      const after = fromForm(shape, form, toForm(shape, before), before) as Group;
      const written = mergeYaml(head, before, after, Object.keys(shape.fields));
      expect(isSame(yaml.load(written, { schema: yaml.CORE_SCHEMA }), after), file).toBe(true);
      merged++;
      if (written !== head && written === writeRecord(after)) anew++;
    }), { numRuns: 300, seed: 20261122 });
    expect(merged).toBe(300);
    expect(anew / merged).toBeLessThan(0.02);
  }, 120_000);
});
