// The whole configuration of the editor: collections from the schemas, the way to the forge from what the operator filled in.
import { cmsWords } from '../labels/cms.ts';
import { kinds, rooms } from '../labels/words.ts';
import { collectionNames, collections, type CollectionName } from '../schema/index.ts';
import { formOf, type CmsField, type Shape } from './cms-fields.ts';

/** Forges for which a page can be built. */
export const forges = ['gitlab', 'forgejo', 'gitea', 'github'] as const;
type Forge = (typeof forges)[number];

export interface BackendSettings {
  /** Address of the repository on the forge. */
  repository: string;
  forge: Forge;
  branch: string;
  /** Id of the application that the forge knows the editor by; no secret. */
  appId: string;
  /** Server that exchanges GitHub's code for a token: GitHub lets no page do it alone. */
  authServer?: string;
}

const commit_messages = { create: cmsWords.de.commitNew, update: cmsWords.de.commitChange, delete: cmsWords.de.commitGone };

/** What Decap needs to reach the repository of this machine. */
export const localBackend = (address: string, branch: string): Record<string, unknown> => ({ name: 'proxy', proxy_url: address, branch, commit_messages });

/** What Decap needs to reach the forge. */
export function backendOf({ repository, forge, branch, appId, authServer }: BackendSettings): Record<string, unknown> {
  const { origin, pathname } = new URL(repository);
  const repo = pathname.replace(/^\/+|\/+$|\.git$/g, '');
  const shared = { name: forge, repo, branch, commit_messages };
  if (forge === 'gitlab') return { ...shared, auth_type: 'pkce', app_id: appId, base_url: origin, api_root: `${origin}/api/v4`, graphql_api_root: `${origin}/api/graphql` };
  if (forge === 'github') return { ...shared, ...(authServer ? { base_url: authServer } : {}) };
  return { ...shared, app_id: appId, base_url: origin, api_root: `${origin}/api/v1` };
}

/** Where the page sends requests to besides its own address; the policy of the page allows these and no others. */
export function hostsOf({ repository, forge, authServer }: BackendSettings): string[] {
  const hosts = forge === 'github' ? ['https://api.github.com'] : [new URL(repository).origin];
  return authServer ? [...hosts, new URL(authServer).origin] : hosts;
}

const words = cmsWords.de;
/** In the form only: the file name of a new profile. */
const fileCode: CmsField = { name: 'fileCode', label: words.fileCode, hint: words.fileCodeHint, widget: 'file-code', required: false };
const body: CmsField = { name: 'body', label: words.body, hint: words.bodyHint, widget: 'text', required: false };
const shared = { create: true, delete: false, editor: { preview: false }, slug: '{{fileCode}}' };
const titleOf = (name: CollectionName) => (name === 'norms' ? 'abbreviation' : 'title.de');

/** Name of the file format under which the editor reads and writes a collection. */
export const formatOf = (name: CollectionName) => `profile-${name}`;
export const PROSE_FORMAT = 'prose';
/** Collections of English texts have this after the name of their own. */
export const ENGLISH = '-en';

function collectionOf(name: CollectionName, fields: CmsField[]): Record<string, unknown> {
  const { format, nested } = collections[name];
  return {
    ...shared, name, label: rooms[name].de, label_singular: kinds[name].de, folder: `content/${name}`, extension: format, format: formatOf(name),
    identifier_field: titleOf(name), summary: `{{${titleOf(name)}}} ({{filename}})`,
    // English texts lie in the same folder.
    filter: { field: 'part', value: 'profile' },
    ...(nested ? { path: '{{state}}/{{slug}}', view_groups: [{ label: fields.find((field) => field.name === 'state')!.label, field: 'state' }] } : {}),
    fields: [fileCode, ...fields, ...(format === 'mdx' ? [body] : [])],
  };
}

function englishOf(name: CollectionName): Record<string, unknown> {
  const { nested } = collections[name];
  const folder: CmsField = { name: 'folder', label: words.folder, hint: words.folderHint, widget: 'choice', from: 'countries', required: false };
  return {
    ...shared, name: `${name}${ENGLISH}`, label: words.english(rooms[name].de), label_singular: words.english(kinds[name].de), folder: `content/${name}`, extension: 'en.mdx', format: PROSE_FORMAT,
    identifier_field: 'fileCode', summary: '{{filename}}', ...(nested ? { path: '{{folder}}/{{slug}}' } : {}),
    fields: [fileCode, ...(nested ? [folder] : []), body],
  };
}

export interface CmsConfig { config: Record<string, unknown>; shapes: Record<CollectionName, Shape & { kind: 'group' }> }

/** Configuration for Decap, and the shapes by which its forms become files. `siteUrl` is the handbook's own address. */
export function cmsConfig(backend: Record<string, unknown>, siteUrl: string): CmsConfig {
  const forms = Object.fromEntries(collectionNames.map((name) => [name, formOf(name)])) as Record<CollectionName, ReturnType<typeof formOf>>;
  return {
    config: {
      load_config_file: false,
      backend,
      // Gitea has no way to propose changes that Decap knows.
      publish_mode: backend['name'] === 'gitea' ? 'simple' : 'editorial_workflow',
      locale: 'de',
      site_url: siteUrl,
      show_preview_links: false,
      // Asked for by Decap; the handbook has no pictures, and the pipeline accepts none from there.
      media_folder: 'content/media',
      slug: { encoding: 'ascii', clean_accents: true },
      collections: [
        ...collectionNames.map((name) => collectionOf(name, forms[name].fields)),
        ...collectionNames.filter((name) => collections[name].format === 'mdx').map(englishOf),
      ],
    },
    shapes: Object.fromEntries(collectionNames.map((name) => [name, forms[name].shape])) as CmsConfig['shapes'],
  };
}
