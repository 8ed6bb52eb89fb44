// The house keeps to its plan: DESIGN.md's import table and naming rules, run over every file.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findBadNames, findForbiddenImports, findLongModules, findRings, findSilentModules, findUndeclared, findVariableElements, findWrittenAddresses, importsOf, layers, type SourceFile } from './support/architecture-rules.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

function filesBelow(folder: string): SourceFile[] {
  return readdirSync(`${root}${folder}`, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|astro|mjs)$/.test(entry.name))
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(root.length).replaceAll('\\', '/'))
    .filter((path) => !path.includes('/fixtures/'))
    .sort()
    .map((path) => ({ path, text: readFileSync(`${root}${path}`, 'utf8').replaceAll('\r\n', '\n') }));
}

const src = filesBelow('src');
const scripts = filesBelow('scripts');
const tests = filesBelow('tests');
const config = { path: 'astro.config.mjs', text: readFileSync(`${root}astro.config.mjs`, 'utf8') };
const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as { dependencies: Record<string, string>; devDependencies: Record<string, string> };

/** Faults that are known, with their reason. The list must shrink: one that no longer occurs fails, too. */
const KNOWN: Record<'imports' | 'lines' | 'packages' | 'addresses' | 'elements', [fault: string, reason: string][]> = {
  imports: [
    ['scripts/styles/purge-kern.ts (scripts) must not import ../../src/components/ui/icons.ts', 'the list of icons decides which rules of KERN stay'],
    ['scripts/set-up/ensure-browser.mjs (set-up) must not import @playwright/test', 'loaded only once everything is installed'],
  ],
  lines: [],
  elements: [['src/components/country/DiagramPicture.astro: <Tag>', 'it waits for its layout anyway, and few pages have it']],
  addresses: [
    ['scripts/verify-citation.mjs: "/qualifikationen/"', 'its help shows an address; it must run without the house'],
    ['scripts/verify-citation.mjs: "/en/qualifications/"', 'the same in English'],
  ],
  packages: [
    ['src/markdown/prose.ts: mdast-util-mdx-jsx', 'types only; they come with remark-mdx'],
    ['src/markdown/render.ts: mdast-util-mdx-jsx', 'types only; they come with remark-mdx'],
    ['src/markdown/render.ts: mdast-util-to-hast', 'types only; they come with remark-rehype'],
  ],
};
const without = (faults: string[], kind: keyof typeof KNOWN) => faults.filter((fault) => !KNOWN[kind].some(([known]) => known === fault));
const unneeded = (faults: string[], kind: keyof typeof KNOWN) => KNOWN[kind].map(([known]) => known).filter((known) => !faults.includes(known));

describe('imports', () => {
  const faults = findForbiddenImports([...src, ...scripts]);

  it('keep to the table of layers', () => {
    expect(without(faults, 'imports')).toEqual([]);
  });

  it('every exception is still needed', () => {
    expect(unneeded(faults, 'imports')).toEqual([]);
  });

  it('every layer but those still to come has files', () => {
    const empty = layers.filter(({ files }) => ![...src, ...scripts].some(({ path }) => files.test(path))).map(({ name }) => name);
    expect(empty.filter((name) => !['export', 'styles'].includes(name))).toEqual([]);
  });

  it('form no rings', () => {
    expect(findRings([...src, ...scripts])).toEqual([]);
  });

  it('name the ending, so that Node, Vite and vitest read the same file', () => {
    const bare = [...src, ...scripts, ...tests].flatMap((file) => importsOf(file).filter(({ specifier }) => specifier.startsWith('.') && !/\.(ts|mjs|astro|css|json|woff2|svg)(\?.*)?$/.test(specifier)).map(({ specifier }) => `${file.path}: ${specifier}`));
    expect(bare).toEqual([]);
  });

  it('take packages that package.json declares', () => {
    const undeclared = findUndeclared([...src, ...scripts, ...tests, config], manifest);
    expect(without(undeclared, 'packages')).toEqual([]);
    expect(unneeded(undeclared, 'packages')).toEqual([]);
  });
});

