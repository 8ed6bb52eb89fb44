// The titles finder from the typed word to the titles: every recorded title is found by each of its spellings, in the files that a browser would load.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/lib/read-content.ts';
import { buildHandbook } from '../../src/model/handbook.ts';
import { hasCyrillic, romanise } from '../../src/model/romanise.ts';
import { packTitles, plainText, unpackTitles, type ShownTitle } from '../../src/model/shown-title.ts';
import { fold } from '../../src/model/spellings.ts';
import { collectTitles } from '../../src/model/title-finder.ts';
import { divide, matchTitles, MOST_SHOWN, readQuery, searchedWords, shardName, shardsFor, titleKey } from '../../src/model/title-search.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A finder over titles: the files that it would load, and what it shows. */
function finderOver<T extends { key: string }>(titles: readonly { title: T; words: string[] }[], most = 400) {
  const files = divide(titles, most);
  const counts = new Map(files.map(({ beginning, titles: { length } }) => [beginning, length]));
  const words = new Map(titles.map(({ title, words: of }) => [title.key, ` ${of.join(' ')}`]));
  const find = (text: string) => {
    const query = readQuery(text);
    const wanted = new Set(shardsFor(query, counts));
    return matchTitles(files.filter(({ beginning }) => wanted.has(beginning)).flatMap(({ titles: held }) => held.map(({ key }) => ({ key, words: words.get(key)! }))), query);
  };
  return { files, find };
}

describe('every title of the handbook', () => {
  const { entries } = readContent(join(root, 'content'), root);
  const titles = collectTitles(buildHandbook({ working: entries.filter(({ data }) => data).map(({ collection, id, data }) => ({ collection, id, data, prose: { de: [] } })) }));
  const { files, find } = finderOver(titles.map((title) => ({ title, words: searchedWords(title) })));
  const wordings = titles.flatMap(({ key, spelled }) => spelled.map((wording) => ({ key, ...wording })));
  const findsAll = (spell: (text: string, lang: string) => string, among = wordings) => among.filter(({ key, text, lang }) => titleKey(text) !== '' && !find(spell(text, lang)).some((title) => title.key === key)).map(({ text }) => text);

  it('is found by its own spelling, as the first of all', () => {
    expect(wordings.length).toBeGreaterThan(1000);
    expect(wordings.filter(({ key, text }) => find(text)[0]?.key !== key).map(({ text }) => text)).toEqual([]);
  });

  it('is found in capitals and in small letters, without marks, and by the beginnings of its words', () => {
    expect(findsAll((text) => text.toUpperCase())).toEqual([]);
    expect(findsAll((text) => text.toLowerCase())).toEqual([]);
    expect(findsAll((text) => fold(text))).toEqual([]);
    expect(findsAll((text) => text.split(/\s+/).slice(0, 2).map((word) => [...word].slice(0, 12).join('')).join(' '))).toEqual([]);
  });

  it('is found by each computed romanisation, and by the one that a source gives', () => {
    const cyrillic = wordings.filter(({ text }) => hasCyrillic(text));
    expect(cyrillic.length).toBeGreaterThan(30);
    for (const system of [0, 1, 2, 3, 4]) expect(findsAll((text, lang) => text.toLowerCase().split(/\s+/).map((word) => romanise(word, lang)[system] ?? word).join(' '), cyrillic)).toEqual([]);
    expect(wordings.filter(({ transliteration }) => transliteration).filter(({ key, transliteration }) => !find(transliteration!).some((title) => title.key === key)).map(({ text }) => text)).toEqual([]);
  });

  it('is found by the codes of its profiles', () => {
    expect(titles.filter(({ key, uses }) => uses.some(({ id }) => !find(id).some((title) => title.key === key))).map(({ text }) => text)).toEqual([]);
  });

  it('needs files of bearable size, with names of plain letters, no two alike', () => {
    expect(Math.max(...files.map(({ titles: held }) => held.length))).toBeLessThanOrEqual(400);
    const names = files.map(({ beginning }) => shardName(beginning));
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => !/^[a-z0-9_]+$/.test(name))).toEqual([]);
  });
});

