// npm run hosting -- nginx|caddy|headers|gitlab|pages: what a web server must know, for the server that the operator has.
import { existsSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { caddyConfiguration } from './hosting/caddy.ts';
import { deploymentOf, DeploymentError } from './hosting/deployment.ts';
import { goneAddresses } from './hosting/gone.ts';
import { nginxConfiguration } from './hosting/nginx.ts';
import { gitlabSettings, headersFile, PAGES_NOTES, putPolicyIntoPages } from './hosting/pages.ts';
import { filesBelow } from './lib/files-below.ts';
import { readArchive } from './verify/archive.ts';

const USAGE = `npm run hosting -- <Server> [Angaben]
Schreibt, was ein Webserver wissen muss: Kopfzeilen, Inhaltstypen, Fristen für Kopien, Status 410 für Entferntes.
  nginx               eine Datei für /etc/nginx/conf.d
  caddy               ein Caddyfile
  headers             eine Datei _headers
  gitlab              Zeilen für gitlab.rb
  pages               was GitHub Pages und GitLab Pages können
Angaben:
  --site Adresse      https://handbuch.example.org, sonst SITE_URL
  --base Pfad         /amt/, sonst BASE_PATH oder der Pfad der Adresse
  --root Ordner       wo die gebauten Seiten auf dem Server liegen
  --listen Ort        127.0.0.1:8080: ohne TLS, hinter einem Proxy, der es hat
  --certificate Datei, --key Datei   für nginx
  --content Ordner    Inhalte mit Register, sonst content
  --into Ordner       nur pages: gebaute Seiten, in die geschrieben wird
  --out Datei         in eine Datei statt auf den Bildschirm
Ergebnis: 0, oder 2 bei falschen Angaben.`;

const names = ['site', 'base', 'root', 'listen', 'certificate', 'key', 'content', 'into', 'out'] as const;
const options = Object.fromEntries(names.map((name) => [name, { type: 'string' as const }])) as Record<(typeof names)[number], { type: 'string' }>;

/** The command; answers with the exit code. */
export function hosting(args: string[], { root = resolve(import.meta.dirname, '..'), print = console.log, environment = process.env as Record<string, string | undefined> } = {}): number {
  try {
    const { values, positionals: [server, ...more] } = parseArgs({ args, allowPositionals: true, options });
    if (server === undefined || more.length > 0) throw new DeploymentError('Welcher Server?');
    if (server === 'pages') {
      if (values.into === undefined) print(PAGES_NOTES);
      else print(`${putPolicyIntoPages(folderOf(values.into))} Seiten mit der Sicherheitsrichtlinie versehen.`);
      return 0;
    }
    const give = (text: string) => (values.out === undefined ? print(text.trimEnd()) : writeFileSync(values.out, text));
    if (server === 'gitlab') {
      give(gitlabSettings());
      return 0;
    }
    const content = resolve(root, values.content ?? (environment['CONTENT_DIR'] || 'content'));
    // A file _headers lies in the built site itself, wherever that will stand.
    const place = server === 'headers' ? resolve(values.root ?? join(root, 'dist')) : values.root;
    const deployment = deploymentOf({ site: values.site ?? environment['SITE_URL'], base: values.base ?? environment['BASE_PATH'], root: place, listen: values.listen, certificate: values.certificate, key: values.key }, goneAddresses(readArchive(content).published));
    if (server === 'nginx') give(nginxConfiguration(deployment));
    else if (server === 'caddy') give(caddyConfiguration(deployment));
    else if (server === 'headers') give(headersFile(deployment, filesBelow(folderOf(deployment.root))));
    else throw new DeploymentError(`Den Server „${server}“ kennt der Befehl nicht.`);
    return 0;
  } catch (error) {
    const message = error instanceof DeploymentError ? error.message : `Unbekannte oder unvollständige Angabe: ${/'(-[^' ]+)/.exec((error as Error).message)?.[1] ?? ''}`;
    if (!(error instanceof DeploymentError) && !String((error as NodeJS.ErrnoException).code).startsWith('ERR_PARSE_ARGS')) throw error;
    print(`${message}\n\n${USAGE}`);
    return 2;
  }
}

function folderOf(path: string): string {
  if (!existsSync(join(path, 'index.html'))) throw new DeploymentError(`In ${path} liegen keine gebauten Seiten. Zuerst: npm run build`);
  return path;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) process.exitCode = hosting(process.argv.slice(2));
