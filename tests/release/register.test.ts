// The register as data: whatever is done in whatever order, chain and state hold, and nobody can change it unseen.
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldRegister } from '../../src/model/fold-register.ts';
import { allAddresses, currentVersion, frozenPaths, nextRelease, statusAt, versionAt, whereNow, writeSums, type Published } from '../../src/model/published.ts';
import { appendLines, readRegister, START, writeLine } from '../../src/model/register.ts';
import { registerAddress } from '../../src/routes.ts';
import type { NewLine, RegisterLine } from '../../src/schema/register.ts';

const digest = (text: string) => createHash('sha256').update(text).digest('hex');
const hex = (seed: string, length: number) => digest(seed).slice(0, length);
const codes = ['a', 'b', 'c-1'];

/** What somebody may try; most of it is allowed only at some times. */
const attempt = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('release' as const), ids: fc.subarray(codes, { minLength: 1 }), days: fc.nat(40) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('withdraw' as const), id: fc.constantFrom(...codes), version: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant('all' as const)), days: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('remove' as const), id: fc.constantFrom(...codes), version: fc.oneof(fc.integer({ min: 1, max: 4 }), fc.constant('all' as const)), days: fc.nat(40) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('move' as const), id: fc.constantFrom(...codes), to: fc.constantFrom(...codes), days: fc.nat(40) }) },
);
type Attempt = typeof attempt extends fc.Arbitrary<infer T> ? T : never;

const text = fc.oneof(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme', minLength: 1 })).map((value) => value.trim() || 'x').filter((value) => value.isWellFormed());
const later = (date: string, days: number) => new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 10);

function linesFor(step: Attempt, published: Published, date: string, note: string): NewLine[] {
  const reason = { de: note };
  if (step.do === 'withdraw') return [{ type: 'withdraw', collection: 'terms', id: step.id, version: step.version, reason, date }];
  if (step.do === 'remove') return [{ type: 'remove', collection: 'terms', id: step.id, version: step.version, reason, legalBasis: 'Gesetz', date }];
  if (step.do === 'move') return [{ type: 'move', from: `terms/${step.id}`, to: `terms/${step.to}`, reason, date }];
  const release = nextRelease(published.releases, date);
  const lines = step.ids.map((id): Extract<NewLine, { type: 'publish' }> => {
    const version = (published.entries.get(`terms/${id}`)?.versions.length ?? 0) + 1;
    const path = frozenPaths('terms', id, version)[0]!;
    return { type: 'publish', collection: 'terms', id, version, address: registerAddress('terms', id, version), date, release, files: [{ path, sha256: hex(path, 64), swhid: `swh:1:cnt:${hex(path, 40)}`, bytes: version }], title: { de: note }, note: { de: note, en: note }, stateAsOf: date, review: { state: 'draft' }, marginNumbers: { count: 1, sha256: hex(path, 64) }, schemaVersion: 1 };
  });
  return [...lines, { type: 'release', release, date, count: lines.length, sums: digest(writeSums(lines.flatMap(({ files }) => files))) }];
}

/** Plays the attempts; what the rules refuse is left out, as the commands do. */
function play(steps: Attempt[], note = 'Notiz'): { register: string; lines: NewLine[]; published: Published; refused: number } {
  let [register, date, refused] = ['', '2026-11-21', 0];
  let lines: NewLine[] = [];
  for (const step of steps) {
    const day = later(date, step.days);
    const { published } = foldRegister(lines);
    const added = linesFor(step, published, day, note);
    if (foldRegister([...lines, ...added]).faults.length > 0) {
      refused += 1;
      continue;
    }
    lines = [...lines, ...added];
    register = appendLines(register, added, digest);
    date = day;
  }
  return { register, lines, published: foldRegister(lines).published, refused };
}

const plays = fc.array(attempt, { minLength: 1, maxLength: 14 });

