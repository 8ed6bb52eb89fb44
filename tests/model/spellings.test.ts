// Spellings of titles: the ones readers type, and what must hold for any title at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alternatives, fold, searchWords, spellings } from '../../src/model/spellings.ts';

/** Every word that leads to the title. */
const found = (text: string, lang: string, transliteration?: string) => [...text.split(/\s+/).map(fold), ...spellings({ text, lang, transliteration })];

describe('spellings of a title', () => {
  it.each([
    ['Serbian in Cyrillic', 'Електротехничар', 'sr-Cyrl', ['elektrotehnicar']],
    ['Serbian đ', 'Грађевински техничар', 'sr-Cyrl', ['gradevinski', 'gradjevinski', 'tehnicar']],
    ['Croatian đ', 'Građevinski tehničar', 'hr', ['gradevinski', 'gradjevinski', 'tehnicar']],
    ['Macedonian', 'Електротехничар за сметачка техника', 'mk', ['elektrotehnicar', 'elektrotehnichar', 'smetacka', 'smetachka']],
    ['Russian', 'Слесарь по ремонту автомобилей', 'ru', ['slesar', 'avtomobilej', 'avtomobiley']],
    ['Russian щ in three systems', 'Сварщик', 'ru', ['svarscik', 'svarshchik', 'svarschtschik']],
    ['Ukrainian г, и and word-initial я', 'Ящик технології', 'uk', ['yashchyk', 'jascyk', 'technolohii', 'tekhnolohii', 'tekhnolohiyi']],
    ['Bulgarian ъ and щ', 'Кръщене', 'bg', ['krashtene', 'krastene']],
    ['Polish ł', 'Złota rączka', 'pl', ['zlota']],
    ['Turkish ı and ş', 'Sıhhi Tesisatçı', 'tr', ['sihhi', 'tesisatci']],
    ['Turkish capitals with and without dot', 'SIHHİ TESİSAT', 'tr', ['sihhi', 'sıhhi', 'tesisat']],
    ['Turkish ğ and ü', 'Öğrenci Gücü', 'tr', ['ogrenci', 'oegrenci', 'gucu', 'guecue']],
    ['Vietnamese đ and tones', 'Thợ điện', 'vi', ['tho', 'dien']],
    ['German ä and ß', 'Schweißer für Gefäße', 'de', ['schweisser', 'fuer', 'fur', 'gefaesse', 'gefasse']],
    ['German compounds and short forms', 'Kraftfahrzeugmechaniker', 'de', ['mechaniker', 'kfz', 'kfzmechaniker']],
    ['Arabic without vowel marks and hamza', 'كَهْرَبَائِيّ', 'ar', ['كهربايي']],
    ['Arabic article and feminine ending', 'الشهادة', 'ar', ['الشهاده', 'شهاده']],
    ['Arabic alef with hamza', 'أعمال', 'ar', ['اعمال']],
    ['Persian letters', 'مکانیک', 'fa', ['مكانيك']],
    ['an elision with a typographic apostrophe', 'Tecnico dell’acconciatura', 'it', ['acconciatura']],
  ])('%s', (_, text, lang, wanted) => {
    expect(found(text, lang)).toEqual(expect.arrayContaining(wanted));
  });

  it('romanisation of the source, with signs and without', () => {
    expect(found('شهادة عمل', 'ar', 'šahādat ʿamal')).toEqual(expect.arrayContaining(['شهاده', 'sahadat', 'amal']));
  });

  it('leaves out what the index finds by itself', () => {
    expect(spellings({ text: 'Elektrotehničar', lang: 'sr-Latn' })).toEqual([]);
    expect(spellings({ text: 'Frizer (Frizerka)', lang: 'hr' })).toEqual([]);
  });

  it('has nothing of titles in scripts it does not know', () => {
    expect(spellings({ text: 'विद्युत', lang: 'hi' })).toEqual([]);
    expect(spellings({ text: '', lang: 'de' })).toEqual([]);
  });
});

describe('any title', () => {
  const letters = fc.constantFrom(...'aIİıäÄßđĐłøčžÇğщжйїєґЉћبتةىيکـءأإ’-/. 0٣ʿएс́');
  const text = fc.oneof(fc.string({ unit: letters, maxLength: 80 }), fc.string({ unit: 'grapheme', maxLength: 80 }));
  const title = fc.record({ text, lang: fc.constantFrom('de', 'tr', 'sr-Cyrl', 'sr-Latn', 'mk', 'ru', 'uk', 'bg', 'ar', 'fa', 'hr', 'vi', 'kk', 'und') });

  it('adds nothing more when its spellings are part of it', () => {
    fc.assert(fc.property(title, ({ text: of, lang }) => {
      const once = spellings({ text: of, lang });
      expect(spellings({ text: `${of} ${once.join(' ')}`, lang })).toEqual([]);
    }), { numRuns: 500 });
  });

  it('gives single words in lower case without marks, each once, and not endlessly many', () => {
    fc.assert(fc.property(title, ({ text: of, lang }) => {
      const words = spellings({ text: of, lang });
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) {
        expect(word).not.toBe('');
        expect(word).not.toMatch(/\s/);
        expect(fold(word)).toBe(word);
      }
      expect(words.length).toBeLessThanOrEqual(40 * of.length);
      expect(words.length).toBeLessThanOrEqual(40 * 40);
    }), { numRuns: 500 });
  });

  it('is the same however its marks are encoded', () => {
    fc.assert(fc.property(title, ({ text: of, lang }) => {
      expect(spellings({ text: of.normalize('NFD'), lang })).toEqual(spellings({ text: of.normalize('NFC'), lang }));
    }));
  });
});

describe('a search', () => {
  it.each([
    ['§ 4 BQFG', ['4', 'bqfg']],
    ['in-0001', ['in0001']],
    ['  Koch/Köchin  ', ['koch', 'köchin']],
    ['Kfz-Mechaniker, E-Mail', ['kfz', 'mechaniker', 'email']],
    ['SIHHİ', ['sihhi\u0307']],
    ['مکانیک\u200cخودرو', ['مکانیکخودرو']],
  ])('is cut as the index cuts: %s', (query, words) => {
    expect(searchWords(query)).toEqual(words);
  });

  it.each([
    ['buerokaufmann', 'burokaufmann'],
    ['електротехничар', 'elektrotehnicar'],
    ['cerrahı', 'cerrahi'],
    ['مکانیک', 'مكانيك'],
    ['الشهادة', 'شهاده'],
    ['kraftfahrzeug', 'kfz'],
    ['łódź', 'lodz'],
    ['djak', 'dak'],
  ])('%s may also mean %s', (word, other) => {
    expect(alternatives(word)).toContain(other);
  });

  it('never offers the word itself or nothing', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 30 }), (query) => {
      for (const word of searchWords(query)) for (const other of alternatives(word)) {
        expect(other.trim()).not.toBe('');
        expect(other).not.toBe(word);
      }
    }));
  });
});
