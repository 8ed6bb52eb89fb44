// Hugo with plain pages and Pagefind over what it made: templates of a few lines, one stylesheet, the page's text in the index.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Language } from '../../src/site.ts';
import { findOnPath, installFromDebian } from '../set-up/debian-packages.mjs';
import { programOf, runQuietly } from '../set-up/processes.mjs';
import { inTurn, measure, type Measured, type Say } from './measure.ts';

const PAGE = (main: string) => `<!doctype html>
<html lang="{{ .Site.Language.Lang }}">
<head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ .Title }}</title>
<link rel="canonical" href="{{ .Permalink }}">
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><a href="{{ "/" | relLangURL }}">{{ .Site.Title }}</a></header>
<main>${main}</main>
</body>
</html>
`;

const FILES = {
  'layouts/_default/single.html': PAGE('<article data-pagefind-body><h1>{{ .Title }}</h1>{{ .Content }}</article>'),
  'layouts/_default/list.html': PAGE('<h1>{{ .Title }}</h1>'),
  'static/style.css': 'body { font: 1rem/1.5 sans-serif; max-width: 70ch; margin: auto }\n',
};

const configuration = (languages: readonly Language[]) => `baseURL = "https://handbuch.example.org/"
title = "Qualifikationen"
defaultContentLanguage = "de"
disableKinds = ["taxonomy", "term", "RSS"]
${languages.map((language, index) => `[languages.${language}]\nweight = ${index + 1}\ncontentDir = "content/${language}"`).join('\n')}
`;

/** Version of the Hugo of this machine, installed from Debian where this user may; undefined where there is none. */
export async function findHugo(say: Say): Promise<string | undefined> {
  const version = async () => (findOnPath('hugo', process.env['PATH']) ? /v[\d.]+/.exec((await runQuietly('hugo', ['version'])).output)?.[0] : undefined);
  const found = await version();
  if (found) return `Hugo ${found}`;
  const { code } = await installFromDebian(['hugo'], say);
  const installed = code === 0 ? await version() : undefined;
  if (!installed) say('Hugo is left out: it is not on PATH and could not be installed. On Debian, as root: apt-get install hugo');
  return installed && `Hugo ${installed}`;
}

/** Builds the pages of `plain/<language>/` and their index from nothing; the site is then in public. */
export async function buildHugo(folder: string, plain: string, languages: readonly Language[], env: NodeJS.ProcessEnv, log: string): Promise<Measured> {
  rmSync(folder, { recursive: true, force: true });
  for (const language of languages) cpSync(join(plain, language), join(folder, 'content', language, 'qualifikationen'), { recursive: true });
  for (const [path, text] of Object.entries({ ...FILES, 'config.toml': configuration(languages) })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const pages = await measure('hugo', ['--quiet'], { cwd: folder, env: { ...env, HUGO_CACHEDIR: join(folder, 'cache') }, log });
  if (pages.code !== 0) return pages;
  const index = await measure(process.execPath, [programOf('pagefind', 'pagefind'), '--site', join(folder, 'public')], { cwd: folder, env, log });
  return inTurn(pages, index);
}
