// Every group of facts names its source, and every source listed is used.
import { collections } from '../../src/schema/index.ts';
import { traceSources } from '../../src/model/unsourced-facts.ts';
import type { Finding } from '../lib/finding.ts';
import type { Entry } from '../lib/read-content.ts';
import type { Check } from './context.ts';

function* checkEntry(entry: Entry, translated: ReadonlySet<string>): Generator<Finding> {
  const { unsourced, used } = traceSources(collections[entry.collection].schema, entry.data);
  for (const { path } of unsourced) {
    yield { check: 'sources', level: 'warning', file: entry.file, line: entry.lineOf(path), message: `„${path.filter((p) => typeof p === 'string').join('.')}“ ist ohne Beleg.`, hint: 'Unter „sources“ die Kennung der Quelle angeben, mit Fundstelle.' };
  }
  const inProse = new Set((entry.prose?.uses ?? []).filter(({ component }) => component === 'Source').map(({ id }) => id));
  for (const [index, source] of ((entry.data as { sources?: { id: string }[] }).sources ?? []).entries()) {
    if (typeof source === 'object' && ![used, inProse, translated].some((ids) => ids.has(source.id))) yield { check: 'sources', level: 'hint', file: entry.file, line: entry.lineOf(['sources', index]), message: `Die Quelle „${source.id}“ wird nirgends angeführt.`, hint: 'Bei der Angabe anführen, die sie belegt, oder löschen.' };
  }
}

export const sources: Check = {
  id: 'sources',
  title: 'Belege',
  *run({ entries, translations }) {
    const translated = new Map<string, Set<string>>();
    for (const { collection, id, prose } of translations) {
      translated.set(`${collection}/${id}`, new Set((prose?.uses ?? []).filter((use) => use.component === 'Source').map((use) => use.id)));
    }
    for (const entry of entries) if (entry.data !== undefined && entry.collection !== 'norms') yield* checkEntry(entry, translated.get(`${entry.collection}/${entry.id}`) ?? new Set());
  },
};