describe('the chain', () => {
  it('reads back what was appended, without faults, whatever the words', () => {
    fc.assert(fc.property(plays, text, (steps, note) => {
      const { register, lines } = play(steps, note);
      const read = readRegister(register, digest);
      expect(read.faults).toEqual([]);
      expect(read.lines.map(({ seq: _, prev: __, ...line }) => line)).toEqual(lines);
      expect(read.lines.map(({ seq }) => seq)).toEqual(lines.map((_, index) => index + 1));
      expect(read.lines[0]?.prev ?? START).toBe(START);
    }));
  });

  it('only ever grows: every earlier register is its beginning', () => {
    fc.assert(fc.property(plays, fc.nat(), (steps, cut) => {
      expect(play(steps).register.startsWith(play(steps.slice(0, cut % (steps.length + 1))).register)).toBe(true);
    }));
  });

  it('writes a line the same way, in whatever order its fields come', () => {
    fc.assert(fc.property(plays, fc.infiniteStream(fc.nat()), (steps, numbers) => {
      for (const line of readRegister(play(steps).register, digest).lines) {
        const shuffled = Object.fromEntries(Object.entries(line).map((pair) => ({ pair, at: numbers.next().value! })).sort((a, b) => a.at - b.at).map(({ pair }) => pair)) as RegisterLine;
        expect(writeLine(shuffled)).toBe(writeLine(line));
      }
    }), { numRuns: 50 });
  });

  it('shows every change of a byte before the last line', () => {
    fc.assert(fc.property(plays, fc.nat(), fc.integer({ min: 1, max: 127 }), (steps, where, by) => {
      const { register, lines } = play(steps);
      fc.pre(lines.length > 1);
      const lastLine = register.lastIndexOf('\n', register.length - 2) + 1;
      const at = where % lastLine;
      const changed = register.slice(0, at) + String.fromCharCode((register.charCodeAt(at) + by) % 128) + register.slice(at + 1);
      fc.pre(changed !== register);
      expect(readRegister(changed, digest).faults).not.toEqual([]);
    }), { numRuns: 300 });
  });

  it('shows every line that was dropped, doubled or moved, but the dropped end', () => {
    fc.assert(fc.property(plays, fc.nat(), fc.nat(), (steps, from, to) => {
      const rows = play(steps).register.split('\n').slice(0, -1);
      fc.pre(rows.length > 1);
      const [a, b] = [from % (rows.length - 1), to % rows.length];
      const text = (list: string[]) => list.map((row) => `${row}\n`).join('');
      expect(readRegister(text(rows.toSpliced(a, 1)), digest).faults).not.toEqual([]);
      expect(readRegister(text(rows.toSpliced(a, 0, rows[a]!)), digest).faults).not.toEqual([]);
      if (a !== b) expect(readRegister(text(rows.toSpliced(a, 1).toSpliced(b, 0, rows[a]!)), digest).faults).not.toEqual([]);
    }));
  });

  it('shows every cut that is not between two lines', () => {
    fc.assert(fc.property(plays, fc.nat(), (steps, where) => {
      const { register } = play(steps);
      fc.pre(register.length > 0);
      const cut = register.slice(0, 1 + (where % register.length));
      if (cut.endsWith('\n')) expect(readRegister(cut, digest).faults).toEqual([]);
      else expect(readRegister(cut, digest).faults).not.toEqual([]);
    }));
  });
});

describe('the state', () => {
  it('has at most one current version of an entry, and it is the newest', () => {
    fc.assert(fc.property(plays, (steps) => {
      for (const entry of play(steps).published.entries.values()) {
        expect(entry.versions.map(({ version }) => version)).toEqual(entry.versions.map((_, index) => index + 1));
        const current = entry.versions.filter(({ status }) => status === 'current');
        expect(current.length).toBeLessThanOrEqual(1);
        if (current[0]) expect(current[0]).toBe(entry.versions.at(-1));
        expect(currentVersion(entry)).toBe(current[0]);
        for (const version of entry.versions) {
          expect(version.status === 'removed').toBe(version.removed !== undefined);
          expect(version.supersededBy).toBe(version === entry.versions.at(-1) ? undefined : version.version + 1);
          if (version.status === 'withdrawn') expect(version.withdrawn!.reason.de).not.toBe('');
        }
        if (entry.removed) expect(entry.versions.every(({ status }) => status === 'removed')).toBe(true);
      }
    }));
  });

  it('answers every address that was ever given out, for ever', () => {
    fc.assert(fc.property(plays, fc.nat(), (steps, cut) => {
      const early = allAddresses(play(steps.slice(0, cut % (steps.length + 1))).published).map(({ address }) => address);
      const late = allAddresses(play(steps).published).map(({ address }) => address);
      expect(late).toEqual(expect.arrayContaining(early));
      expect(new Set(late).size).toBe(late.length);
      expect(late).toEqual(late.toSorted());
    }));
  });

  it('on a day is what the register said on that day', () => {
    fc.assert(fc.property(plays, fc.nat(600), (steps, days) => {
      const { lines, published } = play(steps);
      const date = later('2026-11-20', days);
      const then = foldRegister(lines.filter((line) => line.date <= date)).published;
      for (const [name, entry] of published.entries) {
        const former = then.entries.get(name);
        expect(versionAt(entry, date)?.version).toBe(former?.versions.at(-1)?.version);
        for (const version of entry.versions) expect(statusAt(entry, version, date)).toBe(former?.versions[version.version - 1]?.status);
      }
    }));
  });

  it('follows moves to an end, and never in a circle', () => {
    fc.assert(fc.property(plays, (steps) => {
      const { published } = play(steps);
      for (const name of published.entries.keys()) expect(published.entries.get(whereNow(published, name))?.movedTo).toBeUndefined();
    }));
  });

  it('is reached through refusals too: the attempts are not all allowed, nor all refused', () => {
    const { refused, lines } = play(fc.sample(attempt, { numRuns: 200, seed: 1 }));
    expect(refused).toBeGreaterThan(20);
    expect(lines.length).toBeGreaterThan(20);
  });
});

