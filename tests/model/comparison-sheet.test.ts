// What a profile says as the side of a comparison: every field of its record that belongs there, with the number of its passage.
import { describe, expect, it } from 'vitest';
import { fields, type Sheet } from '../../src/model/comparison.ts';
import { roleSheet } from '../../src/model/comparison-role.ts';
import { qualificationSheet, regulationSheet } from '../../src/model/comparison-sheet.ts';
import type { Value } from '../../src/model/comparison-values.ts';
import { placesOf } from '../../src/model/margin-numbers.ts';
import { collections, type Qualification, type Regulation, type Role } from '../../src/schema/index.ts';
import { fixtureProfiles } from '../support/profiles.ts';
import { leavesOf, samplesOf, withValue } from '../support/sample-record.ts';

const stateName = (code: string) => ({ de: `Staat ${code}`, en: `State ${code}` });
const around = { stateName, passage: () => undefined };
const qualificationOf = (data: Qualification, passage: (place: string) => number | undefined = () => undefined) => data.editions.map((edition) => qualificationSheet({ id: 'aq-0001', data, edition }, { stateName, passage }));
const regulationOf = (data: Regulation, passage: (place: string) => number | undefined = () => undefined) => regulationSheet({ id: 'musterausbv-2020', data }, { stateName, passage });

const roleOf = (data: Role, passage: (place: string) => number | undefined = () => undefined) => roleSheet({ id: 'prozesse', data }, new Map(), { stateName, passage });

const fixture = <T>(collection: string) => fixtureProfiles().find((profile) => profile.collection === collection)!.data as T;
const lines = (sheet: Sheet<Value>, name: keyof Sheet<Value>['facts']) => sheet.facts[name]?.lines;

/** Fields of the record that a comparison leaves to the profile's own page, as patterns of their paths. */
const LEFT_OUT = {
  qualifications: [
    // What this page is, and where it is going.
    /^(title|summary|changes|licence|predecessors|confusableWith|referenceCandidates|searchedNotFound|conflicts)\b/, /^review\.(due|of|reviewedOn|reviewers)/,
    // Sources stand in the profile; their number is compared.
    /\bsources\b/, /moduleSources/,
    /^classification\.(esco|basis)/, /^titles\.\d+\.transliteration\.standard/, /\btransliteration\.standard/,
    // Texts on the whole of an edition, and what explains a table.
    /^editions\.\d+\.(id|transition|note|grading)\b/, /hourTables\.\d+\.(id|title|note|statedTotals)\b/, /hourTables\.\d+\.rows\.\d+\.(original|lang|title)\b/,
    /\.(legalBasis\.\d+|curriculum)\.url/,
    // Modules by title and amount.
    /modules\.\d+\.(code|original|lang|transliteration|year|place|outcomes|area)\b/,
    /exams\.\d+\.original\.(transliteration|translation)/,
    /hourTables\.\d+\.columns$/,
    // Reasons stand in the matrix; the edition of a finding is fixed here, and has a test of its own below.
    /^coverage\.\d+\.(note|edition)/,
  ],
  regulations: [
    /^(title|summary|changes|licence|searchedNotFound|conflicts|defects|competenceCoverage|synopsis|supersedes|timeFrames|bjnr|ministry|amendments|abbreviation|kind|durationPlace)\b/, /^review\.(due|of|reviewedOn|reviewers)/,
    /\bsources\b/i, /planSources|examSources/, /^classification\.basis/, /^legalBasis\.(trade|laws)/, /^competentBodies\.\d+\.norm/,
    /^occupations\.\d+\.(id|male|female)/, /^specialisations\b/, /^periods\b/,
    /^positions\.\d+\.(id|sameAs|place|annex|section|occupation|specialisation|standard|aims|weeksSharedWith|blocks|timing|keywords|officialText|note)\b/,
    /^examParts\.\d+\.(id|place|occupation|specialisation|note|areas\.\d+\.(part|computedFrom|minutes))\b/,
    // The sample has positions, which come first.
    /^studyModules\b/,
  ],
  // Reasons stand in the profile.
  roles: [/^(title|summary|changes|licence|searchedNotFound|conflicts|derivedFrom)\b/, /^review\.(due|of|reviewedOn|reviewers)/, /\bsources\b/, /^requirements\.\d+\.reason/],
} as const;

