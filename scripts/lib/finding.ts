// A finding of a check on a file of content. Checks return findings; reporters print them.
import type { Problem } from '../../src/markdown/problem.ts';

export interface Finding extends Problem {
  /** Path from the repository's root, with forward slashes. */
  file: string;
}

const HIDDEN = /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]|[\u{E0000}-\u{E007F}]|\p{Cs}/gu;

/** Name of a sign that is not seen: U+202E. */
export const codePointOf = (sign: string) => `U+${sign.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
const shown = (text: string) => text.replace(HIDDEN, (sign) => `[${codePointOf(sign)}]`);

/** A finding quotes what strangers wrote: signs that steer a terminal, turn the direction or begin a line are named instead. */
export function withoutHidden<F extends Finding>(finding: F): F {
  return { ...finding, file: shown(finding.file), message: shown(finding.message), ...(finding.hint !== undefined && { hint: shown(finding.hint) }) };
}

/** By file, then line, then check; the same input always gives the same order. */
export function sortFindings(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => a.file.localeCompare(b.file, 'en') || a.line - b.line || a.check.localeCompare(b.check, 'en') || a.message.localeCompare(b.message, 'de'));
}
