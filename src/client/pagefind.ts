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
 * Pages are all of one length in the index (src/integrations/join-index.ts): with `pageLength` above 0 nothing would change.
 */
const RANKING = {
  termSimilarity: 9,
  termSaturation: 2,
  pageLength: 0,
  metaWeights: { title: 0, code: 0, original: 0, summary: 0, kicker: 0, facts: 0 },
};

/** Files of the index that did not come. Pagefind goes on as if they held no words, and keeps it so: "nothing found" would be untrue. */
let missed = 0;
let attempts = 0;

/** Counts what Pagefind asks for in vain; it has no way to tell. */
function watchFiles(folder: string): void {
  const load = globalThis.fetch;
  globalThis.fetch = async (address, options) => {
    let isThere = false;
    try {
      const response = await load(address, options);
      isThere = response.ok;
      return response;
    } finally {
      if (!isThere && String(address).includes(folder)) missed++;
    }
  };
}

/** `folder` is the address of the index with a slash at its end. What failed is loaded anew by loading again. */
export async function loadPagefind(folder: string): Promise<Pagefind> {
  if (attempts === 0) watchFiles(folder);
  // Under another name it is another copy, which has not yet failed.
  const again = attempts++ > 0 ? `?${attempts}` : '';
  const missedBefore = missed;
  // The package on disk brings it along, since nothing can be imported there (disk-search.ts).
  const pagefind = globalThis.pagefindOnDisk?.(folder) ?? ((await import(/* @vite-ignore */ `${folder}pagefind.js${again}`)) as Pagefind);
  // No worker: the index is small, one file less is loaded, and a strict content security policy needs no further rule.
  await pagefind.options({ ranking: RANKING, noWorker: true });
  await pagefind.init();
  const ifWhole = <T>(answer: T): T => {
    if (missed > missedBefore) throw new Error('A file of the search index did not come.');
    return answer;
  };
  return { ...pagefind, search: (...asked) => pagefind.search(...asked).then(ifWhole), filters: () => pagefind.filters().then(ifWhole) };
}
