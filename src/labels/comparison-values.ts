// What a side of a comparison says, in words of one language.
import type { Amount, Atom, Value, Wording } from '../model/comparison-values.ts';
import type { Language } from '../site.ts';
import { formatDate, formatDuration, formatNumber, formatPeriod } from './format.ts';
import { profileWords } from './profile.ts';
import { qualificationWords } from './qualification.ts';
import { iscedF, mode, pick, qualificationKind, requirementWeight, reviewState, rightKind, scope, titleKind, unit, yesOrNo } from './words.ts';

/** A piece of a line. `lang` where it is not in the page's language, `original` where it is foreign wording. */
export interface Part {
  text: string;
  lang?: string;
  original?: true;
}

const german = {
  sources: (count: number) => (count === 1 ? '1 Quelle' : `${formatNumber(count, 'de')} Quellen`),
  years: (count: number) => (count === 1 ? '1 Jahr' : `${formatNumber(count, 'de')} Jahre`),
  one: { hours: 'Stunde', weeklyHours: 'Wochenstunde', weeks: 'Woche', months: 'Monat', credits: 'Punkt' },
  months: 'Monate',
  level: (level: string) => `Stufe ${level}`,
};

type ValueWords = typeof german;

const english: ValueWords = {
  sources: (count) => (count === 1 ? '1 source' : `${formatNumber(count, 'en')} sources`),
  years: (count) => (count === 1 ? '1 year' : `${formatNumber(count, 'en')} years`),
  one: { hours: 'hour', weeklyHours: 'weekly hour', weeks: 'week', months: 'month', credits: 'credit' },
  months: 'months',
  level: (level) => `Level ${level}`,
};

const valueWords: Record<Language, ValueWords> = { de: german, en: english };
const choices: { [of: string]: Record<string, Record<Language, string>> } = { qualificationKind, requirementWeight, scope, titleKind, mode, rightKind, reviewState, yesOrNo };

const plain = (text: string): Part[] => [{ text }];
const say = (text: Wording, language: Language): Part[] => [pick(text, language)];
const wordOf = (of: string, choice: string, language: Language) => choices[of]?.[choice]?.[language] ?? choice;

/** An amount with its unit; what its number leaves out stands behind it. */
function amountParts({ unit: name, total, byColumn, columns, outside, lessonMinutes, system }: Amount, language: Language): Part[] {
  const words = qualificationWords[language];
  const own = valueWords[language];
  const units = name === 'months' ? own.months : unit[name][language];
  const number = (n: number) => `${formatNumber(n, language)} ${n === 1 ? own.one[name] : units}${system ? ` (${system})` : ''}`;
  const figures = total !== undefined ? number(total) : `${units}, ${(byColumn ?? []).map(({ column, value }) => `${words.column(columns ?? 'class', column)}: ${formatNumber(value, language)}`).join('; ')}`;
  const lesson = lessonMinutes === undefined ? '' : `, ${words.lesson(lessonMinutes)}`;
  return plain(`${figures}${outside === undefined ? '' : ` ${words.andOutside(formatNumber(outside, language))}`}${lesson}`);
}

/** A field of ISCED-F by its code; its name where the handbook has one for the broad field. */
function fieldParts(code: string, language: Language): Part[] {
  const name = iscedF[code.slice(0, 2)]?.[language];
  return plain(name ? `${code} (${name})` : code);
}

/** One piece of what a side says. */
export function partsOf(atom: Atom, language: Language): Part[] {
  const words = profileWords[language];
  switch (atom.is) {
    case 'wording': return say(atom.text, language);
    case 'plain': return plain(atom.text);
    // German is no foreign wording here.
    case 'original': return [atom.lang === 'de' ? { text: atom.text, ...(language === 'de' ? {} : { lang: 'de' }) } : { text: atom.text, lang: atom.lang, original: true }];
    case 'romanised': return [{ text: atom.text, lang: `${atom.lang.split('-')[0]}-Latn`, original: true }];
    case 'date': return plain(atom.as ? words[atom.as](formatDate(atom.date, language)) : formatDate(atom.date, language));
    case 'period': return plain(formatPeriod(atom, language));
    case 'duration': return plain(formatDuration(atom, language) ?? '');
    case 'choice': return plain(wordOf(atom.of, atom.choice, language));
    case 'count': return plain(atom.of === 'schoolYears' ? qualificationWords[language].schoolYears(atom.count) : valueWords[language][atom.of](atom.count));
    case 'percent': return plain(`${formatNumber(atom.percent, language)} %`);
    case 'field': return fieldParts(atom.iscedF, language);
    case 'passMark': return [{ text: `${qualificationWords[language].passMark}: ` }, ...say(atom.text, language)];
    case 'comparedBy': return plain(words.comparedBy(atom.body));
    case 'amount': return atom.of ? [...partsOf(atom.of, language), { text: ': ' }, ...amountParts(atom.amount, language)] : amountParts(atom.amount, language);
    case 'competence': return [{ text: `${atom.code} ` }, ...say(atom.title, language)];
    case 'level': return [{ text: `${valueWords[language].level(atom.level)} ` }, ...say(atom.title, language)];
    case 'outsideTotal': return plain(qualificationWords[language].outsideTotal);
  }
}

const join = (atoms: readonly Atom[], language: Language): Part[] => atoms.flatMap((atom, index) => [...(index === 0 ? [] : plain(', ')), ...partsOf(atom, language)]);

/** A statement in words: its line and the smaller lines below it. */
export function wordsFor({ main, sub = [] }: Value, language: Language): { text: Part[]; sub: Part[][] } {
  return { text: join(main, language), sub: sub.map((line) => join(line, language)) };
}
