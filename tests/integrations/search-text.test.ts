// What the index reads of a page.
import { describe, expect, it } from 'vitest';
import { searchText } from '../../src/integrations/search-text.ts';

const page = (head: string, body: string) => `<html lang="de"><head>${head}</head><body class="x"><main id="inhalt" data-pagefind-body>${body}</main></body></html>`;
const meta = (name: string, content: string) => `<meta name="search:${name}" content="${content}" data-pagefind-meta="${name}[content]">`;

describe('searchText', () => {
  it('leaves out pages that are not to be found', () => {
    expect(searchText('<html><body><main>Liste</main></body></html>')).toBeUndefined();
  });

  it('sets the words of the head before the text, titles with the greatest weight', () => {
    const html = searchText(page(`${meta('title', 'Koch')}${meta('summary', 'Drei Jahre &amp; mehr')}`, 'Text'))!;
    expect(html).toContain('<body><div data-pagefind-body><p data-pagefind-weight="10">Koch</p><p data-pagefind-weight="2">Drei Jahre &amp; mehr</p><p id="text"></p></div>');
  });

  it('leaves out what stands on every page, and keeps what hits are shown by', () => {
    const html = page(`<script>1</script>${meta('title', 'Koch')}<meta name="search:words" content="x">`, 'Text').replace('<main', '<header>Kopf</header>$&').replace('</main>', '$&<footer>Fuß</footer>');
    expect(searchText(html)).toBe(`<html lang="de"><head>${meta('title', 'Koch')}</head><body><div data-pagefind-body><p data-pagefind-weight="10">Koch</p><p data-pagefind-weight="7">x</p><p id="text"></p></div><main id="inhalt" data-pagefind-body>Text</main></body></html>`);
  });

  it('refuses a page whose text it cannot find', () => {
    expect(() => searchText('<html><body><main data-pagefind-body>Text</main></body></html>')).toThrow('id="inhalt"');
  });

  it('keeps markup in the words of the head from swallowing the page', () => {
    expect(searchText(page(meta('title', '&#34;><iframe src=&#34;x&#34;>'), 'Text'))).toContain('<p data-pagefind-weight="9.85">&#34;>&lt;iframe src=&#34;x&#34;>');
  });

  it('gives each part of a double title its full weight', () => {
    expect(searchText(page(meta('title', 'Köchin/Koch (Kuchar)'), ''))).toContain('>Köchin/Koch (Kuchar) Köchin Koch Kuchar</p>');
  });

  it('drops the language codes of original wordings', () => {
    expect(searchText(page(meta('original', 'sr-Cyrl Кувар ‖ sr-Latn Kuvar'), ''))).toContain('>Кувар Kuvar</p>');
  });

  it('of two titles with a word, lets the one that says less come first', () => {
    expect(searchText(page(meta('title', 'Koch der kalten Küche'), ''))).toContain('data-pagefind-weight="9.55">Koch');
  });

  it('keeps the words that stand for names as they are', () => {
    expect(searchText(page(meta('names', 'qq12 qq13'), ''))).toContain('<p data-pagefind-weight="1">qq12 qq13</p>');
  });

  it('sets what is no longer in force behind', () => {
    expect(searchText(page(`${meta('title', 'Koch')}${meta('past', 'true')}`, ''))).toContain('data-pagefind-weight="6"');
  });

  it('parts what stands apart, and forgets the dashes of empty cells', () => {
    expect(searchText(page('', '<dl><dt>Dauer</dt><dd>2 Jahre<small>Schule</small></dd></dl><table><tr><td>A</td><td>–</td><td>B<span class="sub">C</span></td></tr></table>')))
      .toContain('<dt>Dauer</dt> <dd>2 Jahre <small>Schule</small></dd></dl><table data-pagefind-weight="0.4"><tr> <td>A</td> <td></td> <td>B <span class="sub">C</span></td>');
  });
});
