// The editor's way from file to form and back: what nobody touched stays byte for byte, what was changed is all that changes.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import yaml from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { identify, listContent } from '../../scripts/lib/read-content.ts';
import { fromForm, toForm, type Group } from '../../scripts/redaktion/editor/form-values.ts';
import { mergeYaml, writeRecord } from '../../scripts/redaktion/editor/merge-yaml.ts';
import { profileFormat, proseFormat } from '../../scripts/redaktion/editor/profile-format.ts';
import { formOf } from '../../src/export/cms-fields.ts';
import { parseFile } from '../../src/markdown/parse-file.ts';
import { collectionNames, collections, type CollectionName } from '../../src/schema/index.ts';

const root = resolve(import.meta.dirname, '../..');
const formats = Object.fromEntries(collectionNames.map((name) => [name, profileFormat(formOf(name).shape, collections[name].format === 'mdx')])) as Record<CollectionName, ReturnType<typeof profileFormat>>;
const files = [...listContent(join(root, 'content'), root)].map((entry) => ({ ...entry, kind: identify(entry.file).kind, text: readFileSync(entry.path, 'utf8') }));
/** As the editor keeps it: plain data, and no trace of what it was read from. */
const edited = (text: string, collection: CollectionName, change: (form: Group) => void) => {
  const form = structuredClone(formats[collection].fromFile(text));
  change(form);
  return formats[collection].toFile(form);
};
const changedLines = (before: string, after: string) => {
  const [old, young] = [before.split('\n'), after.split('\n')];
  return { gone: old.filter((line) => !young.includes(line)), come: young.filter((line) => !old.includes(line)) };
};

describe('every file of the handbook', () => {
  it('comes back byte for byte when nothing was changed', () => {
    const different = files.filter(({ text, collection, kind }) => (kind === 'translation' ? proseFormat.toFile(proseFormat.fromFile(text)) : edited(text, collection, () => {})) !== text);
    expect(different.map(({ file }) => file)).toEqual([]);
    expect(files.length).toBeGreaterThan(800);
  });

  it('says the same when it is written from nothing', () => {
    const different = files.filter(({ kind }, index) => kind !== 'translation' && index % 5 === 0).filter(({ text, collection }) => {
      const { original: _original, ...form } = formats[collection].fromFile(text);
      const [a, b] = [parseFile(collection, text), parseFile(collection, formats[collection].toFile(form))];
      return !isDeepStrictEqual(a.data, b.data) || a.body.trim() !== b.body.trim() || b.problems.some(({ level }) => level === 'error');
    });
    expect(different.map(({ file }) => file)).toEqual([]);
  }, 120_000);

  it('changes two lines when one text changes', () => {
    for (const { text, collection, kind, file } of files.filter((_, index) => index % 21 === 0)) {
      if (kind !== 'profile' || !('summary' in formats[collection].fromFile(text))) continue;
      const after = edited(text, collection, (form) => { (form['summary'] as Group)['de'] = 'Größe: „ÄÖÜß“ – شهادة المهارة'; });
      const { gone, come } = changedLines(text, after);
      expect([file, come.length]).toEqual([file, 1]);
      expect(gone.length).toBeGreaterThan(0);
      expect((parseFile(collection, after).raw as { summary: { de: string } }).summary.de).toBe('Größe: „ÄÖÜß“ – شهادة المهارة');
    }
  }, 120_000);
});

const shape = formOf('qualifications').shape;
const order = Object.keys(shape.fields);
/** Changes the data as the form would and merges it. */
function merge(text: string, change: (form: Group) => void): string {
  const before = yaml.load(text, { schema: yaml.CORE_SCHEMA }) as Group;
  const form = structuredClone(toForm(shape, before)) as Group;
  change(form);
  return mergeYaml(text, before, fromForm(shape, form, toForm(shape, before), before) as Group, order);
}

