// Synthetic corpora for the benchmark: the handbook's own qualifications, repeated under other codes and titles, so that sizes, scripts and references are those of real profiles.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { localToday } from '../check.ts';
import { publishCorpus } from './versions.ts';

interface Template {
  state: string;
  number: number;
  /** Text between the places that get the name of a series. */
  pieces: string[];
  /** Whether the title before that place is in Latin letters. */
  isLatin: boolean[];
  /** Text of the English file, where there is one. */
  english?: string;
}

/** Parts of the names that tell the series apart; words of the field, so that the search index grows as it would. */
const first = ['Anlagen', 'Bau', 'Druck', 'Energie', 'Feld', 'Garten', 'Holz', 'Industrie', 'Kraft', 'Lager', 'Metall', 'Netz', 'Ofen', 'Papier', 'Rohr', 'Stahl', 'Textil', 'Wasser', 'Ziegel', 'Brücken'];
const second = ['bau', 'dienst', 'fertigung', 'führung', 'handel', 'kunde', 'leitung', 'montage', 'pflege', 'planung', 'prüfung', 'regelung', 'schutz', 'technik', 'verkehr', 'wirtschaft'];
const third = ['', 'grund', 'fach', 'ober', 'neben', 'sonder'];

/** Name of a series: 0 keeps the real profiles. Every series up to 1,920 has a name of its own. */
export function seriesName(series: number): string {
  const word = `${first[series % first.length]}${second[Math.floor(series / first.length) % second.length]}`;
  const before = third[Math.floor(series / (first.length * second.length)) % third.length]!;
  return before === '' ? word : `${before[0]!.toUpperCase()}${before.slice(1)}${word.toLowerCase()}`;
}

/** Code of a qualification in a series: four digits, as the handbook has them. */
function codeIn(series: number, state: string, number: number, perState: number): string {
  const code = series * perState + number;
  if (code > 9999) throw new RangeError(`Series ${series} of ${state} has no code of four digits left.`);
  return `${state}-${String(code).padStart(4, '0')}`;
}

function readTemplates(folder: string): Template[] {
  return readdirSync(folder).sort().flatMap((state) => {
    const names = readdirSync(join(folder, state)).sort();
    return names.filter((name) => /^[a-z]+-\d{4}\.mdx$/.test(name)).map((name) => {
      const text = readFileSync(join(folder, state, name), 'utf8');
      const english = names.find((other) => other === name.replace('.mdx', '.en.mdx'));
      return { state, number: Number(/\d{4}/.exec(name)![0]), ...cutAtTitles(text), ...(english && { english: readFileSync(join(folder, state, english), 'utf8') }) };
    });
  });
}

/** Cuts behind the first mention of each title: a series adds its name there. */
function cutAtTitles(text: string): Pick<Template, 'pieces' | 'isLatin'> {
  const data = load(text.split(/^---$/m)[1]!) as { title: Record<string, string>; titles: { text: string }[] };
  const cuts: { at: number; isLatin: boolean }[] = [];
  for (const title of [data.title.de, data.title.en, ...data.titles.map((title) => title.text)]) {
    const from = cuts.at(-1)?.at ?? 0;
    const at = title === undefined ? -1 : text.indexOf(title, from);
    // A title that is escaped in the file stays as it is.
    if (at >= 0) cuts.push({ at: at + title!.length, isLatin: !/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(title!) });
  }
  return { pieces: [0, ...cuts.map(({ at }) => at)].map((start, index) => text.slice(start, cuts[index]?.at ?? text.length)), isLatin: cuts.map(({ isLatin }) => isLatin) };
}

/**
 * Makes a content tree with `count` qualifications and everything else of `from` but what was published.
 * Each qualification refers to those of its own series. With `olderVersions`, all of it is published, each qualification so many times more.
 */
export function makeCorpus(from: string, to: string, count: number, { olderVersions = 0, on = localToday() }: { olderVersions?: number; on?: string } = {}): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from)) if (!['qualifications', 'versions', 'register.jsonl'].includes(name)) cpSync(join(from, name), join(to, name), { recursive: true });
  const templates = readTemplates(join(from, 'qualifications'));
  const perState = Math.max(...templates.map(({ number }) => number));
  const placeOf = new Map(templates.map(({ state, number }, place) => [codeIn(0, state, number, perState), place]));
  for (let index = 0; index < count; index++) {
    const { state, number, pieces, isLatin, english } = templates[index % templates.length]!;
    const series = Math.floor(index / templates.length);
    // The last series may lack the one that is meant; then it is the real one.
    const inSeries = (text: string) => series === 0 ? text : text.replace(/\b([a-z]{2,4})-(\d{4})\b(?=[\s\],}"')]|$)/gm, (code, other: string, digits: string) => {
      const place = placeOf.get(code);
      return place !== undefined && series * templates.length + place < count ? codeIn(series, other, Number(digits), perState) : code;
    });
    const path = join(to, 'qualifications', state, `${codeIn(series, state, number, perState)}.mdx`);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, inSeries(pieces.map((piece, place) => (series === 0 || place === pieces.length - 1 ? piece : `${piece} ${isLatin[place] ? seriesName(series) : series}`)).join('')));
    if (english !== undefined) writeFileSync(path.replace('.mdx', '.en.mdx'), inSeries(english));
  }
  if (olderVersions > 0) publishCorpus(to, olderVersions, on);
}
