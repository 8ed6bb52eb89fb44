// What time alone makes due: reviews past their day, drafts older than a year.
import type { Content } from '../lib/read-content.ts';

export interface DueItem {
  file: string;
  id: string;
  title: string;
  /** The day that has passed, or that of the last change. */
  on: string;
}

interface Facts {
  title?: { de: string };
  stateAsOf?: string;
  review?: { state: 'draft' | 'reviewed'; due?: string };
  changes?: { on: string }[];
}

function yearBefore(day: string): string {
  return `${Number(day.slice(0, 4)) - 1}${day.slice(4)}`;
}

/** By day, the oldest first. A draft is old when neither a change nor its facts are younger than a year. */
export function worklist({ entries }: Pick<Content, 'entries'>, today: string): { overdue: DueItem[]; oldDrafts: DueItem[] } {
  const overdue: DueItem[] = [];
  const oldDrafts: DueItem[] = [];
  for (const { id, file, data } of entries) {
    const { title, review, changes = [], stateAsOf = '' } = (data ?? {}) as Facts;
    if (!review || !title) continue;
    const item = (on: string): DueItem => ({ id, file, title: title.de, on });
    const touched = [stateAsOf, ...changes.map(({ on }) => on)].sort().at(-1)!;
    if (review.due !== undefined && review.due < today) overdue.push(item(review.due));
    if (review.state === 'draft' && touched < yearBefore(today)) oldDrafts.push(item(touched));
  }
  const byDay = (a: DueItem, b: DueItem) => (a.on === b.on ? (a.file < b.file ? -1 : 1) : a.on < b.on ? -1 : 1);
  return { overdue: overdue.sort(byDay), oldDrafts: oldDrafts.sort(byDay) };
}
