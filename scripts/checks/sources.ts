// Every group of facts names its source, and every source listed is used.
import { collections } from '../../src/schema/index.ts';
import { walkData, type FieldMeta } from '../../src/model/walk-data.ts';
import type { Finding } from '../lib/finding.ts';
import type { Entry } from '../lib/read-content.ts';
import type { Check } from './context.ts';

function* checkEntry(entry: Entry, translated: Set<string>): Generator<Finding> {
  const findings: Finding[] = [];
  const covered = new Set<string>();
  const used = new Set<string>(translated);
  // A group is covered by its own sources or by those of any group around it.
  const isCovered = (path: readonly PropertyKey[]) => path.some((_, depth) => covered.has(path.slice(0, depth + 1).join('/')));
  for (const use of entry.prose?.uses ?? []) if (use.component === 'Source') used.add(use.id);

  walkData(collections[entry.collection].schema, entry.data, ({ value, path, shape }) => {
    if (!shape) return;
    const group = value as Record<string, unknown>;
    let ownSources = false;
    for (const [name, schema] of Object.entries(shape)) {
      const meta = (schema.meta() ?? {}) as FieldMeta;
      const cited = group[name];
      if (!meta.citations || !Array.isArray(cited)) continue;
      for (const citation of cited as { id: string }[]) used.add(citation.id);
      if (name === 'sources') ownSources = true;
      for (const sibling of meta.covers ?? []) covered.add([...path, sibling].join('/'));
    }
    if (ownSources) covered.add(path.join('/'));
    const wantsSources = 'sources' in shape && ((shape['sources']!.meta() ?? {}) as FieldMeta).citations;
    // What the editors assign themselves rests on no source and says so.
    const ownJudgement = group['basis'] === 'editorial';
    if (wantsSources && !ownJudgement && !isCovered(path)) {
      findings.push({ check: 'sources', level: 'warning', file: entry.file, line: entry.lineOf(path), message: `„${path.filter((p) => typeof p === 'string').join('.')}“ ist ohne Beleg.`, hint: 'Unter „sources“ die Kennung der Quelle angeben, mit Fundstelle.' });
    }
  });
  for (const [index, source] of ((entry.data as { sources?: { id: string }[] }).sources ?? []).entries()) {
    if (typeof source === 'object' && !used.has(source.id)) findings.push({ check: 'sources', level: 'hint', file: entry.file, line: entry.lineOf(['sources', index]), message: `Die Quelle „${source.id}“ wird nirgends angeführt.`, hint: 'Bei der Angabe anführen, die sie belegt, oder löschen.' });
  }
  yield* findings;
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
