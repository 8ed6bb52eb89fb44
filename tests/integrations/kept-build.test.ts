// After any change of the content, a build that takes over pages makes the same site to the byte as one that makes them all.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareFolders } from '../../scripts/compare-builds.ts';
import { filesBelow } from '../../scripts/lib/files-below.ts';
import { release } from '../../scripts/release.ts';
import { root } from '../../scripts/set-up/processes.mjs';
import { runBuild } from '../support/built-site.ts';
import { makePictures } from '../support/published-site.ts';

let home: string;
let place: string;

beforeAll(() => {
  mkdirSync(join(root, '.cache'), { recursive: true });
  home = mkdtempSync(join(root, '.cache', 'kept-build-'));
  place = join(home, 'place');
  cpSync(join(root, 'tests', 'fixtures', 'handbook', 'content'), join(place, 'content'), { recursive: true });
  makePictures(join(place, 'public'));
  copyOf('qualifications/aq/aq-0001.mdx', 'qualifications/aq/aq-0002.mdx', ['Prüfbeispiel Musterabschluss', 'Zweiter Musterabschluss']);
  copyOf('countries/aq.mdx', 'countries/bq.mdx', ['title: { de: Prüfbeispiel Musterland', 'title: { de: Zweites Musterland']);
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const fileIn = (path: string) => join(place, 'content', path);
function change(path: string, ...[from, to]: [string, string]): void {
  const text = readFileSync(fileIn(path), 'utf8');
  expect(text, `${path} holds ${from}`).toContain(from);
  writeFileSync(fileIn(path), text.replaceAll(from, to));
}
function copyOf(path: string, other: string, words: [string, string]): void {
  cpSync(fileIn(path), fileIn(other));
  change(other, ...words);
}

async function build(at: string, out: string, environment: NodeJS.ProcessEnv = {}): Promise<void> {
  const { code, said } = await runBuild(at, { out, environment });
  expect(code, said.slice(-3000)).toBe(0);
}

/** Builds on what is there, and in an empty place; answers with the files that are not the very same as after the build before. */
async function buildBoth(environment: NodeJS.ProcessEnv = {}): Promise<string[]> {
  const [kept, before, whole, fresh] = ['kept', 'before', 'whole', 'fresh'].map((name) => join(home, name)) as [string, string, string, string];
  for (const folder of [before, whole, fresh]) rmSync(folder, { recursive: true, force: true });
  // It stays, so that no new file gets the number of an old one.
  if (existsSync(kept)) renameSync(kept, before);
  for (const name of ['content', 'public']) cpSync(join(place, name), join(fresh, name), { recursive: true });
  await Promise.all([build(place, kept, environment), build(fresh, whole, environment)]);
  const { files, differences } = compareFolders(kept, whole);
  expect(files).toBeGreaterThan(100);
  expect(differences).toEqual([]);
  const numberOf = (place: string) => (existsSync(place) ? statSync(place).ino : undefined);
  return filesBelow(kept).filter((path) => numberOf(join(kept, path)) !== numberOf(join(before, path)));
}

it('takes over what it can and leaves nothing as it was that changed', { timeout: 600_000 }, async () => {
  await build(place, join(home, 'kept'));

  change('qualifications/aq/aq-0002.mdx', 'Neun Schuljahre', 'Zehn Schuljahre');
  const made = await buildBoth();
  for (const path of ['qualifikationen/aq-0002/index.html', 'en/qualifications/aq-0002/index.html', 'api/v1/qualifications/aq-0002.json', 'api/v1/qualifications/aq-0002.elm.jsonld']) expect(made).toContain(path);
  expect(made.filter((path) => /aq-0001/.test(path)), 'the other qualification is taken over').toEqual([]);

  // What stands on pages of others: titles, states, references, dates, laws, what there is at all.
  change('qualifications/aq/aq-0001.mdx', 'Prüfbeispiel Musterabschluss', 'Umbenannter Abschluss');
  change('qualifications/aq/aq-0001.mdx', 'regulation: musterausbv-2020, occupation: pruefberuf', 'regulation: musterausbv-2020');
  copyOf('qualifications/aq/aq-0001.mdx', 'qualifications/aq/aq-0003.mdx', ['Umbenannter', 'Dritter']);
  rmSync(fileIn('qualifications/aq/aq-0002.mdx'));
  change('countries/aq.mdx', 'stateAsOf: 2026-11-01', 'stateAsOf: 2026-11-02');
  change('terms/pruefbegriff.mdx', 'title: { de: Prüfbegriff', 'title: { de: Anderer Begriff');
  change('norms/mustg.yaml', 'Gesetz über das Prüfbeispiel', 'Gesetz über das Beispiel');
  await buildBoth({ BUILD_PROCESSES: '2' });

  // From now on readers get versions; reviewers, the working files.
  expect(release([], { content: join(place, 'content'), today: '2026-11-20', print: () => {} })).toBe(0);
  change('qualifications/aq/aq-0001.mdx', 'Neun Schuljahre', 'Elf Schuljahre');
  change('qualifications/aq/aq-0001.mdx', 'changes:\n', 'changes:\n  - { on: 2026-11-20, note: { de: Schuljahre berichtigt } }\n');
  await buildBoth();
  await buildBoth({ SHOW: 'working' });
  await build(place, join(home, 'kept'));
  const said: string[] = [];
  expect(release([], { content: join(place, 'content'), today: '2026-11-21', print: (line) => said.push(line) }), said.join('\n')).toBe(0);
  const released = await buildBoth();
  for (const path of ['1', '2', 'fassungen', '2/aenderungen', '.']) expect(released).toContain(join('qualifikationen/aq-0001', path, 'index.html'));
  expect(released.filter((path) => /qualifi\w+\/aq-0003\/(?:1\/)?index.html/.test(path)), 'the other qualification is taken over').toEqual([]);
});
