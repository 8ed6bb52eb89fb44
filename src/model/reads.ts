// What a page reads of the handbook while it is made: a later build takes the page over where all of that is still the same.

/** What is read: a name, or all that an answer from memory was made of. Names are those of `textBehind` in noted-handbook.ts. */
export type Read = string | readonly Read[];

/** From so many on, what an answer was made of is noted as one thing. Files of the title finder ask for an answer that all profiles went into, and there are the more of them the more profiles there are. */
const MANY = 50;

export interface Reads {
  /** What the page that is being made has read so far; undefined while none is made. */
  now: Set<Read> | undefined;
  /** What stands behind a name, as text. Set with the handbook; undefined for names that mean nothing any more. */
  textBehind: (name: string) => string | undefined;
  /** Text of a file of the site, such as "api/v1/terms/a.json", that this build has made or taken over; undefined before, and in development. Asking is reading all that the file was made of. */
  made: (file: string) => string | undefined;
  /** Lets go of the handbook: no page is asked for any more. Set with it. */
  forget: () => void;
}

/**
 * Astro's `cacheKey` of a path whose page may be taken over. Its props must be made when it is the page's turn, or follow from its
 * address and from what became of one entry, named here: whatever else they follow from would not be noted.
 */
export const kept = (entry?: { collection: string; id: string }): string => ['kept', ...(entry ? [entryName(`${entry.collection}/${entry.id}`)] : [])].join(' ');

/** The key of files that are made of others: their turn comes when all those are made. */
export const keptLast = 'kept-last';

/** What such a key names. */
export const namedBy = (cacheKey: string): string[] => cacheKey.split(' ').slice(1);

/** What happened to an entry: its versions, and what became of them and of itself. */
export const entryName = (name: string): string => `entry:${name}`;

/** What can be asked where there is no handbook. */
export const nothing = { textBehind: () => undefined, made: () => undefined, forget: () => {} } satisfies Partial<Reads>;

const home = globalThis as { handbookReads?: Reads };

/** One for the whole process: pages and the build that runs them are modules of different bundles. */
export const reads: Reads = (home.handbookReads ??= { now: undefined, ...nothing });

/** Notes that something is read. */
export function note(name: string): void {
  reads.now?.add(name);
}

/** What a function makes, and what it reads. */
export function withReads<V>(make: () => V): { value: V; names: readonly Read[] } {
  const outer = reads.now;
  const names = new Set<Read>();
  reads.now = names;
  try {
    const value = make();
    return { value, names: [...names] };
  } finally {
    reads.now = outer;
  }
}

/** Notes everything that an answer from memory was once made of. */
export function noteAll(names: readonly Read[]): void {
  if (names.length >= MANY) reads.now?.add(names);
  else if (reads.now) for (const name of names) reads.now.add(name);
}
