// The local repository behind the editor: proposals are branches, the working files stay as they are, and nobody else gets in.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { GitStore } from '../../scripts/redaktion/git-store.ts';
import { makeProxy } from '../../scripts/redaktion/proxy.ts';
import { serveEditor } from '../../scripts/redaktion/serve-editor.ts';
import { makeRepository } from '../support/git-repository.ts';

const path = 'content/qualifications/tr/tr-0001.mdx';
const text = '---\ntitle: Größe – شهادة\n---\nText ohne Zeile am Ende';
const key = { collection: 'qualifications', slug: 'tr/tr-0001' };

function make() {
  const repository = makeRepository({ 'qualifications/tr/tr-0001.mdx': text, 'qualifications/tr/tr-0001.en.mdx': 'English', 'terms/anlage.mdx': 'a', 'norms/bqfg.yaml': 'b' });
  repository.git('config', 'user.name', 'Test');
  repository.git('config', 'user.email', 'test@example.org');
  const ask = makeProxy(new GitStore(repository.root), 'main');
  const send = (action: string, params: Record<string, unknown> = {}) => ask({ action, params }) as never;
  const save = (raw: string, more: Record<string, unknown> = {}) => send('persistEntry', { dataFiles: [{ path, slug: key.slug, raw, ...more }], assets: [], options: { collectionName: key.collection, commitMessage: 'Vorschlag „ä“', status: 'draft' } });
  const refuses = (run: () => unknown) => { try { run(); } catch (error) { return (error as { status?: number }).status; } return 'answers'; };
  return { ...repository, send, save, refuses };
}

describe('a proposal', () => {
  it('reads the branch, not the folder', () => {
    const { root, send } = make();
    writeFileSync(join(root, path), 'in Arbeit');
    expect(send('getEntry', { path })).toEqual({ data: text, file: { path, id: path, label: path } });
    expect(send('entriesByFolder', { folder: 'content/qualifications', extension: 'mdx', depth: 2 })).toHaveLength(2);
    expect(send('entriesByFolder', { folder: 'content/qualifications', extension: 'en.mdx', depth: 2 })).toHaveLength(1);
    expect(send('entriesByFolder', { folder: 'content/qualifications', extension: 'mdx', depth: 1 })).toEqual([]);
  });

  it('is a branch with a commit; open work in the folder stays', () => {
    const { root, git, send, save } = make();
    writeFileSync(join(root, 'content/terms/anlage.mdx'), 'in Arbeit');
    git('add', '--all');
    save(`${text}!`);
    expect(git('show', 'cms/qualifications/tr/tr-0001:content/qualifications/tr/tr-0001.mdx')).toBe(`${text}!`);
    expect(git('log', '-1', '--format=%s', 'cms/qualifications/tr/tr-0001').trim()).toBe('Vorschlag „ä“');
    expect(git('diff', '--name-only', 'main', 'cms/qualifications/tr/tr-0001').trim()).toBe(path);
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
    expect(git('status', '--porcelain').trim()).toBe('M  content/terms/anlage.mdx');
    expect(send('unpublishedEntries')).toEqual(['qualifications/tr/tr-0001']);
    expect(send('unpublishedEntry', key)).toMatchObject({ ...key, status: 'draft', diffs: [{ id: path, path, newFile: false }] });
    expect(send('unpublishedEntryDataFile', { ...key, path })).toEqual({ data: `${text}!` });
  });

  it('is merged only when it is ready, and then gone', () => {
    const { root, git, send, save, refuses } = make();
    save(`${text}!`);
    expect(refuses(() => send('publishUnpublishedEntry', key))).toBe(409);
    send('updateUnpublishedEntryStatus', { ...key, newStatus: 'pending_publish' });
    // Saving again keeps the state.
    save(`${text}!!`);
    expect(send('unpublishedEntry', key)).toMatchObject({ status: 'pending_publish' });
    send('publishUnpublishedEntry', key);
    expect(readFileSync(join(root, path), 'utf8')).toBe(`${text}!!`);
    expect(git('log', '--format=%P', '-1').trim().split(' ')).toHaveLength(2);
    expect(send('unpublishedEntries')).toEqual([]);
    expect(refuses(() => send('unpublishedEntry', key))).toBe(404);
    expect(git('status', '--porcelain')).toBe('');
  });

  it('is merged, too, when another branch is checked out', () => {
    const { root, git, send, save } = make();
    git('switch', '--quiet', '--create', 'andere');
    save(`${text}!`);
    send('updateUnpublishedEntryStatus', { ...key, newStatus: 'pending_publish' });
    send('publishUnpublishedEntry', key);
    expect(git('show', `main:${path}`)).toBe(`${text}!`);
    expect(readFileSync(join(root, path), 'utf8')).toBe(text);
  });

  it('that contradicts the main branch is not merged and not lost', () => {
    const { git, write, commit, send, save, refuses } = make();
    save(text.replace('Größe', 'Länge'));
    send('updateUnpublishedEntryStatus', { ...key, newStatus: 'pending_publish' });
    write('qualifications/tr/tr-0001.mdx', text.replace('Größe', 'Breite'));
    commit();
    expect(refuses(() => send('publishUnpublishedEntry', key))).toBe(409);
    expect(git('status', '--porcelain')).toBe('');
    expect(send('unpublishedEntries')).toEqual(['qualifications/tr/tr-0001']);
    expect(git('show', `main:${path}`)).toContain('Breite');
  });

  it('can be thrown away; one that changes nothing is none', () => {
    const { send, save } = make();
    save(`${text}!`);
    send('deleteUnpublishedEntry', key);
    expect(send('unpublishedEntries')).toEqual([]);
    save(text);
    expect(send('unpublishedEntries')).toEqual([]);
  });
});

