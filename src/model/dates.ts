// Dates as exact as their source: YYYY, YYYY-MM, YYYY-MM-DD, compared as the span of days they may mean.

/** First day a date may mean. */
export function earliest(date: string): string {
  if (date.length === 4) return `${date}-01-01`;
  return date.length === 7 ? `${date}-01` : date;
}

/** Last day a date may mean. */
export function latest(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length !== 7) return date;
  const [year, month] = date.split('-').map(Number);
  return `${date}-${String(new Date(Date.UTC(year!, month!, 0)).getUTCDate()).padStart(2, '0')}`;
}

export interface Period {
  from?: string | undefined;
  to?: string | undefined;
}

/** Whether two periods certainly share days, whatever their dates mean exactly. Without its start a period gives no certainty. */
export function certainlyOverlap(a: Period, b: Period): boolean {
  if (a.from === undefined || b.from === undefined) return false;
  // Whichever may have begun first must have lasted beyond the latest start of the other.
  const lastsInto = (older: Period, newer: Period) => earliest(older.from!) >= latest(newer.from!) || (older.to !== undefined && earliest(older.to) > latest(newer.from!));
  return lastsInto(a, b) && lastsInto(b, a);
}
