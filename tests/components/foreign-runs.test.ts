// Words of another script inside a text get their language and direction.
import { describe, expect, it } from 'vitest';
import { foreignRuns } from '../../src/components/ui/foreign-runs.ts';

describe('foreignRuns', () => {
  it.each([
    ['nothing foreign: Ustalık, 47 kΩ', [], [{ text: 'nothing foreign: Ustalık, 47 kΩ' }]],
    ['', [], [{ text: '' }]],
    ['Fakultäten (الكليات التطبيقية).', [], [{ text: 'Fakultäten (' }, { text: 'الكليات التطبيقية', lang: 'ar', dir: 'rtl' }, { text: ').' }]],
    ['гласник РС, 50/92', ['sr'], [{ text: 'гласник РС', lang: 'sr' }, { text: ', 50/92' }]],
    ['НРК', [], [{ text: 'НРК', lang: 'und-Cyrl' }]],
    ['НРК', ['de', 'uk'], [{ text: 'НРК', lang: 'uk' }]],
    ['Свідоцтво', [], [{ text: 'Свідоцтво', lang: 'uk' }]],
    ['Сведочанство o Џ', [], [{ text: 'Сведочанство', lang: 'und-Cyrl' }, { text: ' o ' }, { text: 'Џ', lang: 'sr' }]],
    ['گواهی', [], [{ text: 'گواهی', lang: 'fa', dir: 'rtl' }]],
    ['प्रमाण पत्र (Hindi)', [], [{ text: 'प्रमाण पत्र', lang: 'und-Deva' }, { text: ' (Hindi)' }]],
    ['85–100 إمتياز = gut, 75 جيد', ['ar'], [{ text: '85–100 ' }, { text: 'إمتياز', lang: 'ar', dir: 'rtl' }, { text: ' = gut, 75 ' }, { text: 'جيد', lang: 'ar', dir: 'rtl' }]],
  ])('%s', (text, languages, runs) => {
    expect(foreignRuns(text, languages)).toEqual(runs);
  });

  it('keeps every letter', () => {
    const text = 'Про освіту № 2145-VIII (ВВР) – شهادة, пункт 4';
    expect(foreignRuns(text).map((run) => run.text).join('')).toBe(text);
  });
});
