// npm run check [-- paths] [--changed [--base …]] [--reporter …] [--hints]: runs every check over content/ and prints all findings.
import { existsSync, readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { checks } from './checks/index.ts';
import { makeContext } from './checks/context.ts';
import { readChanged } from './lib/changed-content.ts';
import { sortFindings, withoutHidden, type Finding } from './lib/finding.ts';
import { GitError } from './lib/git.ts';
import { readContent, type Content } from './lib/read-content.ts';
import { reporters } from './lib/reporters.ts';

const USAGE = `npm run check -- [Pfade] [Angaben]
Prüft alle Inhalte oder nur die genannten Dateien und Ordner.
  --changed           nur was sich gegenüber main geändert hat, auch noch nicht Eingechecktes
  --base Commit       mit --changed: gegenüber diesem Commit oder Zweig
  --reporter Form     terminal, github, gitlab oder markdown
  --hints             auch Hinweise zeigen
Ergebnis: 0 ohne Fehler, 1 mit Fehlern oder ohne Dateien unter den Pfaden, 2 bei falschen Angaben.`;

/** All findings of all checks over content that has been read. References are looked up in `all`, which may hold more. */
export function runChecks(content: Content, today: string, all: Content = content): Finding[] {
  const context = { ...makeContext(all, today), ...content };
  return sortFindings(checks.flatMap((check) => [...check.run(context)])).map(withoutHidden);
}

/** Today's date where the command runs, YYYY-MM-DD. */
export function localToday(now = new Date()): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** Day of the last line of the register; undefined before the first publication, and where it cannot be read, which `verify` tells. */
function lastPublication(root: string): string | undefined {
  const file = resolve(root, 'content', 'register.jsonl');
  if (!existsSync(file)) return undefined;
  return /"date":"(\d{4}-\d{2}-\d{2})"/.exec(readFileSync(file, 'utf8').trimEnd().split('\n').at(-1)!)?.[1];
}

interface Options {
  changed?: boolean;
  base?: string;
  reporter?: string;
  hints?: boolean;
}

function readOptions(args: string[]): { values: Options; positionals: string[] } | string {
  try {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { changed: { type: 'boolean' }, base: { type: 'string' }, reporter: { type: 'string' }, hints: { type: 'boolean' } } });
    // `npm run check --changed`, without the dashes in between: npm keeps the word for itself and only says so here.
    for (const name of ['changed', 'hints'] as const) if (process.env[`npm_config_${name}`] === 'true') values[name] = true;
    if (values.reporter !== undefined && !Object.hasOwn(reporters, values.reporter)) return `Die Form „${values.reporter}“ gibt es nicht. Möglich: ${Object.keys(reporters).join(', ')}.`;
    if (values.base !== undefined && !values.changed) return '--base gilt nur zusammen mit --changed.';
    return { values, positionals };
  } catch (error) {
    const { message } = error as Error;
    return `Unbekannte oder unvollständige Angabe: ${/'(-[^' ]+)/.exec(message)?.[1] ?? message}`;
  }
}

/** The command; answers with the exit code. Tests name another root and print elsewhere. */
export function check(args: string[], { root = resolve(import.meta.dirname, '..'), print = console.log, today = localToday() }: { root?: string; print?: (text: string) => void; today?: string } = {}): number {
  const options = readOptions(args);
  if (typeof options === 'string') {
    print(`${options}\n\n${USAGE}`);
    return 2;
  }
  const { values: { changed = false, base, reporter = 'terminal', hints = false }, positionals } = options;
  const paths = positionals.map((arg) => relative(root, resolve(arg)).split(sep).join('/'));
  const isNamed = (file: string) => paths.length === 0 || paths.some((path) => path === '' || file === path || file.startsWith(`${path.replace(/\/$/, '')}/`));

  const published = lastPublication(root);
  if (published !== undefined && today < published) {
    print(`Die Uhr dieses Rechners zeigt den ${today}; zuletzt veröffentlicht wurde am ${published}. Bitte die Uhr stellen: alle Daten erschienen sonst als künftig.`);
    return 2;
  }
  let concerns: (finding: Finding) => boolean = () => true;
  let content: Content;
  let all: Content;
  try {
    if (changed) ({ content, all, concerns } = readChanged(root, base));
    else content = all = readContent(resolve(root, 'content'), root);
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    print(`--changed braucht Git: ${error.message}`);
    return 2;
  }

  const findings = runChecks(content, today, all).filter((finding) => isNamed(finding.file) && concerns(finding) && (hints || finding.level !== 'hint'));
  const files = [...content.entries, ...content.translations, ...content.strangers].filter(({ file }) => isNamed(file)).length;
  const errors = findings.filter(({ level }) => level === 'error');
  const faulty = new Set(errors.map(({ file }) => file)).size;
  const { print: report, hasSummary } = reporters[reporter]!;
  const text = report({ findings, titles: new Map(checks.map(({ id, title }) => [id, title])), files, faulty });
  if (text !== '' || !hasSummary) print(text);
  if (hasSummary) {
    if (files === 0) print(changed ? 'Keine Inhalte geändert.' : paths.length > 0 ? `Keine Inhalte unter ${paths.join(', ')}.` : 'Keine Inhalte gefunden.');
    print(`${files} Dateien geprüft: ${errors.length} Fehler, ${findings.filter(({ level }) => level === 'warning').length} Warnungen.${hints ? '' : ' Hinweise zeigt --hints.'}`);
    print(`${files - faulty} passed, ${faulty} failed`);
  }
  // A change may well touch no content; paths that hold none are a slip of the pen.
  return errors.length > 0 || (files === 0 && !changed) ? 1 : 0;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) process.exitCode = check(process.argv.slice(2));
