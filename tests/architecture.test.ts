// The import table of src/README.md, executed: which room may use which, and how files are named and begin.
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Room → what it may import: rooms, or packages by name or prefix. Types count as imports too. */
const TABLE: Record<string, string[]> = {
  'schema': ['schema', 'astro/zod'],
  'markdown': ['markdown', 'schema', 'astro/zod', 'unified', 'remark-', 'hast', 'hast-', 'mdast', 'mdast-', 'js-yaml', 'yaml', 'github-slugger'],
  'model': ['model', 'schema', 'astro/zod'],
  'export': ['export', 'schema', 'model', 'markdown', 'routes', 'labels', 'site'],
  'labels': ['labels', 'site', 'routes', 'schema', 'model'],
  'site': [],
  'routes': ['site'],
  'profile-loader': ['markdown', 'schema', 'astro', 'node:', 'mdast'],
  'content.config': ['profile-loader', 'schema', 'astro', 'astro:content'],
  'handbook': ['astro:content', 'schema', 'markdown', 'model'],
  'page-props': ['page-props', 'handbook', 'model', 'markdown', 'labels', 'routes', 'layouts', 'site', 'schema'],
  'layouts': ['layouts', 'components', 'model', 'routes', 'labels', 'site', 'schema', 'styles', 'client', 'astro'],
  'components': ['components', 'layouts', 'model', 'routes', 'labels', 'site', 'schema', 'client', 'astro'],
  'client': ['client', 'model', 'routes', 'labels', 'site'],
  'integrations': ['integrations', 'site', 'model', 'export', 'astro', 'node:', 'pagefind', 'parse5'],
  'pages': ['components', 'layouts', 'page-props', 'model', 'markdown', 'labels', 'routes', 'site', 'schema', 'handbook', 'export', 'astro'],
  'scripts': ['scripts', 'schema', 'markdown', 'model', 'export', 'routes', 'labels', 'site', ''],
};

/** Imports against the table, each with its reason; one that is no longer needed fails. */
const EXCEPTIONS: Record<string, string> = {
  'scripts/styles/purge-kern.ts may not import components (../../src/components/ui/icons.ts)': 'the list of icons in use belongs to the icon component',
};

const SOURCE = /\.(ts|mjs|astro)$/;
const IMPORT = /\b(?:import|export)\s+(?:type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

function filesBelow(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Only the script of an .astro file imports; text that shows code is no import. */
function importsOf(file: string, text: string): string[] {
  const script = file.endsWith('.astro') ? [text.split(/^---$/m)[1] ?? '', ...[...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, code]) => code!)].join('\n') : text;
  const code = script.replace(/^\s*(\/\/|\*).*$/gm, '');
  return [...code.matchAll(IMPORT)].map(([, from, dynamic]) => (from ?? dynamic)!);
}

/** The room of a file: first folder under src, or the name of a file that lies directly in it. */
function roomOf(file: string): string {
  if (file.startsWith('scripts/')) return 'scripts';
  const [, first = ''] = file.split('/');
  return first.replace(/\.(ts|mjs|astro)$/, '');
}

/** What is wrong with the imports of a file, in words; empty if nothing is. */
function faultsOf(file: string, text: string): string[] {
  const allowed = TABLE[roomOf(file)];
  if (!allowed) return [`${file}: the table has no room „${roomOf(file)}“`];
  return importsOf(file, text).flatMap((specifier) => {
    if (specifier.startsWith('.')) {
      const target = posix.normalize(posix.join(dirname(file).split(sep).join('/'), specifier.replace(/\?\w+$/, '')));
      if (!/\.\w+$/.test(target)) return [`${file}: „${specifier}“ has no ending`];
      if (!target.startsWith('src/') && !target.startsWith('scripts/')) return target === 'package.json' && roomOf(file) === 'scripts' ? [] : [`${file} leaves the house: ${target}`];
      const room = roomOf(target);
      return allowed.includes(room) ? [] : [`${file} may not import ${room} (${specifier})`];
    }
    return allowed.some((name) => name === '' || specifier === name || specifier.startsWith(`${name}/`) || ((name.endsWith('-') || name.endsWith(':')) && specifier.startsWith(name))) ? [] : [`${file} may not import the package ${specifier}`];
  });
}

