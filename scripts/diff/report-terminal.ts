// The semantic diff for a person at a terminal.
import { effectsOf, factInWords, factsByGroup, headOf, paragraphInWords, sectionInWords, sumsOf, type Style } from './change-words.ts';
import type { ContentDiff, ProfileDiff } from './profile-diff.ts';

const STYLE: Style = { text: (text) => text, removed: (text) => `[-${text}-]`, added: (text) => `{+${text}+}` };

// What others wrote must not move the cursor or colour the screen.
const harmless = (line: string) => line.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g, '\uFFFD');

function linesOf(profile: ProfileDiff): string[] {
  return [
    headOf(profile),
    ...profile.warnings.map((warning) => `  Achtung: ${warning}`),
    ...factsByGroup(profile.facts).flatMap(([group, facts]) => [`  ${group}`, ...facts.map((fact) => `    ${factInWords(fact, STYLE)}`)]),
    ...(profile.isReordered ? ['  Die Abschnitte des Textes stehen in anderer Reihenfolge.'] : []),
    ...profile.sections.flatMap((section) => [`  ${sectionInWords(section)}`, ...section.paragraphs.map((paragraph) => `    ${paragraphInWords(paragraph, STYLE)}`)]),
    ...effectsOf(profile).map((line) => `  ${line}`),
  ];
}

/** All changes, one block per profile, and a last line with the sums. */
export function reportDiffTerminal({ profiles, warnings, others }: ContentDiff): string {
  return [
    ...warnings.map((warning) => `Achtung: ${warning}\n`),
    ...profiles.map((profile) => `${linesOf(profile).map(harmless).join('\n')}\n`),
    ...(others.length > 0 ? [`Außerdem: ${others.map(harmless).join(', ')}\n`] : []),
    sumsOf(profiles),
  ].join('\n');
}
