// The help for fields: every field of every collection is there, explained in both languages, with values from the handbook.
import { describe, expect, it } from 'vitest';
import { fieldWords } from '../../src/labels/fields.ts';
import { fieldGroups, type FieldHelp } from '../../src/model/field-help.ts';
import { collectionNames, collections } from '../../src/schema/index.ts';
import { fixtureProfiles } from '../support/profiles.ts';
import { walkSchema } from '../support/schema-tree.ts';

const profiles = fixtureProfiles();
const help = (name: (typeof collectionNames)[number]) => fieldGroups(collections[name].schema, profiles.filter(({ collection }) => collection === name).map(({ data }) => data));
const field = (name: (typeof collectionNames)[number], group: string, key: string): FieldHelp => help(name).find(({ path }) => path === group)!.fields.find((one) => one.key === key)!;

describe.each(collectionNames)('%s', (name) => {
  const groups = help(name);

  it('names every field of the schema', () => {
    const shown = new Set(groups.flatMap(({ fields }) => fields.map(({ key, meta }) => `${key}: ${meta.description}`)));
    for (const { fields } of groups) for (const { key, meanings } of fields) for (const meaning of meanings?.values() ?? []) shown.add(`${key}: ${meaning.description}`);
    const keys = new Set(groups.flatMap(({ fields }) => fields.map(({ key }) => key)));
    const pairs = new Set(['de', 'en']);
    const missing = [...walkSchema(collections[name].schema)].filter(({ isField, path, meta }) => isField && !pairs.has(path.at(-1)!) && !(path.at(-2) === '|1' && /^(id|at)$/.test(path.at(-1)!)) && !shown.has(`${path.at(-1)}: ${meta['description']}`) && !(/^\|[1-9]/.test(path.at(-2)!) && meta['const'] === undefined && keys.has(path.at(-1)!)));
    expect(missing.map(({ path }) => path.join('.'))).toEqual([]);
  });

  it('explains each in both languages and says what it is', () => {
    for (const { fields } of groups) for (const { key, meta, kind } of fields) {
      expect(meta.description, key).toBeTruthy();
      expect(meta.en, key).toBeTruthy();
      expect(fieldWords.de.kinds[kind], key).toBeTruthy();
    }
  });

  it('every group that a field leads to is explained, once', () => {
    const paths = groups.map(({ path }) => path);
    expect(new Set(groups.map(({ fields }) => fields.map(({ key, meta }) => `${key}: ${meta.description}`).join('\n'))).size).toBe(paths.length);
    for (const { fields } of groups) for (const { group } of fields) if (group !== undefined) expect(paths).toContain(group);
  });
});

describe('a field', () => {
  it('knows its kind, whether it must be there, its values and where its code leads', () => {
    expect(field('qualifications', '', 'title')).toMatchObject({ kind: 'pair', isRequired: true, isList: false });
    expect(field('qualifications', '', 'kind')).toMatchObject({ kind: 'choice', isRequired: true, choices: ['initial', 'continuing', 'master', 'validation'] });
    expect(field('qualifications', '', 'scope')).toMatchObject({ kind: 'choice', isRequired: false });
    expect(field('qualifications', '', 'state')).toMatchObject({ kind: 'entry', target: 'countries', isRequired: true });
    expect(field('qualifications', '', 'predecessors')).toMatchObject({ kind: 'entry', isList: true });
    expect(field('qualifications', '', 'editions')).toMatchObject({ kind: 'group', isList: true, group: 'editions' });
    expect(field('qualifications', 'editions', 'sources')).toMatchObject({ kind: 'citations' });
    expect(field('qualifications', 'editions.period', 'from')).toMatchObject({ kind: 'date', isRequired: false });
    expect(field('qualifications', 'sources', 'accessed')).toMatchObject({ kind: 'day', isRequired: true });
    expect(field('qualifications', 'coverage', 'position')).toMatchObject({ kind: 'within', target: 'regulations.positions' });
    expect(field('qualifications', 'editions.modules.amount', 'byClass')).toMatchObject({ kind: 'numbers' });
  });

  it('of a group with several forms says with which it may stand', () => {
    const state = field('qualifications', 'review', 'state');
    expect(state).toMatchObject({ kind: 'choice', choices: ['draft', 'reviewed'], isRequired: true });
    expect([...state.meanings!].map(([value, { en }]) => `${value}: ${en}`)).toEqual(['draft: Editorial draft, not reviewed', 'reviewed: Reviewed']);
    expect(field('qualifications', 'review', 'reviewedOn').only).toEqual({ key: 'state', values: ['reviewed'] });
    expect(field('qualifications', 'review', 'due').only).toBeUndefined();
    expect(field('qualifications', 'editions.modules.amount', 'credits').only).toEqual({ key: 'unit', values: ['credits'] });
  });

  it('shows values that the handbook has, short ones, each once', () => {
    expect(field('qualifications', '', 'state').examples).toEqual(['aq']);
    const all = collectionNames.flatMap((name) => help(name).flatMap(({ fields }) => fields));
    for (const { key, examples } of all) expect(examples.length === new Set(examples).size && examples.every((text) => text.length <= 60), key).toBe(true);
    expect(all.filter(({ examples }) => examples.length > 0).length).toBeGreaterThan(80);
  });
});
