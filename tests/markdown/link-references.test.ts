// Marked references get address and wording; nothing that stands in data becomes HTML.
import { describe, expect, it } from 'vitest';
import { linkReferences, type ReferenceTarget } from '../../src/markdown/link-references.ts';

const link = (html: string, target: Partial<ReferenceTarget> = {}, base = '/') => {
  const asked: string[][] = [];
  const linked = linkReferences(html, base, (...args) => {
    asked.push(args);
    return { href: '/ziel/', label: 'Titel', ...target };
  });
  return { linked, asked };
};

describe('linkReferences', () => {
  it('asks for collection, code and place, and links with the label where there is no text', () => {
    expect(link('Nach <a data-ref="norms:bqfg-4" data-at="Abs. 2"></a>, <a data-ref="terms:beruf" data-at="">dem <em>Beruf</em></a>.')).toEqual({
      linked: 'Nach <a href="/ziel/">Titel</a>, <a href="/ziel/">dem <em>Beruf</em></a>.',
      asked: [['norms', 'bqfg-4', 'Abs. 2'], ['terms', 'beruf', '']],
    });
  });

  it('hands over the place as text and takes the label as text', () => {
    const { linked, asked } = link('<a data-ref="norms:a" data-at="S. 1 &#x26; &#x22;2&#x22;"></a>', { label: '<script>alert(1)</script> & "x"', href: '/a/?b=1&c="2"' });
    expect(asked).toEqual([['norms', 'a', 'S. 1 & "2"']]);
    expect(linked).toBe('<a href="/a/?b=1&#x26;c=&#x22;2&#x22;">&#x3C;script&#x3E;alert(1)&#x3C;/script&#x3E; &#x26; &#x22;x&#x22;</a>');
  });

  it('links a reference whose text runs over two lines', () => {
    expect(link('<a data-ref="terms:a" data-at="">zwei\nZeilen</a>').linked).toBe('<a href="/ziel/">zwei\nZeilen</a>');
  });

  it('keeps references apart that stand side by side', () => {
    expect(link('<a data-ref="terms:a" data-at="">x</a><a data-ref="terms:b" data-at="">y</a>').linked).toBe('<a href="/ziel/">x</a><a href="/ziel/">y</a>');
  });

  it('takes signs of replacement patterns literally', () => {
    expect(link('<a data-ref="norms:a" data-at=""></a>', { label: '$& $1 $$' }).linked).toBe('<a href="/ziel/">$&#x26; $1 $$</a>');
  });

  it('leaves ordinary links alone', () => {
    const html = '<a href="https://example.org/">x</a> <a class="src" href="#q1">[1]</a>';
    expect(link(html)).toEqual({ linked: html, asked: [] });
  });

  it('puts the base before pictures', () => {
    expect(link('<img src="abbildungen/a.svg" alt="A" loading="lazy" data-base="src">', {}, '/unter/').linked).toBe('<img src="/unter/abbildungen/a.svg" alt="A" loading="lazy">');
  });
});
