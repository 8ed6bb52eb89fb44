// npm run check [paths]: runs every check over content/ and prints all findings. Exit code 1 if there is an error.
import { relative, resolve, sep } from 'node:path';
import { checks } from './checks/index.ts';
import { makeContext } from './checks/context.ts';
import { sortFindings, type Finding } from './lib/finding.ts';
import { readContent, type Content } from './lib/read-content.ts';
import { formatReport } from './lib/report-terminal.ts';

/** All findings of all checks over content that has been read. */
export function runChecks(content: Content, today: string): Finding[] {
  const context = makeContext(content, today);
  return sortFindings(checks.flatMap((check) => [...check.run(context)]));
}

/** Today's date where the command runs, YYYY-MM-DD. */
export function localToday(now = new Date()): string {
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

function main(args: string[]): number {
  const root = resolve(import.meta.dirname, '..');
  const withHints = args.includes('--hints');
  const paths = args.filter((arg) => !arg.startsWith('--')).map((arg) => relative(root, resolve(arg)).split(sep).join('/'));
  const content = readContent(resolve(root, 'content'), root);
  const wanted = (file: string) => paths.length === 0 || paths.some((path) => file === path || file.startsWith(`${path.replace(/\/$/, '')}/`));

  const findings = runChecks(content, localToday()).filter((finding) => wanted(finding.file) && (withHints || finding.level !== 'hint'));
  const files = [...content.entries, ...content.translations, ...content.strangers].filter(({ file }) => wanted(file)).length;
  const errors = findings.filter(({ level }) => level === 'error');
  const faulty = new Set(errors.map(({ file }) => file)).size;

  if (findings.length > 0) console.log(`${formatReport(findings, new Map(checks.map(({ id, title }) => [id, title])))}\n`);
  if (files === 0) console.log(paths.length > 0 ? `Keine Inhalte unter ${paths.join(', ')}.` : 'Keine Inhalte gefunden.');
  console.log(`${files} Dateien geprüft: ${errors.length} Fehler, ${findings.filter(({ level }) => level === 'warning').length} Warnungen.${withHints ? '' : ' Hinweise zeigt --hints.'}`);
  console.log(`${files - faulty} passed, ${faulty} failed`);
  return errors.length > 0 || files === 0 ? 1 : 0;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) process.exitCode = main(process.argv.slice(2));