describe('names', () => {
  it('modules in kebab-case, components in PascalCase, nothing called utils', () => {
    expect(findBadNames([...src, ...scripts, ...tests].map(({ path }) => path))).toEqual([]);
  });
});

describe('modules', () => {
  it('open with a sentence that says what they hold', () => {
    expect(findSilentModules([...src, ...scripts, ...tests, config])).toEqual([]);
  });

  it('have no more than 250 lines', () => {
    const faults = findLongModules([...src, ...scripts]);
    expect(without(faults, 'lines')).toEqual([]);
    expect(unneeded(faults, 'lines')).toEqual([]);
  });

  it('pages stay thin', () => {
    expect(findLongModules(src.filter(({ path }) => path.startsWith('src/pages/')), 40)).toEqual([]);
  });
});

describe('elements', () => {
  it('have their name in the template', () => {
    const faults = findVariableElements(src);
    expect(without(faults, 'elements')).toEqual([]);
    expect(unneeded(faults, 'elements')).toEqual([]);
  });
});

describe('addresses', () => {
  it('are made in routes.ts and nowhere else', () => {
    const faults = findWrittenAddresses([...src, ...scripts]);
    expect(without(faults, 'addresses')).toEqual([]);
    expect(unneeded(faults, 'addresses')).toEqual([]);
  });
});

