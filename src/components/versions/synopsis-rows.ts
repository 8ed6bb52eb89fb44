// Rows of a synopsis: which changes are shown, in which parts, and what stands in the column of each version.
import type { Description } from '../../labels/changes.ts';
import type { Line } from '../../labels/values.ts';
import type { Change } from '../../model/compare-records.ts';
import { compareWords, type Part, type Run } from '../../model/compare-words.ts';

export type Side = 'before' | 'after';

/** A line of a cell: words that stand in both versions unmarked, the others marked where that helps. */
export interface CellLine {
  label?: string;
  runs: Run[];
}

/** New change notes stand in the head of the page. */
export function isShown({ kind, path }: Change): boolean {
  return !(kind === 'added' && path[0] === 'changes' && path.length === 2);
}

const RANKS = ['general', 'own', 'evidence', 'pageState'] as const;
const nameOf = ({ group }: Description) => group.title.map(({ text }) => text).join('');

/** Changes by part of the record: what the page is about first, its sources and its own state last. */
export function groupChanges(descriptions: Description[]): Description[][] {
  const groups = [...Map.groupBy(descriptions, nameOf).values()];
  return groups.sort(([a], [b]) => RANKS.indexOf(a!.group.rank) - RANKS.indexOf(b!.group.rank));
}

/** Runs as they stand in one version. */
export function runsOn(side: Side, runs: readonly Run[]): Run[] {
  return runs.filter(({ kind }) => kind === 'same' || kind === (side === 'before' ? 'removed' : 'added'))
    .map((run) => (side === 'before' && run.before !== undefined ? { ...run, text: run.before } : run));
}

/** Whether words of a change are marked. */
export function hasMarks(change: Pick<Description, 'kind' | 'before' | 'after'>): boolean {
  return Object.values(cellsOf(change)).some((lines) => lines.some(({ runs }) => runs.some(({ kind }) => kind !== 'same')));
}

/** Neighbouring runs of one kind, and what is to be marked as a whole: "same" is not. */
export interface Mark {
  kind: Run['kind'];
  parts: Part[];
}

/** Runs as they are marked: a change of language does not end a mark, and spaces at its ends stay outside. */
export function marksOf(runs: readonly Run[]): Mark[] {
  const marks: Mark[] = [];
  const add = (kind: Run['kind'], { text, lang, original }: Run) => {
    if (text === '') return;
    const part: Part = { text, ...(lang ? { lang } : {}), ...(original ? { original } : {}) };
    const last = marks.at(-1);
    if (last?.kind === kind) last.parts.push(part);
    else marks.push({ kind, parts: [part] });
  };
  for (const [index, run] of runs.entries()) {
    const opens = run.kind !== 'same' && runs[index - 1]?.kind !== run.kind;
    const closes = run.kind !== 'same' && runs[index + 1]?.kind !== run.kind;
    const start = opens ? run.text.length - run.text.trimStart().length : 0;
    const end = closes ? Math.max(start, run.text.trimEnd().length) : run.text.length;
    add('same', { ...run, text: run.text.slice(0, start) });
    add(run.kind, { ...run, text: run.text.slice(start, end) });
    add('same', { ...run, text: run.text.slice(end) });
  }
  return marks;
}

/** Runs that need no mark, because they stand in one version alone. */
export function withoutMarks(runs: readonly Run[]): Run[] {
  return runs.map((run) => ({ ...run, kind: 'same' }));
}

const unmarked = ({ label, parts }: Line): CellLine => ({ ...(label ? { label } : {}), runs: parts.map(({ text, lang, original }) => ({ kind: 'same', text, ...(lang ? { lang } : {}), ...(original ? { original } : {}) })) });

/** Shorter wordings are seen at a glance and need no marks. */
const MIN_WORDS = 6;
const wordsIn = ({ parts }: Line) => parts.map(({ text }) => text).join('').split(/\s+/).length;

/** Both cells of a change. Words are marked where the rest of a longer wording stayed: a value that was replaced speaks for itself. */
export function cellsOf({ kind, before, after }: Pick<Description, 'kind' | 'before' | 'after'>): Partial<Record<Side, CellLine[]>> {
  if (kind === 'changed' && before?.length === 1 && after?.length === 1 && Math.max(wordsIn(before[0]!), wordsIn(after[0]!)) >= MIN_WORDS) {
    const runs = compareWords(before[0]!.parts, after[0]!.parts);
    if (runs.some((run) => run.kind === 'same')) return { before: [{ runs: runsOn('before', runs) }], after: [{ runs: runsOn('after', runs) }] };
  }
  return { ...(before ? { before: before.map(unmarked) } : {}), ...(after ? { after: after.map(unmarked) } : {}) };
}
