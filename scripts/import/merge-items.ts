// Single positions and examinations of the official text with those of the profile: facts from the text, words from people.
import type { Findings } from './findings.ts';
import { alike } from './text.ts';

export type Item = Record<string, unknown> & { id: string };

/** Written by people, never by the import. */
const KEPT = ['keywords', 'sources', 'note'] as const;
/** Names that may differ in spelling only. */
const NAMES = ['title', 'place', 'section', 'timing'] as const;
const TIME = ['weeks', 'blocks', 'weeksSharedWith', 'timing'] as const;

/** One position. Without any time in the text the profile's time stays, because it was read from the context by people. */
export function mergePosition(now: Item, before: Item | undefined, withWording: boolean, findings: Findings): Item {
  if (!before) return now;
  const merged: Item = { ...now };
  for (const key of KEPT) if (before[key] !== undefined) merged[key] = before[key];
  for (const key of NAMES) if (typeof now[key] === 'string' && typeof before[key] === 'string' && alike(now[key], before[key])) merged[key] = before[key];
  // Which positions are common to all occupations is a judgement; the import only makes it for new profiles.
  merged['standard'] = before['standard'];
  if (!withWording && before['officialText'] !== undefined) merged['officialText'] = before['officialText'];
  if (TIME.every((key) => now[key] === undefined)) for (const key of TIME) if (before[key] !== undefined) merged[key] = before[key];
  const letters = new Set((now['aims'] as string[] | undefined) ?? []);
  const lost = [...((merged['keywords'] ?? []) as { letter: string }[]), ...(withWording ? [] : ((merged['officialText'] ?? []) as { letter: string }[]))].filter(({ letter }) => !letters.has(letter));
  if (lost.length > 0) findings.remark(0, `Position ${String(now['number'])} „${String(now['title'])}“: Stichworte oder Wortlaut zu ${lost.map(({ letter }) => letter).join(', ')} passen zu keinem Lernziel mehr.`, 'Von Hand anpassen.');
  return Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)) as Item;
}

interface Area { name: string; part?: string; weightPercent?: number; computedFrom?: string; minutes?: number }

/** Examinations. Parts with computed weights stay: the text gives other numbers, from which they were computed. */
export function mergeExamParts(now: Item[], before: Item[], named: (items: Item[]) => Item[], findings: Findings): Item[] {
  if (now.length === 0) return before;
  const old = new Map(before.map((item) => [item.id, item]));
  const merged = named(now).map((item): Item => {
    const known = old.get(item.id);
    old.delete(item.id);
    if (!known) return item;
    const areas = known['areas'] as Area[];
    if (areas.some(({ computedFrom }) => computedFrom)) return known;
    return {
      ...Object.fromEntries(['occupation', 'specialisation'].filter((key) => known[key] !== undefined).map((key) => [key, known[key]])),
      ...item,
      ...Object.fromEntries(['title', 'note', 'sources'].filter((key) => known[key] !== undefined).map((key) => [key, known[key]])),
      ...(alike(String(item['place']), String(known['place'])) ? { place: known['place'] } : {}),
      areas: (item['areas'] as Area[]).map((area) => {
        const same = areas.find(({ name }) => alike(name, area.name));
        return same ? { ...area, name: same.name, ...(same.part && !area.part ? { part: same.part } : {}), ...(same.minutes ? { minutes: same.minutes } : {}) } : area;
      }),
    };
  });
  for (const { id, place } of old.values()) findings.remark(0, `Die Prüfung „${id}“ (${String(place)}) steht im Profil, im Text sind dazu keine Gewichte gefunden. Sie bleibt unverändert.`, 'Von Hand vergleichen.');
  return [...merged, ...old.values()];
}
