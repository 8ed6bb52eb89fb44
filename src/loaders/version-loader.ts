// Astro's way to what was published: the register, and every frozen version with the checksum that the register names.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { contentFolder } from './content-folder.ts';
import { foldRegister } from '../model/fold-register.ts';
import { nameOf, type PublishedVersion } from '../model/published.ts';
import { readRegister } from '../model/register.ts';
import { digestOfCode, digestOfTexts, readProfile } from './read-profile.ts';
import { firstHasRead, inTurn } from './read-together.ts';
import { setAtOnce, type NewEntry } from './set-at-once.ts';
import { profileFolder } from './stored-profile.ts';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

/** Text of the register; empty before the first publication. */
const readText = (content: string) => readFile(join(content, 'register.jsonl'), 'utf8').catch((error: NodeJS.ErrnoException) => {
  if (error.code === 'ENOENT') return '';
  throw error;
});

/** Loads the register as one entry with its lines. A broken chain stops a build, with the first fault. */
export function registerLoader(): Loader {
  return {
    name: 'register',
    async load({ store, config, watcher }) {
      const content = contentFolder(fileURLToPath(config.root));
      const load = async () => {
        const text = await readText(content);
        const { lines, faults } = readRegister(text, sha256);
        const [fault] = [...faults, ...(faults.length > 0 ? [] : foldRegister(lines).faults)];
        if (fault) throw new Error(`content/register.jsonl:${fault.line}  ${fault.message} (npm run verify zeigt alles)`);
        // As text: Astro takes every object with `collection` and `id` for a reference, and complains of those without a working file.
        store.set({ id: 'register', data: { lines: lines.map((line) => JSON.stringify(line)) } });
      };
      await load();
      // Once is enough: Astro waits for all loaders.
      await firstHasRead();
      watcher?.on('change', (path: string) => {
        if (path === join(content, 'register.jsonl')) void load();
      });
    },
  };
}

/** Loads every frozen version that was not removed, as "qualifications/tr-0001/2". A file that is not what was published stops a build. */
export function versionLoader(): Loader {
  return {
    name: 'versions',
    async load({ store, config }) {
      const root = fileURLToPath(config.root);
      const content = contentFolder(root);
      const code = await digestOfCode(root);
      const { published } = foldRegister(readRegister(await readText(content), sha256).lines);
      const versions = [...published.entries.values()].flatMap((entry) => entry.versions).filter(({ removed }) => !removed);
      const known = new Set(versions.map(idOf));
      for (const id of store.keys()) if (!known.has(id)) store.delete(id);

      const profiles = profileFolder(config.cacheDir, 'versions');
      const faults: string[] = [];
      const entries: NewEntry[] = [];
      for (const version of inTurn(versions)) {
        const id = idOf(version);
        const digest = digestOfTexts(code, version.collection, version.files.map((file) => file.sha256));
        const texts = await Promise.all(version.files.map(({ path, sha256: expected }) => readFrozen(content, path, expected)));
        const fault = texts.find((text) => text instanceof Error);
        if (fault) faults.push((fault as Error).message);
        if (fault) continue;
        const stored = await profiles.take(digest, () => readProfile(version.collection, `content/${version.files[0]!.path}`, texts[0] as string, texts[1] as string | undefined), version.collection);
        if ('faults' in stored) faults.push(stored.faults);
        else entries.push({ id, digest, ...stored });
      }
      setAtOnce(store, entries);
      profiles.forgetOthers();
      if (faults.length > 0) throw new Error(`Veröffentlichte Fassungen sind nicht lesbar oder verändert:\n${faults.join('\n')}`);
    },
  };
}

const idOf = (version: PublishedVersion) => `${nameOf(version)}/${version.version}`;

async function readFrozen(content: string, path: string, expected: string): Promise<string | Error> {
  try {
    const bytes = await readFile(join(content, path));
    return sha256(bytes) === expected ? bytes.toString('utf8') : new Error(`content/${path}: nicht mehr, was veröffentlicht wurde (SHA-256 stimmt nicht)`);
  } catch {
    return new Error(`content/${path}: fehlt`);
  }
}
