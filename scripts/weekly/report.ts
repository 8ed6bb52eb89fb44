// The weekly report as Markdown: links that are gone or moved, overdue reviews, old drafts, known faults of packages.
import { code, plainText } from '../lib/markdown-text.ts';
import { archiveHint, type Link } from './collect-links.ts';
import type { Visited } from './visit-links.ts';
import type { DueItem } from './worklist.ts';

/** The part of `npm audit --json` that is told. */
export interface Audit {
  vulnerabilities?: Record<string, { severity: string; via: (string | { title?: string; url?: string })[] }>;
}

export interface Findings {
  links: readonly Link[];
  visited: readonly Visited[];
  overdue: readonly DueItem[];
  oldDrafts: readonly DueItem[];
  /** Undefined where the registry did not answer. */
  audit: Audit | undefined;
}

export const MARK = '<!-- qualifikationshandbuch: wochenbericht -->';
const MAX_ROWS = 100;

function section(title: string, rows: readonly string[], none: string): string {
  if (rows.length === 0) return `### ${title}\n\n${none}\n`;
  const more = rows.length > MAX_ROWS ? [`- … und ${rows.length - MAX_ROWS} weitere`] : [];
  return `### ${title} (${rows.length})\n\n${[...rows.slice(0, MAX_ROWS), ...more].join('\n')}\n`;
}

/** `<url>` shows an address as it is; what could end it is not valid in one. */
const address = (url: string) => `<${url.replace(/[<>\s]/g, encodeURIComponent)}>`;

export function weeklyReport({ links, visited, overdue, oldDrafts, audit }: Findings): string {
  const linkOf = new Map(links.map((link) => [link.url, link]));
  const placesOf = (url: string) => linkOf.get(url)!.places.slice(0, 3).map(({ file, line }) => code(`${file}:${line}`)).join(', ');
  const inState = (state: Visited['state']) => visited.filter((link) => link.state === state);
  const due = (word: string) => ({ file, title, on }: DueItem) => `- ${code(file)} ${plainText(title)}: ${word} ${on}`;
  const faults = Object.entries(audit?.vulnerabilities ?? {}).map(([name, { severity, via }]) => `- ${code(name)} (${severity}): ${plainText(via.map((cause) => (typeof cause === 'string' ? cause : cause.title ?? '')).filter(Boolean).join('; '))}`);
  return [
    MARK,
    section('Quellen, die nicht mehr erreichbar sind', inState('gone').map(({ url, why }) => `- ${address(url)} (${why}) in ${placesOf(url)}; Archiv: ${address(archiveHint(linkOf.get(url)!))}`), 'Keine.'),
    section('Quellen, die umgezogen sind', inState('moved').map(({ url, to }) => `- ${address(url)}${to ? ` → ${address(to)}` : ''} in ${placesOf(url)}`), 'Keine.'),
    `${visited.length} Adressen besucht, davon ${inState('unclear').length} ohne klare Antwort (abgewiesen, überlastet, zu langsam). Daraus folgt nichts.\n`,
    section('Prüfung überfällig', overdue.map(due('fällig am')), 'Keine.'),
    section('Entwürfe, seit über einem Jahr unverändert', oldDrafts.map(due('zuletzt am')), 'Keine.'),
    section('Bekannte Mängel in Paketen', faults, audit ? 'Keine.' : 'Die Abfrage ist nicht gelungen.'),
  ].join('\n');
}