describe('the rules themselves', () => {
  const file = (path: string, text: string): SourceFile => ({ path, text });
  const imports = (path: string, ...lines: string[]) => findForbiddenImports([file(path, lines.join('\n'))]);

  it('see every way to import', () => {
    expect(importsOf(file('src/model/a.ts', [
      "import a from './a.ts';", "import type { B } from './b.ts';", "import { type C } from './c.ts';", "import { type D, d } from './d.ts';", "import {\n  e,\n  f,\n} from './e.ts';", "import './f.css';", "export * from './g.ts';", "export type { H } from './h.ts';", "const i = await import('./i.ts');", "const j = import(`./j.ts`);", "let k: import('./k.ts').K;", "import * as l from './l.ts';", "const m = require('./m.ts');", "// import n from './n.ts';", "const o = \"import o from './o.ts'\";", "import P, { type Q } from './p.ts';",
    ].join('\n')))).toEqual([
      { specifier: './a.ts', typeOnly: false }, { specifier: './b.ts', typeOnly: true }, { specifier: './c.ts', typeOnly: true }, { specifier: './d.ts', typeOnly: false }, { specifier: './e.ts', typeOnly: false }, { specifier: './f.css', typeOnly: false }, { specifier: './g.ts', typeOnly: false }, { specifier: './h.ts', typeOnly: true }, { specifier: './i.ts', typeOnly: false }, { specifier: './j.ts', typeOnly: false }, { specifier: './k.ts', typeOnly: true }, { specifier: './l.ts', typeOnly: false }, { specifier: './m.ts', typeOnly: false }, { specifier: './p.ts', typeOnly: false },
    ]);
    expect(importsOf(file('src/components/A.astro', "---\n// A.\nimport A from './B.astro';\n---\n<p>import x from 'y'</p>\n<script>\nimport '../client/search.ts';\n</script>")).map(({ specifier }) => specifier)).toEqual(['./B.astro', '../client/search.ts']);
  });

  it.each([
    ['src/schema/a.ts', "import { x } from '../model/x.ts';"], ['src/schema/a.ts', "import { z } from 'zod';"], ['src/schema/a.ts', "import fs from 'node:fs';"], ['src/markdown/a.ts', "import { x } from '../model/x.ts';"], ['src/markdown/a.ts', "import { x } from 'astro:content';"], ['src/model/a.ts', "import { x } from '../labels/x.ts';"], ['src/model/a.ts', "import { x } from '../markdown/x.ts';"], ['src/model/a.ts', "import { z } from 'astro/zod';"], ['src/model/a.ts', "import type { X } from '../components/x.ts';"], ['src/model/a.ts', "const x = await import('../handbook.ts');"],
    ['src/routes.ts', "import { x } from './labels/x.ts';"], ['src/site.ts', "import { x } from './routes.ts';"], ['src/labels/a.ts', "import { x } from '../schema/index.ts';"], ['src/labels/a.ts', "import { x } from '../routes.ts';"], ['src/handbook.ts', "import { x } from './routes.ts';"], ['src/page-props/a.ts', "import { x } from '../layouts/frame.ts';"], ['src/page-props/a.ts', "import X from '../components/X.astro';"],
    ['src/components/a/A.astro', "---\nimport { loadHandbook } from '../../handbook.ts';\n---"], ['src/components/a/A.astro', "---\nimport { x } from '../../schema/index.ts';\n---"], ['src/components/a/A.astro', "---\nimport { x } from 'astro:content';\n---"], ['src/components/a/A.astro', "<script>import '../../page-props/x.ts';</script>"], ['src/layouts/A.astro', "---\nimport { x } from '../page-props/x.ts';\n---"], ['src/client/a.ts', "import { x } from '../components/x.ts';"], ['src/client/a.ts', "import fs from 'node:fs';"], ['src/client/a.ts', "import { x } from '../markdown/x.ts';"],
    ['src/pages/a.astro', "---\nimport { x } from '../../scripts/lib/x.ts';\n---"], ['src/model/a.ts', "import { x } from '../../tests/support/x.ts';"], ['src/model/a.ts', "import { x } from '../../scripts/lib/finding.ts';"], ['src/integrations/a.ts', "import { x } from '../handbook.ts';"], ['scripts/a.ts', "import { x } from '../src/handbook.ts';"], ['scripts/a.ts', "import { x } from '../src/page-props/x.ts';"], ['scripts/a.ts', "import { x } from '../tests/x.ts';"], ['scripts/a.ts', "import { x } from 'astro:content';"], ['scripts/set-up/a.mjs', "import ts from 'typescript';"], ['src/elsewhere/a.ts', ''],
  ])('flag a wrong import: %s, %j', (path, text) => {
    expect(imports(path, text)).toHaveLength(1);
  });

  it.each([
    ['src/schema/a.ts', "import { z } from 'astro/zod';\nimport { x } from './fields.ts';"], ['src/markdown/a.ts', "import { x } from '../schema/index.ts';\nimport yaml from 'js-yaml';\nimport type { Root } from 'mdast';"], ['src/model/a.ts', "import type { z } from 'astro/zod';\nimport { x } from '../schema/index.ts';"], ['src/labels/a.ts', "import type { Room } from '../routes.ts';\nimport { site } from '../site.ts';"], ['src/components/a/A.astro', "---\nimport type { X } from '../../schema/index.ts';\nimport Y from '../../layouts/Y.astro';\n---\n<script>import '../../client/search.ts';</script>"], ['src/page-props/a.ts', "import type { Frame } from '../layouts/frame.ts';\nimport { x } from '../handbook.ts';"], ['src/pages/a.astro', "---\nimport { x } from '../page-props/x.ts';\n---"], ['scripts/a.ts', "import { x } from '../src/model/x.ts';\nimport { y } from './lib/y.ts';\nimport fs from 'node:fs';"], ['src/layouts/Base.astro', "---\nimport '../styles/layers.css';\nimport font from '../styles/fonts/a.woff2?url';\n---"],
  ])('let a right one pass: %s, %j', (path, text) => {
    expect(imports(path, text)).toEqual([]);
  });

  it('find rings, also through a third module, but not of types', () => {
    const ring = (kind: string) => [file('src/model/a.ts', "import './b.ts';"), file('src/model/b.ts', "import './c.ts';"), file('src/model/c.ts', `import ${kind}{ x } from './a.ts';`)];
    expect(findRings(ring(''))).toEqual(['src/model/a.ts → src/model/b.ts → src/model/c.ts → src/model/a.ts']);
    expect(findRings(ring('type '))).toEqual([]);
  });

  it('know good names from bad ones', () => {
    expect(findBadNames(['src/model/build-handbook.ts', 'src/content.config.ts', 'src/components/ui/DataTable.astro', 'src/pages/laender/[id].astro', 'src/pages/handbuch/[...slug].astro', 'src/pages/404.astro', 'scripts/run.mjs', 'tests/a/b.phone.spec.ts', 'scripts/styles/subset-font.d.ts', 'src/pages/[country]/index.astro'])).toEqual([]);
    expect(findBadNames(['src/model/buildHandbook.ts', 'src/model/Handbook.ts', 'src/components/data-table.astro', 'src/pages/Laender.astro', 'src/utils/a.ts', 'scripts/lib/helpers.ts', 'src/common/a.ts', 'src/Model/a.ts', 'scripts/misc.mjs', 'src/model/util.ts'])).toHaveLength(10);
  });

  it('hear a module that says nothing', () => {
    expect(findSilentModules([file('src/a.ts', '// Says what it holds.\nexport {};'), file('scripts/a.mjs', '#!/usr/bin/env node\n// Says it after the shebang.\n'), file('src/A.astro', '---\n// Says it.\n---'), file('src/pages/a.astro', '---\nimport x from "x";\n---'), file('src/b.ts', '/** Says it, too. */\n'), file('src/c.ts', '// Says it over\n// two lines.\n')])).toEqual([]);
    expect(findSilentModules([file('src/a.ts', "import x from 'x';"), file('src/b.ts', '//'), file('src/A.astro', '---\nimport x from "x";\n---'), file('src/c.ts', '\n// Too late.'), file('src/pages/a.astro', `---\nimport x from "x";\n---${'\n'.repeat(20)}`), file('src/d.ts', '// no sentence\nexport {};')])).toHaveLength(6);
  });

  it('count lines', () => {
    expect(findLongModules([file('src/a.ts', 'x\n'.repeat(250)), file('src/b.ts', 'x\n'.repeat(251))])).toEqual(['src/b.ts has 251 lines']);
  });

  it('find elements whose name is in a variable', () => {
    expect(findVariableElements([file('src/A.astro', "---\nconst Tag = italic ? 'i' : 'span';\n---\n<Tag lang={lang}>x</Tag>"), file('src/B.astro', '{list.map(() => { const Part = a; return <Part>x</Part>; })}'), file('src/C.astro', '---\nconst Room = 1;\n---\n<RoomSheet /><Room/>')])).toEqual(['src/A.astro: <Tag>', 'src/B.astro: <Part>', 'src/C.astro: <Room>']);
    expect(findVariableElements([file('src/A.astro', "---\nimport Tag from './Tag.astro';\nconst Room = 1;\n---\n<Tag /><RoomSheet />"), file('src/b.ts', "const Tag = 'i'; const html = '<Tag>';")])).toEqual([]);
  });

  it('find addresses written out, in code and in markup, but not keys, comments or file paths', () => {
    expect(findWrittenAddresses([
      file('src/a.ts', "const a = '/laender/tr/'; const b = `${base}qualifikationen/${id}/`; const c = '/en/countries/'; const d = `/glossary/${x}`; const e = 'Hilfe: /handbuch/pruefungen/';"), file('src/A.astro', '---\n// A.\n---\n<a href="/normen/">x</a>'), file('src/b.ts', "const a = 'laender/tr/';"),
    ])).toHaveLength(7);
    expect(findWrittenAddresses([
      file('src/a.ts', "// '/laender/tr/'\nconst a = `countries/${id}`; const b = 'qualifications'; const c = 'content/guide/pruefungen'; const d = 'https://example.org/norm/'; import x from './handbuch/x.ts'; const e = '/api/'; const f = 'Länder/Staaten';"), file('src/routes.ts', "const a = '/laender/';"),
    ])).toEqual([]);
  });

  it('find packages that nobody declared', () => {
    const declared = { dependencies: { astro: '1', '@a/b': '1' }, devDependencies: { vitest: '1', '@types/mdast': '1' } };
    expect(findUndeclared([file('src/a.ts', "import 'astro/zod'; import '@a/b/c'; import type { X } from 'mdast'; import fs from 'node:fs'; import './x.ts'; import 'astro:content';"), file('tests/a.ts', "import 'vitest';")], declared)).toEqual([]);
    expect(findUndeclared([file('src/a.ts', "import 'vitest'; import 'left-pad/x'; import { x } from 'mdast';")], declared)).toEqual(['src/a.ts: vitest', 'src/a.ts: left-pad', 'src/a.ts: mdast']);
  });
});
