// Writes src/styles/kern.css, the part of KERN the site uses: `node scripts/styles/purge-kern.ts`.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import postcss, { type Container, type Root } from 'postcss';
import { iconNames } from '../../src/components/ui/icons.ts';

const require = createRequire(import.meta.url);
const manifest = require.resolve('@kern-ux/native/package.json');
const root = new URL('../../', import.meta.url);
export const kernFile = new URL('src/styles/kern.css', root);

/** A rule stays if every class in its selector is one of these. Tables are ours: only `.kern-table` itself stays. */
const usedClasses = new Set([
  'kern-btn', 'kern-btn--primary', 'kern-btn--secondary',
  'kern-fieldset', 'kern-fieldset__body',
  'kern-form-check', 'kern-form-check__checkbox', 'kern-form-check__radio',
  'kern-form-input', 'kern-form-input__input', 'kern-form-input__select', 'kern-form-input__select-wrapper',
  'kern-hint', 'kern-icon', 'kern-label', 'kern-sr-only', 'kern-table',
  ...iconNames.map((name) => `kern-icon--${name}`),
]);

const reference = /var\((--kern-[\w-]+)/g;

/** Style files and components of ours: what they mention of KERN's tokens must stay. */
function ownSources(): string {
  return globSync(['src/**/*.css', 'src/**/*.astro'], { cwd: fileURLToPath(root) })
    .filter((file) => !file.endsWith('kern.css'))
    .sort()
    .map((file) => readFileSync(new URL(file, root), 'utf8'))
    .join('\n');
}

const isUsed = (selector: string): boolean => {
  const classes = selector.match(/\.kern-[\w-]+/g);
  return classes !== null && classes.every((name) => usedClasses.has(name.slice(1))) && !/\[type=file\]|\[readonly/.test(selector);
};

/** Themes follow the system, so KERN's switchable copies of its tokens go; `:is(body, …)` is where it derives contextual ones. */
const holdsTokens = (selector: string): boolean => selector === ':root' || selector.startsWith(':is(body');

/** Light is what holds without a preference; dark overrides it. */
function preferLight(css: Root): void {
  const themes = new Map<string, postcss.AtRule>();
  css.walkAtRules('media', (rule) => { if (/prefers-color-scheme/.test(rule.params)) themes.set(rule.params, rule); });
  const [dark, light] = [themes.get('(prefers-color-scheme: dark)'), themes.get('(prefers-color-scheme: light)')];
  if (!dark || !light || themes.size !== 2) throw new Error('KERN has other themes than expected; look at scripts/styles/purge-kern.ts');
  dark.before(light.nodes ?? []);
  light.remove();
}

function dropUnusedRules(css: Root): void {
  css.walkComments((comment) => { comment.remove(); });
  css.walkAtRules('keyframes', (rule) => { rule.remove(); });
  preferLight(css);
  css.walkRules((rule) => {
    if (rule.selectors.some(holdsTokens)) {
      rule.selectors = rule.selectors.map((one) => (one.startsWith(':is(body') ? 'body' : one)).filter((one) => one === 'body' || one === ':root');
      return;
    }
    const kept = rule.selectors.filter(isUsed);
    if (kept.length === 0) rule.remove();
    else rule.selectors = kept;
  });
}

/** Smaller without loss: no fallbacks for tokens that exist, no prefixed masks, no declaration that a later one replaces. */
function simplifyDeclarations(css: Root, defined: Set<string>): void {
  css.walkDecls((declaration) => {
    if (declaration.prop.startsWith('-webkit-')) return void declaration.remove();
    // KERN paints icons white in forced colours, which a light contrast theme hides; parts/forms.css names the system colour.
    if (declaration.prop === 'background-color' && declaration.value.startsWith('var(--kern-color-white)')) return void declaration.parent?.remove();
    declaration.value = declaration.value
      .replace(/var\((--kern-[\w-]+),\s*((?:[^()]|\([^()]*\))*)\)/g, (_, name: string, fallback: string) => (defined.has(name) ? `var(${name})` : fallback.trim()));
  });
  css.walkRules((rule) => {
    const seen = new Set<string>();
    for (const node of [...(rule.nodes ?? [])].reverse()) {
      if (node.type !== 'decl') continue;
      if (seen.has(node.prop)) node.remove();
      seen.add(node.prop);
    }
  });
}

/** Keeps the tokens that rules or own styles mention, and those they are made of. */
function dropUnusedTokens(css: Root, mentioned: string): void {
  const definitions = new Map<string, string[]>();
  const used = new Set<string>([...mentioned.matchAll(reference)].map((match) => match[1] as string));
  css.walkDecls((declaration) => {
    if (declaration.prop.startsWith('--')) definitions.set(declaration.prop, [...(definitions.get(declaration.prop) ?? []), declaration.value]);
    else for (const match of declaration.value.matchAll(reference)) used.add(match[1] as string);
  });
  const queue = [...used];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    for (const value of definitions.get(name) ?? []) {
      for (const match of value.matchAll(reference)) {
        if (used.has(match[1] as string)) continue;
        used.add(match[1] as string);
        queue.push(match[1] as string);
      }
    }
  }
  css.walkDecls(/^--/, (declaration) => { if (!used.has(declaration.prop)) declaration.remove(); });
}

/** Sizes have one value in every theme: written where they are used, they need no chain of tokens. */
function inlineSizes(css: Root, mentioned: string): void {
  const values = new Map<string, string | undefined>();
  css.walkDecls(/^--kern-(?!color)/, ({ prop, value }) => { values.set(prop, values.has(prop) || mentioned.includes(prop) ? undefined : value); });
  const resolve = (text: string): string => text.replace(/var\((--kern-[\w-]+)\)/g, (whole, name: string) => {
    const value = values.get(name);
    return value === undefined ? whole : resolve(value).replace(/^0rem$/, '0px');
  });
  css.walkDecls((declaration) => {
    if (values.get(declaration.prop) !== undefined) declaration.remove();
    else declaration.value = resolve(declaration.value);
  });
}

function dropEmpty(container: Container): void {
  for (const node of [...(container.nodes ?? [])]) {
    if (!('nodes' in node)) continue;
    dropEmpty(node as Container);
    if ((node as Container).nodes?.length === 0) node.remove();
  }
}

export function purgeKern(): string {
  const css = postcss.parse(readFileSync(manifest.replace('package.json', 'dist/kern.css'), 'utf8'));
  const { version, license } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string; license: string };
  const defined = new Set<string>();
  css.walkDecls(/^--/, (declaration) => { defined.add(declaration.prop); });
  css.walkAtRules('charset', (rule) => { rule.remove(); });
  dropUnusedRules(css);
  simplifyDeclarations(css, defined);
  const mentioned = ownSources();
  inlineSizes(css, mentioned);
  dropUnusedTokens(css, mentioned);
  dropEmpty(css);
  const text = css.toString().replace(/\n\s*\n/g, '\n').trim();
  return `/* Generated by scripts/styles/purge-kern.ts from @kern-ux/native ${version} (${license}, KERN team): do not edit. */\n${text}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const css = purgeKern();
  writeFileSync(kernFile, css);
  console.log(`src/styles/kern.css ${(css.length / 1024).toFixed(1)} KB`);
}
