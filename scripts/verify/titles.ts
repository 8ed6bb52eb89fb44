// Every page has a title of its own, a description, one main heading and headings in steps.
import type { Check, Finding } from './check.ts';
import { attribute, named, plain, shorten, textOf, type Document } from './dom.ts';

export const titles: Check = {
  id: 'titles',
  title: 'title, description, headings',
  begin() {
    const first = { de: new Map<string, string>(), en: new Map<string, string>() };
    return {
      *page({ path, language, document }) {
        const title = [...named(document, 'title')].filter((element) => element.parentNode?.nodeName === 'head').map(textOf)[0] ?? '';
        const before = first[language].get(title);
        if (!title) yield { path, message: 'no title', fix: 'give the page a title' };
        else if (before) yield { path, message: `same title as ${before}: „${shorten(title)}“`, fix: 'name in one of them what tells them apart, for instance the code' };
        else first[language].set(title, path);

        const description = [...named(document, 'meta')].find((element) => attribute(element, 'name') === 'description');
        if (!plain((description && attribute(description, 'content')) ?? '')) yield { path, message: 'no description', fix: 'say in a sentence what the page holds' };
        yield* judgeHeadings(path, document);
      },
    };
  },
};

function* judgeHeadings(path: string, document: Document): Iterable<Finding> {
  const headings = [...named(document, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6')].map((element) => ({ level: Number(element.tagName[1]), text: textOf(element) }));
  const main = headings.filter(({ level }) => level === 1).length;
  if (main !== 1) yield { path, message: `${main} headings of level 1`, fix: 'a page has exactly one' };
  let above = 0;
  for (const { level, text } of headings) {
    if (!text) yield { path, message: `an empty h${level}`, fix: 'give it text, or leave it out' };
    if (level > above + 1) yield { path, message: `h${level} „${shorten(text)}“ follows ${above === 0 ? 'no heading' : `an h${above}`}`, fix: `make it an h${above + 1}` };
    above = level;
  }
}
