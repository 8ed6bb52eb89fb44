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

/** Whether two periods certainly share days. An open end, or one only known to the year, gives no certainty. */
export function certainlyOverlap(a: Period, b: Period): boolean {
  const endsAfterStart = (x: Period, y: Period) => x.to !== undefined && y.from !== undefined && earliest(x.to) > latest(y.from);
  if (a.from !== undefined && b.from !== undefined) {
    const [older, newer] = earliest(a.from) <= earliest(b.from) ? [a, b] : [b, a];
    return endsAfterStart(older, newer) || (a.from === b.from && a.from.length === 10);
  }
  return endsAfterStart(a, b) && endsAfterStart(b, a);
}
