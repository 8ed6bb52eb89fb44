// Facts of the official text + the profile that is there → the profile as it should be. Words, notes, sources and judgements of people stay.
import type { Findings } from './findings.ts';
import { examRules, frameRules, occupationRules, pairIds, positionRules, renameReferences, specialisationRules, type KnownIds } from './known-ids.ts';
import { SOURCE } from './law.ts';
import { mergeExamParts, mergePosition, type Item } from './merge-items.ts';
import type { Data, Made } from './profile.ts';
import { alike } from './text.ts';

const list = (value: unknown): Item[] => (Array.isArray(value) ? (value as Item[]) : []);

/** Facts that stand alone: the text wins where it says anything, but does not replace what only differs in spelling. */
const SINGLE = ['kind', 'abbreviation', 'officialTitle', 'bjnr', 'issuedOn', 'inForceFrom', 'inForceUntil', 'consolidatedAsOf', 'gazette', 'ministry', 'durationMonths', 'durationPlace', 'examForm'];
/** Remarks of the collection; what people added besides stays. */
const OFFICIAL_REMARK = /^(?:Zuletzt g|G)eändert|^Neugefasst|^Ersetzt|aufgeh(?:\.|oben)/i;

export interface Merged { data: Data; removed: string[] }

/** The merged profile. `inferred` fields are kept as the profile has them. */
export function mergeProfile(made: Made, existing: Data, inferred: string[], withWording: boolean, findings: Findings): Merged {
  const merged: Data = { ...existing };
  for (const key of SINGLE) {
    const [now, before] = [made.facts[key], existing[key]];
    const isSpelling = typeof now === 'string' && typeof before === 'string' && alike(now, before);
    // The form of the examination is known by one word; how the profile words it stays.
    const isFiner = key === 'examForm' && before !== undefined && /gestreckt/.test(String(before)) === /gestreckt/.test(String(now));
    if (now !== undefined && !isSpelling && !isFiner && !(before !== undefined && inferred.includes(key))) merged[key] = now;
  }
  mergeAmendments(merged, made.facts);
  merged['legalBasis'] = mergeLegalBasis(existing['legalBasis'] as Data | undefined, made.facts['legalBasis'] as Data | undefined);
  mergeSupersedes(merged, made.facts);
  mergeDefects(merged, made.facts);
  const removed = made.facts['positions'] ? mergePlan(merged, made, withWording, findings) : [];
  return { data: Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined)), removed };
}

function mergeAmendments(merged: Data, facts: Data) {
  const own = ((merged['amendments'] ?? []) as string[]).filter((line) => !OFFICIAL_REMARK.test(line));
  const lines = [...((facts['amendments'] ?? []) as string[]), ...own];
  if (lines.length > 0) merged['amendments'] = lines;
}

function mergeLegalBasis(before: Data | undefined, now: Data | undefined): Data | undefined {
  if (!before || !now) return before ?? now;
  const [old, young] = [before['laws'], now['laws']] as [string[], string[]];
  // A law that only the profile names is not dropped because the file has no opening words.
  return { ...before, laws: young.every((law) => old.includes(law)) ? old : young, ...(now['trade'] ? { trade: { ...(now['trade'] as Data), ...pickName(before['trade'] as Data | undefined, now['trade'] as Data) } } : {}) };
}

/** The name of a trade stays where the text gives its number only. */
const pickName = (before: Data | undefined, now: Data): Data => (before?.['name'] && !now['name'] && before['number'] === now['number'] ? { name: before['name'] } : {});

/** Superseded regulations are known by their date; what people wrote about one stays. */
function mergeSupersedes(merged: Data, facts: Data) {
  const before = list(merged['supersedes']);
  const dateOf = (item: Item) => /\d{1,2}\. \p{L}+ \d{4}/u.exec((item['text'] as { de?: string } | undefined)?.de ?? '')?.[0];
  const added = list(facts['supersedes']).filter((item) => !before.some((known) => dateOf(known) === dateOf(item)));
  if (added.length > 0) merged['supersedes'] = [...before, ...added];
}

function mergeDefects(merged: Data, facts: Data) {
  const before = list(merged['defects']);
  const words = (item: Item) => (item['text'] as { de: string }).de;
  const quoted = (text: string) => [...text.matchAll(/„([^“]+)“/g)].map(([, name]) => name!);
  const added = list(facts['defects']).filter((item) => !before.some((known) => quoted(words(item)).every((name) => words(known).includes(name))));
  if (added.length > 0) merged['defects'] = [...before, ...added];
}

