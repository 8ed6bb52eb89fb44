// The language of a page fits its address, and text in another script says which language and direction it has.
import type { Check, Finding } from './check.ts';
import { attribute, elements, inherited, isWithin, named, plain, shorten, texts, type Element } from './dom.ts';

/** Scripts that titles and sources come in. Greek is not among them: Ω and µ are signs. */
const scripts = ['Arab', 'Armn', 'Beng', 'Cyrl', 'Deva', 'Ethi', 'Geor', 'Gujr', 'Guru', 'Hang', 'Hani', 'Hebr', 'Hira', 'Kana', 'Khmr', 'Knda', 'Laoo', 'Mlym', 'Mymr', 'Orya', 'Sinh', 'Taml', 'Telu', 'Thai', 'Tibt'];
const letters = scripts.map((script) => ({ script, pattern: new RegExp(`\\p{Script=${script}}`, 'u') }));
/** Scripts of a language that is written in several at once. */
const mixed: Record<string, string[]> = { Jpan: ['Hani', 'Hira', 'Kana'], Kore: ['Hang', 'Hani'], Hans: ['Hani'], Hant: ['Hani'], Hrkt: ['Hira', 'Kana'] };
const rightToLeft = new Set(['Arab', 'Hebr']);
const foreign = /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Greek}]/u;
/** A sample of a file is code, not text in a language. */
const samples = new Set(['code', 'kbd', 'pre', 'samp']);
const spoken = ['alt', 'aria-label', 'aria-description', 'placeholder', 'title'];

export const languages: Check = {
  id: 'languages',
  title: 'language and direction of every text',
  begin() {
    return {
      *page({ path, language, document }) {
        const [html] = named(document, 'html');
        const lang = html && attribute(html, 'lang');
        if (lang !== language) yield { path, message: `<html lang="${lang ?? ''}">`, fix: `pages at this address have lang="${language}"` };
        for (const { text, parent } of texts(document)) if (!isWithin(parent, samples) && !isNameInTitle(text, parent)) yield* judge(path, text, parent);
        for (const element of elements(document)) {
          for (const name of spoken) yield* judge(path, attribute(element, name) ?? '', element, name);
        }
      },
    };
  },
};

/** The title of a page is text without elements: a name in it cannot say its language. */
const isNameInTitle = (text: string, parent: Element): boolean => parent.tagName === 'title' && /\p{Script=Latin}/u.test(text);

function* judge(path: string, text: string, element: Element, name?: string): Iterable<Finding> {
  if (!foreign.test(text)) return;
  const lang = inherited(element, 'lang') ?? '';
  for (const { script, pattern } of letters) {
    if (!pattern.test(text)) continue;
    const what = `${name ? `${name}=` : ''}„${shorten(plain(text))}“`;
    if (!scriptsOf(lang).includes(script)) yield { path, message: `${what} stands in lang="${lang}"`, fix: `mark it with its language (a language written in ${script})` };
    if (rightToLeft.has(script) && !name && inherited(element, 'dir') !== 'rtl') yield { path, message: `${what} has no dir="rtl"`, fix: 'set it with the component Original' };
  }
}

function scriptsOf(lang: string): string[] {
  try {
    const script = new Intl.Locale(lang).maximize().script ?? '';
    return mixed[script] ?? [script];
  } catch {
    return [];
  }
}
