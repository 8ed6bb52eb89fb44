// One hit of the search: code and kind, title, original wording, excerpt with marks, facts.
import type { SearchLabels } from '../labels/search.ts';
import { unpackFacts, unpackOriginals } from '../model/search-record.ts';
import { breakable, element } from './dom.ts';
import { excerptOf } from './excerpt.ts';
import type { FoundPage } from './pagefind.ts';

const isLatin = (text: string) => /\p{Script=Latin}/u.test(text);

function originals(packed: string, language: string): Node[] {
  return unpackOriginals(packed).flatMap(({ text, lang }, index) => {
    // Italic means: foreign wording. German is not foreign here, other scripts have no italic.
    const node = element(isLatin(text) && lang !== 'de' ? 'i' : 'span', { lang: lang === language ? undefined : lang, dir: isLatin(text) ? undefined : 'auto', translate: 'no' }, text);
    return index > 0 ? [document.createTextNode(' · '), node] : [node];
  });
}

function excerpt(page: FoundPage, labels: SearchLabels): (Node | string)[] {
  const found = excerptOf(page);
  if (!found) return [page.meta['summary'] ?? ''];
  const { pieces, before, after, section } = found;
  return [
    before ? '… ' : '',
    ...pieces.map(({ text, marked }) => (marked ? element('mark', {}, text) : text)),
    after ? ' … ' : ' ',
    ...(section ? [element('a', { href: `${page.url}#${section.id}` }, labels.section(section.title))] : []),
  ];
}

function facts(packed: string, labels: SearchLabels): Node[] {
  return unpackFacts(packed).map(({ label, value }) => element('div', {}, element('dt', {}, label), value ? element('dd', {}, value) : element('dd', { class: 'muted' }, labels.notDocumented)));
}

export function buildHit(page: FoundPage, labels: SearchLabels, language: string): HTMLLIElement {
  const { title = page.url, code, kicker = '', original = '', facts: packed = '' } = page.meta;
  return element('li', { class: 'hit' },
    element('div', { class: 'hit__main' },
      element('p', { class: 'hit__kind' }, ...(code ? [element('b', { class: 'num' }, code), ' · '] : []), kicker),
      element('h2', {}, element('a', { href: page.url }, breakable(title))),
      ...(original ? [element('p', { class: 'hit__orig' }, ...originals(original, language))] : []),
      element('p', { class: 'hit__ex' }, ...excerpt(page, labels)),
    ),
    element('dl', { class: 'hit__facts' }, ...facts(packed, labels)),
  );
}
