// A competence keeps its place when a later version of its framework drops it, and published pages read the framework of their time.
import { describe, expect, it } from 'vitest';
import { frameworkFor, knownCompetences } from '../../src/model/competences.ts';
import type { Profile } from '../../src/model/handbook.ts';
import type { Published, PublishedEntry, PublishedVersion } from '../../src/model/published.ts';
import type { Framework } from '../../src/schema/index.ts';

const framework = (version: string, codes: string[]) => ({ collection: 'frameworks', id: 'rahmen', prose: { de: [] }, data: { version, competences: codes.map((code) => ({ code, title: { de: `${code} in ${version}` } })) } }) as unknown as Profile<Framework>;
const version = (number: number, release: string, status = 'superseded') => ({ collection: 'frameworks', id: 'rahmen', version: number, release, status }) as unknown as PublishedVersion;

/** A framework with three published versions; the second dropped b, the third brought c. The text of removed ones is gone. */
function holdings({ removed = [], withdrawn = false }: { removed?: number[]; withdrawn?: boolean } = {}) {
  const texts = [framework('1', ['a', 'b']), framework('2', ['a']), framework('3', ['a', 'c'])];
  const entry = { collection: 'frameworks', id: 'rahmen', versions: [version(1, '2026-2'), version(2, '2026-10'), version(3, '2027-1', withdrawn ? 'withdrawn' : 'current')] } as unknown as PublishedEntry;
  const others = { collection: 'roles', id: 'rahmen', versions: [version(1, '2026-2')] } as unknown as PublishedEntry;
  return {
    frameworks: new Map(withdrawn ? [] : [['rahmen', texts[2]!]]),
    published: { entries: new Map([['frameworks/rahmen', entry], ['roles/rahmen', others]]), releases: [] } as Published,
    frozen: new Map<string, Profile>(texts.flatMap((text, index): [string, Profile][] => (removed.includes(index + 1) ? [] : [[`frameworks/rahmen/${index + 1}`, text]]))),
  };
}

const briefly = (known: ReturnType<typeof knownCompetences>) => [...known].map(([name, { data, lastIn }]) => `${name}: ${data.title.de}${lastIn === undefined ? '' : `, last in ${lastIn}`}`);

describe('competences', () => {
  it('are those of today, then those that only earlier versions have', () => {
    expect(briefly(knownCompetences(holdings()))).toEqual(['rahmen/a: a in 3', 'rahmen/c: c in 3', 'rahmen/b: b in 1, last in 1']);
  });

  it('keep their places when their framework is withdrawn', () => {
    expect(briefly(knownCompetences(holdings({ withdrawn: true })))).toEqual(['rahmen/a: a in 3, last in 3', 'rahmen/c: c in 3, last in 3', 'rahmen/b: b in 1, last in 1']);
  });

  it('go with the text that was removed', () => {
    expect(briefly(knownCompetences(holdings({ removed: [1] })))).toEqual(['rahmen/a: a in 3', 'rahmen/c: c in 3']);
  });

  it('of drafts have no version', () => {
    const draft = framework('1', ['a']);
    expect(briefly(knownCompetences({ frameworks: new Map([['rahmen', draft]]), published: { entries: new Map(), releases: [] }, frozen: new Map() }))).toEqual(['rahmen/a: a in 1']);
  });
});

describe('the framework for a page', () => {
  const published = (release: string) => ({ entry: undefined as never, version: { release } as PublishedVersion, isPermanent: true });
  const read = (handbook: ReturnType<typeof holdings>, release?: string) => frameworkFor(handbook, 'rahmen', release === undefined ? undefined : published(release))?.data.version;

  it('is the one of its release', () => {
    expect(['2026-2', '2026-9', '2026-10', '2027-2'].map((release) => read(holdings(), release))).toEqual(['1', '1', '2', '3']);
  });

  it('is that of today for drafts, and where that of its release was not yet there or is gone', () => {
    expect([read(holdings()), read(holdings(), '2026-1'), read(holdings({ removed: [1] }), '2026-2')]).toEqual(['3', '3', '3']);
  });

  it('is the last one where it was withdrawn', () => {
    expect([read(holdings({ withdrawn: true })), read(holdings({ withdrawn: true, removed: [3] }))]).toEqual(['3', '2']);
  });

  it('is none where there is none', () => {
    expect(frameworkFor(holdings(), 'fremd', undefined)).toBeUndefined();
  });
});
