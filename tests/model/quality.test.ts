// State of review: what counts as open, by state and room, from release to release; and what counts as a correction.
import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/lib/read-content.ts';
import { parseFile } from '../../src/markdown/parse-file.ts';
import { correctionsOf, isCorrection } from '../../src/model/corrections.ts';
import { qualityByRelease, qualityOf, qualityOfHandbook } from '../../src/model/quality.ts';
import { reviewedText } from '../../src/model/reviewed-text.ts';
import { traceSources } from '../../src/model/unsourced-facts.ts';
import { collections, type CollectionName } from '../../src/schema/index.ts';
import { brokenRoot, fixtureText, handbookRoot } from '../support/content-tree.ts';
import { aHandbook, aQualification, aTerm } from '../support/profiles.ts';
import { publishedAfter, tr, type Step } from '../support/published-entries.ts';

const profile = (collection: CollectionName, id: string, text: string) => ({ collection, id, data: parseFile(collection, text).data });
const reviewedNote = 'review: { state: reviewed, reviewedOn: 2026-11-02, reviewers: [{ role: Referat, body: Kammer }], due: 2027-05-01 }';
const term = (more: string) => profile('terms', 'pruefbegriff', aTerm({ fields: more }));

describe('qualityOf', () => {
  const text = aQualification({
    fields: 'conflicts: [{ text: { de: A gegen B }, sources: [s1] }]\nsearchedNotFound:\n  - { what: { de: Lehrplan, en: Curriculum }, where: Ministerium, on: 2026-11-01 }\n  - { what: { de: Dauer }, where: Gesetzblatt, on: 2026-11-01 }\n',
  });
  const bare = aQualification().replace('kind: official, sources: [s1]', 'kind: official').replace('    sources: [s1]\n', '');

  it('counts by state, and rooms without states by their name', () => {
    const { parts, total } = qualityOf([profile('qualifications', 'aq-0001', text), profile('qualifications', 'aq-0002', bare), term('')], '2026-11-30');
    expect(parts.map(({ part, counts }) => [part, counts])).toEqual([
      ['aq', { profiles: 2, reviewed: 0, overdue: 0, unsourced: 2, conflicts: 1, searched: 2 }],
      ['terms', { profiles: 1, reviewed: 0, overdue: 0, unsourced: 0, conflicts: 0, searched: 0 }],
    ]);
    expect(total).toEqual({ profiles: 3, reviewed: 0, overdue: 0, unsourced: 2, conflicts: 1, searched: 2 });
    expect(parts[0]!.profiles[0]).toMatchObject({ conflicts: [{ de: 'A gegen B' }], searched: [{ what: { de: 'Lehrplan', en: 'Curriculum' }, where: 'Ministerium' }, { what: { de: 'Dauer' } }] });
    expect(parts[0]!.profiles[1]!.unsourced.map(({ fields, count }) => [fields.map(({ description }) => description?.split(/[;:,]/)[0]), count])).toEqual([[[expect.stringContaining('itel')], 1], [[expect.any(String)], 1]]);
  });

  it('knows reviewed from draft, and overdue from the day after it was due', () => {
    const note = aTerm().replace('review: { state: draft }', reviewedNote);
    const at = (day: string) => qualityOf([profile('terms', 'pruefbegriff', note)], day).total;
    expect(at('2027-05-01')).toMatchObject({ reviewed: 1, overdue: 0 });
    expect(at('2027-05-02')).toMatchObject({ reviewed: 1, overdue: 1 });
  });

  it('leaves out norms, which have no review, and takes the newest day of the facts', () => {
    const quality = qualityOfHandbook(aHandbook({ 'countries/aq': fixtureText('countries/aq.mdx'), 'terms/pruefbegriff': aTerm() }));
    expect(quality.total.profiles).toBe(2);
    expect(quality.asOf).toBe('2026-11-01');
  });
});

describe('traceSources', () => {
  it('finds the fact without a source, and which sources are cited', () => {
    const root = `${brokenRoot}/sources/fact-without-source`;
    const [term] = readContent(`${root}/content`, root).entries;
    const { unsourced, used } = traceSources(collections.terms.schema, term!.data);
    expect(unsourced.map(({ path }) => path)).toEqual([['equivalents', 0]]);
    expect([...used]).toEqual((term!.data as { sources: { id: string }[] }).sources.map(({ id }) => id));
  });

  it('finds none in profiles that cite their sources', () => {
    for (const { collection, data } of readContent(`${handbookRoot}/content`, handbookRoot).entries) {
      if (collection !== 'norms') expect(traceSources(collections[collection].schema, data).unsourced.map(({ path }) => path.join('/')), collection).toEqual([]);
    }
  });
});

