// The small decisions inside the checks: addresses, scripts, characters.
import { describe, expect, it } from 'vitest';
import { faultOf } from '../../scripts/checks/addresses.ts';
import { findCharacters } from '../../scripts/checks/characters.ts';
import { dominantScript, mixedWord } from '../../scripts/checks/titles.ts';
import { identify } from '../../scripts/lib/read-content.ts';

describe('faultOf', () => {
  it.each(['https://example.org', 'http://www.example.org/a%20b?c=d#e', 'https://xn--mnchen-3ya.example/', 'https://例え.example.org/', 'https://example.org:8443/', 'https://web.archive.org/web/2020/http://example.org/'])('%s may be published', (address) => {
    expect(faultOf(address)).toBeUndefined();
  });

  it.each([
    ['javascript:alert(1)', 'beginnt nicht mit http:// oder https://'], ['JAVASCRIPT:alert(1)', 'beginnt nicht mit http:// oder https://'], ['java\nscript:alert(1)', 'beginnt nicht mit http:// oder https://'], ['data:text/html,x', 'beginnt nicht mit http:// oder https://'], ['ftp://example.org/', 'beginnt nicht mit http:// oder https://'], ['file:///etc/passwd', 'beginnt nicht mit http:// oder https://'],
    ['https://nutzer@example.org/', 'enthält Zugangsdaten'], ['https://nutzer:geheim@example.org/', 'enthält Zugangsdaten'], ['https://:geheim@example.org/', 'enthält Zugangsdaten'],
    ['http://localhost/', 'führt zu keinem öffentlichen Namen'], ['http://localhost./', 'führt zu keinem öffentlichen Namen'], ['http://app.localhost:3000/', 'führt zu keinem öffentlichen Namen'], ['http://server/', 'führt zu keinem öffentlichen Namen'], ['http://server.local/', 'führt zu keinem öffentlichen Namen'],
    ['http://127.0.0.1/', 'führt zu keinem öffentlichen Namen'], ['http://2130706433/', 'führt zu keinem öffentlichen Namen'], ['http://0x7f.1/', 'führt zu keinem öffentlichen Namen'], ['http://[::1]/', 'führt zu keinem öffentlichen Namen'], ['http://169.254.169.254/latest/', 'führt zu keinem öffentlichen Namen'],
    ['www.example.org', 'ist keine vollständige Adresse'], ['', 'ist keine vollständige Adresse'], ['https://', 'ist keine vollständige Adresse'], ['/laender/tr/', 'ist keine vollständige Adresse'],
  ])('%s: %s', (address, fault) => {
    expect(faultOf(address)).toBe(fault);
  });
});

describe('findCharacters', () => {
  it('names character, line and code point, each kind once per line', () => {
    expect(findCharacters('a\nb\u200B\u200Bc\u202E\n\n\u0007')).toEqual([
      { line: 2, name: 'unsichtbares Zeichen', codePoint: 'U+200B' },
      { line: 2, name: 'Steuerzeichen für die Schreibrichtung', codePoint: 'U+202E' },
      { line: 4, name: 'Steuerzeichen', codePoint: 'U+0007' },
    ]);
  });

  it.each(['Ä ö ß – „“ …', 'a\tb', '\uFEFFam Anfang', 'a\r\nb', 'نمونه\u200Cکار', 'क्\u200Dष', 'e\u0301', '👩', '\u00A0'])('accepts %j', (text) => {
    expect(findCharacters(text)).toEqual([]);
  });

  it.each(['a\u200Cb', '\u200Cا', 'ا\u200C', 'ا\u200Cb', '👩\u200D💻', 'a\uFEFF', 'a\rb', '\u{E0041}', '\u{E0000}', '\uFFFD', '\u0085', '\u2028', '\u061C', '\u180E', '\u2064'])('refuses %j', (text) => {
    expect(findCharacters(text)).toHaveLength(1);
  });

  it('counts lines alike with Windows line ends', () => {
    expect(findCharacters('a\r\nb\r\nc\u200B\r\n')).toEqual(findCharacters('a\nb\nc\u200B\n'));
  });
});

describe('scripts of original wording', () => {
  it.each([['Ustalık Belgesi', 'Latn'], ['Сведочанство', 'Cyrl'], ['شهادة', 'Arab'], ['प्रमाणपत्र', 'Deva'], ['Сведочанство (EQF)', 'Cyrl'], ['12/3', undefined], ['', undefined]])('%s → %s', (text, script) => {
    expect(dominantScript(text)).toBe(script);
  });

  it.each([['Диплoм', 'Диплoм'], ['Prüfung Диплом', undefined], ['ЗНО-2020 и EQF', undefined], ['а́bc', 'а́bc'], ['аb cd', 'аb']])('the mixed word in %s is %s', (text, word) => {
    expect(mixedWord(text)).toBe(word);
  });
});

describe('identify', () => {
  it.each([
    ['content/terms/a.mdx', 'a', 'profile'], ['content/terms/a.en.mdx', 'a', 'translation'], ['content/norms/a.yaml', 'a', 'record'], ['content/terms/a.md', 'a.md', 'other'], ['content/terms/a.EN.mdx', 'a.EN', 'profile'], ['content/terms/.mdx', '', 'profile'], ['content/terms/a.yml', 'a.yml', 'other'],
  ])('%s → %s, %s', (path, id, kind) => {
    expect(identify(path)).toEqual({ id, kind });
  });
});
