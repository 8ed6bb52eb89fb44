// Findings as a Code Quality report of GitLab: a JSON list that the merge request compares with that of its target.
import { createHash } from 'node:crypto';
import type { Finding } from './finding.ts';

const SEVERITIES = { error: 'major', warning: 'minor', hint: 'info' } as const;

/** The report. A fingerprint says what is wrong in which file, not in which line: an edit above must not make an old finding new. */
export function reportGitlab({ findings }: { findings: readonly Finding[] }): string {
  const seen = new Map<string, number>();
  const issues = findings.map(({ check, level, file, line, message, hint }) => {
    const what = [check, file, message].join('\0');
    const count = (seen.get(what) ?? 0) + 1;
    seen.set(what, count);
    return {
      description: hint ? `${message} ${hint}` : message,
      check_name: check,
      fingerprint: createHash('sha256').update(`${what}\0${count}`).digest('hex'),
      severity: SEVERITIES[level],
      location: { path: file, lines: { begin: line } },
    };
  });
  return JSON.stringify(issues, null, 2);
}
