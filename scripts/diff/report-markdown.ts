// The semantic diff as Markdown, for one comment at a pull or merge request: warnings first, long lists folded, never too long.
import { kinds } from '../../src/labels/words.ts';
import { code, plainText } from '../lib/markdown-text.ts';
import { effectsOf, factInWords, factsByGroup, headOf, paragraphInWords, sectionInWords, sumsOf, type Style } from './change-words.ts';
import type { ContentDiff, ProfileDiff } from './profile-diff.ts';
import { cut } from './shown-values.ts';

/** By this line a pipeline finds its comment again. */
export const MARKER = '<!-- qualifikationshandbuch: semantic-diff -->';

/** Forges take about 65,000 characters; bytes count where letters take two or three. */
const MAX_BYTES = 55_000;
/** Of one profile, the fewer the more there are; what is left is counted. */
const PER_PROFILE = { least: 500, most: 6_000 };
/** With more profiles each is folded. */
const MAX_OPEN = 5;
const MAX_WARNINGS = 60;
const MAX_OTHERS = 20;

const STYLE: Style = {
  text: plainText,
  removed: (text) => (text.trim() ? `~~${plainText(text.trim())}~~ ` : ''),
  added: (text) => (text.trim() ? `**${plainText(text.trim())}** ` : ''),
};
const bytes = (text: string) => Buffer.byteLength(text, 'utf8');

/** As many lines as fit, and the number of those that do not. */
function fitting(lines: readonly string[], room: number): { lines: string[]; left: number } {
  let used = 0;
  const end = lines.findIndex((line) => (used += bytes(line) + 1) > room);
  return end === -1 ? { lines: [...lines], left: 0 } : { lines: lines.slice(0, end), left: lines.length - end };
}

function bodyOf(profile: ProfileDiff, room: number): string[] {
  const details = [
    ...factsByGroup(profile.facts).flatMap(([group, facts]) => [`- ${plainText(group)}`, ...facts.map((fact) => `  - ${factInWords(fact, STYLE)}`)]),
    ...(profile.isReordered ? ['- Die Abschnitte des Textes stehen in anderer Reihenfolge.'] : []),
    ...profile.sections.flatMap((section) => [`- ${plainText(sectionInWords(section))}`, ...section.paragraphs.map((paragraph) => `  - ${paragraphInWords(paragraph, STYLE).trim()}`)]),
  ];
  const { lines, left } = fitting(details, room);
  return [
    ...profile.warnings.slice(0, 10).map((warning) => `- **Achtung:** ${plainText(cut(warning, 300))}`),
    ...lines,
    ...(left > 0 ? [`- … und ${left} weitere Zeilen (${code('npm run diff')} zeigt alle)`] : []),
    ...effectsOf(profile).map((line) => `- ${plainText(line)}`),
  ];
}

function blockOf(profile: ProfileDiff, isFolded: boolean, room: number): string {
  const body = bodyOf(profile, room).join('\n');
  const head = plainText(headOf(profile));
  return isFolded ? `<details><summary>${head}</summary>\n\n${body}\n\n</details>\n` : `#### ${head}\n\n${body}\n`;
}

/** What did not fit: by kind of profile, as codes, and at last only counted. */
function restOf(profiles: readonly ProfileDiff[], room: number): string {
  const rows = [...Map.groupBy(profiles, ({ collection }) => collection)].map(([collection, some]) => `- ${plainText(kinds[collection].de)}: ${some.map(({ id }) => id).join(', ')}`);
  const list = `<details><summary>${profiles.length} weitere Profile, ohne Einzelheiten</summary>\n\n${rows.join('\n')}\n\n</details>\n`;
  return bytes(list) <= room ? list : `… und ${profiles.length} weitere Profile.\n`;
}

/** The comment: at most 60 KB, whatever changed. */
export function reportDiffMarkdown({ profiles, warnings, others }: ContentDiff): string {
  const all = [...warnings, ...profiles.flatMap((profile) => profile.warnings.map((warning) => `${profile.id}: ${warning}`))];
  const shownWarnings = all.slice(0, MAX_WARNINGS).map((warning) => `- ${plainText(cut(warning, 240))}`);
  const head = [
    MARKER, '### Was sich ändert', '', sumsOf(profiles), '',
    ...(all.length > 0 ? ['**Bitte ansehen:**', '', ...shownWarnings, ...(all.length > MAX_WARNINGS ? [`- … und ${all.length - MAX_WARNINGS} weitere Warnungen`] : []), ''] : []),
    ...(others.length > 0 ? [`Außerdem: ${others.slice(0, MAX_OTHERS).map(code).join(', ')}${others.length > MAX_OTHERS ? ` und ${others.length - MAX_OTHERS} weitere Dateien` : ''}`, ''] : []),
  ].join('\n');
  const isFolded = profiles.length > MAX_OPEN;
  const free = MAX_BYTES - bytes(head);
  const each = Math.min(PER_PROFILE.most, Math.max(PER_PROFILE.least, Math.floor(free / Math.max(1, profiles.length)) - 600));
  const { lines, left } = fitting(profiles.map((profile) => blockOf(profile, isFolded, each)), free);
  const shown = [head, ...lines].join('\n');
  return left === 0 ? shown.trimEnd() : `${shown}\n${restOf(profiles.slice(-left), 59_000 - bytes(shown))}`.trimEnd();
}
