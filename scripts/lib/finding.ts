// A finding of a check on a file of content. Checks return findings; reporters print them.
import type { Problem } from '../../src/markdown/problem.ts';

export interface Finding extends Problem {
  /** Path from the repository's root, with forward slashes. */
  file: string;
}

/** By file, then line, then check; the same input always gives the same order. */
export function sortFindings(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.check.localeCompare(b.check, 'en') || a.message.localeCompare(b.message, 'de'));
}