type Sample = { editions?: Record<string, unknown>[]; coverage?: Record<string, unknown>[] };

/** A sample in every form that hides another part of it: what is stated comes before what is added up, an edition's state before its profile's. */
function formsOf(sample: unknown): unknown[] {
  const { editions, coverage } = sample as Sample;
  if (!editions || !coverage) return [sample];
  const found = coverage.map((finding) => ({ ...finding, edition: editions[0]!['id'] }));
  return [['state'], ['extent'], ['extent', 'hourTables']].map((without) => ({ ...(sample as object), coverage: found, editions: editions.map((edition) => Object.fromEntries(Object.entries(edition).filter(([key]) => !without.includes(key)))) }));
}

const cases = ([['qualifications', qualificationOf], ['regulations', regulationOf], ['roles', roleOf]] as const).flatMap(([name, sheetOf]) => samplesOf(collections[name].schema).map((sample, index) => ({ name, index, sample, sheetOf: sheetOf as (data: unknown) => unknown })));

/** Paths of leaves that change nothing in the sheet of any form. */
function unseenIn({ name, sample, sheetOf }: (typeof cases)[number]): string[] {
  const { schema } = collections[name];
  const write = (data: unknown) => formsOf(data).map((form) => JSON.stringify(sheetOf(schema.parse(form)))).join('\n');
  const before = write(sample);
  return leavesOf(schema, sample).filter(({ path, other }) => write(withValue(sample, path, other)) === before).map(({ path }) => path.join('.'));
}

describe('every field of the record', () => {
  const unseen = cases.map((one) => ({ name: one.name, paths: unseenIn(one) }));

  it.each(unseen)('$name: is compared, or left out on purpose', ({ name, paths }) => {
    expect(paths.filter((path) => !LEFT_OUT[name].some((pattern) => pattern.test(path)))).toEqual([]);
  });

  it.each(['qualifications', 'regulations'] as const)('%s: everything that is left out is still there', (name) => {
    const paths = unseen.filter((one) => one.name === name).flatMap((one) => one.paths);
    expect(LEFT_OUT[name].filter((pattern) => !paths.some((path) => pattern.test(path)))).toEqual([]);
  });

  it('a place that is left out changes nothing', () => {
    for (const { name, sample, sheetOf } of cases) {
      const { schema } = collections[name];
      const write = (data: unknown) => JSON.stringify(sheetOf(schema.parse(data)));
      for (const { path, other } of leavesOf(schema, sample).filter(({ path }) => /^(summary|changes|licence)$/.test(String(path[0])))) expect(write(withValue(sample, path, other))).toBe(write(sample));
    }
  });
});

describe('passages', () => {
  it('every one is a place of the record', () => {
    const records = [...cases.map(({ name, sample }) => ({ name, data: collections[name].schema.parse(sample) })), ...(['qualifications', 'regulations'] as const).map((name) => ({ name, data: fixture(name) }))];
    for (const { name, data } of records) {
      const places = placesOf(name, data, []);
      const asked: string[] = [];
      const passage = (place: string) => (asked.push(place), 7);
      const sheets = name === 'qualifications' ? qualificationOf(data as Qualification, passage) : [name === 'roles' ? roleOf(data as Role, passage) : regulationOf(data as Regulation, passage)];
      expect(asked.filter((place) => !places.includes(place))).toEqual([]);
      expect(sheets[0]!.facts[name === 'roles' ? 'purpose' : 'titles']?.passage).toBe(7);
    }
  });

  it('is absent where the version has no number', () => {
    const [sheet] = qualificationOf(fixture('qualifications'));
    expect(JSON.stringify(sheet)).not.toContain('passage');
  });
});

