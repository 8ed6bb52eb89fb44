// After any change of the content, a build that takes over pages makes the same site to the byte as one that makes them all.
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { compareFolders } from '../../scripts/compare-builds.ts';
import { release } from '../../scripts/release.ts';
import { programOf, root } from '../../scripts/set-up/processes.mjs';
import { buildEnvironment } from '../support/built-site.ts';
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

/** Pages and files that Astro made. */
function build(at: string, out: string, environment: NodeJS.ProcessEnv = {}): Promise<string[]> {
  return new Promise((done, fail) => {
    const args = [programOf('astro', 'astro'), 'build', '--config', 'tests/verify/sub-path.config.mjs', '--outDir', out];
    execFile(process.execPath, args, { cwd: root, env: { ...buildEnvironment(at), ...environment }, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (error) return fail(new Error((stdout + stderr).slice(-3000)));
      done([...stdout.matchAll(/├─ (\/\S*)/g)].map(([, path]) => path!.replace(/index\.html$|\/$/, '')));
    });
  });
}

/** Builds on what is there, and in an empty place; answers with what the first had to make. */
async function buildBoth(environment: NodeJS.ProcessEnv = {}): Promise<string[]> {
  const [kept, whole, fresh] = ['kept', 'whole', 'fresh'].map((name) => join(home, name)) as [string, string, string];
  for (const folder of [kept, whole, fresh]) rmSync(folder, { recursive: true, force: true });
  for (const name of ['content', 'public']) cpSync(join(place, name), join(fresh, name), { recursive: true });
  const [made] = await Promise.all([build(place, kept, environment), build(fresh, whole, environment)]);
  const { files, differences } = compareFolders(kept, whole);
  expect(files).toBeGreaterThan(100);
  expect(differences).toEqual([]);
  return made;
}

it('takes over what it can and leaves nothing as it was that changed', { timeout: 600_000 }, async () => {
  const all = await buildBoth();
  expect(all).toEqual(expect.arrayContaining(['/qualifikationen/aq-0001/', '/qualifikationen/aq-0002/', '/laender/aq/', '/api/v1/qualifications/aq-0001.json']));

  change('qualifications/aq/aq-0002.mdx', 'Neun Schuljahre', 'Zehn Schuljahre');
  const afterOne = await buildBoth();
  expect(afterOne).toEqual(expect.arrayContaining(['/qualifikationen/aq-0002/', '/en/qualifications/aq-0002/', '/api/v1/qualifications/aq-0002.json', '/api/v1/qualifications/aq-0002.elm.jsonld']));
  expect(afterOne.filter((path) => /aq-0001/.test(path)), 'the other qualification is taken over').toEqual([]);

  // Everything that stands on pages of others: titles, states, references, dates, what there is at all.
  change('qualifications/aq/aq-0001.mdx', 'Prüfbeispiel Musterabschluss', 'Umbenannter Abschluss');
  change('qualifications/aq/aq-0002.mdx', 'regulation: musterausbv-2020, occupation: pruefberuf', 'regulation: musterausbv-2020');
  copyOf('qualifications/aq/aq-0002.mdx', 'qualifications/aq/aq-0003.mdx', ['Zweiter', 'Dritter']);
  change('countries/aq.mdx', 'stateAsOf: 2026-11-01', 'stateAsOf: 2026-11-02');
  change('terms/pruefbegriff.mdx', 'title: { de: Prüfbegriff', 'title: { de: Anderer Begriff');
  await buildBoth();

  rmSync(fileIn('qualifications/aq/aq-0003.mdx'));
  change('norms/mustg.yaml', 'Gesetz über das Prüfbeispiel', 'Gesetz über das Beispiel');
  await buildBoth({ BUILD_PROCESSES: '2' });

  // From now on readers get versions; the working files of the first release are the same, its pages are not.
  expect(release([], { content: join(place, 'content'), today: '2026-11-20', print: () => {} })).toBe(0);
  await buildBoth({ BUILD_PROCESSES: '2' });
  change('qualifications/aq/aq-0002.mdx', 'Zehn Schuljahre', 'Elf Schuljahre');
  expect((await buildBoth({ SHOW: 'working' })).length).toBeGreaterThan(0);
  await buildBoth({ SHOW: 'working' });
  expect(existsSync(join(home, 'kept', 'qualifikationen', 'aq-0002', '1', 'index.html'))).toBe(true);
});
