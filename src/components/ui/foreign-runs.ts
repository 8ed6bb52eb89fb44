// Finds words of another script inside a text, so that they get a language and a direction: "angewandte Fakultäten (الكليات التطبيقية)".
import { scriptOf, settingOf } from './original-wording.ts';

export interface TextRun {
  text: string;
  lang?: string;
  dir?: 'rtl';
}

/** Scripts that originals come in. Greek is not among them: Ω and µ are signs. */
const scripts = { Arab: 'Arabic', Beng: 'Bengali', Cyrl: 'Cyrillic', Deva: 'Devanagari', Geor: 'Georgian', Guru: 'Gurmukhi', Hani: 'Han', Hebr: 'Hebrew', Taml: 'Tamil' };

/** Letters that only one language of a script uses. */
const telling: [lang: string, letters: RegExp][] = [
  ['fa', /[پچژگکی]/],
  ['ar', /[ةىيك]/],
  ['uk', /[іїєґ]/i],
  ['sr', /[ђјљњћџ]/i],
  ['ru', /[ыэъё]/i],
];

// Words of one script, with what stands between them: spaces, hyphens, digits, dots.
const patterns = Object.entries(scripts).map(([code, name]) => {
  const word = `[\\p{Script=${name}}\\p{M}\\u200C]`;
  return [code, `\\p{Script=${name}}${word}*(?:[\\s\\d.,№'’ʼ/-]{1,5}\\p{Script=${name}}${word}*)*`] as const;
});
const foreign = new RegExp(patterns.map(([code, pattern]) => `(?<${code}>${pattern})`).join('|'), 'gu');

/** Where all of these scripts lie; most texts have nothing there. */
const far = /[\u0400-\u1DFF\u2DE0-\u2DFF\u2E80-\u{10FFFF}]/u;

/** A text cut where the script changes. `languages` are those the page is about; they decide before the letters do. */
export function foreignRuns(text: string, languages: string[] = []): TextRun[] {
  if (!far.test(text)) return [{ text }];
  const runs: TextRun[] = [];
  let at = 0;
  for (const match of text.matchAll(foreign)) {
    const script = Object.entries(match.groups ?? {}).find(([, found]) => found !== undefined)![0];
    if (match.index > at) runs.push({ text: text.slice(at, match.index) });
    const lang = languageOf(match[0], script, languages);
    const { dir } = settingOf(lang);
    runs.push({ text: match[0], lang, ...(dir ? { dir } : {}) });
    at = match.index + match[0].length;
  }
  if (at < text.length || runs.length === 0) runs.push({ text: text.slice(at) });
  return runs;
}

function languageOf(text: string, script: string, languages: string[]): string {
  const fits = (lang: string) => scriptOf(lang) === script;
  const guess = telling.find(([lang, letters]) => fits(lang) && letters.test(text))?.[0];
  return languages.find(fits) ?? guess ?? `und-${script}`;
}