describe('nothing else is written or read', () => {
  const saving = ({ send, refuses }: ReturnType<typeof make>, file: string, more: Record<string, unknown> = {}, collection = 'qualifications') => refuses(() => send('persistEntry', { dataFiles: [{ path: file, slug: 'tr/x', raw: 'x', ...more }], assets: [], options: { collectionName: collection, commitMessage: 'x' } }));

  it.each(['content/versions/qualifications/tr/tr-0001/1.mdx', 'content/register.jsonl', 'content/guide/zitieren.mdx', 'scripts/run.mjs', 'package.json', '.github/workflows/check.yml', 'content/qualifications/../../package.json', '/etc/passwd', 'content/norms/bqfg.mdx', 'content/terms/a.yaml', 'content/qualifications/tr/.git/config', 'content/qualifications/tr/a b.mdx', ''])('%s', (file) => {
    const repository = make();
    expect(saving(repository, file)).toBe(403);
    expect(repository.git('branch', '--list', 'cms/*')).toBe('');
  });

  it('no renaming, no pictures, no unknown request, no odd names', () => {
    const repository = make();
    const { send, refuses } = repository;
    expect(saving(repository, path, { newPath: 'content/qualifications/tr/tr-0002.mdx' })).toBe(403);
    expect(refuses(() => send('persistEntry', { dataFiles: [{ path, slug: 'tr/tr-0001', raw: 'x' }], assets: [{}], options: { collectionName: 'qualifications', commitMessage: 'x' } }))).toBe(403);
    for (const action of ['persistMedia', 'deleteFile', 'deleteFiles', 'constructor', 'toString']) expect(refuses(() => send(action))).toBe(422);
    for (const collection of ['../x', '--exec', 'a b', '']) expect(saving(repository, path, {}, collection)).toBe(400);
    expect(refuses(() => send('getEntry', { path: 'package.json' }))).toBe(403);
    expect(refuses(() => send('updateUnpublishedEntryStatus', { ...key, newStatus: 'x; rm' }))).toBe(400);
  });

  it('links are no content', () => {
    const { root, commit, send: ask } = make();
    symlinkSync('/etc/passwd', join(root, 'content/terms/fremd.mdx'));
    commit();
    expect((ask('entriesByFolder', { folder: 'content/terms', extension: 'mdx', depth: 1 }) as { file: { path: string } }[]).map(({ file }) => file.path)).toEqual(['content/terms/anlage.mdx']);
  });
});

describe('the server', async () => {
  const root = mkdtempSync(join(tmpdir(), 'redaktion-root-'));
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', root]);
  const page = mkdtempSync(join(tmpdir(), 'redaktion-page-'));
  writeFileSync(join(page, 'index.html'), '<p>Seite</p>');
  writeFileSync(join(page, 'geheim'), 'x');
  const { url, close } = await serveEditor({ page, root, branch: 'main' });
  afterAll(async () => {
    await close();
    for (const folder of [root, page]) rmSync(folder, { recursive: true });
  });
  const { origin } = new URL(url);
  const ask = (headers: Record<string, string>, body = '{"action":"info"}') => fetch(`${url}api`, { method: 'POST', headers, body }).then(({ status }) => status);
  const json = { 'content-type': 'application/json; charset=utf-8' };

  it('answers its own page', async () => {
    expect(await ask({ ...json, origin })).toBe(200);
    expect(await (await fetch(url)).text()).toBe('<p>Seite</p>');
    expect((await fetch(origin, { redirect: 'manual' })).headers.get('location')).toBe('/redaktion/');
  });

  it('refuses pages of other sites, and requests that any page may send', async () => {
    expect(await ask(json)).toBe(403);
    expect(await ask({ ...json, origin: 'https://example.org' })).toBe(403);
    expect(await ask({ ...json, origin: 'null' })).toBe(403);
    expect(await ask({ 'content-type': 'text/plain', origin })).toBe(403);
    const preflight = await fetch(`${url}api`, { method: 'OPTIONS', headers: { origin: 'https://example.org', 'access-control-request-method': 'POST' } });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });

  it('hands out the files of the page only, and survives nonsense', async () => {
    for (const name of ['geheim', '../geheim', '..%2fgeheim', 'x.js', 'index.html/']) expect((await fetch(`${url}${name}`)).status).toBe(404);
    expect(await ask({ ...json, origin }, '{')).toBe(500);
    expect(await ask({ ...json, origin }, 'null')).toBe(422);
    expect(await ask({ ...json, origin }, `"${'x'.repeat(9 * 2 ** 20)}"`)).toBe(413);
  });
});
