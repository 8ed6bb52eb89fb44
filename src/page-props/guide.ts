// Paths and props of the guide pages.
import { loadGuide, loadHandbook } from '../handbook.ts';
import { rooms } from '../labels/words.ts';
import { coverCorpus } from '../model/corpus-coverage.ts';
import type { Handbook } from '../model/handbook.ts';
import { listPath } from '../routes.ts';
import type { Language } from '../site.ts';
import { entryFrame, frameOf, other, titlesOf } from './shared.ts';

export async function guidePaths(language: Language) {
  const handbook = await loadHandbook();
  return (await loadGuide(language)).map(({ slug, page, translated }) => ({
    params: { slug },
    props: { page, translated, frame: entryFrame(handbook, 'guide', slug, language, page.data.title), get corpus() { return slug === CORPUS_PAGE ? corpusProps(handbook, language) : undefined; } },
  }));
}

/** The page whose tables are counted anew with every build. */
const CORPUS_PAGE = 'abdeckung';

/** What that page gets besides its text: `props.corpus`, for CorpusTable.astro. */
function corpusProps(handbook: Handbook, language: Language) {
  return { coverage: coverCorpus(handbook), language, states: titlesOf(handbook, 'countries', language), regulations: titlesOf(handbook, 'regulations', language) };
}

export async function guideIndexProps(language: Language) {
  const handbook = await loadHandbook();
  const pages = (await loadGuide(language)).map(({ slug, page, translated }) => ({ slug, title: page.data.title, summary: page.data.summary, group: page.data.group, translated }));
  return { frame: frameOf(handbook, language, listPath('guide', other(language)), [{ label: rooms.guide[language] }]), pages };
}
