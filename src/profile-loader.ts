// Astro's way into content/: reads the files of one collection, parses them with src/markdown and keeps what has not changed.
import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { Root } from 'mdast';
import { parseFile, parseTranslation } from './markdown/parse-file.ts';
import type { Problem } from './markdown/problem.ts';
import { renderSections, type Section } from './markdown/render.ts';
import { collections, type CollectionName } from './schema/index.ts';

export interface ProfileProse {
  de: Section[];
  en?: Section[];
}

interface SourceLike { id: string; title: string; short?: string; language?: string }

function render(tree: Root | undefined, language: 'de' | 'en', sources: SourceLike[]): Section[] {
  if (!tree) return [];
  const numbered = new Map(sources.map((source, index) => [source.id, { number: index + 1, short: source.short ?? source.title, lang: source.language }]));
  return renderSections(tree, { language, sources: numbered });
}

const digestOf = (...parts: string[]) => createHash('sha256').update(parts.join('\0')).digest('hex');

/** A change of parser or schema must not meet results of the old one in Astro's store. */
async function digestOfCode(root: string): Promise<string> {
  const files = (await Promise.all(['markdown', 'schema'].map(async (folder) => (await readdir(join(root, 'src', folder))).map((name) => join(root, 'src', folder, name))))).flat();
  return digestOf(...(await Promise.all(files.sort().map((file) => readFile(file, 'utf8')))));
}

const describe = (file: string, problems: Problem[]) => problems.filter(({ level }) => level === 'error').map(({ line, message, hint }) => `${file}:${line}  ${message}${hint ? ` ${hint}` : ''}`).join('\n');

/** Loads a collection of profiles. A file that cannot be read stops a build; in development it is reported and left out. */
export function profileLoader(collection: CollectionName): Loader {
  const ending = collections[collection].format === 'yaml' ? '.yaml' : '.mdx';

  async function loadFile(context: LoaderContext, root: string, path: string, code: string): Promise<string | undefined> {
    const { store } = context;
    const id = basename(path, ending);
    const text = await readFile(path, 'utf8');
    const translationText = ending === '.mdx' ? await readFile(path.replace(/\.mdx$/, '.en.mdx'), 'utf8').catch(() => undefined) : undefined;
    const digest = digestOf(code, text, translationText ?? '');
    const filePath = relative(root, path).split(sep).join('/');
    if (store.get(id)?.digest === digest) return undefined;

    const parsed = parseFile(collection, text);
    const translation = translationText === undefined ? undefined : parseTranslation(translationText);
    const faults = [describe(filePath, parsed.problems), translation ? describe(filePath.replace(/\.mdx$/, '.en.mdx'), translation.problems) : ''].filter(Boolean).join('\n');
    if (faults || parsed.data === undefined) {
      store.delete(id);
      return faults || `${filePath}: nicht lesbar`;
    }
    const sources = (parsed.data as { sources?: SourceLike[] }).sources ?? [];
    const prose: ProfileProse = {
      de: render(parsed.prose?.tree, 'de', sources),
      ...(translation ? { en: render(translation.prose?.tree, 'en', sources) } : {}),
    };
    store.set({ id, data: parsed.data as Record<string, unknown>, filePath, digest, rendered: { html: '', metadata: { prose } } });
    return undefined;
  }

  return {
    name: `profiles-${collection}`,
    async load(context) {
      const { store, config, watcher, logger } = context;
      const root = fileURLToPath(config.root);
      const folder = join(root, 'content', collection);
      const code = await digestOfCode(root);
      const isProfile = (path: string) => path.endsWith(ending) && !path.endsWith('.en.mdx');
      const names = await readdir(folder, { recursive: true }).catch(() => [] as string[]);
      const paths = names.filter(isProfile).sort().map((name) => join(folder, name));

      const known = new Set(paths.map((path) => basename(path, ending)));
      for (const id of store.keys()) if (!known.has(id)) store.delete(id);

      const faults: string[] = [];
      for (const path of paths) {
        const fault = await loadFile(context, root, path, code);
        if (fault) faults.push(fault);
      }
      if (faults.length > 0) {
        const report = `${faults.length} Dateien in content/${collection} sind fehlerhaft (npm run check zeigt alles):\n${faults.join('\n')}`;
        if (!watcher) throw new Error(report);
        logger.error(report);
      }

      watcher?.add(folder);
      const reload = async (path: string) => {
        if (!path.startsWith(folder) || !path.endsWith(ending)) return;
        const profile = path.replace(/\.en\.mdx$/, '.mdx');
        const fault = await loadFile(context, root, profile, code).catch((error: Error) => error.message);
        if (fault) logger.error(fault);
        else logger.info(`${relative(root, profile)} neu gelesen`);
      };
      watcher?.on('change', reload);
      watcher?.on('add', reload);
      watcher?.on('unlink', (path: string) => {
        if (path.startsWith(folder) && isProfile(path)) store.delete(basename(path, ending));
        else if (path.startsWith(folder)) void reload(path);
      });
    },
  };
}
