// npm run diff [-- base] [--reporter terminal|markdown]: says in words what changed in content/ since a commit.
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { diffContent } from './diff/content-diff.ts';
import type { ContentDiff } from './diff/profile-diff.ts';
import { reportDiffMarkdown } from './diff/report-markdown.ts';
import { reportDiffTerminal } from './diff/report-terminal.ts';
import { GitError } from './lib/git.ts';

const USAGE = `npm run diff -- [Commit] [Angaben]
Sagt in Worten, was sich in content/ geändert hat: gegenüber einem Commit oder Zweig, ohne Angabe gegenüber main.
  --reporter Form     terminal oder markdown
Ergebnis: 0, auch wenn sich etwas geändert hat; 2 bei falschen Angaben oder ohne Git.`;

const reporters: Record<string, (diff: ContentDiff) => string> = { terminal: reportDiffTerminal, markdown: reportDiffMarkdown };

/** The command; answers with the exit code. */
export function diff(args: string[], { root = resolve(import.meta.dirname, '..'), print = console.log }: { root?: string; print?: (text: string) => void } = {}): number {
  const complain = (message: string) => {
    print(`${message}\n\n${USAGE}`);
    return 2;
  };
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { reporter: { type: 'string', default: 'terminal' } } });
  } catch (error) {
    return complain(`Unbekannte oder unvollständige Angabe: ${/'(-[^' ]+)/.exec((error as Error).message)?.[1] ?? ''}`);
  }
  const { values: { reporter }, positionals: [base, ...more] } = parsed;
  if (more.length > 0) return complain(`Zu viele Angaben: ${more.join(' ')}`);
  if (!Object.hasOwn(reporters, reporter)) return complain(`Die Form „${reporter}“ gibt es nicht. Möglich: ${Object.keys(reporters).join(', ')}.`);
  try {
    print(reporters[reporter]!(diffContent(root, base)));
    return 0;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    return complain(error.message);
  }
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) process.exitCode = diff(process.argv.slice(2));
