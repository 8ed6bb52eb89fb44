// Props of the titles finder, of its lists by letter, and the files that it loads.
import { loadHandbook } from '../handbook.ts';
import { headingName } from '../labels/title-finder.ts';
import { pageNames } from '../labels/words.ts';
import { asked } from '../model/asked.ts';
import type { Handbook } from '../model/handbook.ts';
import { once } from '../model/once.ts';
import { kept } from '../model/reads.ts';
import { bearersOf, collectTitles, isShared, type FinderTitle } from '../model/title-finder.ts';
import { titleAnchor, titlesByLetter, type LetterLink, type TitleLetter } from '../model/title-letters.ts';
import { divide, searchedWords, shardName, type Shard } from '../model/title-search.ts';
import { base, fromPage, groupPath, pagePath, titleData } from '../routes.ts';
import type { Language } from '../site.ts';
import { pageFrame } from './lists.ts';
import { frameOf, other, titleOf, titlesOf } from './shared.ts';

/** Both languages and all letters use the same titles. */
const titlesOfHandbook = once((handbook: Handbook): { letters: TitleLetter[]; shards: Shard<FinderTitle>[] } => {
  const all = collectTitles(handbook);
  return { letters: titlesByLetter(all), shards: divide(all.map((title) => ({ title, words: searchedWords(title) }))) };
});

const contexts = once((handbook: Handbook) => {
  const places = new Map(titlesOfHandbook(handbook).letters.flatMap(({ slug, parts }) => parts.flatMap((titles, index) => titles.map(({ key }) => [key, { slug, part: index + 1 }] as const))));
  const inLanguage = (language: Language) => ({
    language,
    states: titlesOf(handbook, 'countries', language),
    nameOf: (collection: string, id: string) => titleOf(handbook, collection, id, language),
    qualification: (id: string) => handbook.qualifications.get(id)!.data,
    listOf(title: FinderTitle) {
      const { slug, part } = places.get(title.key)!;
      return groupPath('titles', slug, part, language) + (isShared(title) ? `#${titleAnchor(title.key)}` : '');
    },
  });
  return { de: inLanguage('de'), en: inLanguage('en') };
});

/** Titles that several qualifications share, under each state of one of them. */
function sharedGroups(handbook: Handbook, letters: readonly TitleLetter[], language: Language) {
  const shared = letters.flatMap(({ slug, parts }) => parts.flatMap((titles, index) => titles.filter(isShared).flatMap((title) => {
    const bearers = bearersOf(title);
    const states = new Set(bearers.map(({ id }) => handbook.qualifications.get(id)!.data.state));
    return [...states].map((state) => ({ title, bearers: bearers.length, href: `${groupPath('titles', slug, index + 1, language)}#${titleAnchor(title.key)}`, state }));
  })));
  return [...Map.groupBy(shared, ({ state }) => state)]
    .map(([state, list]) => ({ title: titleOf(handbook, 'countries', state, language), shared: list }))
    .sort((a, b) => a.title.localeCompare(b.title, language));
}

/** Props of /titel/. */
export async function titleFinderProps(language: Language) {
  const { handbook, frame } = await pageFrame('titles', pageNames.titles[language], language);
  const { letters, shards } = titlesOfHandbook(handbook);
  const own = pagePath('titles', language);
  return { frame, letters, groups: sharedGroups(handbook, letters, language), data: fromPage(own, titleData(language)), root: fromPage(own, base), files: shards.map(({ beginning, titles }) => `${beginning}:${titles.length}`) };
}

/** What every page of a letter links to. */
const letterLinks = asked('title-letters', (handbook): (LetterLink & { parts: number })[] => titlesOfHandbook(handbook).letters.map(({ letter, slug, parts }) => ({ letter, slug, parts: parts.length })));
const titlesOfLetter = asked('titles-of-letter', (handbook, slug: string, part: string) => titlesOfHandbook(handbook).letters.find((letter) => letter.slug === slug)!.parts[Number(part)]!);
const titlesOfShard = asked('titles-of-shard', (handbook, beginning: string) => titlesOfHandbook(handbook).shards.find((shard) => shard.beginning === beginning)!.titles);

/** Paths and props of /titel/d/ and, where a letter has many titles, /titel/d/2/. */
export async function titleLetterPages(language: Language) {
  const handbook = await loadHandbook();
  const pageOf = (slug: string, index: number) => {
    const letters = letterLinks(handbook);
    const letter = letters.find((link) => link.slug === slug)!;
    return {
      frame: frameOf(handbook, language, groupPath('titles', slug, index + 1, other(language)), [{ label: pageNames.titles[language], href: pagePath('titles', language) }, { label: headingName(letter.letter, language) }]),
      letter, letters, part: index + 1, parts: letter.parts, titles: titlesOfLetter(handbook, slug, String(index)), context: contexts(handbook)[language],
    };
  };
  return letterLinks(handbook).flatMap(({ slug, parts }) => Array.from({ length: parts }, (_, index) => ({
    params: { letter: slug, part: index === 0 ? undefined : String(index + 1) },
    props: { get page() { return pageOf(slug, index); } },
    cacheKey: kept(),
  })));
}

/** Paths and props of the files that the finder loads. */
export async function titleShards(language: Language) {
  const handbook = await loadHandbook();
  return titlesOfHandbook(handbook).shards.map(({ beginning }) => ({
    params: { file: `${shardName(beginning)}.js` },
    props: { beginning, get page() { return { titles: titlesOfShard(handbook, beginning), context: contexts(handbook)[language] }; } },
    cacheKey: kept(),
  }));
}

/** Props of /a-z/, which keeps answering. */
export async function aToZProps(language: Language) {
  const { handbook, frame } = await pageFrame('aToZ', pageNames.aToZ[language], language);
  return { frame, letters: titlesOfHandbook(handbook).letters };
}
