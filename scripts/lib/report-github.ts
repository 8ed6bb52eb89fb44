// Findings as workflow commands of GitHub Actions: each becomes an annotation at its line of the change.
import type { Finding } from './finding.ts';

const COMMANDS = { error: 'error', warning: 'warning', hint: 'notice' } as const;

/** Text after the second "::"; nothing in it may end the command or begin another. */
const escapeData = (text: string) => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
/** Values of properties end at a comma or colon, too. */
const escapeProperty = (text: string) => escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

/** One line per finding. */
export function reportGithub({ findings, titles }: { findings: readonly Finding[]; titles: ReadonlyMap<string, string> }): string {
  return findings.map(({ level, file, line, check, message, hint }) => {
    const properties = { file, line: String(line), title: titles.get(check) ?? check };
    const list = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(value)}`).join(',');
    return `::${COMMANDS[level]} ${list}::${escapeData(hint ? `${message}\n${hint}` : message)}`;
  }).join('\n');
}
