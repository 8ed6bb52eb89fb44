// Margin numbers of prose: every block of a section has its place, and pages without numbers show no trace of them.
import { describe, expect, it } from 'vitest';
import { numberBlocks } from '../../src/markdown/number-blocks.ts';
import { parseTranslation } from '../../src/markdown/parse-file.ts';
import { renderSections } from '../../src/markdown/render.ts';

const TEXT = `Erster Absatz.

Zweiter mit *Hervorhebung*[^1] und "data-block=\\"0\\"".

## Zweiter Teil

- eins
- zwei

### Zwischentitel

| a |
| - |
| 1 |

> Zitat

<Note kind="hint">

Hinweis

</Note>

[^1]: Anmerkung
`;

function sections() {
  const { prose, problems } = parseTranslation(TEXT);
  expect(problems).toEqual([]);
  return renderSections(prose!.tree!, { language: 'de', sources: new Map() });
}

describe('blocks of prose', () => {
  it('are counted by section; headings are none', () => {
    expect(sections().map(({ blocks }) => blocks)).toEqual([2, 5]);
  });

  it('get the number they are given, once each and in order, before the text', () => {
    const html = sections().map((section, index) => numberBlocks(section.html, (block) => index * 10 + block + 1, 'Randnummer')).join('');
    expect([...html.matchAll(/id="rn-(\d+)"/g)].map(([, number]) => Number(number))).toEqual([1, 2, 11, 12, 13, 14, 15]);
    expect(html).toContain('<p class="p" id="rn-1"><a class="rn" href="#rn-1"><span class="sr">Randnummer </span>1</a> Erster Absatz.</p>');
    expect(html).toContain('<div class="has-rn" id="rn-11"><a class="rn" href="#rn-11"><span class="sr">Randnummer </span>11</a> <ul class="p list">');
    expect(html).not.toContain(' data-block="');
  });

  it('leave no trace where there are no numbers', () => {
    const html = sections().map((section) => numberBlocks(section.html, () => undefined, 'Randnummer')).join('');
    expect(html).not.toMatch(/id="rn-|class="rn"| data-block="/);
  });
});
