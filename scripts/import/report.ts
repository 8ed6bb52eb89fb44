// What an import found, in words for the terminal: the semantic difference from the profile, and the note for its list of changes.
import type { z } from 'astro/zod';
import { changeWords, describeChange } from '../../src/labels/changes.ts';
import type { Line } from '../../src/labels/values.ts';
import { compareRecords, type Change } from '../../src/model/compare-records.ts';
import type { Language } from '../../src/site.ts';
import { englishDate, germanDate } from './words.ts';

/** Said by the import itself, or once more with the state of the consolidated text. */
const OWN = new Set(['changes', 'stateAsOf']);
const OWN_IN_SOURCES = new Set(['accessed', 'published']);

/** Changes of facts between the profile as it is and as it would be. Both must be what the schema returned. */
export function factChanges(schema: z.ZodType, before: unknown, after: unknown): Change[] {
  return compareRecords(schema, before, after, 'de').filter(({ place }) => !OWN.has(place[0]!.key) && !(place[0]!.key === 'sources' && OWN_IN_SOURCES.has(place.at(-1)!.key)));
}

const wording = (language: Language) => ({ language, titleOf: () => undefined });
const textOf = (parts: readonly { text: string }[]) => parts.map(({ text }) => text).join('');
const LONGEST = 240;
const shorten = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text);

function linesOf(lead: string, lines: Line[] | undefined): string[] {
  const text = (lines ?? []).map(({ label, parts }) => (label ? `${label}: ${textOf(parts)}` : textOf(parts))).join('; ');
  return text === '' ? [] : [`    ${lead} ${shorten(text)}`];
}

/** One block per part of the record, one entry per change, old and new below each other. */
export function printChanges(changes: Change[]): string[] {
  const { kind } = changeWords.de;
  let heading = '';
  return changes.flatMap((change) => {
    const { group, place, before, after, remark, kind: what } = describeChange(change, wording('de'));
    const title = textOf(group.title);
    const lines = title === heading ? [] : ['', title];
    heading = title;
    const where = place.map(textOf).join(' › ');
    return [...lines, `  ${where}${what === 'changed' ? '' : ` (${kind[what]})`}`, ...linesOf('bisher:', before), ...linesOf('jetzt: ', after), ...(remark ? [`    ${remark}`] : [])];
  });
}

/** Note for the profile's list of changes: state of the text and which parts differ. */
export function changeNote(changes: Change[], builtOn: string): { de: string; en: string } {
  const parts = (language: Language) => [...new Set(changes.map((change) => textOf(describeChange(change, wording(language)).group.title)))].join(', ');
  return {
    de: `Nach dem amtlichen Text fortgeschrieben (konsolidierte Fassung vom ${germanDate(builtOn)}): ${parts('de')}`,
    en: `Updated from the official text (consolidated version of ${englishDate(builtOn)}): ${parts('en')}`,
  };
}
