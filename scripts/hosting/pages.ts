// What hosts can that take files and no configuration: the policy as an element of each page, and a file `_headers` for those that read it.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../lib/files-below.ts';
import { contentSecurityPolicy, sharing } from '../set-up/host-rules.mjs';
import { cachingPatterns, dataPattern, everywhere, usual, type Deployment } from './deployment.ts';

export const PAGES_NOTES = `GitHub Pages und GitLab Pages (auch auf openCode) nehmen keine Kopfzeilen und keinen Status aus dem Projekt an.
Was dort geht, schreibt der Befehl in die fertigen Seiten:
  npm run hosting -- pages --into dist
  - die Sicherheitsrichtlinie als Element jeder Seite; frame-ancestors wirkt nur als Kopfzeile und fehlt dort
  - .nojekyll, damit GitHub jede Datei ausliefert
Was dort nicht geht: 410 für Entferntes (die Seite sagt es, der Status ist 200), Strict-Transport-Security, Fristen für Kopien,
Inhaltstypen für .jsonl, .mdx und andere. GitLab Pages liest _redirects, aber nur für Adressen ohne Datei; jede verlegte Adresse hat hier eine
Seite, die weiterführt. Wer GitLab selbst betreibt, setzt die Kopfzeilen für alle Seiten in gitlab.rb:
  npm run hosting -- gitlab
Hosts, die eine Datei _headers lesen (Codeberg Pages nicht, Netlify und Cloudflare Pages ja):
  npm run hosting -- headers --site https://handbuch.example.org > dist/_headers`;

/** These mean something only in a header. */
const policyInPage = contentSecurityPolicy.split('; ').filter((part) => !part.startsWith('frame-ancestors')).join('; ');
const element = `<meta http-equiv="Content-Security-Policy" content="${policyInPage}">`;
const CHARSET = /<meta charset="utf-8">/i;

/** Puts the policy into every page of a built site, once; answers with the number of pages. */
export function putPolicyIntoPages(folder: string): number {
  const pages = filesBelow(folder).filter((name) => name.endsWith('.html'));
  for (const page of pages) {
    const file = join(folder, page);
    const text = readFileSync(file, 'utf8');
    if (text.includes(element)) continue;
    // Before anything that the page loads, or the policy would not hold for it.
    if (!CHARSET.test(text)) throw new Error(`${page}: kein <meta charset="utf-8">`);
    writeFileSync(file, text.replace(CHARSET, (charset) => charset + element));
  }
  writeFileSync(join(folder, '.nojekyll'), '');
  return pages.length;
}

/** For gitlab.rb of an own GitLab: headers of every answer of every site there. */
export function gitlabSettings(): string {
  return ['# Gilt für alle Seiten dieser GitLab-Installation.', `gitlab_pages['headers'] = [`, ...Object.entries(everywhere).map(([name, value]) => `  ${JSON.stringify(`${name}: ${value}`)},`), ']', ''].join('\n');
}

/** A file `_headers`. It knows no regular expressions, only `*`: frozen texts are named by their file. */
export function headersFile({ base }: Deployment, files: readonly string[] = []): string {
  const group = (path: string, values: object) => [path, ...Object.entries(values).map(([name, value]) => `  ${name}: ${value}`), ''];
  const [data, kept] = [new RegExp(dataPattern), cachingPatterns('/').map(({ pattern, keep }) => ({ test: new RegExp(pattern), keep }))];
  const endings = [...new Set(files.flatMap((file) => (data.test(`/${file}`) ? [file.slice(file.lastIndexOf('.'))] : [])))].sort();
  // A folder whose files are all kept for the same time is named once.
  const folders = new Map(kept.flatMap(({ test, keep }) => files.filter((file) => test.test(`/${file}`)).map((file): [string, string] => [/^(assets|pagefind\/(?:filter|fragment|index))\//.exec(file)?.[0].concat('*') ?? file, keep])));
  return [
    ...group(`${base}*`, usual),
    ...endings.flatMap((ending) => [`${base}*${ending}`, ...Object.keys(sharing.other).map((name) => `  ! ${name}`), ...Object.entries(sharing.data).map(([name, value]) => `  ${name}: ${value}`), '']),
    ...[...folders].sort().flatMap(([path, keep]) => [base + path, '  ! cache-control', `  cache-control: ${keep}`, '']),
  ].join('\n');
}
