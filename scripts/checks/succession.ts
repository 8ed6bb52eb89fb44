// What supersedes, follows or derives from something else never leads back to itself, and what is out of force says what came after it.
import { cycleThrough } from '../../src/model/cycles.ts';
import type { CollectionName, Country, Curriculum, Qualification, Regulation, Role } from '../../src/schema/index.ts';
import type { Finding } from '../lib/finding.ts';
import type { Entry } from '../lib/read-content.ts';
import type { Check, Context } from './context.ts';

interface Link { id: string; path: PropertyKey[] }

const each = <T>(list: readonly T[], path: (index: number) => PropertyKey[], idOf: (item: T) => string | undefined): Link[] => list.flatMap((item, index) => {
  const id = idOf(item);
  return id === undefined ? [] : [{ id, path: path(index) }];
});

/** Fields that name what an entry follows, all within its own collection. */
const earlier: Partial<Record<CollectionName, (data: never) => Link[]>> = {
  countries: ({ predecessors }: Country) => each(predecessors, (index) => ['predecessors', index, 'state'], ({ state }) => state),
  qualifications: ({ predecessors }: Qualification) => each(predecessors, (index) => ['predecessors', index], (id) => id),
  regulations: ({ supersedes }: Regulation) => each(supersedes, (index) => ['supersedes', index, 'regulation'], ({ regulation }) => regulation),
  roles: ({ derivedFrom }: Role) => each(derivedFrom, (index) => ['derivedFrom', index, 'role'], ({ role }) => role),
  curricula: ({ derivedFrom }: Curriculum) => each(derivedFrom, (index) => ['derivedFrom', index], (id) => id),
};

const linksOf = ({ collection, data }: Entry): Link[] => (data === undefined ? [] : earlier[collection]?.(data as never) ?? []);

function* checkCycles(entry: Entry, { index }: Context): Generator<Finding> {
  const known = index.get(entry.collection);
  const next = (id: string) => { const other = known?.get(id); return other ? linksOf(other).map((link) => link.id) : []; };
  for (const link of linksOf(entry)) {
    const way = cycleThrough(entry.id, (id) => (id === entry.id ? [link.id] : next(id)));
    if (way) yield { check: 'succession', level: 'error', file: entry.file, line: entry.lineOf(link.path), message: `Die Folge führt im Kreis: ${[...way, entry.id].join(' → ')}.`, hint: 'Nur das Spätere nennt das Frühere; die Gegenrichtung zeigt die Seite von selbst.' };
  }
}

// An act that ends a regulation without putting another in its place stands among its amendments.
const ENDED = /aufgehoben|außer Kraft|befristet/i;

function* checkEnd(entry: Entry, { index, today }: Context): Generator<Finding> {
  const { inForceFrom, inForceUntil, supersedes, amendments } = entry.data as Regulation;
  const others = index.get('regulations') ?? new Map<string, Entry>();
  const finding = (level: Finding['level'], path: PropertyKey[], message: string, hint: string): Finding => ({ check: 'succession', level, file: entry.file, line: entry.lineOf(path), message, hint });
  if (inForceUntil !== undefined && inForceUntil < today) {
    const hasSuccessor = [...others.values()].some((other) => linksOf(other).some(({ id }) => id === entry.id));
    if (!hasSuccessor && !amendments.some((text) => ENDED.test(text))) yield finding('error', ['inForceUntil'], `Die Ordnung galt bis ${inForceUntil}, aber keine andere löst sie ab.`, 'In der neuen Ordnung unter „supersedes“ nennen; gibt es keine, den Rechtsakt unter „amendments“ anführen („aufgehoben durch …“).');
  }
  for (const [position, { regulation }] of supersedes.entries()) {
    const old = regulation === undefined || regulation === entry.id ? undefined : others.get(regulation)?.data as Regulation | undefined;
    if (!old || inForceFrom > today) continue;
    if (old.inForceFrom >= inForceFrom) yield finding('error', ['supersedes', position], `„${regulation}“ ist nicht älter als diese Ordnung.`, 'Daten beider Ordnungen an ihren Quellen prüfen; vielleicht sind alt und neu vertauscht.');
    else if (old.inForceUntil === undefined) yield finding('warning', ['supersedes', position], `„${regulation}“ ist abgelöst, nennt aber keinen letzten Tag.`, 'Dort „inForceUntil“ eintragen: den letzten Tag, an dem sie galt.');
  }
}

export const succession: Check = {
  id: 'succession',
  title: 'Ablösung',
  *run(context) {
    for (const entry of context.entries) {
      yield* checkCycles(entry, context);
      if (entry.collection === 'regulations' && entry.data !== undefined) yield* checkEnd(entry, context);
    }
  },
};
