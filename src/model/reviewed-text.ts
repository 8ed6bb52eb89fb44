// What a reviewer has vouched for: everything a profile says in both languages, but not the note of the review itself nor the list of changes.

/** Neither is a statement about the subject; the note of the review is written after the review. */
const APART = new Set(['review', 'changes']);

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, inOrder(inner)]));
}

const words = (text: string) => text.replace(/\s+/g, ' ').trim();

/**
 * The text whose SHA-256 stands under `review.of`. Order of keys, line breaks and indentation make no difference; every value and every word does.
 * `raw` is the front matter as written, `german` and `english` the prose below it.
 */
export function reviewedText(raw: unknown, german: string, english = ''): string {
  const facts = Object.fromEntries(Object.entries((raw ?? {}) as object).filter(([key]) => !APART.has(key)));
  return JSON.stringify([inOrder(facts), words(german), words(english)]);
}
