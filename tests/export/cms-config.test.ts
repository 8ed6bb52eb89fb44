// The editor's configuration against the schemas: every field of every collection is in its form, with German words, and nothing else is.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { backendSettings } from '../../scripts/redaktion.ts';
import { policyOf } from '../../scripts/redaktion/build-editor.ts';
import { backendOf, cmsConfig, hostsOf, type BackendSettings } from '../../src/export/cms-config.ts';
import { formOf, type CmsField, type Shape } from '../../src/export/cms-fields.ts';
import { fieldGroups, type FieldGroup } from '../../src/model/field-help.ts';
import { collectionNames, collections } from '../../src/schema/index.ts';

interface Collection { name: string; label: string; folder: string; extension: string; fields: CmsField[]; path?: string; filter?: unknown }
const { config, shapes } = cmsConfig({ name: 'proxy', proxy_url: '/api', branch: 'main' }, '/');
const list = config['collections'] as Collection[];

function* everyField(fields: readonly CmsField[], path = ''): Generator<{ path: string; field: CmsField }> {
  for (const field of fields) {
    const place = `${path}${field.name}`;
    yield { path: place, field };
    yield* everyField(field.fields ?? (field.field ? [field.field] : []), `${place}.`);
  }
}

/** Paths by the other reader of the schemas, which makes the help for fields. */
function* pathsOf(groups: readonly FieldGroup[], group = groups[0]!, path = ''): Generator<string> {
  for (const field of group.fields) {
    yield path + field.key;
    const inner = field.group === undefined ? undefined : groups.find((one) => one.path === field.group);
    if (inner) yield* pathsOf(groups, inner, `${path}${field.key}.`);
    else if (field.kind === 'pair') yield* [`${path}${field.key}.de`, `${path}${field.key}.en`];
  }
}

describe.each(collectionNames)('the form of %s', (name) => {
  const { fields, shape } = formOf(name);
  const all = [...everyField(fields)];

  it('has every field that the help for fields has', () => {
    const there = new Set(all.map(({ path }) => path));
    expect([...pathsOf(fieldGroups(collections[name].schema))].filter((path) => !there.has(path))).toEqual([]);
    expect(fields.map((field) => field.name)).toEqual(Object.keys(collections[name].schema.shape));
    expect(Object.keys(shape.fields)).toEqual(fields.map((field) => field.name));
  });

  it('names every field in German and explains choices', () => {
    for (const { path, field } of all) {
      expect([path, field.label.length > 1]).toEqual([path, true]);
      if (field.widget === 'select') expect((field['options'] as { label: string; value: string }[]).every(({ label, value }) => label !== '' && value !== ''), path).toBe(true);
      if (field.widget === 'list') expect(Boolean(field.fields) !== Boolean(field.field), path).toBe(true);
    }
    const choices = all.filter(({ field }) => field.widget === 'select').flatMap(({ field }) => field['options'] as { label: string; value: string }[]);
    // Words, not the keys of the data.
    expect(choices.filter(({ label, value }) => label === value && /^[a-z]/.test(value) && value !== 'online').map(({ value }) => value)).toEqual([]);
  });

  it('requires nothing inside a group that may be missing: Decap would ask for it all the same', () => {
    const below = (field: CmsField, isOptional: boolean): string[] => (field.fields ?? []).flatMap((inner) => [
      ...(isOptional && inner.required !== false ? [`${field.name}.${inner.name}`] : []),
      ...below(inner, inner.widget !== 'list' && (isOptional || inner.required === false)),
    ]);
    expect(fields.flatMap((field) => (field.widget === 'object' ? below(field, field.required === false) : []))).toEqual([]);
  });

  it('draws closed lists only when they are opened', () => {
    for (const { path, field } of all) if (field.widget === 'list') expect([path, field['collapsed'], field['minimize_collapsed']]).toEqual([path, true, true]);
  });
});

describe('fields', () => {
  const qualification = new Map([...everyField(formOf('qualifications').fields)].map(({ path, field }) => [path, field]));
  const shapeAt = (path: string) => path.split('.').reduce<Shape | undefined>((shape, key) => { const inner = shape?.kind === 'list' ? shape.item : shape; return inner?.kind === 'group' ? inner.fields[key] : undefined; }, formOf('qualifications').shape);

  it('refer to other profiles and to this one with suggestions', () => {
    expect(qualification.get('state')).toMatchObject({ widget: 'choice', from: 'countries', required: true });
    expect(qualification.get('predecessors')).toMatchObject({ widget: 'list', field: { widget: 'choice', from: 'qualifications' } });
    expect(qualification.get('coverage.edition')).toMatchObject({ widget: 'choice', local: 'editions' });
    expect(qualification.get('editions.duration.sources.id')).toMatchObject({ widget: 'choice', local: 'sources' });
  });

  it('have the form of the file where it differs', () => {
    expect(shapeAt('editions.duration.sources')).toEqual({ kind: 'citations' });
    expect(shapeAt('editions.hourTables.rows.amounts')).toEqual({ kind: 'numbers', required: true });
    expect(shapeAt('editions.period')).toMatchObject({ kind: 'group', required: true });
    expect(shapeAt('editions.period.from')).toEqual({ kind: 'bare' });
    expect(shapeAt('editions.levels.level')).toEqual({ kind: 'bare' });
    expect(shapeAt('editions.duration.fullTime')).toEqual({ kind: 'truth' });
  });

  it('of a choice between groups say with which they stand', () => {
    expect(qualification.get('editions.modules.amount.byClass')).toMatchObject({ widget: 'list', required: false, hint: expect.stringContaining('Nur bei: Wochenstunden je Klasse') });
    expect((qualification.get('review.state')!['options'] as { value: string }[]).map(({ value }) => value)).toEqual(['draft', 'reviewed']);
  });

  it('newest first get new entries at the top', () => {
    expect(qualification.get('editions')).toMatchObject({ add_to_top: true });
    expect(qualification.get('changes')).toMatchObject({ add_to_top: true });
    expect(qualification.get('sources')).not.toHaveProperty('add_to_top');
  });
});

