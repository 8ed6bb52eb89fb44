// What no page notes makes every page anew: code, styles, guide, settings; what pages note does not.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { worldOf } from '../../src/integrations/pages.ts';

let root: string;
const settings = { ...process.env };
const write = (path: string, text: string): void => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const world = () => worldOf(root, join(root, 'public'), join(root, 'dist'));

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'world-'));
  process.env['CONTENT_DIR'] = join(root, 'content');
  for (const path of ['src/model/a.ts', 'src/styles/a.css', 'public/a.svg', 'package-lock.json', 'astro.config.mjs', 'content/guide/a.mdx', 'content/terms/a.mdx', 'dist/assets/a.123.css']) write(path, 'a');
});
afterEach(() => {
  rmSync(root, { recursive: true, force: true });
  process.env = { ...settings };
});

it.each<[string, () => void]>([
  ['code', () => write('src/model/a.ts', 'b')],
  ['a new module', () => write('src/model/deeper/b.ts', 'b')],
  ['a module of another name', () => { rmSync(join(root, 'src/model/a.ts')); write('src/model/b.ts', 'a'); }],
  ['a style', () => write('src/styles/a.css', 'b')],
  ['a public file', () => write('public/a.svg', 'b')],
  ['the packages', () => write('package-lock.json', 'b')],
  ['the configuration', () => write('astro.config.mjs', 'b')],
  ['the guide', () => write('content/guide/a.mdx', 'b')],
  ['a folder of content that nobody knows', () => write('content/other/a.mdx', 'b')],
  ['names of scripts and styles', () => write('dist/assets/a.456.css', 'a')],
  ['the address', () => { process.env['SITE_URL'] = 'https://other.example.org'; }],
  ['the path', () => { process.env['BASE_PATH'] = '/base/'; }],
  ['what is shown', () => { process.env['SHOW'] = 'working'; }],
])('%s makes another world', (_, change) => {
  const before = world();
  change();
  expect(world()).not.toBe(before);
});

it.each<[string, () => void]>([
  ['nothing', () => {}],
  ['a profile', () => write('content/terms/a.mdx', 'b')],
  ['a version', () => write('content/versions/terms/a/1.mdx', 'b')],
  ['the register', () => write('content/register.jsonl', 'b')],
  ['a page', () => write('dist/index.html', 'b')],
])('%s does not', (_, change) => {
  const before = world();
  change();
  expect(world()).toBe(before);
});
