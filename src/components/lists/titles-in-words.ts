// Titles put into words of one language, and the files that the finder loads.
import { formatDuration, formatPeriod } from '../../labels/format.ts';
import { titleWords } from '../../labels/title-finder.ts';
import { kinds } from '../../labels/words.ts';
import type { Piece } from '../../model/comparison-profile.ts';
import { once } from '../../model/once.ts';
import { packTitles, type ShownNote, type ShownTitle, type ShownUse } from '../../model/shown-title.ts';
import { differences, tellingFacts, type TellingFacts } from '../../model/title-differences.ts';
import { bearersOf, isShared, type FinderTitle, type TitleUse } from '../../model/title-finder.ts';
import { MOST_SHOWN, searchedWords } from '../../model/title-search.ts';
import { levelName } from '../../model/workload.ts';
import type { Qualification } from '../../schema/index.ts';
import type { Language } from '../../site.ts';
import { foreignRuns } from '../ui/foreign-runs.ts';
import { settingOf } from '../ui/original-wording.ts';

/** What the words need besides the titles. */
export interface TitleContext {
  language: Language;
  states: Record<string, string>;
  /** Titles of entries by collection and code. */
  nameOf: (collection: string, id: string) => string;
  qualification: (id: string) => Qualification;
  /** Path of a title in the lists by letter. */
  listOf: (title: FinderTitle) => string;
}

/** What is documented, then what is not. */
function factsInWords({ durations, levels, period }: TellingFacts, language: Language): string {
  const { facets, notDocumented } = titleWords[language];
  const said = {
    duration: durations.map((duration) => formatDuration(duration, language)).join(' / '),
    level: levels.map((level) => levelName(level)[language]).join(', '),
    period: period.from === undefined && period.to === undefined ? '' : formatPeriod(period, language),
  };
  const missing = (Object.keys(said) as (keyof typeof said)[]).filter((name) => said[name] === '');
  return [...Object.values(said).filter(Boolean), ...(missing.length > 0 ? [`${notDocumented}: ${missing.map((name) => facets[name]).join(', ')}`] : [])].join(' · ');
}

/** Words of another script in a text of ours say their language. */
function piecesOf(text: string, languages: string[], lang?: string): Piece[] {
  return foreignRuns(text, languages).map((run): Piece => {
    const own = run.lang ?? lang;
    return own === undefined ? run.text : { text: run.text, lang: own, ...(run.dir ? { dir: run.dir } : {}) };
  });
}

/** Wording of a source is set as such; what is ours says its language where it is not the page's. */
function titlePieces({ text, lang, isOriginal, spelled }: FinderTitle, language: Language): Piece[] {
  if (!isOriginal) return piecesOf(text, spelled.map((wording) => wording.lang), lang === language ? undefined : lang);
  if (lang === language) return [text];
  const { italic, dir } = settingOf(lang);
  return [{ text, lang, ...(dir ? { dir } : {}), ...(italic ? { italic: true as const } : {}) }];
}

function useInWords({ collection, id, roles, editions }: TitleUse, bears: boolean, context: TitleContext): ShownUse {
  const { language, states, nameOf } = context;
  const own = collection === 'qualifications' ? context.qualification(id) : undefined;
  return {
    room: collection, id, title: nameOf(collection, id),
    where: own ? states[own.state] ?? own.state : kinds[collection][language],
    roles: roles.map((role) => titleWords[language].roles[role]).join(', '),
    facts: own ? piecesOf(factsInWords(tellingFacts(own, editions), language), own.titles.map(({ lang }) => lang)) : [],
    bears,
  };
}

function warningOf(title: FinderTitle, { language, qualification }: TitleContext): string {
  const words = titleWords[language];
  const bearers = bearersOf(title);
  const names = differences(bearers.map(({ id, editions }) => tellingFacts(qualification(id), editions))).map((facet) => words.facets[facet]);
  return `${words.sharedBy(bearers.length)} ${names.length > 0 ? words.differIn(new Intl.ListFormat(language).format(names)) : words.differInNothing}`;
}

/** A title as the lists and the finder show it. The qualifications that have it come first. It stands in a file for each of its words. */
export const titleInWords = (title: FinderTitle, context: TitleContext): ShownTitle => titlesIn(context)(title);
const titlesIn = once((context: TitleContext) => once((title: FinderTitle) => putInWords(title, context)));

function putInWords(title: FinderTitle, context: TitleContext): ShownTitle {
  const { language } = context;
  const bearers = bearersOf(title);
  const languages = title.spelled.map(({ lang }) => lang);
  return {
    key: title.key,
    words: ` ${searchedWords(title).join(' ')}`,
    text: titlePieces(title, language),
    uses: [...bearers, ...title.uses.filter((use) => !bearers.includes(use))].map((use) => useInWords(use, bearers.includes(use), context)),
    notes: title.notes.map(({ text, collection, id, other }): ShownNote => ({
      text: piecesOf(text[language] ?? text.de, languages),
      room: collection, id, ...(other === undefined ? {} : { other }),
    })),
    ...(isShared(title) ? { warning: warningOf(title, context) } : {}),
  };
}

/** A title as a file of the finder has it: a title that hundreds of profiles share stands in many files. */
export function titleInFinder(title: FinderTitle, context: TitleContext): ShownTitle {
  const shown = titleInWords(title, context);
  const { uses, notes } = shown;
  if (uses.length <= MOST_SHOWN && notes.length <= MOST_SHOWN) return shown;
  return { ...shown, uses: uses.slice(0, MOST_SHOWN), notes: notes.slice(0, MOST_SHOWN), list: context.listOf(title) };
}

/** A file of the finder: a classic script, which loads from any web server and from disk, where pages may not fetch. */
export function titleScript(beginning: string, titles: ShownTitle[]): string {
  return `(globalThis.titleFiles??={})[${JSON.stringify(beginning)}]=${JSON.stringify(packTitles(titles))};\n`;
}
