// The choice of sections for the extract: what an address asks for, what it keeps, what the words say; and the size of the script.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { rolldown } from 'rolldown';
import { describe, expect, it } from 'vitest';
import { chosenIn, withChoice } from '../../src/client/print-extract.ts';
import { extractScriptWords, extractWords } from '../../src/labels/print.ts';

const sections = ['ueberblick', 't-prüfung-und-mehr', 'rechtsstaende', 'module'];

describe('chosenIn', () => {
  it.each([
    ['?auszug=rechtsstaende,module', ['rechtsstaende', 'module']],
    ['?auszug=module,rechtsstaende', ['rechtsstaende', 'module']],
    ['?x=1&auszug=module', ['module']],
    ['?auszug=module,gibt-es-nicht', ['module']],
    ['?auszug=t-pr%C3%BCfung-und-mehr', ['t-prüfung-und-mehr']],
    ['?auszug=', []],
    ['', sections],
    ['?auszug=gibt-es-nicht', sections],
    ['?auszug=constructor,,%00', sections],
    ['?am=2027-01-01', sections],
  ])('%s', (search, chosen) => {
    expect(chosenIn(search, sections)).toEqual(chosen);
  });
});

describe('withChoice', () => {
  it.each([
    ['', ['module'], '?auszug=module'],
    ['?auszug=ueberblick', ['module', 'rechtsstaende'], '?auszug=module,rechtsstaende'],
    ['?x=1&auszug=ueberblick&y=2', ['module'], '?x=1&y=2&auszug=module'],
    ['?auszug=ueberblick', sections, ''],
    ['?x=1&auszug=ueberblick', sections, '?x=1'],
    ['', [], '?auszug='],
    ['', ['t-prüfung-und-mehr'], '?auszug=t-pr%C3%BCfung-und-mehr'],
  ])('%s with %j', (search, chosen, query) => {
    expect(withChoice(search, chosen, sections)).toBe(query);
  });

  it('writes what chosenIn reads', () => {
    const id = fc.string({ unit: fc.constantFrom(...'abzäü09-'), minLength: 1, maxLength: 12 });
    const choices = fc.uniqueArray(id, { minLength: 1, maxLength: 8 }).chain((all) => fc.tuple(fc.constant(all), fc.subarray(all)));
    fc.assert(fc.property(choices, fc.constantFrom('', '?', '?x=1', '?a=%26&auszug=alt&b'), ([all, chosen], query) => {
      expect(chosenIn(withChoice(query, chosen, all), all)).toEqual(chosen);
    }));
  });
});

describe('the words', () => {
  const { de, en } = extractScriptWords;

  it('name what is left out', () => {
    const [titles, modules] = [extractWords.de.named('Titel', extractWords.de.marginNumbers('4')), extractWords.de.named('Module', undefined)];
    expect(de.without([titles])).toBe('Auszug: ohne den Abschnitt „Titel“ (Rn.\u00A04).');
    expect(de.without([titles, modules])).toBe('Auszug: ohne die Abschnitte „Titel“ (Rn.\u00A04), „Module“.');
    expect(en.without([extractWords.en.named('Titles', extractWords.en.marginNumbers('4–6'))])).toBe('Extract: without the section “Titles” (margin nos\u00A04–6).');
    expect(en.without(['a', 'b'])).toBe('Extract: without the sections a, b.');
    expect(extractWords.en.marginNumbers('4')).toBe('margin no.\u00A04');
  });

  it('say how much is printed', () => {
    expect([de.chosen(3, 12), de.chosen(12, 12), de.chosen(0, 12)]).toEqual(['3 von 12 Abschnitten werden gedruckt.', 'Die ganze Seite wird gedruckt.', '0 von 12 Abschnitten werden gedruckt.']);
    expect([en.chosen(3, 12), en.chosen(12, 12)]).toEqual(['3 of 12 sections will be printed.', 'The whole page will be printed.']);
  });
});

describe('its size', () => {
  it('stays under 1.2 KB', async () => {
    const bundle = await rolldown({ input: fileURLToPath(new URL('../../src/client/print-extract.ts', import.meta.url)) });
    const { output: [{ code }] } = await bundle.generate({ format: 'es', minify: true });
    await bundle.close();
    expect(code).toContain('werden gedruckt');
    expect(gzipSync(code, { level: 9 }).length).toBeLessThanOrEqual(1.2 * 1024);
  });
});
