// Prints findings for a person at a terminal, in German.
import { entryPath } from '../../src/routes.ts';
import type { Finding } from './finding.ts';

const LEVELS = { error: 'Fehler', warning: 'Warnung', hint: 'Hinweis' } as const;

/** One finding: place, check, what is wrong, what to do, where the help is. */
export function formatFinding(finding: Finding, title: string): string {
  return [
    `${finding.file}:${finding.line}  ${LEVELS[finding.level]} (${title})`,
    `  ${finding.message}`,
    ...(finding.hint ? [`  → ${finding.hint}`] : []),
    `  Hilfe: ${entryPath('guide', `pruefungen/${finding.check}`, 'de')}`,
  ].join('\n');
}

/** All findings and a last line with the sums. */
export function formatReport(findings: Finding[], titles: Map<string, string>): string {
  return findings.map((finding) => formatFinding(finding, titles.get(finding.check) ?? finding.check)).join('\n\n');
}
