// Astro's way into content/: reads the files of one collection, parses them with src/markdown and keeps what has not changed.
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader } from 'astro/loaders';
import { contentFolder } from './content-folder.ts';
import { liveEdits } from './live-edits.ts';
import { digestOf, digestOfCode, digestOfTexts, readProfile, translationOf } from './read-profile.ts';
import { inTurn } from './read-together.ts';
import { setAtOnce, type NewEntry } from './set-at-once.ts';
import { profileFolder, type ProfileFolder } from './stored-profile.ts';
import { collections, type CollectionName } from '../schema/index.ts';

/** Loads a collection of profiles. A file that cannot be read stops a build; in development it is reported and left out. */
export function profileLoader(collection: CollectionName): Loader {
  const ending = collections[collection].format === 'yaml' ? '.yaml' : '.mdx';

  async function readTexts(path: string): Promise<[text: string, translationText: string | undefined]> {
    return [await readFile(path, 'utf8'), ending === '.mdx' ? await readFile(translationOf(path), 'utf8').catch(() => undefined) : undefined];
  }

  async function loadFile(profiles: ProfileFolder, root: string, path: string, code: string): Promise<NewEntry | { id: string; faults: string }> {
    const id = basename(path, ending);
    const [text, translationText] = await readTexts(path);
    const digest = digestOfTexts(code, collection, [text, translationText].filter((each) => each !== undefined).map((each) => digestOf(each)));
    const filePath = relative(root, path).split(sep).join('/');
    const stored = await profiles.take(digest, () => readProfile(collection, filePath, text, translationText), 'versions');
    return 'faults' in stored ? { id, ...stored } : { id, filePath, digest, ...stored };
  }

  return {
    name: `profiles-${collection}`,
    async load(context) {
      const { store, config, watcher, logger } = context;
      const root = fileURLToPath(config.root);
      const folder = join(contentFolder(root), collection);
      const code = await digestOfCode(root);
      const isProfile = (path: string) => path.endsWith(ending) && !path.endsWith('.en.mdx');
      const names = await readdir(folder, { recursive: true }).catch(() => [] as string[]);
      const paths = names.filter(isProfile).sort().map((name) => join(folder, name));

      const known = new Set(paths.map((path) => basename(path, ending)));
      for (const id of store.keys()) if (!known.has(id)) store.delete(id);

      const profiles = profileFolder(config.cacheDir, collection);
      const faults: string[] = [];
      const entries: NewEntry[] = [];
      for (const path of inTurn(paths)) {
        const loaded = await loadFile(profiles, root, path, code);
        if ('faults' in loaded) {
          store.delete(loaded.id);
          faults.push(loaded.faults);
        } else entries.push(loaded);
      }
      setAtOnce(store, entries);
      profiles.forgetOthers();
      if (faults.length > 0) {
        const report = `${faults.length} Dateien in content/${collection} sind fehlerhaft (npm run check zeigt alles):\n${faults.join('\n')}`;
        if (!watcher) throw new Error(report);
        logger.error(report);
      }

      watcher?.add(folder);
      // A start of the server, or a change of the configuration, reads what the store does not hold yet.
      for (const name of liveEdits.profiles.keys()) if (name.startsWith(`${collection}/`)) liveEdits.profiles.delete(name);
      const reload = async (path: string) => {
        if (!path.startsWith(folder) || !path.endsWith(ending)) return;
        const profile = path.replace(/\.en\.mdx$/, '.mdx');
        const file = relative(root, profile).split(sep).join('/');
        try {
          const read = readProfile(collection, file, ...(await readTexts(profile)));
          liveEdits.profiles.set(`${collection}/${basename(profile, ending)}`, 'faults' in read ? undefined : read);
          liveEdits.changed();
          if ('faults' in read) logger.error(read.faults);
          else logger.info(`${file} neu gelesen`);
        } catch (error) {
          logger.error((error as Error).message);
        }
      };
      const forget = (path: string) => {
        if (path.startsWith(folder) && isProfile(path)) {
          liveEdits.profiles.set(`${collection}/${basename(path, ending)}`, undefined);
          liveEdits.changed();
        } else void reload(path);
      };
      // Astro loads again whenever it reads its configuration: an edit must not be read as often.
      liveEdits.stopWatching.get(collection)?.();
      watcher?.on('change', reload).on('add', reload).on('unlink', forget);
      liveEdits.stopWatching.set(collection, () => void watcher?.off('change', reload).off('add', reload).off('unlink', forget));
    },
  };
}
