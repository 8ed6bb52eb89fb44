// Values read back from a page.
import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { dayIn, listsOf, monthsIn, proseText, squeeze } from '../../scripts/verify/data-readings.ts';
import { elements } from '../../scripts/verify/dom.ts';
import { formatDate, formatDuration } from '../../src/labels/format.ts';

describe('dayIn', () => {
  it.each(['2026-11-22', '2026-03-01', '1999-12-31'])('reads %s again in both languages', (day) => {
    for (const language of ['de', 'en'] as const) expect(dayIn(`x ${formatDate(day, language)} in`, language)).toBe(day);
  });
  it('finds none in a month or in words', () => {
    expect([dayIn('Juli 2022', 'de'), dayIn('July 2022', 'en'), dayIn(undefined, 'de')]).toEqual([undefined, undefined, undefined]);
  });
});

describe('monthsIn', () => {
  it.each([[24], [42], [18], [7], [1], [12], [13], [24, 60], [18, 42], [6, 24], [1.5], [36, 42]])('reads %j, %j months again', (months: number, maxMonths?: number) => {
    for (const language of ['de', 'en'] as const) expect(monthsIn(formatDuration({ months, ...(maxMonths === undefined ? {} : { maxMonths }) }, language)!, language)).toEqual([months, maxMonths].filter((count) => count !== undefined));
  });
  it('reads an upper bound, and passes over words', () => {
    expect(monthsIn(formatDuration({ maxMonths: 24 }, 'de')!, 'de')).toEqual([24]);
    expect(monthsIn('nicht belegt', 'de')).toEqual([]);
    expect(monthsIn('zwei Jahre', 'de')).toEqual([]);
  });
});

describe('a section', () => {
  const section = (html: string) => [...elements(parse(html))].find(({ tagName }) => tagName === 'section')!;
  it('is its text without heading, margin numbers, notes beside it and the word that it is German', () => {
    expect(squeeze(proseText(section('<section><h2>Titel</h2><p class="small muted" lang="en">German only.</p><p><a class="rn" href="#rn-1">1</a> Ein <b>Satz</b>.</p><small class="side">Quelle</small><img alt="Bild"><table><tr><td>a</td><td>b</td></tr></table></section>')))).toBe('EinSatz.Bildab');
  });
  it('gives terms with what stands behind them, without small print', () => {
    expect(listsOf(section('<section><dl><div><dt>Dauer</dt><dd>2 Jahre <small>Schule</small></dd></div><div><dt>Zugang</dt><dd><small class="as-text">frei</small></dd></div></dl></section>'), undefined)).toEqual(new Map([['Dauer', '2 Jahre'], ['Zugang', 'frei']]));
  });
});
