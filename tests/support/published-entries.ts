// Published entries for tests, made as the house makes them: by folding the lines of a register.
import { createHash } from 'node:crypto';
import { foldRegister } from '../../src/model/fold-register.ts';
import { frozenPaths, nameOf, nextRelease, writeSums, type Published, type PublishedEntry } from '../../src/model/published.ts';
import { registerAddress } from '../../src/routes.ts';
import type { CollectionName } from '../../src/schema/index.ts';
import type { NewLine, Publish } from '../../src/schema/register.ts';

export interface Entry { collection: CollectionName; id: string }

/** Something that happened. Steps are played in the order of their days; those of one day in the order given. */
export type Step =
  | { do: 'publish'; date: string; entries: (Entry & Partial<Pick<Publish, 'title' | 'note' | 'stateAsOf' | 'review'>> & { english?: boolean })[] }
  | { do: 'withdraw'; date: string; entry: Entry; version: number | 'all'; reason: string }
  | { do: 'remove'; date: string; entry: Entry; version: number | 'all'; reason: string; legalBasis: string }
  | { do: 'move'; date: string; from: string; to: string; reason: string };

const digest = (algorithm: string, text: string) => createHash(algorithm).update(text).digest('hex');

/** Lines of a register in which the steps were taken. */
export function linesFor(steps: Step[]): NewLine[] {
  const lines: NewLine[] = [];
  const releases: { release: string }[] = [];
  const counts = new Map<string, number>();
  for (const step of steps.toSorted((a, b) => a.date.localeCompare(b.date))) {
    const { date } = step;
    if (step.do === 'withdraw') lines.push({ type: 'withdraw', collection: step.entry.collection, id: step.entry.id, version: step.version, reason: { de: step.reason }, date });
    else if (step.do === 'remove') lines.push({ type: 'remove', collection: step.entry.collection, id: step.entry.id, version: step.version, reason: { de: step.reason }, legalBasis: step.legalBasis, date });
    else if (step.do === 'move') lines.push({ type: 'move', from: step.from, to: step.to, reason: { de: step.reason }, date });
    else {
      const release = nextRelease(releases, date);
      const published = step.entries.map(({ collection, id, english = false, title = { de: `Titel ${id}`, en: `Title ${id}` }, note = { de: 'Ersterfassung', en: 'First entry' }, stateAsOf = date, review = { state: 'draft' as const } }): Extract<NewLine, { type: 'publish' }> => {
        const version = (counts.get(nameOf({ collection, id })) ?? 0) + 1;
        counts.set(nameOf({ collection, id }), version);
        const files = frozenPaths(collection, id, version).slice(0, english ? 2 : 1).map((path) => ({ path, sha256: digest('sha256', path), swhid: `swh:1:cnt:${digest('sha1', path)}`, bytes: 10_000 + version }));
        return { type: 'publish', collection, id, version, address: registerAddress(collection, id, version), date, release, files, title, note, stateAsOf, review, marginNumbers: { count: version, sha256: digest('sha256', `${id} ${version}`) }, schemaVersion: 1 };
      });
      releases.push({ release });
      lines.push(...published, { type: 'release', release, date, count: published.length, sums: digest('sha256', writeSums(published.flatMap(({ files }) => files))) });
    }
  }
  return lines;
}

/** What is published after the steps. Throws where the rules of the register do not allow one. */
export function publishedAfter(steps: Step[]): Published {
  const { published, faults } = foldRegister(linesFor(steps));
  if (faults.length > 0) throw new Error(faults.map(({ message }) => message).join('\n'));
  return published;
}

export const tr: Entry = { collection: 'qualifications', id: 'tr-0001' };

/** One entry whose versions were published on these days, with what else happened. */
export function entryAfter(days: string[], more: Step[] = []): { published: Published; entry: PublishedEntry } {
  const published = publishedAfter([...days.map((date): Step => ({ do: 'publish', date, entries: [tr] })), ...more]);
  return { published, entry: published.entries.get(nameOf(tr))! };
}