describe('a qualification', () => {
  const data = fixture<Qualification>('qualifications');
  const [sheet] = qualificationOf(data);

  it('has a sheet for each edition, with its own facts and those of the profile', () => {
    const sheets = qualificationOf({ ...data, editions: [data.editions[0]!, { ...data.editions[0]!, id: 'alt', levels: [{ framework: 'PQR', level: '9' }] }] });
    expect(lines(sheets[1]!, 'levels')).toEqual([{ main: [{ is: 'plain', text: 'PQR 9' }] }]);
    expect(lines(sheets[0]!, 'titles')).toEqual(lines(sheets[1]!, 'titles'));
  });

  it('names the state of the edition where it was another one', () => {
    const [first] = data.editions;
    expect(lines(qualificationSheet({ id: 'x', data, edition: { ...first!, state: 'zz' } }, around), 'state')).toEqual([{ main: [{ is: 'wording', text: stateName('zz') }] }]);
    expect(lines(sheet!, 'state')).toEqual([{ main: [{ is: 'wording', text: stateName(data.state) }] }]);
  });

  it('says nothing where nothing is documented', () => {
    const bare = qualificationSheet({ id: 'x', data: { ...data, codes: [], classification: undefined, coverage: [] }, edition: { id: 'leer', period: {}, legalBasis: [], certificates: [], levels: [], hourTables: [], modules: [], contents: [], exams: [], rights: [] } }, around);
    expect(Object.keys(bare.facts).sort()).toEqual(['edition', 'kind', 'review', 'sources', 'state', 'stateAsOf', 'titles']);
    expect(bare.items).toEqual([]);
  });

  it('takes findings of its own edition only', () => {
    const finding = { regulation: 'musterausbv-2020', position: 'p1', edition: data.editions[0]!.id, modules: [], state: 'partly' as const, note: { de: 'Teil' } };
    const own = qualificationOf({ ...data, coverage: [finding, { ...finding, position: 'p2', edition: 'anders' }] })[0]!;
    expect(own.findings).toEqual({ 'musterausbv-2020': { p1: { state: 'partly', modules: [] } } });
  });

  it('records only facts that its kind has', () => {
    const names = new Set(fields.filter(({ kinds }) => kinds.includes('qualification')).map(({ name }) => name));
    for (const { sample } of cases.filter(({ name }) => name === 'qualifications')) {
      for (const own of qualificationOf(collections.qualifications.schema.parse(sample))) expect(Object.keys(own.facts).filter((name) => !names.has(name as never))).toEqual([]);
    }
  });
});

describe('a regulation', () => {
  const data = fixture<Regulation>('regulations');
  const sheet = regulationOf(data);

  it('lists its positions with their time, as the plan calls them', () => {
    expect(sheet.items.map(({ id, call }) => [id, call])).toEqual([['p1', '1'], ['p2', '2'], ['p3', '1']]);
    expect(sheet.items[0]!.line.main).toEqual([{ is: 'amount', of: { is: 'original', text: '1 Messen', lang: 'de' }, amount: { unit: 'weeks', total: 12, isGuideValue: true } }]);
    expect(sheet.items[2]!.line.main).toEqual([{ is: 'original', text: '1 Umwelt', lang: 'de' }]);
  });

  it('gives guide values section by section', () => {
    expect(lines(sheet, 'guideValues')).toEqual([{ main: [{ is: 'amount', amount: { unit: 'weeks', total: 22, isGuideValue: true } }], sub: [[{ is: 'original', text: 'A', lang: 'de' }]] }]);
  });

  it('records only facts that its kind has', () => {
    const names = fields.filter(({ kinds }) => kinds.includes('regulation')).map(({ name }) => name as string);
    expect(Object.keys(sheet.facts).filter((name) => !names.includes(name))).toEqual([]);
  });

  it('names occupations whose time is another one', () => {
    const own = regulationOf({ ...data, occupations: [{ id: 'a', title: { de: 'Kurz' }, durationMonths: 24 }, { id: 'b', title: { de: 'Lang' } }] });
    expect(lines(own, 'duration')).toEqual([{ main: [{ is: 'duration', months: 42 }] }, { main: [{ is: 'duration', months: 24 }], sub: [[{ is: 'wording', text: { de: 'Kurz' } }]] }]);
  });
});
