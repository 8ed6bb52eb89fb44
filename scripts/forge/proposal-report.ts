// node scripts/forge/proposal-report.ts --tree <folder> --base <commit> --out <folder>: what a proposal changes, in one comment. Runs on the main branch's own code; the proposal is only read.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { check } from '../check.ts';
import { diff } from '../diff.ts';
import { guard, verdictInMarkdown } from './guard.ts';

/** By this line the comment is found again and updated. */
export const MARK = '<!-- qualifikationshandbuch: bericht -->';
/** A comment of GitHub holds 65,536 characters. */
const MAX_LENGTH = 60_000;

export interface ProposalReport {
  text: string;
  /** Findings of the checks are told by their own pipeline; this is about what nobody may change. */
  isAllowed: boolean;
}

function printed(run: (print: (text: string) => void) => number): string {
  const lines: string[] = [];
  run((text) => lines.push(text));
  return lines.join('\n').trim();
}

/** The comment, and whether the proposal keeps its hands off what nobody may change. */
export function reportOnProposal(tree: string, base: string): ProposalReport {
  const verdict = guard(tree, base);
  const parts = [
    '### Schutz des Veröffentlichten\n', verdictInMarkdown(verdict),
    printed((print) => check(['--changed', '--base', base, '--reporter', 'markdown'], { root: tree, print })), '',
    printed((print) => diff([base, '--reporter', 'markdown'], { root: tree, print })),
  ];
  const whole = parts.join('\n');
  // Text of a proposal must call nobody.
  const body = whole.replaceAll('@', '@\u200B').replaceAll('<!--', '&lt;!--');
  const cut = body.length > MAX_LENGTH ? `${body.slice(0, body.lastIndexOf('\n', MAX_LENGTH))}\n\n(gekürzt)` : body;
  return { text: `${MARK}\n${cut}\n`, isAllowed: verdict.errors.length === 0 };
}

if (import.meta.main) {
  const { values: { tree, base, out } } = parseArgs({ options: { tree: { type: 'string' }, base: { type: 'string' }, out: { type: 'string' } } });
  if (!tree || !base || !out) throw new Error('--tree, --base und --out sind nötig.');
  const { text, isAllowed } = reportOnProposal(resolve(tree), base);
  mkdirSync(out, { recursive: true });
  writeFileSync(join(out, 'comment.md'), text);
  writeFileSync(join(out, 'state'), isAllowed ? 'success' : 'failure');
}
