// How much of a value a report shows: a reviewer wants to see what it is, not to read all of it.

/** Longer texts are cut where they began to differ. */
const MAX_VALUE = 160;
const BEFORE_DIFFERENCE = 30;

/** A text of at most `length` characters; whole letters only. */
export function cut(text: string, length = MAX_VALUE): string {
  if (text.length <= length) return text;
  return `${text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '').replace(/\s+\S*$/, '')} …`;
}

/** Two long texts around the place where they differ. */
export function cutPair(before: string, after: string): [string, string] {
  if (before.length <= MAX_VALUE && after.length <= MAX_VALUE) return [before, after];
  let same = 0;
  while (same < before.length && before[same] === after[same]) same++;
  const from = Math.max(0, same - BEFORE_DIFFERENCE);
  const start = from === 0 ? 0 : Math.max(0, before.lastIndexOf(' ', from) + 1);
  const shown = (text: string) => `${start > 0 ? '… ' : ''}${cut(text.slice(start))}`;
  return [shown(before), shown(after)];
}
