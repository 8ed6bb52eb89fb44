// Checked prose → sections of HTML: anchors, margin notes, original wording, tables, footnotes.
import { describe, expect, it } from 'vitest';
import { parseTranslation } from '../../src/markdown/parse-file.ts';
import { numberBlocks } from '../../src/markdown/number-blocks.ts';
import { direction, renderSections, type RenderContext } from '../../src/markdown/render.ts';

const sources: RenderContext['sources'] = new Map([['gesetz', { number: 1, short: 'Gesetz | 2010 "neu" <a>' }], ['plan', { number: 2, short: 'Plan' }]]);

function render(text: string, language: 'de' | 'en' = 'de') {
  const { prose, problems } = parseTranslation(text);
  expect(problems).toEqual([]);
  return renderSections(prose!.tree!, { language, sources });
}

const html = (text: string, language: 'de' | 'en' = 'de') => render(text, language).map((section) => numberBlocks(section.html, () => undefined, '')).join('\n');

describe('sections', () => {
  it('are cut at second-level headings; text before the first has no title', () => {
    expect(render('Vor\n\n## Eins\n\nA\n\n### Unter\n\nB\n\n## Zwei\n\nC').map(({ id, title }) => ({ id, title }))).toEqual([{ id: '', title: '' }, { id: 't-eins', title: 'Eins' }, { id: 't-zwei', title: 'Zwei' }]);
    expect(render('## Eins\n\nA')).toHaveLength(1);
    expect(render('')).toEqual([]);
  });

  it('anchors keep to ASCII, are never empty and never double', () => {
    expect(render('## Größe, Maß & Übung\n\n## Größe, Maß & Übung\n\n## Перша\n\n## 中文\n\n## Žena *kursiv*\n').map(({ id }) => id)).toEqual(['t-groesse-mass--uebung', 't-groesse-mass--uebung-1', 't-abschnitt', 't-abschnitt-1', 't-zena-kursiv']);
  });

  it('headings below have anchors, too', () => {
    expect(html('## A\n\n### Prüfung\n\nText')).toContain('<h3 id="t-pruefung">Prüfung</h3>');
  });
});

describe('sources', () => {
  it('stand in a heading as anywhere, and leave nothing of our own in the page', () => {
    expect(html('### Dauer<Source id="plan" at="S. 3" />\n\nText')).toContain('Dauer\u00A0<a class="src" href="#q2" aria-label="Quelle 2, S. 3">[2<span class="loc">, S. 3</span>]</a></h3><small class="side" aria-hidden="true"><span>[2] Plan, S. 3</span></small>');
    expect(html('## Dauer<Source id="plan" />\n\n#### Unter<Source id="plan" />\n\n> Zitat<Source id="plan" />\n\n| a<Source id="plan" /> |\n| --- |\n| b<Source id="plan" /> |\n\nText[^1]\n\n[^1]: Fuß<Source id="plan" />')).not.toContain('data-source');
  });

  it('stand as a mark at the sentence and once in the margin of the block', () => {
    expect(html('Ein Satz. <Source id="gesetz" at="S. 7" /> Noch einer.<Source id="plan" /> Und.<Source id="plan" />')).toBe(
      '<p class="p">Ein Satz.\u00A0<a class="src" href="#q1" aria-label="Quelle 1, S. 7">[1<span class="loc">, S. 7</span>]</a> Noch einer.\u00A0<a class="src" href="#q2" aria-label="Quelle 2">[2]</a> Und.\u00A0<a class="src" href="#q2" aria-label="Quelle 2">[2]</a></p>'
      + '<small class="side" aria-hidden="true"><span>[1] Gesetz | 2010 "neu" &#x3C;a>, S. 7</span><span>[2] Plan</span></small>',
    );
  });

  it('are named in the language of the page', () => {
    expect(html('A.<Source id="plan" />', 'en')).toContain('aria-label="Source 2"');
  });

  it('that do not exist leave nothing behind', () => {
    expect(html('A.<Source id="anders" />')).toBe('<p class="p">A.</p>');
  });
});

