// Every reference leads somewhere, and no id stands twice in its list.
import { collections } from '../../src/schema/index.ts';
import { nearest } from '../../src/markdown/nearest.ts';
import { findReferences, idsOf, type Reference } from '../../src/model/references.ts';
import type { Finding } from '../lib/finding.ts';
import type { Entry } from '../lib/read-content.ts';
import type { Check, Context } from './context.ts';

const NAMES: Record<string, string> = { countries: 'Land', qualifications: 'Qualifikation', regulations: 'Ordnung', frameworks: 'Kompetenzrahmen', roles: 'Kompetenzprofil', curricula: 'Curriculum', recommendations: 'Empfehlung', norms: 'Norm', terms: 'Begriff' };
const LISTS = ['sources', 'editions', 'systems', 'occupations', 'specialisations', 'positions', 'areas', 'competences', 'examParts', 'timeFrames', 'studyModules'];
const COMPONENTS: Record<string, string> = { Norm: 'norms', Term: 'terms' };

const suggest = (id: string, known: string[]) => {
  const meant = nearest(id, known);
  return meant ? `Meinten Sie „${meant}“?` : undefined;
};

function targets(reference: Reference, entry: Entry, { index }: Context): { known: string[]; where: string } | undefined {
  if (reference.kind === 'entry') return { known: [...(index.get(reference.collection)?.keys() ?? [])], where: NAMES[reference.collection] ?? reference.collection };
  if (reference.kind === 'local') return { known: idsOf(entry.data, reference.list).map(({ id }) => id), where: `„${reference.list}“ dieser Datei` };
  const target = reference.entry ? index.get(reference.collection)?.get(reference.entry) : undefined;
  // A missing entry is reported by its own field; an unreadable one by its own file.
  return target?.data === undefined ? undefined : { known: idsOf(target.data, reference.list).map(({ id }) => id), where: `„${reference.list}“ von ${reference.entry}` };
}

function* checkData(entry: Entry, context: Context): Generator<Finding> {
  const at = (path: readonly PropertyKey[], message: string, hint?: string): Finding => ({ check: 'references', level: 'error', file: entry.file, line: entry.lineOf(path), message, ...(hint ? { hint } : {}) });
  for (const reference of findReferences(collections[entry.collection].schema, entry.data)) {
    const target = targets(reference, entry, context);
    if (!target || target.known.includes(reference.id)) continue;
    yield at(reference.path, reference.kind === 'entry' ? `${target.where} „${reference.id}“ gibt es nicht.` : `„${reference.id}“ steht nicht in ${target.where}.`, suggest(reference.id, target.known) ?? 'Kennung prüfen oder den Eintrag anlegen.');
  }
  for (const list of LISTS) {
    const seen = new Set<string>();
    for (const { id, path } of idsOf(entry.data, list)) {
      if (path.length > 2) continue;
      if (seen.has(id)) yield at(path, `Die Kennung „${id}“ steht in „${list}“ doppelt.`, 'Jede Kennung darf in ihrer Liste nur einmal vorkommen.');
      seen.add(id);
    }
  }
  const editions = (entry.data as { editions?: { modules?: { code: string }[] }[] }).editions;
  for (const [index, edition] of (Array.isArray(editions) ? editions : []).entries()) {
    const seen = new Set<string>();
    for (const [position, { code }] of (edition.modules ?? []).entries()) {
      if (seen.has(code)) yield at(['editions', index, 'modules', position, 'code'], `Das Modul „${code}“ steht in diesem Rechtsstand doppelt.`, 'Kennungen der Module sind je Rechtsstand einmalig.');
      seen.add(code);
    }
  }
}

export const references: Check = {
  id: 'references',
  title: 'Verweise',
  *run(context) {
    const sourcesOf = new Map<string, string[]>();
    for (const entry of context.entries) {
      const written = (entry.raw as { sources?: { id?: unknown }[] } | undefined)?.sources;
      sourcesOf.set(`${entry.collection}/${entry.id}`, Array.isArray(written) ? written.map((s) => String(s?.id)) : []);
      if (entry.data !== undefined) yield* checkData(entry, context);
    }
    for (const file of [...context.entries, ...context.translations]) {
      for (const use of file.prose?.uses ?? []) {
        const collection = COMPONENTS[use.component];
        const known = use.component === 'Source' ? sourcesOf.get(`${file.collection}/${file.id}`) ?? [] : collection ? [...(context.index.get(collection)?.keys() ?? [])] : undefined;
        if (!known || known.includes(use.id)) continue;
        yield { check: 'references', level: 'error', file: file.file, line: use.line, message: `<${use.component} id="${use.id}">: Das gibt es nicht.`, hint: suggest(use.id, known) ?? (use.component === 'Source' ? 'Die Quelle unter „sources“ eintragen.' : 'Kennung prüfen oder den Eintrag anlegen.') };
      }
    }
  },
};
