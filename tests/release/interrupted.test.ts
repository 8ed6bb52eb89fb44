// Whatever moment a publication is interrupted at, the next call finishes it or takes it back, and nothing is lost.
import { spawnSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { move } from '../../scripts/move.ts';
import { release } from '../../scripts/release.ts';
import { remove } from '../../scripts/remove.ts';
import { verifyRegister } from '../../scripts/verify/register.ts';
import { withdraw } from '../../scripts/withdraw.ts';
import { faults, Killed, makeFaultyDisk, makeRandom } from './support/faulty-disk.ts';
import { DAY_1, DAY_2, TinyContent } from './support/tiny-content.ts';

vi.setConfig({ testTimeout: 60_000 });

const KILL_POINTS = 200;
/** KILL_SEED=7 npm run test:unit interrupted: other points. */
const SEED = Number(process.env['KILL_SEED'] ?? 1);

type Snapshot = Map<string, string>;

interface Scenario {
  name: string;
  prepare: (tiny: TinyContent) => void;
  command: typeof release;
  args: string[];
}

const publishOnce = (tiny: TinyContent) => {
  tiny.release([], { today: DAY_1, disk: makeFaultyDisk().disk });
  tiny.edit();
};
const scenarios: Scenario[] = [
  { name: 'the first release', prepare: () => undefined, command: release, args: [] },
  { name: 'a second release', prepare: publishOnce, command: release, args: [] },
  { name: 'a withdrawal', prepare: publishOnce, command: withdraw, args: ['bescheid', '--reason', 'Grund'] },
  { name: 'a removal', prepare: publishOnce, command: remove, args: ['anerkennung', '1', '--reason', 'Grund', '--legal-basis', 'Gesetz'] },
  { name: 'a move', prepare: (tiny) => { publishOnce(tiny); tiny.delete('roles/prueferin.mdx'); }, command: move, args: ['prueferin', '--to', 'rahmen', '--reason', 'Grund'] },
];

/** What an undisturbed run makes of each scenario, and how many calls it takes. */
const undisturbed = new Map<string, { before: Snapshot; after: Snapshot; calls: number }>();

const open: TinyContent[] = [];
function start({ prepare }: Scenario): TinyContent {
  const tiny = new TinyContent();
  open.push(tiny);
  prepare(tiny);
  return tiny;
}
const clear = () => {
  for (const tiny of open.splice(0)) tiny.clear();
};

beforeAll(() => {
  for (const scenario of scenarios) {
    const tiny = start(scenario);
    const before = tiny.snapshot();
    const { disk, calls } = makeFaultyDisk();
    expect(tiny.run(scenario.command, scenario.args, { today: DAY_2, disk })).toBe(0);
    expect(verifyRegister(tiny.folder)).toEqual([]);
    undisturbed.set(scenario.name, { before, after: tiny.snapshot(), calls: calls() });
  }
  clear();
});
afterEach(clear);
afterAll(clear);

/** Paths that differ; empty folders are left to the next call. */
const differences = (one: Snapshot, other: Snapshot) => [...new Set([...one.keys(), ...other.keys()])].filter((path) => one.get(path) !== other.get(path) && (one.get(path) ?? other.get(path)) !== 'folder');

describe(`${KILL_POINTS} random points (seed ${SEED})`, () => {
  const seen = new Map<string, number>();

  it.each(Array.from({ length: KILL_POINTS }, (_, index) => index))('%i', (index) => {
    const random = makeRandom(SEED * 100_003 + index);
    const scenario = scenarios[index % scenarios.length]!;
    const { before, after, calls } = undisturbed.get(scenario.name)!;
    const tiny = start(scenario);

    // Up to three calls in a row may be disturbed, the later ones while they repair.
    const disturbed = 1 + Math.floor(random() * 3);
    for (let run = 0; run < disturbed; run += 1) {
      const fault = faults[Math.floor(random() * faults.length)]!;
      const { disk } = makeFaultyDisk({ fault, at: 1 + Math.floor(random() * calls), random });
      let code: number | undefined;
      try {
        code = tiny.run(scenario.command, scenario.args, { today: DAY_2, disk });
      } catch (error) {
        expect(error).toBeInstanceOf(Killed);
      }
      const now = tiny.snapshot();
      const isPending = now.has('versions/.pending');
      // The register is never half of something, and what was frozen before never suffers.
      expect([before.get('register.jsonl'), after.get('register.jsonl')]).toContain(now.get('register.jsonl'));
      for (const [path, bytes] of before) if (path.startsWith('versions/') && after.has(path)) expect(now.get(path), path).toBe(bytes);
      if (tiny.said.includes('nichts wurde') && !tiny.said.includes('schon')) expect(differences(now, before), tiny.said).toEqual([]);
      if (code === 0) expect(differences(now, after), tiny.said).toEqual([]);
      if (isPending) expect(verifyRegister(tiny.folder)[0]).toMatchObject({ message: 'Eine Veröffentlichung wurde unterbrochen.' });
      const outcome = code === undefined ? 'killed' : code === 0 ? 'went through' : isPending ? 'gave up, left to the next call' : 'gave up, took it back';
      seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    }

    const left = tiny.snapshot().get('register.jsonl');
    const code = tiny.run(scenario.command, scenario.args, { today: DAY_2, disk: makeFaultyDisk().disk });
    if (tiny.said.includes('rückgängig gemacht')) expect(left).toBe(before.get('register.jsonl'));
    for (const outcome of ['fertiggestellt', 'rückgängig gemacht', 'schon', 'Nichts zu veröffentlichen']) if (tiny.said.includes(outcome)) seen.set(outcome, (seen.get(outcome) ?? 0) + 1);
    // Interrupted at the very last step there is nothing left to repair, and the same thing cannot be done twice.
    if (code !== 0) expect(tiny.said).toMatch(/^[^\n]*schon/);
    expect(differences(tiny.snapshot(), after), tiny.said).toEqual([]);
    expect(tiny.snapshot()).toEqual(after);
    expect(verifyRegister(tiny.folder)).toEqual([]);
  });

  it('met every kind of ending', () => {
    for (const outcome of ['killed', 'went through', 'gave up, left to the next call', 'gave up, took it back', 'fertiggestellt', 'rückgängig gemacht']) expect(seen.get(outcome) ?? 0, outcome).toBeGreaterThan(3);
  });
});

describe('every single call of a release', () => {
  it.each(['killed after', 'torn write'] as const)('%s', (fault) => {
    const scenario = scenarios[1]!;
    const { before, after, calls } = undisturbed.get(scenario.name)!;
    for (let at = 1; at <= calls; at += 1) {
      const tiny = start(scenario);
      const { disk } = makeFaultyDisk({ fault, at, random: () => 0.5 });
      expect(() => tiny.run(release, [], { today: DAY_2, disk })).toThrow(Killed);
      const left = tiny.snapshot().get('register.jsonl');
      expect(tiny.run(release, [], { today: DAY_2, disk: makeFaultyDisk().disk }), `call ${at}`).toBe(0);
      if (tiny.said.includes('rückgängig gemacht')) expect(left, `call ${at}`).toBe(before.get('register.jsonl'));
      expect(tiny.snapshot()).toEqual(after);
      clear();
    }
  }, 120_000);
});

describe('an interruption', () => {
  const interrupt = (at: number, scenario = scenarios[1]!) => {
    const tiny = start(scenario);
    const { disk } = makeFaultyDisk({ fault: 'killed before', at, random: () => 0.5 });
    expect(() => tiny.run(scenario.command, scenario.args, { today: DAY_2, disk })).toThrow(Killed);
    return tiny;
  };
  /** The first call after the journal is in place. */
  const afterJournal = () => {
    for (let at = 1; ; at += 1) {
      const tiny = interrupt(at);
      if (tiny.snapshot().has('versions/.pending/journal.json')) return tiny;
    }
  };

  it('by a real SIGKILL, at points all over the run', () => {
    const scenario = scenarios[1]!;
    const { after, calls } = undisturbed.get(scenario.name)!;
    for (const part of [0.1, 0.35, 0.6, 0.8, 0.99]) {
      const tiny = start(scenario);
      const child = spawnSync(process.execPath, [join(import.meta.dirname, 'support', 'killed-release.ts'), tiny.folder, DAY_2, String(Math.ceil(calls * part))]);
      expect(child.signal, child.stderr.toString()).toBe('SIGKILL');
      expect(tiny.release([], { today: DAY_2 })).toBe(0);
      expect(tiny.snapshot()).toEqual(after);
    }
  });

  it('is told of in a dry run, which repairs nothing', () => {
    const tiny = afterJournal();
    const before = tiny.snapshot();
    expect(tiny.release(['--dry-run'], { today: DAY_2 })).toBe(1);
    expect(tiny.said).toContain('Eine Veröffentlichung wurde unterbrochen.');
    expect(tiny.snapshot()).toEqual(before);
  });

  it('of a release is repaired by another command, which then does its own work', () => {
    const tiny = afterJournal();
    expect(tiny.run(withdraw, ['rahmen', '--reason', 'Grund'], { today: DAY_2 })).toBe(0);
    expect(tiny.said).toContain('Eine unterbrochene Veröffentlichung wurde fertiggestellt: Ausgabe 2027-1.');
    expect(tiny.said).toContain('Zurückgezogen: frameworks/rahmen, Fassung 1');
    expect(verifyRegister(tiny.folder)).toEqual([]);
  });

  it('with damaged staging files is taken back to the state before', () => {
    const tiny = afterJournal();
    tiny.write('versions/.pending/2', 'damaged');
    expect(tiny.run(withdraw, ['fehlt', '--reason', 'Grund'], { today: DAY_2 })).toBe(1);
    expect(tiny.said).toContain('Eine unterbrochene Veröffentlichung wurde rückgängig gemacht: Ausgabe 2027-1.');
    expect(tiny.snapshot()).toEqual(undisturbed.get('a second release')!.before);
  });

  it('with half of the files placed and the last damaged is taken back, register and all', () => {
    const { before, calls } = undisturbed.get('a second release')!;
    // The last point at which the release file still waits in the staging folder: the register has been replaced by then.
    for (let at = calls; ; at -= 1) {
      const tiny = interrupt(at);
      const staged = [...tiny.snapshot()].find(([path, bytes]) => path.startsWith('versions/.pending/') && / {2}versions\/\S+\n$/.test(bytes));
      if (!staged) continue;
      expect(tiny.read('register.jsonl')).not.toBe(before.get('register.jsonl'));
      tiny.write(staged[0], 'damaged');
      expect(tiny.run(withdraw, ['fehlt', '--reason', 'Grund'], { today: DAY_2 })).toBe(1);
      expect(tiny.said).toContain('rückgängig gemacht');
      expect(tiny.snapshot()).toEqual(before);
      return;
    }
  });

  it('with a journal that reaches out of its folder is not followed', () => {
    const tiny = afterJournal();
    const journal = JSON.parse(tiny.read('versions/.pending/journal.json')) as { steps: object[] };
    for (const step of [{ do: 'remove', path: '../precious' }, { do: 'remove', path: 'versions/../../precious' }, { do: 'remove', path: 'terms/bescheid.mdx' }, { do: 'place', path: 'versions/terms/x/1.mdx', staged: '../../../precious', sha256: 'a'.repeat(64) }]) {
      tiny.write('../precious', 'precious');
      tiny.write('versions/.pending/journal.json', JSON.stringify({ ...journal, steps: [step] }));
      expect(tiny.run(withdraw, ['fehlt', '--reason', 'Grund'], { today: DAY_2 })).toBe(1);
      expect(tiny.said).toContain('rückgängig gemacht');
      expect(tiny.read('../precious')).toBe('precious');
      expect(tiny.snapshot()).toEqual(undisturbed.get('a second release')!.before);
    }
  });

  it('made up by a link empties nobody else’s folder', () => {
    const tiny = start(scenarios[1]!);
    tiny.write('../precious/file', 'precious');
    symlinkSync(tiny.path('../precious'), tiny.path('versions/.pending'));
    expect(tiny.release([], { today: DAY_2 })).toBe(1);
    expect(tiny.said).toContain('Eine Veröffentlichung wurde unterbrochen');
    expect(tiny.read('../precious/file')).toBe('precious');
  });

  it('is not repaired while another process is at work, unless that lies long back', () => {
    const tiny = afterJournal();
    const lock = JSON.parse(tiny.read('versions/.pending/lock')) as { process: number; startedAt: number };
    // The parent of a test is alive and is not the test.
    tiny.write('versions/.pending/lock', JSON.stringify({ ...lock, process: process.ppid }));
    expect(tiny.release([], { today: DAY_2 })).toBe(1);
    expect(tiny.said).toContain('Eine andere Veröffentlichung läuft gerade');
    tiny.write('versions/.pending/lock', JSON.stringify({ ...lock, process: process.ppid, startedAt: lock.startedAt - 2 * 60 * 60 * 1000 }));
    expect(tiny.release([], { today: DAY_2 })).toBe(0);
    expect(tiny.said).toContain('fertiggestellt');
  });

  it('by somebody else who changed the register meanwhile leaves their work alone', () => {
    const tiny = start(scenarios[1]!);
    const { disk } = makeFaultyDisk();
    let theirs: Snapshot | undefined;
    const racing = { ...disk, makeFolder: (path: string) => {
      if (!theirs) {
        theirs = new Map();
        const other: string[] = [];
        expect(withdraw(['rahmen', '--reason', 'Grund'], { content: tiny.folder, today: DAY_2, print: (line) => other.push(line) })).toBe(0);
        theirs = tiny.snapshot();
      }
      disk.makeFolder(path);
    } };
    expect(tiny.release([], { today: DAY_2, disk: racing })).toBe(1);
    expect(tiny.said).toContain('hat das Register eben geändert');
    expect(tiny.snapshot()).toEqual(theirs);
  });

  it('for want of rights says so, and that nothing was published', () => {
    const tiny = start(scenarios[0]!);
    const { disk } = makeFaultyDisk({ fault: 'denied for good', at: 1, random: () => 0.5 });
    expect(tiny.release([], { today: DAY_2, disk })).toBe(1);
    expect(tiny.said).toMatch(/Unterbrochen: Die Schreibrechte fehlen \(.*versions\)/);
    expect(tiny.snapshot()).toEqual(undisturbed.get('the first release')!.before);
  });
});