describe('rules, one by one', () => {
  const step = (s: object) => ({ days: 0, ...s }) as Attempt;
  const released = step({ do: 'release', ids: ['a', 'b'] });
  const faultsOf = (steps: Attempt[], last: Attempt) => {
    const { lines, published } = play(steps);
    return foldRegister([...lines, ...linesFor(last, published, '2027-01-01', 'x')]).faults.map(({ message }) => message);
  };
  const gone = step({ do: 'remove', id: 'a', version: 'all' });

  it.each<[string, Attempt[], Attempt, string[]]>([
    ['a first version after none', [], released, []],
    ['a new version after a withdrawal', [released, step({ do: 'withdraw', id: 'a', version: 'all' })], released, []],
    ['a new version after the removal of one', [released, step({ do: 'remove', id: 'a', version: 1 })], released, []],
    ['closing a code whose versions are all gone', [released, step({ do: 'remove', id: 'a', version: 1 })], gone, []],
    ['a version of a removed code', [released, gone], step({ do: 'release', ids: ['a'] }), ['Die Kennung terms/a wurde am 2026-11-21 entfernt und wird nie wieder vergeben.']],
    ['a removal of what is gone', [released, gone], gone, ['terms/a ist am 2026-11-21 schon entfernt worden.']],
    ['a withdrawal of what is gone', [released, gone], step({ do: 'withdraw', id: 'a', version: 1 }), ['terms/a, Fassung 1, ist am 2026-11-21 entfernt worden.']],
    ['a withdrawal of what never was', [], step({ do: 'withdraw', id: 'a', version: 'all' }), ['terms/a wurde nie veröffentlicht.']],
    ['a move onto itself', [released], step({ do: 'move', id: 'a', to: 'a' }), ['terms/a kann nicht auf sich selbst verlegt werden.']],
    ['a move to nothing', [released], step({ do: 'move', id: 'a', to: 'c-1' }), ['terms/c-1 wurde nie veröffentlicht; eine Weiterleitung braucht ein Ziel.']],
    ['a move of nothing', [released], step({ do: 'move', id: 'c-1', to: 'a' }), ['terms/c-1 wurde nie veröffentlicht.']],
    ['a move to what is gone', [released, gone], step({ do: 'move', id: 'b', to: 'a' }), ['terms/a ist entfernt worden; eine Weiterleitung braucht ein Ziel.']],
    ['a move of what is gone', [released, gone], step({ do: 'move', id: 'a', to: 'b' }), ['terms/a ist am 2026-11-21 entfernt worden.']],
    ['a second move', [step({ do: 'release', ids: ['a', 'b', 'c-1'] }), step({ do: 'move', id: 'a', to: 'b' })], step({ do: 'move', id: 'a', to: 'c-1' }), ['terms/a ist am 2026-11-21 schon nach terms/b verlegt worden.']],
    ['a move in a circle', [released, step({ do: 'move', id: 'a', to: 'b' })], step({ do: 'move', id: 'b', to: 'a' }), ['terms/a ist selbst nach terms/b verlegt; dieses Ziel angeben.']],
    ['a version of a moved code', [released, step({ do: 'move', id: 'a', to: 'b' })], step({ do: 'release', ids: ['a'] }), ['terms/a ist seit 2026-11-21 nach terms/b verlegt; neue Fassungen gehören dorthin.']],
  ])('%s', (_, steps, last, messages) => {
    expect(faultsOf(steps, last)).toEqual(messages);
  });

  it('does not make an old version current again when the newest is withdrawn', () => {
    const { published } = play([released, released, step({ do: 'withdraw', id: 'a', version: 2 })]);
    expect(published.entries.get('terms/a')!.versions.map(({ status }) => status)).toEqual(['superseded', 'withdrawn']);
  });

  it('counts the releases of each year from one', () => {
    const { published } = play([released, step({ do: 'release', ids: ['a'], days: 1 }), step({ do: 'release', ids: ['a'], days: 100 })]);
    expect(published.releases.map(({ release }) => release)).toEqual(['2026-1', '2026-2', '2027-1']);
  });
});
