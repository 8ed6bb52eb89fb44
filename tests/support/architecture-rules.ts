// The rules of the house over any list of files: who may import whom, names, opening sentences, length, addresses.
import { posix } from 'node:path';
import ts from 'typescript';
import { base, listPath, pagePath, type PageName, type Room } from '../../src/routes.ts';

export interface SourceFile {
  /** From the repository's root, with forward slashes. */
  path: string;
  text: string;
}

export interface Import {
  specifier: string;
  typeOnly: boolean;
}

interface Layer {
  name: string;
  files: RegExp;
  /** Layers whose modules it may import, besides its own. */
  may: string[];
  /** Layers of which it may import types. */
  types?: string[];
  packages?: RegExp;
  /** Packages of which it may import types. */
  packageTypes?: RegExp;
}

const NODE = /^node:/;
const PAGES_TOO = ['components', 'layouts', 'export', 'model', 'routes', 'labels', 'site', 'client', 'styles'];

/** DESIGN.md, section 4. The first layer whose pattern fits is the file's. */
export const layers: Layer[] = [
  { name: 'schema', files: /^src\/schema\//, may: [], packages: /^astro\/zod$/ },
  { name: 'markdown', files: /^src\/markdown\//, may: ['schema'], packages: /^(astro\/zod|unified|remark-(parse|gfm|mdx|rehype)|hast-util-to-html|github-slugger|js-yaml|yaml|unist-util-visit)$/, packageTypes: /^(mdast|hast|mdast-util-(mdx-jsx|to-hast))$/ },
  { name: 'model', files: /^src\/model\//, may: ['schema'], packages: /^(diff|elkjs\/lib\/elk\.bundled\.js)$/, packageTypes: /^astro\/zod$/ },
  { name: 'export', files: /^src\/export\//, may: ['schema', 'model', 'markdown', 'routes', 'labels', 'site'], packages: /^astro\/zod$/ },
  { name: 'site', files: /^src\/site\.ts$/, may: [] },
  { name: 'routes', files: /^src\/(?:file-)?routes\.ts$/, may: ['site', 'routes'] },
  { name: 'labels', files: /^src\/labels\//, may: ['site'], types: ['schema', 'model', 'routes'] },
  { name: 'loaders', files: /^src\/loaders\//, may: ['markdown', 'schema', 'model'], packages: /^(node:.*|astro\/loaders)$/, packageTypes: /^mdast$/ },
  { name: 'content-config', files: /^src\/content\.config\.ts$/, may: ['loaders', 'markdown', 'schema'], packages: /^(node:.*|astro:content|astro\/loaders)$/ },
  { name: 'handbook', files: /^src\/handbook\.ts$/, may: ['schema', 'markdown', 'model', 'loaders'], packages: /^astro:content$/ },
  { name: 'page-props', files: /^src\/page-props\//, may: ['handbook', 'loaders', 'model', 'markdown', 'export', 'labels', 'routes', 'schema', 'site'], types: ['layouts'] },
  { name: 'client', files: /^src\/client\//, may: ['model', 'routes', 'labels'], types: ['site', 'schema'] },
  { name: 'layouts', files: /^src\/layouts\//, may: PAGES_TOO, types: ['schema'], packageTypes: /^astro(\/types)?$/ },
  { name: 'components', files: /^src\/components\//, may: PAGES_TOO, types: ['schema'], packageTypes: /^astro(\/types)?$/ },
  { name: 'integrations', files: /^src\/integrations\//, may: ['site', 'export', 'model', 'loaders'], packages: /^(node:.*|pagefind|parse5|cborg|pako)$/, packageTypes: /^(astro|parse5)$/ },
  { name: 'pages', files: /^src\/pages\//, may: ['schema', 'markdown', 'model', 'export', 'site', 'routes', 'labels', 'handbook', 'loaders', 'page-props', 'client', 'layouts', 'components', 'styles'], packages: /^astro:content$/, packageTypes: /^astro$/ },
  { name: 'styles', files: /^src\/styles\//, may: [] },
  // These run before anything is installed, or apart from the house.
  { name: 'set-up', files: /^scripts\/(run\.mjs|serve\.mjs|set-up\/.*)$/, may: [], packages: NODE },
  { name: 'stand-alone', files: /^scripts\/verify-citation\.mjs$/, may: [], packages: NODE },
  { name: 'scripts', files: /^scripts\//, may: ['schema', 'markdown', 'model', 'export', 'routes', 'labels', 'site', 'set-up'], packages: /^(?!astro(:|$))/ },
];

const layerOf = (path: string) => layers.find(({ files }) => files.test(path));

/** The parts of a file that are TypeScript: all of it, or front matter and scripts of an Astro component. */
function codeOf({ path, text }: SourceFile): string {
  if (!path.endsWith('.astro')) return text;
  const [, frontMatter = ''] = /^---\n([\s\S]*?)\n---/.exec(text) ?? [];
  const scripts = [...text.matchAll(/<script(?:\s[^>]*)?>([\s\S]*?)<\/script>/g)].map(([, script]) => script);
  return [frontMatter, ...scripts].join('\n');
}

const parse = (file: SourceFile) => ts.createSourceFile(file.path, codeOf(file), ts.ScriptTarget.Latest, false, file.path.endsWith('.mjs') ? ts.ScriptKind.JS : ts.ScriptKind.TS);

/** Every import of a file: static, re-export, dynamic, and types in place. */
export function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  const add = (node: ts.Node | undefined, typeOnly: boolean) => {
    if (node && ts.isStringLiteralLike(node)) found.push({ specifier: node.text, typeOnly });
  };
  const allTypes = (bindings: ts.NamedImportBindings | ts.NamedExportBindings | undefined) => bindings !== undefined && 'elements' in bindings && bindings.elements.length > 0 && bindings.elements.every((element) => (ts.isImportSpecifier(element) || ts.isExportSpecifier(element)) && element.isTypeOnly);
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) add(node.moduleSpecifier, node.importClause !== undefined && (node.importClause.isTypeOnly || (!node.importClause.name && allTypes(node.importClause.namedBindings))));
    else if (ts.isExportDeclaration(node)) add(node.moduleSpecifier, node.isTypeOnly || allTypes(node.exportClause));
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal, true);
    else if (ts.isCallExpression(node) && (node.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(node.expression) && node.expression.text === 'require'))) add(node.arguments[0], false);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

/** Path that a relative import leads to, without a query such as ?url. */
function resolve(from: string, specifier: string): string {
  return posix.normalize(posix.join(posix.dirname(from), specifier.replace(/\?.*$/, '')));
}

/** Imports that the table of layers does not allow. */
export function findForbiddenImports(files: SourceFile[]): string[] {
  return files.flatMap((file) => {
    const layer = layerOf(file.path);
    if (!layer) return [`${file.path} belongs to no layer`];
    return importsOf(file).flatMap(({ specifier, typeOnly }): string[] => {
      const fault = `${file.path} (${layer.name}) must not import ${typeOnly ? 'types of ' : ''}${specifier}`;
      if (!specifier.startsWith('.')) return layer.packages?.test(specifier) || (typeOnly && layer.packageTypes?.test(specifier)) ? [] : [fault];
      const target = layerOf(resolve(file.path, specifier))?.name;
      const allowed = target !== undefined && (target === layer.name || layer.may.includes(target) || (typeOnly && layer.types?.includes(target) === true));
      return allowed ? [] : [fault];
    });
  });
}

/** Rings of modules that import each other when they run. */
export function findRings(files: SourceFile[]): string[] {
  const targets = new Map(files.map((file) => [file.path, importsOf(file).filter(({ specifier, typeOnly }) => specifier.startsWith('.') && !typeOnly).map(({ specifier }) => resolve(file.path, specifier))]));
  const done = new Set<string>();
  const rings: string[] = [];
  const visit = (path: string, trail: string[]): void => {
    if (trail.includes(path)) rings.push([...trail.slice(trail.indexOf(path)), path].join(' → '));
    if (done.has(path)) return;
    done.add(path);
    for (const target of targets.get(path) ?? []) visit(target, [...trail, path]);
  };
  for (const path of targets.keys()) visit(path, []);
  return rings;
}

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+(-[a-z0-9]+)*)*\.(ts|mjs)$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*\.astro$/;
const PAGE = /^(\[(\.\.\.)?[a-z]+\]|[a-z0-9]+(-[a-z0-9]+)*)\.astro$/;
const ENDPOINT = /^\[[a-z]+\]\.ts$/;
const NO_NAME = /^(utils?|helpers?|common|misc|shared-utils|lib-utils|stuff|tools)(\.|$)/i;

/** File and folder names that are not as the house writes them, or say nothing. */
export function findBadNames(paths: string[]): string[] {
  return paths.flatMap((path) => {
    const folders = path.split('/');
    const name = folders.pop()!;
    const faults = [...folders, name].filter((part) => NO_NAME.test(part)).map((part) => `${path}: "${part}" says nothing`);
    if (/\.(ts|mjs)$/.test(name) && !KEBAB.test(name) && !(path.startsWith('src/pages/') && ENDPOINT.test(name))) faults.push(`${path}: modules are written in kebab-case`);
    if (name.endsWith('.astro') && !(path.startsWith('src/pages/') ? PAGE : PASCAL).test(name)) faults.push(`${path}: ${path.startsWith('src/pages/') ? 'pages are written in kebab-case' : 'components are written in PascalCase'}`);
    for (const folder of folders) if (folder !== '.well-known' && !/^(\[[a-z]+\]|[a-z0-9]+(-[a-z0-9]+)*)$/.test(folder)) faults.push(`${path}: folder "${folder}" is not in kebab-case`);
    return faults;
  });
}

/** Modules that do not open with a sentence saying what they hold. A short page says it by its address. */
export function findSilentModules(files: SourceFile[]): string[] {
  return files.filter(({ path, text }) => {
    if (path.startsWith('src/pages/') && text.split('\n').length <= 15) return false;
    const lines = text.replace(/^#!.*\n/, '').split('\n');
    const first = path.endsWith('.astro') ? lines[1] : lines[0];
    return !/^(\/\/|\/\*\*?) \S.*/.test(first ?? '') || !/[.:?…](\s*\*\/)?$/.test(commentAt(lines, path.endsWith('.astro') ? 1 : 0));
  }).map(({ path }) => path);
}

function commentAt(lines: string[], start: number): string {
  const end = lines.findIndex((line, index) => index > start && !line.startsWith('//'));
  return lines.slice(start, lines[start]?.startsWith('/*') || end === -1 ? start + 1 : end).join(' ').trim();
}

/** Modules over the limit of lines. */
export function findLongModules(files: SourceFile[], limit = 250): string[] {
  return files.filter(({ text }) => text.trimEnd().split('\n').length > limit).map(({ path, text }) => `${path} has ${text.trimEnd().split('\n').length} lines`);
}

const ROOMS: Room[] = ['countries', 'qualifications', 'regulations', 'frameworks', 'roles', 'curricula', 'recommendations', 'norms', 'terms', 'guide'];
const PAGE_NAMES: PageName[] = ['search', 'titles', 'sources', 'changes'];
const segmentsOf = (language: 'de' | 'en') => [...ROOMS.map((room) => listPath(room, language)), ...PAGE_NAMES.map((page) => pagePath(page, language))].map((path) => path.slice(base.length).replace(/^en\//, '').replace(/\/$/, ''));

// A German segment is an address wherever a slash follows; an English one may be the key of a collection, so it needs a slash before it.
const german = segmentsOf('de').filter((segment) => !segmentsOf('en').includes(segment));
const ADDRESS = new RegExp(`(^|[/\\s"'(=])(${german.join('|')})/|/(en/)?(${[...segmentsOf('en'), ...german].join('|')})(/|$)`);

/** Elements whose name is in a variable. Astro makes them through a promise and holds back the rest of the page until it is kept. */
export function findVariableElements(files: SourceFile[]): string[] {
  return files.filter(({ path }) => path.endsWith('.astro')).flatMap(({ path, text }) => [...text.matchAll(/\bconst ([A-Z]\w*) = /g)]
    .filter(([, name]) => new RegExp(`<${name}[\\s/>]`).test(text))
    .map(([, name]) => `${path}: <${name}>`));
}

/** Addresses of the site written out instead of made by routes.ts. Comments do not count. */
export function findWrittenAddresses(files: SourceFile[]): string[] {
  return files.filter(({ path }) => !/^src\/(?:file-)?routes\.ts$/.test(path)).flatMap((file) => {
    const literals: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node) || ts.isImportTypeNode(node)) return;
      if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node)) literals.push(node.text);
      ts.forEachChild(node, visit);
    };
    visit(parse(file));
    if (file.path.endsWith('.astro')) literals.push(...[...file.text.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, address]) => address!));
    // Folders of content/ have the names of the collections.
    return literals.flatMap((literal) => ADDRESS.exec(literal.replace(/content\/[a-z]+/g, ''))?.[0].trim() ?? []).map((address) => `${file.path}: "${address}"`);
  });
}

/** Packages that are imported but not declared where they must be: what runs in src is a dependency, the rest may be one for development. */
export function findUndeclared(files: SourceFile[], manifest: { dependencies?: Record<string, string>; devDependencies?: Record<string, string> }): string[] {
  const nameOf = (specifier: string) => specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  const declared = (specifier: string, typeOnly: boolean, path: string) => {
    const name = nameOf(specifier);
    if (name in (manifest.dependencies ?? {})) return true;
    const later = name in (manifest.devDependencies ?? {}) || (typeOnly && `@types/${name}` in (manifest.devDependencies ?? {}));
    return later && (typeOnly || !path.startsWith('src/'));
  };
  return [...new Set(files.flatMap((file) => importsOf(file)
    .filter(({ specifier }) => !/^(\.|node:|astro:|virtual:)/.test(specifier))
    .filter(({ specifier, typeOnly }) => !declared(specifier, typeOnly, file.path))
    .map(({ specifier }) => `${file.path}: ${nameOf(specifier)}`)))];
}