function mergePlan(merged: Data, made: Made, withWording: boolean, findings: Findings): string[] {
  const facts = made.facts;
  const ids = {} as KnownIds;
  ids.occupations = pairIds(list(facts['occupations']), list(merged['occupations']), occupationRules);
  const specialisations = renameReferences(list(facts['specialisations']), ids);
  ids.specialisations = pairIds(specialisations, list(merged['specialisations']), specialisationRules);
  const positions = renameReferences(list(facts['positions']), { occupations: ids.occupations, specialisations: ids.specialisations });
  ids.positions = pairIds(positions, list(merged['positions']), positionRules);
  const known = (key: string) => new Map(list(merged[key]).map((item) => [item.id, item]));
  const named = (items: Item[], map: Map<string, string>) => renameReferences(items, ids).map((item) => ({ ...item, id: map.get(item.id) ?? item.id }));

  // Occupations have names and durations that people checked: none is changed, new ones are added.
  const occupations = known('occupations');
  const newOccupations = named(list(facts['occupations']), ids.occupations).filter(({ id }) => !occupations.has(id));
  if (newOccupations.length > 0) merged['occupations'] = [...occupations.values(), ...newOccupations];

  const before = known('positions');
  const now = named(list(facts['positions']), ids.positions).map((item) => mergePosition(item, before.get(item.id), withWording, findings));
  // Positions that only the sections list have no row in a plan and stay as long as the sections list them.
  const unplanned = [...before.values()].filter((item) => !item['annex'] && made.listed.includes(String(item['place'])));
  merged['positions'] = [...now, ...unplanned];
  mergeSpecialisations(merged, specialisations, ids.specialisations);
  mergePeriods(merged, list(facts['periods']) as unknown as Data[]);
  mergeFrames(merged, made, named, findings);
  merged['examParts'] = mergeExamParts(list(facts['examParts']), list(merged['examParts']), (items) => named(items, pairIds(renameReferences(items, ids), list(merged['examParts']), examRules)), findings);
  for (const key of ['examParts', 'examSources', 'planSources']) if (merged[key] === undefined || (merged[key] as unknown[]).length === 0) merged[key] = facts[key];
  const kept = new Set((merged['positions'] as Item[]).map(({ id }) => id));
  return [...before.keys()].filter((id) => !kept.has(id));
}

/** Fields of work come from scattered sentences: none is dropped. All other kinds are those of the plan. */
function mergeSpecialisations(merged: Data, made: Item[], ids: Map<string, string>) {
  const now = new Map(made.map((item) => [ids.get(item.id)!, item]));
  const used = new Set(JSON.stringify([merged['positions'], merged['examParts'], merged['timeFrames']]).match(/"specialisation":"[^"]+"/g)?.map((match) => match.slice(18, -1)));
  const before = list(merged['specialisations']);
  const kept = before.filter((item) => item['kind'] === 'field' || now.has(item.id) || used.has(item.id));
  const added = [...now].filter(([id]) => !before.some((item) => item.id === id)).map(([id, item]) => ({ ...item, id }));
  merged['specialisations'] = kept.length + added.length > 0 ? [...kept, ...added] : undefined;
}

function mergePeriods(merged: Data, now: Data[]) {
  const before = new Map((merged['periods'] as Data[] | undefined)?.map((period) => [period['key'], period]));
  if (now.length > 0) merged['periods'] = now.map((period) => ({ ...period, ...(before.get(period['key'])?.['label'] ? { label: before.get(period['key'])!['label'] } : {}) }));
}

function mergeFrames(merged: Data, made: Made, named: (items: Item[], map: Map<string, string>) => Item[], findings: Findings) {
  const [now, before] = [list(made.facts['timeFrames']), list(merged['timeFrames'])];
  for (const problem of made.unreadFrames) findings.remark(0, `Zeitrahmen nicht verstanden: ${problem}.`, before.length > 0 ? 'Die Zeitrahmen des Profils sind nicht verändert; bitte von Hand vergleichen.' : 'Die Zeitrahmen von Hand vergleichen.');
  if (now.length === 0 || (made.unreadFrames.length > 0 && before.length > 0)) return;
  const old = new Map(before.map((item) => [item.id, item]));
  merged['timeFrames'] = named(now, pairIds(now, before, frameRules)).map((item) => ({ ...item, ...(old.get(item.id)?.['note'] ? { note: old.get(item.id)!['note'] } : {}) }));
}

/** The source entry of the regulation itself, brought to the state of the file. */
export function refreshSource(data: Data, facts: Data, url: string | undefined, today: string): Data {
  const sources = list(data['sources']);
  const own = sources.find(({ id }) => id === SOURCE) ?? sources.find(({ kind }) => kind === 'law');
  if (!own) return data;
  return { ...data, sources: sources.map((source) => (source === own ? { ...source, ...(url ? { url } : {}), published: facts['consolidatedAsOf'], accessed: today } : source)) };
}