const text = `# Oben steht ein Hinweis.
title: { de: Tischler, en: Joiner } # bleibt
stateAsOf: 2026-11-21
changes:
  - on: 2026-11-21
    note: { de: Ersterfassung, en: First entry }
sources:
  # Der Lehrplan.
  - id: plan
    kind: curriculum
    title: "منهج: النجارة"
    accessed: 2026-11-20
    seen: full # zweimal gelesen
  - { id: gesetz, kind: law, title: Gesetz, accessed: 2026-11-20, seen: excerpt }
editions:
  - id: alt
    period: { from: 2001, to: '2010' }
    duration:
      months: 36 # laut Plan
      sources: [plan, { id: gesetz, at: § 4 }]
    levels:
      - framework: NSQF
        level: 4
        sources: [plan]
    hourTables:
      - id: tafel
        rows:
          - area: general
            amounts: { '9': 6, '10': 6 }
`;

const editionsOf = (form: Group) => form['editions'] as Group[];

describe('a change', () => {
  it('of a number touches its number', () => {
    const after = merge(text, (form) => { (editionsOf(form)[0]!['duration'] as Group)['months'] = 42; });
    expect(after).toBe(text.replace('months: 36 # laut Plan', 'months: 42 # laut Plan'));
  });

  it('in a group on one line touches that value only', () => {
    expect(merge(text, (form) => { (form['title'] as Group)['en'] = 'Cabinet maker, joiner'; })).toBe(text.replace('en: Joiner', 'en: "Cabinet maker, joiner"'));
    expect(merge(text, (form) => { (editionsOf(form)[0]!['period'] as Group)['from'] = '2002-08'; })).toBe(text.replace('from: 2001', 'from: 2002-08'));
    expect(merge(text, (form) => { (editionsOf(form)[0]!['period'] as Group)['from'] = '2002'; })).toBe(text.replace('from: 2001', 'from: 2002'));
  });

  it('of a level keeps it a number', () => {
    expect(merge(text, (form) => { (editionsOf(form)[0]!['levels'] as Group[])[0]!['level'] = '5'; })).toBe(text.replace('level: 4', 'level: 5'));
    expect(merge(text, (form) => { (editionsOf(form)[0]!['levels'] as Group[])[0]!['level'] = '5B'; })).toBe(text.replace('level: 4', 'level: "5B"'));
  });

  it('of hours by class writes the row anew, names quoted', () => {
    const rows = (form: Group) => ((editionsOf(form)[0]!['hourTables'] as Group[])[0]!['rows'] as Group[])[0]!;
    expect(merge(text, (form) => { (rows(form)['amounts'] as Group[]).push({ key: '11', value: 4.5 }); })).toBe(text.replace("{ '9': 6, '10': 6 }", "{ '9': 6, '10': 6, '11': 4.5 }"));
    expect(merge(text, (form) => { (rows(form)['amounts'] as Group[])[0]!['value'] = 7; })).toBe(text.replace("'9': 6", "'9': 7"));
  });

  it('of a source with place keeps the others as they were written', () => {
    const after = merge(text, (form) => { ((editionsOf(form)[0]!['duration'] as Group)['sources'] as Group[]).push({ id: 'plan', at: 'S. 7' }); });
    expect(after).toBe(text.replace('sources: [plan, { id: gesetz, at: § 4 }]', 'sources: [plan, { id: gesetz, at: § 4 }, { id: plan, at: S. 7 }]'));
  });

  it('adds an entry before or behind the others', () => {
    const change = { on: '2026-11-22', note: { de: 'Berichtigung: Dauer' } };
    expect(merge(text, (form) => { (form['changes'] as Group[]).unshift(change); })).toBe(text.replace('changes:\n', 'changes:\n  - { on: 2026-11-22, note: { de: "Berichtigung: Dauer" } }\n'));
    const source = { id: 'neu', kind: 'law', title: 'شهادة', publisher: 'Ministerium für Arbeit', language: 'ar', accessed: '2026-11-22', seen: 'full' };
    expect(merge(text, (form) => { (form['sources'] as Group[]).push(source); })).toContain('excerpt }\n  - id: neu\n    kind: law\n    title: شهادة\n    publisher: Ministerium für Arbeit\n');
  });

  it('takes an entry out, and the comment above the next one stays', () => {
    expect(merge(text, (form) => { (form['sources'] as Group[]).pop(); })).toBe(text.replace(/ {2}- \{ id: gesetz.*\n/, ''));
    const [before, after] = text.split('  - id: plan\n');
    expect(merge(text, (form) => { (form['sources'] as Group[]).shift(); })).toBe(before! + after!.slice(after!.indexOf('  - { id: gesetz')));
  });

  it('of the order moves lines and rewrites none', () => {
    const after = merge(text, (form) => { (form['sources'] as Group[]).reverse(); });
    expect(changedLines(text, after)).toEqual({ gone: [], come: [] });
    expect(after.indexOf('id: gesetz, kind')).toBeLessThan(after.indexOf('id: plan\n'));
  });

  it('adds and takes away a field', () => {
    expect(merge(text, (form) => { editionsOf(form)[0]!['label'] = { de: 'Altes Recht' }; })).toBe(text.replace('  - id: alt\n', '  - id: alt\n    label: { de: Altes Recht }\n'));
    expect(merge(text, (form) => { editionsOf(form)[0]!['levels'] = []; })).toBe(text.replace(/ {4}levels:\n(?: {6}.*\n)+/, ''));
    expect(merge(text, (form) => { (form['title'] as Group)['en'] = ''; })).toBe(text.replace('{ de: Tischler, en: Joiner }', '{ de: Tischler }'));
  });

  it('of many things at once says what the form says', () => {
    const after = merge(text, (form) => {
      (form['changes'] as Group[]).unshift({ on: '2026-11-22', note: { de: 'Neu' } });
      editionsOf(form).unshift({ id: 'neu', period: {}, duration: { months: 24, fullTime: 'true' }, label: { de: '', en: '' } });
      (editionsOf(form)[1]!['duration'] as Group)['months'] = 30;
    });
    const data = yaml.load(after, { schema: yaml.CORE_SCHEMA }) as Record<string, Group[]>;
    expect(data['editions']!.map(({ id }) => id)).toEqual(['neu', 'alt']);
    expect(data['editions']![0]).toEqual({ id: 'neu', period: {}, duration: { months: 24, fullTime: true } });
    expect(changedLines(text, after).gone).toEqual(['      months: 36 # laut Plan']);
  });

  it('of a name that YAML could misread is quoted', () => {
    const rows = (form: Group) => ((editionsOf(form)[0]!['hourTables'] as Group[])[0]!['rows'] as Group[])[0]!;
    const after = merge(text, (form) => { (rows(form)['amounts'] as Group[]).push({ key: 'x, [y] {z}: #', value: 1 }, { key: 'leer' }); });
    expect(after).toBe(text.replace("{ '9': 6, '10': 6 }", "{ '9': 6, '10': 6, \"x, [y] {z}: #\": 1, leer: \"\" }"));
  });

  it('that empties a whole record is written anew rather than wrong', () => {
    expect(writeRecord({ a: { '9': 1 }, b: 'nein: doch' })).toBe('a: { \'9\': 1 }\nb: "nein: doch"\n');
  });
});

describe('prose', () => {
  it('is written as it stands in the area', () => {
    const { text: profile } = files.find(({ file }) => file.endsWith('sy-0001.mdx'))!;
    const after = edited(profile, 'qualifications', (form) => { form['body'] = `${String(form['body'])}\n\nNeuer Absatz mit „Umlauten“ und شهادة.`; });
    expect(after.startsWith(profile.trimEnd())).toBe(true);
    expect(after.slice(profile.trimEnd().length)).toBe('\n\nNeuer Absatz mit „Umlauten“ und شهادة.\n');
  });

  it('of an English file keeps its end', () => {
    expect(proseFormat.toFile({ ...proseFormat.fromFile('## A\n\nB\n'), body: '## A\n\nC' })).toBe('## A\n\nC\n');
    expect(proseFormat.toFile({ body: '## A' })).toBe('## A\n');
  });
});