describe('qualityByRelease', () => {
  const steps: Step[] = [
    { do: 'publish', date: '2027-01-10', entries: [tr, { collection: 'terms', id: 'pruefbegriff' }] },
    { do: 'publish', date: '2027-03-01', entries: [{ collection: 'terms', id: 'pruefbegriff' }] },
    { do: 'withdraw', date: '2027-03-02', entry: tr, version: 'all', reason: 'verwechselt' },
    { do: 'publish', date: '2027-04-01', entries: [{ collection: 'terms', id: 'zweiter' }] },
  ];
  const frozen = new Map([
    [`${tr.collection}/${tr.id}/1`, { ...profile('qualifications', tr.id, aQualification()), prose: { de: [] } }],
    ['terms/pruefbegriff/1', { ...term(''), prose: { de: [] } }],
    ['terms/pruefbegriff/2', { ...profile('terms', 'pruefbegriff', aTerm().replace('review: { state: draft }', reviewedNote)), prose: { de: [] } }],
    ['terms/zweiter/1', { ...term(''), prose: { de: [] } }],
  ]);

  it('counts the newest versions of each day, without what was withdrawn by then', () => {
    expect(qualityByRelease({ published: publishedAfter(steps), frozen }).map(({ release, total: { profiles, reviewed } }) => [release, profiles, reviewed])).toEqual([['2027-1', 2, 0], ['2027-2', 2, 1], ['2027-3', 2, 1]]);
  });
});

describe('corrections', () => {
  it('are notes that begin so', () => {
    expect(['Berichtigung: Dauer', 'Berichtigung der Dauer', 'Korrektur: Niveau', ' Berichtigung'].map((de) => isCorrection({ de }))).toEqual([true, true, true, true]);
    expect(['Lehrplan ergänzt', 'Berichtigungsgesetz ergänzt', 'Keine Berichtigung', 'Berichtigungs-Verordnung'].map((de) => isCorrection({ de }))).toEqual([false, false, false, false]);
  });

  it('come newest first, an act on several versions once, and never for a first version', () => {
    const other = { collection: 'terms' as const, id: 'begriff' };
    const note = { de: 'Berichtigung: Dauer' };
    const steps: Step[] = [
      { do: 'publish', date: '2027-01-10', entries: [{ ...tr, note }, other, { collection: 'terms', id: 'alt' }] },
      { do: 'publish', date: '2027-02-01', entries: [{ ...tr, note }] },
      { do: 'withdraw', date: '2027-03-01', entry: tr, version: 'all', reason: 'verwechselt' },
      { do: 'remove', date: '2027-04-01', entry: other, version: 1, reason: 'Angaben über eine Person', legalBasis: 'Art. 17 DSGVO' },
    ];
    expect(correctionsOf(publishedAfter(steps)).map(({ date, id, kind, ...more }) => [date, id, kind, 'versions' in more ? more.versions : 'version' in more ? more.version : undefined])).toEqual([
      ['2027-04-01', 'begriff', 'removed', [1]],
      ['2027-03-01', tr.id, 'withdrawn', [1, 2]],
      ['2027-02-01', tr.id, 'corrected', 2],
    ]);
  });
});

describe('reviewedText', () => {
  const raw = { title: { de: 'A', en: 'B' }, duration: 24, review: { state: 'draft' }, changes: [1] };
  const text = reviewedText(raw, 'Ein  Satz.\n', 'A sentence.');

  it('does not change with order of keys, spaces, review or changes', () => {
    expect(reviewedText({ changes: [], duration: 24, review: { state: 'reviewed', of: 'x' }, title: { en: 'B', de: 'A' } }, '\nEin\nSatz.', ' A sentence. ')).toBe(text);
  });

  it.each([
    ['a value', { ...raw, duration: 36 }, 'Ein Satz.', 'A sentence.'],
    ['a type', { ...raw, duration: '24' }, 'Ein Satz.', 'A sentence.'],
    ['a word', raw, 'Kein Satz.', 'A sentence.'],
    ['the translation', raw, 'Ein Satz.', 'No sentence.'],
    ['a text that moved from one language to the other', raw, 'Ein Satz. A sentence.', ''],
    ['a new field', { ...raw, note: 'x' }, 'Ein Satz.', 'A sentence.'],
  ])('changes with %s', (_, facts, german, english) => {
    expect(reviewedText(facts, german, english)).not.toBe(text);
  });
});