describe('any titles', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abdč'), minLength: 1, maxLength: 4 });
  const list = fc.uniqueArray(fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')), { minLength: 1, maxLength: 40, selector: titleKey });

  it('are found by the beginnings of their words, however the files are divided', () => {
    fc.assert(fc.property(list, fc.integer({ min: 1, max: 5 }), fc.array(word, { minLength: 1, maxLength: 2 }).map((words) => words.join(' ')), (texts, most, query) => {
      const { find, files } = finderOver(texts.map((text) => ({ title: { key: titleKey(text) }, words: searchedWords({ spelled: [{ text, lang: 'hr' }], uses: [] }) })), most);
      const wanted = texts.filter((text) => query.split(' ').every((typed) => text.split(' ').some((own) => fold(own).startsWith(fold(typed))))).map(titleKey);
      const found = find(query).map(({ key }) => key);
      expect(found).toEqual(expect.arrayContaining(wanted));
      expect(new Set(found).size).toBe(found.length);
      for (const { beginning, titles } of files) if (titles.length > most) expect(texts.filter((text) => searchedWords({ spelled: [{ text, lang: 'hr' }], uses: [] }).includes(beginning)).length).toBe(titles.length);
    }));
  });

  it('that hundreds of profiles share stand in the files of their words, not in one for each profile', () => {
    const shared = (count: number) => searchedWords({ spelled: [{ text: 'Diplom', lang: 'de' }], uses: Array.from({ length: count }, (_, index) => ({ id: `tr-${String(index).padStart(4, '0')}` })) });
    expect(shared(MOST_SHOWN)).toContain('tr0007');
    expect(shared(MOST_SHOWN + 1)).toEqual(shared(0));
    expect(shared(0)).toContain('diplom');
  });

  it('come back from a file as they went in', () => {
    const use = fc.record({ room: fc.constant('qualifications' as const), id: fc.constantFrom('rs-0001', 'rs-0002'), title: fc.constant('T'), where: fc.constant('Serbien'), roles: fc.constantFrom('amtlich', 'Zeugnis'), facts: fc.constantFrom([], ['3 Jahre'], ['4 Jahre · ', { text: 'МРК V', lang: 'mk' }]), bears: fc.boolean() });
    const shown = fc.record({ words: fc.constant(' a'), text: fc.array(fc.oneof(fc.string(), fc.record({ text: fc.string(), lang: fc.constant('sr-Cyrl') })), { minLength: 1, maxLength: 2 }), uses: fc.array(use, { minLength: 1, maxLength: 3 }), notes: fc.constantFrom([], [{ text: ['Hinweis'], room: 'countries' as const, id: 'rs' }]), warning: fc.constantFrom('Achtung', 'Halt'), list: fc.constantFrom('/titel/d/#t-1', '/titel/e/2/') }, { requiredKeys: ['words', 'text', 'uses', 'notes'] });
    fc.assert(fc.property(fc.array(shown, { maxLength: 5 }), (list) => {
      const titles = list.map((title) => ({ ...title, key: titleKey(plainText(title.text)) })) as unknown as ShownTitle[];
      expect(unpackTitles(JSON.parse(JSON.stringify(packTitles(titles))))).toEqual(titles);
    }));
  });
});

describe('a search', () => {
  const title = (key: string, words = ` ${key}`) => ({ key, words });

  it('shows the same title first, then the words as typed, then other readings', () => {
    const found = matchTitles([title('diploma srednje skole', ' diploma skole srednje'), title('dyploma', ' diploma dyploma'), title('diploma')], readQuery('diploma'));
    expect(found.map(({ key }) => key)).toEqual(['diploma', 'diploma srednje skole', 'dyploma']);
  });

  it('wants every word, each as a beginning, and nothing of an empty field', () => {
    expect(matchTitles([title('diploma o ispitu', ' diploma ispitu o')], readQuery('dipl isp'))).toHaveLength(1);
    expect(matchTitles([title('diploma o ispitu', ' diploma ispitu o')], readQuery('dipl matura'))).toEqual([]);
    expect(matchTitles([title('diploma')], readQuery('–'))).toEqual([]);
  });

  it('reads the file of the rarest word, and none for a word that no title has', () => {
    const counts = new Map([['d', 300], ['ku', 5], ['ma', 9]]);
    expect(shardsFor(readQuery('diploma kuvar'), counts)).toEqual(['ku']);
    expect(shardsFor(readQuery('diploma xylograf'), counts)).toEqual([]);
    expect(shardsFor(readQuery('m'), counts)).toEqual(['ma']);
    expect(shardsFor(readQuery('кувар'), counts)).toEqual(['ku']);
  });

  it('reads other alphabets', () => {
    expect(matchTitles([title('elektrotehnicar')], readQuery('електротехничар'))).toHaveLength(1);
  });
});
