// Values as a page shows them, read back into those of the data: days, months, pairs of terms, text of a section.
import type { Language } from '../../src/site.ts';
import { attribute, isElement, named, plain, textOf, tokens, withClass, type Document, type Element } from './dom.ts';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The first day in a text, as ISO 8601: "22.11.2026 in der Ausgabe", "22 November 2026". */
export function dayIn(text: string | undefined, language: Language): string | undefined {
  const [, day, month, year] = (language === 'de' ? /(\d{1,2})\.(\d{1,2})\.(\d{4})/ : /(\d{1,2}) ([A-Z][a-z]+) (\d{4})/).exec(text ?? '') ?? [];
  if (!day) return undefined;
  const number = language === 'de' ? Number(month) : MONTHS.indexOf(month!) + 1;
  return `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const UNITS = { de: { years: /^Jahre?$/, months: /^Monate?$/, number: (text: string) => Number(text.replace(',', '.')) }, en: { years: /^years?$/, months: /^months?$/, number: Number } };

/** Months of a duration at the beginning of a text: "3 Jahre 6 Monate" → [42], "2 bis 5 Jahre" → [24, 60]. Other words give none. */
export function monthsIn(text: string, language: Language): number[] {
  const { years, months, number } = UNITS[language];
  const found: number[] = [];
  let sum: number | undefined;
  const close = () => {
    if (sum !== undefined) found.push(sum);
    sum = undefined;
  };
  const words = text.replace(language === 'de' ? /^bis zu / : /^up to /, '').split(' ');
  for (let index = 0; index < words.length; ) {
    const [count, unit] = [words[index]!, words[index + 1] ?? ''];
    if (index > 0 && /^(bis|to)$/.test(count)) {
      close();
      index += 1;
    } else if (!/^[\d.,]+$/.test(count)) break;
    else if (/^(bis|to)$/.test(unit)) {
      // "2 bis 5 Jahre": the unit follows later.
      sum = number(count) * 12;
      index += 1;
    } else if (years.test(unit) || months.test(unit)) {
      sum = (sum ?? 0) + number(count) * (years.test(unit) ? 12 : 1);
      index += 2;
    } else break;
  }
  close();
  return found;
}

/** Terms with what stands behind them, in all lists of a class; of a term that stands twice, the first. Small print does not count. */
export function listsOf(document: Document | Element, name: string | undefined): Map<string, string> {
  const rows = new Map<string, string>();
  const lists = name === undefined ? [...named(document, 'dl')] : [...withClass(document, name)];
  for (const value of lists.flatMap((list) => [...named(list, 'dd')])) {
    const term = value.parentNode?.childNodes.find((node): node is Element => isElement(node) && node.tagName === 'dt');
    const key = term ? textOf(term) : '';
    if (!rows.has(key)) rows.set(key, plain(readText(value, (element) => isAside(element) || isSmallPrint(element))));
  }
  return rows;
}

const isAside = (element: Element) => tokens(element, 'class').some((name) => name === 'rn' || name === 'side' || name === 'scroll-hint') || attribute(element, 'data-footnote-backref') !== undefined;
const isSmallPrint = (element: Element) => element.tagName === 'small' && !tokens(element, 'class').includes('as-text');

/** Text of an element without what `isLeftOut` says, a picture by what it shows. */
function readText(element: Element, isLeftOut: (element: Element) => boolean): string {
  return element.childNodes.map((child) => {
    if (child.nodeName === '#text' && 'value' in child) return child.value;
    if (!isElement(child) || isLeftOut(child)) return '';
    return child.tagName === 'img' ? (attribute(child, 'alt') ?? '') : readText(child, isLeftOut);
  }).join('');
}

/** Text of a section of prose without its heading, margin numbers and notes beside it. */
export function proseText(section: Element): string {
  const [heading] = [...named(section, 'h2')];
  // English pages say above a German text that it is German.
  return readText(section, (element) => element === heading || isAside(element) || (attribute(element, 'lang') === 'en' && tokens(element, 'class').includes('muted')));
}

/** Text without spaces and bars: pages put cells apart by lines, data by bars. */
export function squeeze(text: string): string {
  return plain(text).replace(/[\s|]+/g, '');
}
