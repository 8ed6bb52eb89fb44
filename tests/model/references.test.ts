// References found in data: to entries, to lists of the same file, to lists of another entry.
import { describe, expect, it } from 'vitest';
import { parseFile } from '../../src/markdown/parse-file.ts';
import { findReferences, idsOf } from '../../src/model/references.ts';
import { collections, type CollectionName } from '../../src/schema/index.ts';
import { fixtureText } from '../support/content-tree.ts';
import { aTerm } from '../support/profiles.ts';

const referencesOf = (collection: CollectionName, text: string) => findReferences(collections[collection].schema, parseFile(collection, text).data);
const where = ({ path }: { path: PropertyKey[] }) => path.join('.');

describe('findReferences', () => {
  const qualification = referencesOf('qualifications', fixtureText('qualifications/aq/aq-0001.mdx'));

  it('finds references to entries, in the order of the file', () => {
    expect(qualification.filter(({ kind }) => kind === 'entry').map((r) => `${where(r)} → ${r.kind === 'entry' ? r.collection : ''}/${r.id}`)).toEqual([
      'state → countries/aq', 'referenceCandidates.0.regulation → regulations/musterausbv-2020', 'coverage.0.regulation → regulations/musterausbv-2020',
    ]);
  });

  it('finds references into another entry, with the entry that the field beside it names', () => {
    expect(qualification.filter(({ kind }) => kind === 'within')).toEqual([
      { kind: 'within', collection: 'regulations', list: 'occupations', entry: 'musterausbv-2020', id: 'pruefberuf', path: ['referenceCandidates', 0, 'occupation'] },
      { kind: 'within', collection: 'regulations', list: 'positions', entry: 'musterausbv-2020', id: 'p1', path: ['coverage', 0, 'position'] },
    ]);
    expect(referencesOf('roles', fixtureText('roles/musterrolle.mdx')).filter(({ kind }) => kind === 'within')).toMatchObject([{ collection: 'frameworks', list: 'competences', entry: 'muster-1', id: '1.1' }]);
  });

  it('finds references within the file', () => {
    expect(qualification.filter((r) => r.kind === 'local' && r.list !== 'sources').map((r) => `${where(r)} ${r.id}`)).toEqual(['coverage.0.edition e2020', 'coverage.0.modules.0 m1', 'coverage.0.modules.1 m2']);
    expect(referencesOf('countries', fixtureText('countries/aq.mdx')).filter((r) => r.kind === 'local' && r.list !== 'sources').map((r) => `${where(r)} ${r.id}`)).toEqual([
      'systems.0.diagram.nodes.0.route schule', 'systems.0.diagram.nodes.1.route lehre', 'systems.0.diagram.edges.0.from schule', 'systems.0.diagram.edges.0.to lehre',
    ]);
  });

  it('finds each citation once, in short and long form alike', () => {
    const cited = (written: string) => referencesOf('terms', aTerm().replace('definitionSources: [s1]', `definitionSources: ${written}`)).filter((r) => r.kind === 'local').map((r) => `${where(r)} ${r.id}`);
    expect(cited('[s1]')).toEqual(['definitionSources.0.id s1']);
    expect(cited('[{ id: s1, at: S. 7 }]')).toEqual(['definitionSources.0.id s1']);
    expect(cited('[s1, { id: s2 }, s1]')).toEqual(['definitionSources.0.id s1', 'definitionSources.1.id s2', 'definitionSources.2.id s1']);
  });

  it('takes linear time: fifty thousand citations are no trouble', () => {
    const data = parseFile('terms', aTerm()).data as object;
    expect(findReferences(collections.terms.schema, { ...data, definitionSources: Array.from({ length: 50_000 }, () => ({ id: 's1' })) })).toHaveLength(50_000);
  }, 10_000);
});

describe('idsOf', () => {
  it('finds ids and codes of every list of that name, with their paths', () => {
    const { data } = parseFile('qualifications', fixtureText('qualifications/aq/aq-0001.mdx'));
    expect(idsOf(data).get('modules')!.map(({ id, path }) => `${path.join('.')} ${id}`)).toEqual(['editions.0.modules.0 m1', 'editions.0.modules.1 m2', 'editions.1.modules.0 m1', 'editions.1.modules.1 m2']);
    expect(idsOf(data).get('editions')!.map(({ id }) => id)).toEqual(['e2020', 'e2005']);
  });

  it('passes over what has no id of text', () => {
    expect(idsOf({ a: [{ id: 5 }, { id: 'x' }, null, 'y', { code: 'z' }, {}], b: { a: 'x' } }).get('a')).toEqual([{ id: 'x', path: ['a', 1] }, { id: 'z', path: ['a', 4] }]);
    expect(idsOf(undefined).size).toBe(0);
  });
});
