// Every reference leads somewhere, and no id stands twice in its list.
import { collections, type Law, type Qualification } from '../../src/schema/index.ts';
import { nearest } from '../../src/markdown/nearest.ts';
import { once } from '../../src/model/once.ts';
import { findReferences, idsOf, type Reference } from '../../src/model/references.ts';
import type { Finding } from '../lib/finding.ts';
import type { Entry } from '../lib/read-content.ts';
import type { Check, Context } from './context.ts';

const NAMES: Record<string, string> = { countries: 'Land', qualifications: 'Qualifikation', regulations: 'Ordnung', frameworks: 'Kompetenzrahmen', roles: 'Kompetenzprofil', curricula: 'Curriculum', recommendations: 'Empfehlung', norms: 'Norm', terms: 'Begriff' };
const LISTS = ['sources', 'editions', 'systems', 'routes', 'nodes', 'modules', 'hourTables', 'occupations', 'specialisations', 'positions', 'areas', 'competences', 'examParts', 'timeFrames', 'studyModules'];
const COMPONENTS: Record<string, string> = { Norm: 'norms', Term: 'terms' };
/** A suggestion compares with every known code; a file full of faults gets no more than these. */
const MAX_SUGGESTIONS = 50;

/** Keys of a map, ids of a set: looked up for each reference, so that no list of thousands is made. */
type Known = Pick<ReadonlySet<string>, 'has' | 'keys'>;

const suggest = (id: string, known: Known) => {
  const meant = nearest(id, known.keys());
  return meant ? `Meinten Sie „${meant}“?` : undefined;
};

type Lists = Map<string, Map<string, PropertyKey[][]>>;
const nothing: Lists = new Map();

/** Ids of the lists in the data of an entry, by name and by the path of the group that holds the list: "" → sources, "editions/0" → modules. */
const listsOf = once((data: object) => new Map([...idsOf(data)].map(([list, items]) => [list, groupsOf(list, items)])));

function groupsOf(list: string, items: { id: string; path: PropertyKey[] }[]): Lists {
  const groups: Lists = new Map();
  for (const { id, path } of items) {
    const group = path.slice(0, -2).join('/');
    // The sources of a fact are a list of the same name, but cite and do not define.
    if (list === 'sources' && group !== '') continue;
    const ids = groups.get(group) ?? new Map<string, PropertyKey[][]>();
    groups.set(group, ids.set(id, [...(ids.get(id) ?? []), path]));
  }
  return groups;
}

/** What a reference within a file may name: the nearest list around it; modules of a comparison those of its edition. */
function localIds(groups: Lists, path: readonly PropertyKey[], data: unknown): Known {
  for (let depth = path.length; depth >= 0; depth--) {
    const group = groups.get(path.slice(0, depth).join('/'));
    if (group) return group;
  }
  if (path[0] === 'coverage') {
    const { coverage, editions } = data as Qualification;
    const edition = editions.findIndex(({ id }) => id === coverage[Number(path[1])]?.edition);
    if (edition !== -1) return groups.get(`editions/${edition}`) ?? new Set();
  }
  return new Set([...groups.values()].flatMap((ids) => [...ids.keys()]));
}

function* checkData(entry: Entry, { index }: Context): Generator<Finding> {
  const at = (path: readonly PropertyKey[], message: string, hint?: string): Finding => ({ check: 'references', level: 'error', file: entry.file, line: entry.lineOf(path), message, ...(hint ? { hint } : {}) });
  const list = (name: string, data: unknown = entry.data) => listsOf(data as object).get(name) ?? nothing;
  const targets = (reference: Reference): { known: Known; where: string } | undefined => {
    if (reference.kind === 'entry') return { known: index.get(reference.collection) ?? new Map(), where: NAMES[reference.collection] ?? reference.collection };
    if (reference.kind === 'local') return { known: localIds(list(reference.list), reference.path, entry.data), where: `„${reference.list}“ dieser Datei` };
    const target = reference.entry ? index.get(reference.collection)?.get(reference.entry) : undefined;
    // A missing entry is reported by its own field; an unreadable one by its own file.
    if (target?.data === undefined) return undefined;
    return { known: list(reference.list, target.data).get('') ?? new Map(), where: `„${reference.list}“ von ${reference.entry}` };
  };

  let faults = 0;
  for (const reference of findReferences(collections[entry.collection].schema, entry.data)) {
    const target = targets(reference);
    if (!target || target.known.has(reference.id)) continue;
    faults += 1;
    const hint = (faults <= MAX_SUGGESTIONS ? suggest(reference.id, target.known) : undefined) ?? 'Kennung prüfen oder den Eintrag anlegen.';
    yield at(reference.path, reference.kind === 'entry' ? `${target.where} „${reference.id}“ gibt es nicht.` : `„${reference.id}“ steht nicht in ${target.where}.`, hint);
  }
  for (const name of LISTS) {
    for (const ids of list(name).values()) {
      for (const [id, [, ...doubles]] of ids) for (const path of doubles) yield at(path, `Die Kennung „${id}“ steht in „${name}“ doppelt.`, 'Jede Kennung darf in ihrer Liste nur einmal vorkommen.');
    }
  }
  const numbers = new Set<string>();
  for (const [position, { number }] of (entry.collection === 'norms' ? (entry.data as Law).provisions : []).entries()) {
    if (numbers.has(number)) yield at(['provisions', position, 'number'], `Die Vorschrift „${number}“ steht doppelt.`, 'Beide Einträge zusammenführen.');
    numbers.add(number);
  }
}

export const references: Check = {
  id: 'references',
  title: 'Verweise',
  *run(context) {
    const sourcesOf = new Map<string, Set<string>>();
    for (const entry of context.entries) {
      const written = (entry.raw as { sources?: { id?: unknown }[] } | undefined)?.sources;
      sourcesOf.set(`${entry.collection}/${entry.id}`, new Set(Array.isArray(written) ? written.flatMap((source) => (typeof source?.id === 'string' ? [source.id] : [])) : []));
      if (entry.data !== undefined) yield* checkData(entry, context);
    }
    for (const file of [...context.entries, ...context.translations]) {
      for (const use of file.prose?.uses ?? []) {
        const collection = COMPONENTS[use.component];
        const known: Known | undefined = use.component === 'Source' ? sourcesOf.get(`${file.collection}/${file.id}`) ?? new Set() : collection ? context.index.get(collection) ?? new Map() : undefined;
        if (!known || known.has(use.id)) continue;
        yield { check: 'references', level: 'error', file: file.file, line: use.line, message: `<${use.component} id="${use.id}">: Das gibt es nicht.`, hint: suggest(use.id, known) ?? (use.component === 'Source' ? 'Die Quelle unter „sources“ eintragen.' : 'Kennung prüfen oder den Eintrag anlegen.') };
      }
    }
  },
};
