// The loader that brings content/ into Astro: reads, keeps what has not changed, refuses faulty files, follows edits.
import { createHash } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { LoaderContext } from 'astro/loaders';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { liveEdits } from '../../src/loaders/live-edits.ts';
import { digestOfCode, digestOfTexts } from '../../src/loaders/read-profile.ts';
import { profileLoader } from '../../src/loaders/profile-loader.ts';
import { unpackData, unpackProse } from '../../src/loaders/stored-profile.ts';

const TERM = (definition: string) => `---
title: { de: Prüfwort, en: Test word }
summary: { de: Ein Wort., en: A word. }
stateAsOf: 2026-01-01
review: { state: draft }
changes: [{ on: 2026-01-01, note: { de: Ersterfassung } }]
sources: [{ id: s1, kind: law, title: Gesetz, publisher: Amt, language: de, accessed: 2026-01-01, seen: full }]
definition: { de: ${definition}, en: Meaning }
definitionSources: [s1]
basis: working
---
Ein Satz. <Source id="s1" />
`;

interface Stored { id: string; body: string; digest: string }

let root: string;
let store: Map<string, Stored>;
let sets: string[];
let watcher: EventEmitter & { add: (path: string) => void };
const logger = { info: vi.fn(), error: vi.fn(), warn: vi.fn() };

const kept = () => join(root, '.cache', 'profiles', 'terms');
const write = (name: string, text: string) => writeFileSync(join(root, 'content', 'terms', name), text);

function load(watch = false): Promise<void> {
  const context = {
    store: {
      get: (id: string) => store.get(id),
      set: (entry: Stored) => { sets.push(entry.id); store.set(entry.id, entry); return true; },
      delete: (id: string) => store.delete(id),
      keys: () => [...store.keys()],
    },
    config: { root: pathToFileURL(`${root}/`), cacheDir: pathToFileURL(`${root}/.cache/`) },
    watcher: watch ? watcher : undefined,
    logger,
  } as unknown as LoaderContext;
  return profileLoader('terms').load(context);
}

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'handbuch-loader-'));
  for (const folder of ['content/terms', 'src/markdown', 'src/schema', 'src/loaders']) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, 'src/schema/any.ts'), '// one state of the schema');
  writeFileSync(join(root, 'src/loaders/read-profile.ts'), '// how files are read');
  writeFileSync(join(root, 'src/loaders/stored-profile.ts'), '// how profiles are packed');
  store = new Map();
  sets = [];
  watcher = Object.assign(new EventEmitter(), { add: vi.fn() });
  write('eins.mdx', TERM('Erstes'));
});
afterEach(() => rmSync(root, { recursive: true }));

describe('profileLoader', () => {
  it('reads data, prose and its translation', async () => {
    write('eins.en.mdx', 'A sentence. <Source id="s1" />\n');
    await load();
    const [data, prose] = [unpackData(store.get('eins')!), unpackProse(store.get('eins')!)];
    expect(data['definition']).toEqual({ de: 'Erstes', en: 'Meaning' });
    expect(prose.de[0]!.html).toContain('aria-label="Quelle 1"');
    expect(prose.en![0]!.html).toContain('aria-label="Source 1"');
  });

  it('keeps what has not changed and reads what has: text, translation, parser, packing', async () => {
    write('zwei.mdx', TERM('Zweites'));
    await load();
    expect(sets).toEqual(['eins', 'zwei']);
    await load();
    expect(sets).toHaveLength(2);
    write('zwei.mdx', TERM('Anderes'));
    await load();
    expect(sets.slice(2)).toEqual(['zwei']);
    write('eins.en.mdx', 'New.');
    await load();
    expect(sets.slice(3)).toEqual(['eins']);
    writeFileSync(join(root, 'src/schema/any.ts'), '// another state');
    await load();
    expect(sets.slice(4)).toEqual(['eins', 'zwei']);
    writeFileSync(join(root, 'src/loaders/stored-profile.ts'), '// packed otherwise');
    await load();
    expect(sets.slice(6)).toEqual(['eins', 'zwei']);
  });

  it('keeps a profile under what the register knows of its files, so that its version need not be read again', async () => {
    write('eins.en.mdx', 'New.');
    await load();
    const sums = [TERM('Erstes'), 'New.'].map((text) => createHash('sha256').update(text).digest('hex'));
    expect(readdirSync(kept())).toEqual([digestOfTexts(await digestOfCode(root), 'terms', sums)]);
  });

  it('forgets what is gone', async () => {
    await load();
    rmSync(join(root, 'content/terms/eins.mdx'));
    await load();
    expect(store.size).toBe(0);
    expect(readdirSync(kept())).toEqual([]);
  });

  it('reads anew what is damaged or missing among the kept', async () => {
    await load();
    for (const damage of [(place: string) => writeFileSync(place, 'other'), (place: string) => rmSync(place)]) {
      const { body } = store.get('eins')!;
      damage(body);
      expect(() => unpackData({ body })).toThrow(/damaged/);
      await load();
      expect(unpackData(store.get('eins')!)['basis']).toBe('working');
    }
    expect(sets).toEqual(['eins']);
  });

  it('stops a build at faulty files and names file and line of each', async () => {
    write('eins.mdx', TERM('Erstes').replace('basis: working', 'basis: wrking'));
    write('zwei.mdx', `${TERM('Zweites')}\n<script>alert(1)</script>\n`);
    await expect(load()).rejects.toThrow(/content\/terms\/eins\.mdx:10 [\s\S]*content\/terms\/zwei\.mdx:14 /);
    expect(store.size).toBe(0);
  });

  it('goes on in development, reports the fault and follows edits', async () => {
    write('zwei.mdx', TERM('Zweites').replace('basis: working', 'basis: wrking'));
    await load(true);
    expect([...store.keys()]).toEqual(['eins']);
    expect(logger.error).toHaveBeenCalledWith(expect.stringContaining('content/terms/zwei.mdx:10'));

    liveEdits.changed = vi.fn();
    const edited = (id: string) => liveEdits.profiles.get(`terms/${id}`);
    write('zwei.mdx', TERM('Zweites'));
    watcher.emit('change', join(root, 'content', 'terms', 'zwei.mdx'));
    await vi.waitFor(() => expect(edited('zwei')?.data).toMatchObject({ definition: { de: 'Zweites' } }));
    write('zwei.en.mdx', 'Second.');
    watcher.emit('add', join(root, 'content', 'terms', 'zwei.en.mdx'));
    await vi.waitFor(() => expect(edited('zwei')!.prose.en).toBeDefined());
    write('zwei.mdx', TERM('Zweites').replace('basis: working', 'basis: wrking'));
    watcher.emit('change', join(root, 'content', 'terms', 'zwei.mdx'));
    await vi.waitFor(() => expect(edited('zwei')).toBeUndefined());
    watcher.emit('unlink', join(root, 'content', 'terms', 'eins.mdx'));
    expect([...liveEdits.profiles.keys()].sort()).toEqual(['terms/eins', 'terms/zwei']);
    expect(liveEdits.changed).toHaveBeenCalledTimes(4);

    // The store was left alone: writing it takes seconds for thousands of profiles. A new start reads what it lacks.
    expect(sets).toEqual(['eins']);
    write('zwei.mdx', TERM('Zweites'));
    await load(true);
    expect([...store.keys()]).toEqual(['eins', 'zwei']);
    expect(liveEdits.profiles.size).toBe(0);
    expect(watcher.listenerCount('change')).toBe(1);
  });
});