describe('the configuration', () => {
  it('has each collection, and its English texts apart', () => {
    expect(list.map(({ name }) => name)).toEqual([...collectionNames, ...collectionNames.filter((name) => collections[name].format === 'mdx').map((name) => `${name}-en`)]);
    expect(Object.keys(shapes)).toEqual(collectionNames);
    for (const { name, folder, fields, filter } of list) {
      expect(folder).toBe(`content/${name.replace(/-en$/, '')}`);
      expect(fields[0]!.name).toBe('fileCode');
      expect(filter === undefined).toBe(name.endsWith('-en'));
    }
  });

  it('is plain data without a trace of other hosts', () => {
    const text = JSON.stringify({ config, shapes });
    expect(JSON.parse(text)).toEqual({ config, shapes });
    expect(text.replaceAll('http:// oder https://', '').replaceAll('^https?://', '')).not.toMatch(/https?:\/\//);
    expect(config).toMatchObject({ load_config_file: false, publish_mode: 'editorial_workflow', locale: 'de', show_preview_links: false });
  });
});

const settings = (forge: BackendSettings['forge'], more: Partial<BackendSettings> = {}): BackendSettings => ({ repository: 'https://forge.example.org/gruppe/unter/handbuch.git', forge, branch: 'main', appId: 'abc', ...more });

describe('the way to the forge', () => {
  it('of GitLab, Forgejo, Gitea and GitHub', () => {
    expect(backendOf(settings('gitlab'))).toMatchObject({ name: 'gitlab', repo: 'gruppe/unter/handbuch', auth_type: 'pkce', app_id: 'abc', base_url: 'https://forge.example.org', api_root: 'https://forge.example.org/api/v4' });
    expect(backendOf(settings('forgejo'))).toMatchObject({ name: 'forgejo', app_id: 'abc', api_root: 'https://forge.example.org/api/v1' });
    expect(backendOf(settings('gitea'))).toMatchObject({ name: 'gitea', base_url: 'https://forge.example.org' });
    expect(backendOf(settings('github', { repository: 'https://github.com/a/b', authServer: 'https://anmeldung.example.org' }))).toMatchObject({ name: 'github', repo: 'a/b', base_url: 'https://anmeldung.example.org' });
    expect(cmsConfig(backendOf(settings('gitea')), '/').config['publish_mode']).toBe('simple');
  });

  it('lets the page reach the forge and nobody else, and runs no code made at run time', () => {
    expect(hostsOf(settings('gitlab'))).toEqual(['https://forge.example.org']);
    expect(hostsOf(settings('github', { authServer: 'https://anmeldung.example.org/a' }))).toEqual(['https://api.github.com', 'https://anmeldung.example.org']);
    const policy = policyOf(hostsOf(settings('gitlab')));
    expect(policy).toContain("connect-src 'self' https://forge.example.org;");
    expect(policy).toContain("script-src 'self';");
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it('says what the operator has not filled in', () => {
    const nothing = { repository: '', forge: '' };
    const all = { REDAKTION_REPOSITORY: 'https://forge.example.org/a/b', REDAKTION_FORGE: 'gitlab', REDAKTION_APP_ID: 'abc' };
    expect(backendSettings(all, nothing)).toMatchObject({ repository: 'https://forge.example.org/a/b', forge: 'gitlab', branch: 'main', appId: 'abc' });
    expect(() => backendSettings({}, nothing)).toThrow('REDAKTION_REPOSITORY');
    expect(() => backendSettings({ ...all, REDAKTION_REPOSITORY: 'http://forge.example.org/a/b' }, nothing)).toThrow('REDAKTION_REPOSITORY');
    expect(() => backendSettings({ ...all, REDAKTION_FORGE: 'svn' }, nothing)).toThrow('REDAKTION_FORGE');
    expect(() => backendSettings({ ...all, REDAKTION_APP_ID: '' }, nothing)).toThrow('REDAKTION_APP_ID');
    expect(() => backendSettings({ ...all, REDAKTION_FORGE: 'github' }, nothing)).toThrow('REDAKTION_AUTH_SERVER');
  });
});

describe('what is installed for it', () => {
  const lock = JSON.parse(readFileSync(new URL('../../scripts/redaktion/package-lock.json', import.meta.url), 'utf8')) as { packages: Record<string, { version?: string; link?: boolean; integrity?: string; resolved?: string }> };

  it('is one package with a checksum, in an exact version; the rest stand for what it contains', () => {
    const installed = Object.entries(lock.packages).filter(([place, { link }]) => place.startsWith('node_modules/') && !link);
    expect(installed.map(([place]) => place)).toEqual(['node_modules/decap-cms']);
    expect(installed[0]![1].integrity).toMatch(/^sha512-/);
    for (const [place, { link, resolved }] of Object.entries(lock.packages)) if (link) expect([place, resolved]).toEqual([place, 'bundled']);
    const manifest = JSON.parse(readFileSync(new URL('../../scripts/redaktion/package.json', import.meta.url), 'utf8')) as { dependencies: Record<string, string> };
    expect(manifest.dependencies).toEqual({ 'decap-cms': installed[0]![1].version });
  });
});
