// What other generators build is our page as text: nothing lost, nothing that Markdown would read as its own.
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { plainPage, visibleBytes } from '../../scripts/bench/plain-page.ts';

const PAGE = `<html><body><nav>Wege</nav><main><nav>Krumen</nav><article><header><h1>Brief <i>Ustalık</i></h1></header>
<p>Ein *Stern*, ein <b>Strich</b> | und &lt;br&gt; mit <a href="/x/">[7]</a>.</p><button>Drucken</button><p hidden>unsichtbar</p>
<h2 id="a">Umfang</h2><div class="has-rn"><a class="rn" href="#rn-1">1</a><dl><div><dt>Dauer</dt><dd>4 Jahre</dd></div><div><dt>Niveau</dt><dd>TYÇ 4</dd></div></dl></div>
<details><summary>Stunden</summary><table><caption>Je Klasse</caption><tr><th>Fach</th><th>9</th></tr><tr><td colspan="2">Summe</td></tr></table></details>
<ul><li>1. Januar</li><li>zwei</li></ul><p>3. Februar</p><script>var x = 'nichts'</script></article></main></body></html>`;

describe('a page as Markdown', () => {
  const { title, markdown } = plainPage(PAGE);
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown);
  const textOf = (node: { value?: string; children?: unknown[] }): string => node.value ?? (node.children ?? []).map((child) => textOf(child as typeof node)).join(' ');
  const read = textOf(tree as never).replace(/\s+/g, ' ');

  it('keeps title, headings, lists and tables', () => {
    expect(title).toBe('Brief Ustalık');
    expect(tree.children.map(({ type }) => type)).toEqual(['paragraph', 'heading', 'paragraph', 'list', 'paragraph', 'paragraph', 'table', 'list', 'paragraph']);
    expect(markdown).toContain('| Summe |  |');
  });

  it('reads as the page does', () => {
    for (const text of ['Ein *Stern*, ein Strich | und <br> mit [7].', 'Dauer: 4 Jahre', 'Niveau: TYÇ 4', 'Stunden', 'Je Klasse', 'Summe', '1. Januar', '3. Februar']) expect(read).toContain(text);
    for (const text of ['Drucken', 'unsichtbar', 'nichts', 'Wege', 'Krumen']) expect(read).not.toContain(text);
  });

  it('refuses a page of another kind', () => {
    expect(() => plainPage('<main><h1>Liste</h1></main>')).toThrow('no article');
  });
});

it('visible text is counted in bytes, without pictures and scripts', () => {
  expect(visibleBytes('<article> Ü <svg><text>x</text></svg><script>y</script>\n z</article>', ({ tagName }) => tagName === 'article')).toBe(4);
});
