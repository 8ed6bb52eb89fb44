// What pages and the service worker say to each other.
import type { Newest } from '../../model/offline-copy.ts';

/** A page asks how it was served, puts an announcement away, or says that the copy is another one now. */
export type Question = { kind: 'how' } | { kind: 'hide'; build: string } | { kind: 'changed' };

/** The answer to `how`. */
export interface HowServed {
  /** Set where the page came from the copy. */
  copy?: Pick<Newest, 'release' | 'date'>;
  /** Set where the server has another state than the copy, and the reader did not put that away. */
  newer?: Newest;
}
