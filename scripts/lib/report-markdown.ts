// Findings as Markdown, for a comment at a pull or merge request or a summary of a job.
import { absolute, entryPath } from '../../src/routes.ts';
import type { Finding } from './finding.ts';
import { code, plainText } from './markdown-text.ts';

const LEVELS = { error: 'Fehler', warning: 'Warnung', hint: 'Hinweis' } as const;
/** A comment holds about 65,000 characters. */
const MAX_LENGTH = 55_000;

const origin = process.env['SITE_URL'] ? new URL(process.env['SITE_URL']) : undefined;

function rowOf({ file, line, level, check, message, hint }: Finding, titles: ReadonlyMap<string, string>): string {
  const title = titles.get(check) ?? check;
  const path = entryPath('guide', `pruefungen/${check}`, 'de');
  // Without an address of the site there is nothing to link to.
  const help = origin ? `[${plainText(title)}](${absolute(path, origin)})` : plainText(title);
  return `- **${LEVELS[level]}** ${code(`${file}:${line}`)} (${help}): ${plainText(message)}${hint ? ` ${plainText(hint)}` : ''}`;
}

/** A heading with the sums, then the findings, as many as fit. */
export function reportMarkdown({ findings, titles, files, faulty }: { findings: readonly Finding[]; titles: ReadonlyMap<string, string>; files: number; faulty: number }): string {
  const count = (level: Finding['level']) => findings.filter((finding) => finding.level === level).length;
  const head = `### Prüfung der Inhalte\n\n${files} Dateien geprüft, ${faulty} mit Fehlern: ${count('error')} Fehler, ${count('warning')} Warnungen, ${count('hint')} Hinweise.\n`;
  let length = head.length;
  const rows: string[] = [];
  for (const finding of findings) {
    const row = rowOf(finding, titles);
    length += row.length + 1;
    if (length > MAX_LENGTH) break;
    rows.push(row);
  }
  const left = findings.length - rows.length;
  return [head, ...rows, ...(left > 0 ? [`\n… und ${left} weitere.`] : [])].join('\n').trimEnd();
}
