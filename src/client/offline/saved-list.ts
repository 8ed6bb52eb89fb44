// What a copy holds, as a list for readers.
import { offlinePageWords, offlineScriptWords } from '../../labels/offline.ts';
import { packsFor, sumOf, type Copy } from '../../model/offline-copy.ts';
import { formatNumber } from '../../labels/format.ts';
import { element } from '../dom.ts';

/** One paragraph with state and size, one list of parts. */
export function describeCopy({ manifest, choice, savedOn }: Copy, language: 'de' | 'en'): HTMLElement[] {
  const words = offlineScriptWords[language];
  const { common, commonAbout } = offlinePageWords[language];
  const { bytes, pages } = sumOf(packsFor(manifest, choice));
  const offered = manifest.parts.filter(({ kind }) => kind !== 'common');
  const parts = offered.filter(({ id }) => choice.parts.includes(id));
  const names = parts.length === offered.length ? [words.wholeCopy] : [`${common}: ${commonAbout}`, ...parts.map(({ title }) => title[language])];
  return [
    element('p', {}, element('strong', {}, words.copy(manifest, words.size(bytes), formatNumber(pages, language), savedOn)), ` ${words.languagesOf(choice.languages)}.`),
    element('ul', {}, ...names.map((name) => element('li', {}, name))),
  ];
}
