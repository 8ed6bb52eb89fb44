// node scripts/forge/guard.ts --tree <folder> --base <commit>: whether a proposal keeps its hands off what nobody may change. Reads it as data and runs nothing of it.
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { code, plainText } from '../lib/markdown-text.ts';
import { verifyGrowth, verifyRegister } from '../verify/register.ts';
import { areaOf, type Area } from './areas.ts';

interface Row {
  path: string;
  /** As Git has it: 100644 file, 100755 executable, 120000 link, 160000 another repository, 000000 deleted. */
  mode: string;
}

export interface Verdict {
  /** Each stops the proposal. */
  errors: string[];
  /** For whoever accepts it. */
  notices: string[];
}

function git(tree: string, ...args: string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', ['-C', tree, ...args], { encoding: 'utf8', maxBuffer: 2 ** 28, env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' } });
  if (error || status !== 0) throw new Error(error?.message ?? (stderr.trim() || `git ${args[0]} ist fehlgeschlagen.`));
  return stdout;
}

function changedSince(tree: string, base: string): Row[] {
  const parts = git(tree, 'diff', '--raw', '-z', '--no-renames', '--no-abbrev', '--no-ext-diff', '--end-of-options', base, 'HEAD').split('\0');
  const rows: Row[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) rows.push({ mode: parts[i]!.split(' ')[1]!, path: parts[i + 1]! });
  return rows;
}

const CONTENT_FILE = /^content\/(register\.jsonl|versions\/releases\/\d{4}-\d+\.sha256|[a-z]+(\/[a-z0-9][a-z0-9.-]*)+\.(mdx|yaml))$/;

function* judgeRow({ path, mode }: Row): Generator<string> {
  if (mode === '000000') return;
  if (mode === '120000') yield `${code(path)} ist eine Verknüpfung. Bitte die Datei selbst ablegen.`;
  else if (mode === '160000' || path === '.gitmodules') yield `${code(path)} bindet eine andere Ablage ein.`;
  else if (path.startsWith('content/') && mode !== '100644') yield `${code(path)} ist als ausführbar gekennzeichnet.`;
  else if (path.startsWith('content/') && !CONTENT_FILE.test(path)) yield `${code(path)} gehört nicht in den Ordner der Inhalte.`;
}

const NOTICES: Record<Exclude<Area, 'content'>, string> = {
  published: 'Veröffentlichtes oder das Register ist berührt: nur durch die Befehle des Veröffentlichens, Annahme durch die Herausgabe.',
  program: 'Das Programm ist berührt: Annahme durch die Zuständigen für das Programm. Dort läuft Code aus diesem Vorschlag in den Prüfungen.',
};

/** Looks at the commit that is checked out in `tree`, compared with where it left the main branch. */
export function guard(tree: string, base: string): Verdict {
  const rows = changedSince(tree, base);
  const areas = new Set(rows.map(({ path }) => areaOf(path)));
  const content = join(tree, 'content');
  const errors = rows.flatMap((row) => [...judgeRow(row)]);
  // Where something is a link, nothing is read: it may lead anywhere.
  const published = rows.some(({ mode }) => mode === '120000') ? [] : [...verifyRegister(content), ...verifyGrowth(content, base)].map(({ file, line, message }) => `${code(`${file}:${line}`)}: ${plainText(message)}`);
  return {
    errors: [...errors, ...published],
    notices: [
      ...(['published', 'program'] as const).filter((area) => areas.has(area)).map((area) => NOTICES[area]),
      ...(areas.has('content') && areas.has('program') ? ['Inhalte und Programm stehen in einem Vorschlag. Bitte auf zwei aufteilen.'] : []),
    ],
  };
}

/** For a comment at the proposal. */
export function verdictInMarkdown({ errors, notices }: Verdict): string {
  if (errors.length + notices.length === 0) return 'Veröffentlichtes, Register und Programm sind unberührt.\n';
  return [...errors.map((error) => `- **Fehler:** ${error}`), ...notices.map((notice) => `- ${notice}`), ''].join('\n');
}

if (import.meta.main) {
  const { values: { tree = '.', base } } = parseArgs({ options: { tree: { type: 'string' }, base: { type: 'string' } } });
  if (!base) throw new Error('--base fehlt: der Commit, von dem der Vorschlag ausgeht.');
  const verdict = guard(resolve(tree), base);
  console.log(verdictInMarkdown(verdict));
  process.exitCode = verdict.errors.length > 0 ? 1 : 0;
}
