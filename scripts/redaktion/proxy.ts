// What the editor asks of a local repository: the requests of Decap's proxy backend, answered with branches of Git. No forge, no network.
import { cmsWords } from '../../src/labels/cms.ts';
import { collections, type CollectionName } from '../../src/schema/index.ts';
import { StoreError, type GitStore } from './git-store.ts';

type Params = Record<string, unknown>;

const STATES = ['draft', 'pending_review', 'pending_publish'];
const PREFIX = 'cms/';

/** Only profiles, records and their English texts; never what is published, nor anything with code. */
const PATH = /^content\/([a-z]+)\/(?:[a-z0-9]+\/)?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.en)?\.(mdx|yaml)$/;
const KEY = /^[a-z]+(?:-en)?\/(?:[a-z0-9]+\/)?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.en)?$/;

function text(params: Params, name: string): string {
  const value = params[name];
  if (typeof value !== 'string') throw new StoreError(`„${name}“ fehlt.`);
  return value;
}

function contentPath(path: unknown): string {
  const [, name, ending] = typeof path === 'string' ? PATH.exec(path) ?? [] : [];
  if (name === undefined || !Object.hasOwn(collections, name) || collections[name as CollectionName].format !== ending) throw new StoreError(`Dorthin schreibt die Redaktion nicht: ${String(path)}`, 403);
  return path as string;
}

function keyOf(collection: string, slug: string): string {
  const key = `${collection}/${slug}`;
  if (!KEY.test(key)) throw new StoreError(`Unerwartete Kennung: ${key}`);
  return key;
}

/** Answers requests on one branch of one repository. */
export function makeProxy(store: GitStore, base: string): (request: unknown) => unknown {
  const branchOf = (key: string) => PREFIX + key;
  const keyFrom = (params: Params) => (typeof params['id'] === 'string' && KEY.test(params['id']) ? params['id'] : keyOf(text(params, 'collection'), text(params, 'slug')));
  const known = (key: string) => {
    if (store.commitOf(branchOf(key)) === undefined) throw new StoreError('Not Found', 404);
    return branchOf(key);
  };
  const loaded = (branch: string, paths: readonly string[]) => store.read(branch, paths).map(({ path, text: data }) => ({ data, file: { path, id: path, label: path } }));

  function proposal(key: string) {
    const branch = known(key);
    const [collection = ''] = key.split('/');
    const diffs = store.changes(base, branch).map(({ path, isNew }) => ({ id: path, path, newFile: isNew }));
    return { collection, slug: key.slice(collection.length + 1), status: store.noteOf(branch) ?? STATES[0], diffs, updatedAt: store.changedAt(branch) };
  }

  const actions: Record<string, (params: Params) => unknown> = {
    info: () => ({ repo: 'Handbuch', publish_modes: ['editorial_workflow'], type: 'local_git' }),
    entriesByFolder(params) {
      const [folder, extension, depth] = [text(params, 'folder'), text(params, 'extension'), Number(params['depth'])];
      const inside = store.files(base, folder).filter((path) => path.endsWith(`.${extension}`) && path.slice(folder.length + 1).split('/').length <= depth);
      return loaded(base, inside);
    },
    entriesByFiles: (params) => loaded(base, (params['files'] as { path: string }[]).map(({ path }) => contentPath(path))),
    getEntry(params) {
      const path = contentPath(params['path']);
      return loaded(base, [path])[0] ?? { data: null, file: { path, id: null } };
    },
    unpublishedEntries: () => store.branches(PREFIX).map((branch) => branch.slice(PREFIX.length)),
    unpublishedEntry: (params) => proposal(keyFrom(params)),
    unpublishedEntryDataFile(params) {
      const path = contentPath(params['path']);
      const [file] = store.read(known(keyFrom(params)), [path]);
      if (!file) throw new StoreError('Not Found', 404);
      return { data: file.text };
    },
    persistEntry(params) {
      const files = (params['dataFiles'] ?? [params['entry']]) as { slug: string; path: string; raw: string; newPath?: string }[];
      const options = params['options'] as { collectionName: string; commitMessage: string; status?: string };
      if (Array.isArray(params['assets']) && params['assets'].length > 0) throw new StoreError('Dateien und Bilder nimmt die Redaktion nicht an.', 403);
      const branch = branchOf(keyOf(options.collectionName, files[0]!.slug));
      const isNew = store.commitOf(branch) === undefined;
      if (files.some(({ newPath }) => newPath !== undefined)) throw new StoreError('Adressen ändern sich nicht: Die Datei behält ihren Namen.', 403);
      store.commit(branch, base, files.map(({ path, raw }) => ({ path: contentPath(path), text: raw })), options.commitMessage);
      if (isNew && store.commitOf(branch) !== undefined) store.note(branch, STATES.includes(options.status ?? '') ? options.status! : STATES[0]!);
      return { message: 'saved' };
    },
    updateUnpublishedEntryStatus(params) {
      const status = text(params, 'newStatus');
      if (!STATES.includes(status)) throw new StoreError(`Unbekannter Stand: ${status}`);
      store.note(known(keyFrom(params)), status);
      return { message: 'updated' };
    },
    publishUnpublishedEntry(params) {
      const key = keyFrom(params);
      const branch = known(key);
      if (store.noteOf(branch) !== STATES[2]) throw new StoreError('Veröffentlicht wird nur, was auf „fertig“ steht.', 409);
      store.merge(base, branch, cmsWords.de.merged(key));
      store.remove(branch);
      return { message: 'merged' };
    },
    deleteUnpublishedEntry(params) {
      store.remove(known(keyFrom(params)));
      return { message: 'deleted' };
    },
    getMedia: () => [],
    getDeployPreview: () => null,
  };

  return (request) => {
    const { action, params } = (request ?? {}) as { action?: unknown; params?: unknown };
    if (typeof action !== 'string' || !Object.hasOwn(actions, action)) throw new StoreError(`Das kann die Redaktion nicht: ${String(action)}`, 422);
    return actions[action]!((params ?? {}) as Params);
  };
}