describe('components', () => {
  it('mark references for the page to link', () => {
    expect(html('Nach <Norm id="bqfg-4" at="Abs. 2 „S. 1“ &quot;" /> und <Term id="beruf">dem *Beruf*</Term>.')).toBe('<p class="p">Nach <a data-ref="norms:bqfg-4" data-at="Abs. 2 „S. 1“ &#x22;"></a> und <a data-ref="terms:beruf" data-at="">dem <em>Beruf</em></a>.</p>');
  });

  it.each([
    ['tr', '<i lang="tr">x</i>'], ['sr-Latn', '<i lang="sr-Latn">x</i>'], ['sr', '<span lang="sr" class="foreign">x</span>'], ['fa', '<span lang="fa" dir="rtl" class="foreign">x</span>'], ['ar-Latn', '<i lang="ar-Latn">x</i>'], ['he', '<span lang="he" dir="rtl" class="foreign">x</span>'],
  ])('original wording in %s has its language, direction and setting', (lang, expected) => {
    expect(html(`a <Original lang="${lang}">x</Original>`)).toBe(`<p class="p">a ${expected}</p>`);
  });

  it('a remark has a title of its own or the usual word', () => {
    expect(html('<Note kind="warning">A</Note>')).toBe('<div class="has-rn"><div class="remark remark--warning" role="note"><p class="remark__title">Achtung</p><p>A</p></div></div>');
    expect(html('<Note kind="hint" title="1 & 2">A</Note>', 'en')).toContain('<p class="remark__title">1 &#x26; 2</p>');
  });

  it('a figure keeps its path open for the page’s base', () => {
    expect(html('<Figure src="aq-system.svg" alt="Bild &quot;1&quot;">Titel</Figure>')).toBe('<div class="has-rn"><figure><img src="abbildungen/aq-system.svg" alt="Bild &#x22;1&#x22;" loading="lazy" data-base="src"><figcaption><p>Titel</p></figcaption></figure></div>');
  });
});

describe('Markdown', () => {
  it('a table can be scrolled by keyboard and names that', () => {
    expect(html('| a | b |\n| --- | ---: |\n| 1 | 2 |', 'en')).toMatch(/^<div class="has-rn wide"><div class="scroll" role="region" aria-label="Table, scrolls sideways where needed" tabindex="0"><table class="kern-table">/);
  });

  it('leaves no attribute that HTML has dropped, in whatever a table stands', () => {
    expect(html('| a |\n| :-: |\n| 1 |\n\n> | a |\n> | ---: |\n> | 1 |\n\n<Note kind="hint">\n\n| a |\n| --: |\n| 1 |\n\n</Note>')).not.toMatch(/ (align|style)=/);
  });

  it('footnotes are titled in the language of the page and lead back', () => {
    const rendered = html('Satz.[^a]\n\n[^a]: Fuß', 'en');
    expect(rendered).toContain('>Notes</h3>');
    expect(rendered).toContain('aria-label="Back to text"');
    expect(rendered).toContain('id="fn-fn-a"');
  });

  it('escapes what looks like HTML', () => {
    expect(html('\\<script>alert(1)\\</script> `<b>` &lt;i&gt;')).toBe('<p class="p">&#x3C;script>alert(1)&#x3C;/script> <code>&#x3C;b></code> &#x3C;i></p>');
  });

  it('renders the same tree to the same HTML twice', () => {
    const { prose } = parseTranslation('A.<Source id="plan" />\n\n## B\n\n| a |\n| - |\n');
    const context = { language: 'de', sources } as const;
    expect(renderSections(prose!.tree!, context)).toEqual(renderSections(prose!.tree!, context));
  });
});

describe('direction', () => {
  it.each([['ar', 'rtl'], ['fa', 'rtl'], ['ur', 'rtl'], ['he', 'rtl'], ['dv', 'rtl'], ['ku', 'ltr'], ['ku-Arab', 'rtl'], ['az', 'ltr'], ['de', 'ltr'], ['ar-Latn', 'ltr'], ['und', 'ltr']])('%s → %s', (lang, expected) => {
    expect(direction(lang)).toBe(expected);
  });
});
