// The part of Pagefind's interface that the search page uses, and how it is loaded: from the site itself, under any base path.

/** Filter → value → number of pages. */
export type FilterCounts = Record<string, Record<string, number>>;

export interface FoundPage {
  url: string;
  /** The text of the page; its words are counted by white space. */
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
  /** Places of the matching words in `content`, with the weight of the text they stand in. */
  weighted_locations: { location: number; weight: number }[];
  anchors: { element: string; id: string; location: number }[];
}

export interface Match {
  id: string;
  score: number;
  data(): Promise<FoundPage>;
}

export interface Matches {
  results: Match[];
  filters: FilterCounts;
}

export interface SearchOptions {
  filters?: Record<string, { any: string[] }>;
  sort?: Record<string, 'asc' | 'desc'>;
}

export interface Pagefind {
  options(options: Record<string, unknown>): Promise<void>;
  init(): Promise<void>;
  /** `null` finds every page that the filters let through. */
  search(words: string | null, options?: SearchOptions): Promise<Matches>;
  filters(): Promise<FilterCounts>;
  preload(words: string): Promise<void>;
}

/**
 * Tried on the queries of tests/e2e/search.spec.ts: whole words stand far above longer ones, and long pages lose nothing.
 * The fields of a hit lift nothing: Pagefind 1.5.2 counts each longer word in them anew, so that "Individuelle …" came before
 * "Indien". Their words stand at the head of the text instead, with weights (src/integrations/search-text.ts).
 */
const RANKING = {
  termSimilarity: 9,
  termSaturation: 2,
  pageLength: 0,
  metaWeights: { title: 0, code: 0, original: 0, summary: 0, kicker: 0, facts: 0 },
};

/** `folder` is the address of the index with a slash at its end. */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  // The package on disk brings it along, since nothing can be imported there (disk-search.ts).
  const pagefind = globalThis.pagefindOnDisk?.(folder) ?? ((await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind);
  // No worker: the index is small, one file less is loaded, and a strict content security policy needs no further rule.
  await pagefind.options({ ranking: RANKING, noWorker: true });
  await pagefind.init();
  return pagefind;
}