const files = ['src', 'scripts'].flatMap(filesBelow).filter((file) => SOURCE.test(file));
const texts = new Map(files.map((file) => [file, readFileSync(join(root, file), 'utf8')]));

describe('the import table', () => {
  it('holds for every module', () => {
    expect([...texts].flatMap(([file, text]) => faultsOf(file, text))).toEqual(Object.keys(EXCEPTIONS));
  });

  it.each([
    ['src/model/a.ts', "import { z } from '../markdown/b.ts';", 'may not import markdown'],
    ['src/components/x/A.astro', "---\n// A.\nimport { loadHandbook } from '../../handbook.ts';\n---\n", 'may not import handbook'],
    ['src/schema/a.ts', "import { readFile } from 'node:fs';", 'may not import the package node:fs'],
    ['src/client/a.ts', "const x = await import('../schema/index.ts');", 'may not import schema'],
    ['src/markdown/a.ts', "export { check } from '../../scripts/check.ts';", 'may not import scripts'],
    ['src/model/a.ts', "import type {\n  Finding,\n} from '../../tests/x.ts';", 'leaves the house'],
    ['src/cellar/a.ts', '', 'no room'],
  ])('catches %s', (file, text, fault) => {
    expect(faultsOf(file, text).join('\n')).toContain(fault);
  });

  it('does not take comments and shown code for imports', () => {
    expect(faultsOf('src/model/a.ts', "// import { x } from '../markdown/b.ts';\nconst text = 'no import';")).toEqual([]);
  });
});

describe('files', () => {
  const names = files.map((file) => [file, file.split('/').at(-1)!] as const);

  it('are named in one case: modules kebab-case, components PascalCase, pages by their address', () => {
    const wrong = names.filter(([file, name]) => {
      if (file.startsWith('src/pages/')) return !/^(\[(\.\.\.)?[a-z]+\]|[a-z0-9]+(-[a-z0-9]+)*)\.(astro|[a-z]+\.ts|ts)$/.test(name);
      return name.endsWith('.astro') ? !/^[A-Z][A-Za-z0-9]*\.astro$/.test(name) : !/^[a-z0-9]+([-.][a-z0-9]+)*\.(ts|mjs)$/.test(name);
    });
    expect(wrong.map(([file]) => file)).toEqual([]);
  });

  it('hold no drawer for everything', () => {
    expect(files.filter((file) => /(^|\/)(utils?|helpers?|common|misc)(\/|\.)/.test(file))).toEqual([]);
  });

  it('open with one sentence that says what they hold', () => {
    const silent = [...texts].filter(([file, text]) => !file.startsWith('src/pages/') && !file.endsWith('.d.ts') && !/^(#![^\n]*\n)?(---\n)?\/\/ \S/.test(text));
    expect(silent.map(([file]) => file)).toEqual([]);
  });

  it('stay small: below 250 lines', () => {
    expect([...texts].filter(([, text]) => text.split('\n').length > 250).map(([file]) => file)).toEqual([]);
  });

  it('leave addresses to routes.ts', () => {
    const SEGMENT = /['"`]\/?(laender|qualifikationen|ordnungen|normen|glossar|handbuch|suche|quellen|aenderungen)\//;
    const own = [...texts].filter(([file, text]) => file.startsWith('src/') && file !== 'src/routes.ts' && SEGMENT.test(text.replace(/^\s*(\/\/|\*|\/\*\*).*$/gm, '')));
    expect(own.map(([file]) => file)).toEqual([]);
  });
});
