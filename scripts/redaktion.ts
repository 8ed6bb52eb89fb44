// npm run redaktion: the editor for people without Git, on this repository; with --out, the page for a forge.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backendOf, forges, hostsOf, localBackend, type BackendSettings } from '../src/export/cms-config.ts';
import { site } from '../src/site.ts';
import { buildEditor } from './redaktion/build-editor.ts';
import { StoreError } from './redaktion/git-store.ts';
import { API, serveEditor } from './redaktion/serve-editor.ts';
import { findFreePort } from './serve.mjs';
import { SetUpError } from './set-up/processes.mjs';

const USAGE = `npm run redaktion                  Redaktion auf dieser Ablage öffnen
npm run redaktion -- --out <Ordner>  Seite für die Ablage des Betreibers bauen, zum Beispiel dist/redaktion

  --root <Ordner>   andere Git-Ablage
  --branch <Name>   Zweig, für den vorgeschlagen wird (sonst der gerade benutzte)

Für --out gelten repository und forge aus src/site.ts; die Umgebung geht vor:
  REDAKTION_REPOSITORY   Adresse der Ablage
  REDAKTION_FORGE        gitlab, forgejo, gitea oder github
  REDAKTION_BRANCH       Zweig (sonst main)
  REDAKTION_APP_ID       Kennung der dort eingetragenen Anwendung (GitLab, Forgejo, Gitea)
  REDAKTION_AUTH_SERVER  Anmeldedienst; nur GitHub braucht einen
  SITE_URL               Adresse des Handbuchs`;

/** Settings for a forge from what the operator filled in; says what is missing. */
export function backendSettings(environment: Record<string, string | undefined>, { repository, forge }: { repository: string; forge: string } = site): BackendSettings {
  const settings = { repository: environment['REDAKTION_REPOSITORY'] || repository, forge: environment['REDAKTION_FORGE'] || forge, branch: environment['REDAKTION_BRANCH'] || 'main', appId: environment['REDAKTION_APP_ID'] ?? '', authServer: environment['REDAKTION_AUTH_SERVER'] ?? '' };
  if (!/^https:\/\/[^/\s]+\/[^/\s]+\/[^\s]+$/.test(settings.repository)) throw new StoreError('Die Adresse der Ablage fehlt: repository in src/site.ts oder REDAKTION_REPOSITORY (https://…/Gruppe/Name).');
  const known = forges.find((name) => name === settings.forge);
  if (known === undefined) throw new StoreError(`Welche Ablage? forge in src/site.ts oder REDAKTION_FORGE: ${forges.join(', ')}.`);
  if (settings.forge !== 'github' && settings.appId === '') throw new StoreError('REDAKTION_APP_ID fehlt: die Kennung der Anwendung, die auf der Ablage für die Redaktion eingetragen ist (öffentliche Anwendung mit PKCE).');
  if (settings.forge === 'github' && !/^https:\/\//.test(settings.authServer)) throw new StoreError('REDAKTION_AUTH_SERVER fehlt: GitHub lässt eine Seite nicht allein anmelden; nötig ist ein eigener Dienst, der das übernimmt.');
  return { ...settings, forge: known };
}

const currentBranch = (root: string) => spawnSync('git', ['-C', root, 'symbolic-ref', '--short', 'HEAD'], { encoding: 'utf8' }).stdout.trim();

/** Builds the page for a repository of this machine and serves both; for the command and its test. */
export async function startEditor({ root, branch = currentBranch(root), page, port }: { root: string; branch?: string; page: string; port: number }): Promise<{ url: string; close: () => Promise<void> }> {
  if (branch === '') throw new StoreError('Gerade ist kein Zweig ausgewählt (git switch main), oder --branch angeben.');
  await buildEditor({ folder: page, root, backend: localBackend(API, branch) });
  return serveEditor({ page, root, branch, port });
}

/** The command; answers with the exit code. */
export async function redaktion(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { out: { type: 'string' }, root: { type: 'string' }, branch: { type: 'string' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const root = resolve(values.root ?? join(import.meta.dirname, '..'));
  if (values.out !== undefined) {
    const settings = backendSettings(process.env);
    await buildEditor({ folder: resolve(values.out), root, backend: backendOf(settings), hosts: hostsOf(settings), siteUrl: process.env['SITE_URL'] ?? '/' });
    console.log(`Die Seite der Redaktion liegt in ${values.out}.`);
    return 0;
  }
  const { url, close } = await startEditor({ root, ...(values.branch ? { branch: values.branch } : {}), page: join(import.meta.dirname, '..', '.cache', 'redaktion'), port: Number(process.env['PORT'] ?? (await findFreePort(4340))) });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void close());
  console.log(`Die Redaktion ist unter ${url} (Strg-C beendet sie). Vorschläge liegen in Zweigen cms/…; Dateien in Arbeit bleiben unberührt.`);
  return 0;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  redaktion(process.argv.slice(2)).then((code) => { process.exitCode = code; }, (error: unknown) => {
    if (!(error instanceof StoreError || error instanceof SetUpError || (error as { code?: string }).code?.startsWith('ERR_PARSE_ARGS'))) throw error;
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exitCode = 2;
  });
}
