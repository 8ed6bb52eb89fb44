// What a check gets to see, and what a check is.
import type { Finding } from '../lib/finding.ts';
import type { Content, Entry } from '../lib/read-content.ts';

export interface Context extends Content {
  /** YYYY-MM-DD; a date later than this lies in the future. */
  today: string;
  /** Collection → code → entry. A law counts with each of its provisions: bqfg, bqfg-4. */
  index: Map<string, Map<string, Entry>>;
}

export interface Check {
  /** Also the address of its help page: /handbuch/pruefungen/<id>/. */
  id: string;
  /** German, printed beside each finding. */
  title: string;
  run: (context: Context) => Iterable<Finding>;
}

/** Builds the index that references are looked up in. */
export function makeContext(content: Content, today: string): Context {
  const index = new Map<string, Map<string, Entry>>();
  for (const entry of content.entries) {
    const codes = index.get(entry.collection) ?? new Map<string, Entry>();
    index.set(entry.collection, codes);
    codes.set(entry.id, entry);
    // Only laws are asked for what is in them: other entries may not have been read yet.
    const provisions = entry.collection === 'norms' ? (entry.raw as { provisions?: { number?: unknown }[] } | undefined)?.provisions : undefined;
    if (Array.isArray(provisions)) {
      for (const provision of provisions) {
        const number = provision?.number;
        if (typeof number === 'string' || typeof number === 'number') codes.set(`${entry.id}-${number}`, entry);
      }
    }
  }
  return { ...content, today, index };
}
