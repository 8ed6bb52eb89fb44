// What a reviewer must not overlook in a change: facts that changed without a source, titles, editions that became shorter.
import type { Change } from '../../src/model/compare-records.ts';
import { earliest, latest } from '../../src/model/dates.ts';

type Fields = Record<string, unknown>;
interface Period { from?: string; to?: string }

/** Fields that nobody may change without a source, with their German name; each is a group or the item of a list. */
const NEEDS_SOURCE: Record<string, string> = { levels: 'Niveau', duration: 'Dauer', extent: 'Umfang', entry: 'Zugang', awardingBody: 'Ausstellende Stelle', stateRecognised: 'Staatliche Anerkennung' };

const at = (data: unknown, path: readonly PropertyKey[]): unknown => path.reduce<unknown>((value, key) => (value !== null && typeof value === 'object' ? (value as Record<PropertyKey, unknown>)[key] : undefined), data);

/** The group that a change lies in and that has sources of its own. */
function sourcedGroup({ path }: Change): { path: PropertyKey[]; name: string } | undefined {
  const index = path.findIndex((key) => typeof key === 'string' && Object.hasOwn(NEEDS_SOURCE, key));
  if (index === -1) return undefined;
  const isItem = typeof path[index + 1] === 'number';
  return { path: path.slice(0, index + (isItem ? 2 : 1)), name: NEEDS_SOURCE[path[index] as string]! };
}

function* unsourced(after: unknown, changes: readonly Change[]): Generator<string> {
  const newSources = new Set(changes.filter(({ path, kind }) => path[0] === 'sources' && path.length === 2 && kind === 'added').map(({ path }) => (at(after, path) as { id?: string } | undefined)?.id));
  const seen = new Set<string>();
  for (const change of changes) {
    const group = sourcedGroup(change);
    if (!group || change.kind === 'removed' || change.kind === 'moved' || change.path.at(-1) === 'sources') continue;
    const key = group.path.join('/');
    if (seen.has(key)) continue;
    seen.add(key);
    const sources = ((at(after, group.path) as Fields | undefined)?.['sources'] ?? []) as { id: string }[];
    const own = changes.some(({ path }) => path.at(-1) === 'sources' && path.slice(0, group.path.length).join('/') === key);
    if (sources.length === 0) yield `${group.name} ohne Beleg.`;
    else if (change.kind === 'changed' && !own && !sources.some(({ id }) => newSources.has(id))) yield `${group.name} geändert, die Belege sind dieselben.`;
  }
}

const words = ({ from, to }: Period) => `${from ?? '?'} bis ${to ?? 'offen'}`;

function* shortened(before: Fields, after: Fields, renamed: ReadonlySet<string>): Generator<string> {
  for (const [list, noun] of [['editions', 'Rechtsstand'], ['systems', 'Systemstand']] as const) {
    const young = new Map(((after[list] ?? []) as { id: string; period: Period }[]).map((item) => [item.id, item]));
    for (const { id, period } of (before[list] ?? []) as { id: string; period: Period }[]) {
      const now = young.get(id)?.period;
      if (!young.has(id) && !renamed.has(id)) yield `${noun} „${id}“ entfallen.`;
      else if (now && ((now.to && (!period.to || latest(now.to) < latest(period.to))) || (now.from && period.from && earliest(now.from) > earliest(period.from)))) yield `${noun} „${id}“ verkürzt: ${words(period)} → ${words(now)}.`;
    }
  }
}

function* retitled(before: Fields, after: Fields): Generator<string> {
  const [old, young] = [before['title'], after['title']] as { de: string; en?: string }[];
  if (old && young && old.de !== young.de) yield `Titel geändert: „${old.de}“ → „${young.de}“.`;
  if (old && young && old.en !== young.en) yield `Englischer Titel geändert: „${old.en ?? '–'}“ → „${young.en ?? '–'}“.`;
  const official = (data: Fields) => ((data['titles'] ?? []) as { text: string; kind: string }[]).filter(({ kind }) => kind === 'official').map(({ text }) => text).join(', ');
  if (official(before) !== official(after)) yield `Amtlicher Titel geändert: „${official(before)}“ → „${official(after)}“.`;
}

function* unreviewed(before: Fields, after: Fields, changes: readonly Change[], hasText: boolean): Generator<string> {
  const [old, young] = [before['review'], after['review']] as { state: string; reviewedOn?: string }[];
  const beyond = hasText || changes.some(({ path }) => path[0] !== 'changes' && path[0] !== 'review');
  if (old?.state === 'reviewed' && young?.state === 'reviewed' && old.reviewedOn === young.reviewedOn && beyond) yield 'Fachlich geprüft war der frühere Stand; die Prüfung nennt denselben Tag.';
}

/** Warnings about a changed record. Both must be what the schema returned. */
export function warningsOf(before: unknown, after: unknown, changes: readonly Change[], { hasText, renamed }: { hasText: boolean; /** Editions that got another id. */ renamed: ReadonlySet<string> }): string[] {
  const [old, young] = [before, after] as [Fields, Fields];
  return [...retitled(old, young), ...shortened(old, young, renamed), ...unsourced(after, changes), ...unreviewed(old, young, changes, hasText)];
}
