// Head and foot of the printed pages: what stands in the margin boxes, in both languages and whatever the texts hold.
import fc from 'fast-check';
import postcss, { type AtRule } from 'postcss';
import { describe, expect, it } from 'vitest';
import { printSheet } from '../../src/export/print-sheet.ts';
import { nastyCitation, nastyText, publicationOf, removed, sampleCitation, withdrawn } from './sample-citation.ts';

const files = [{ sha256: '2'.repeat(64) }, { sha256: 'e'.repeat(64) }];

/** The boxes of the only rule of a sheet: name → its `content` as written. */
function boxesOf(css: string): Record<string, string> {
  const { nodes } = postcss.parse(css);
  expect(nodes).toHaveLength(1);
  const page = nodes[0] as AtRule;
  expect([page.name, page.params]).toEqual(['page', '']);
  return Object.fromEntries(page.nodes!.map((node) => {
    const box = node as AtRule;
    expect(box.nodes).toHaveLength(1);
    const [declaration] = box.nodes!;
    expect(declaration).toMatchObject({ type: 'decl', prop: 'content' });
    return [box.name, (declaration as unknown as { value: string }).value];
  }));
}

/** A CSS string as a browser reads it; throws where it is more than one string. */
function read(value: string): string {
  const inside = /^"((?:[^"\\\n\r\f]|\\[^\n\r\f])*)"$/.exec(value)?.[1];
  if (inside === undefined) throw new Error(`no single string: ${value}`);
  return inside.replace(/\\A |\\(.)/gu, (_, sign?: string) => sign ?? '\n');
}

describe('printSheet', () => {
  it('names handbook, code, version, state, address, checksum and page', () => {
    expect(printSheet(sampleCitation(), files.slice(0, 1))).toBe(`@page {
  @top-left { content: "Qualifikationshandbuch · tr-0001 · Fassung 2 vom 1.3.2027" }
  @top-right { content: "abgelöst, Redaktionsentwurf, nicht fachlich geprüft" }
  @bottom-left { content: "https://handbuch.example/qualifikationen/tr-0001/2/\\A SHA-256 ${'2'.repeat(64)}" }
  @bottom-right { content: "Seite " counter(page) " von " counter(pages) }
}
`);
  });

  it('speaks English', () => {
    const boxes = boxesOf(printSheet(sampleCitation(publicationOf(), 'en'), files));
    expect(read(boxes['top-left']!)).toBe('Qualifications Handbook · tr-0001 · Version 2 of 1 March 2027');
    expect(read(boxes['top-right']!)).toBe('superseded, Editorial draft, not reviewed');
    expect(read(boxes['bottom-left']!)).toBe(['https://handbuch.example/en/qualifications/tr-0001/2/', ...files.map(({ sha256 }) => `SHA-256 ${sha256}`)].join('\n'));
    expect(boxes['bottom-right']).toBe('"Page " counter(page) " of " counter(pages)');
  });

  it.each([
    ['aktuell, Redaktionsentwurf, nicht fachlich geprüft', 3, {}],
    ['aktuell, fachlich geprüft', 3, { review: { state: 'reviewed' as const, reviewedOn: '2027-09-15' } }],
    ['zurückgezogen, Redaktionsentwurf, nicht fachlich geprüft', 2, withdrawn],
    ['entfernt, Redaktionsentwurf, nicht fachlich geprüft', 2, removed],
  ])('says the state: %s', (state, version, more) => {
    expect(read(boxesOf(printSheet(sampleCitation(publicationOf(version, more)), files))['top-right']!)).toBe(state);
  });

  it('says the state of norms, which nobody reviews', () => {
    const { review: _, ...norm } = sampleCitation(publicationOf(3));
    expect(read(boxesOf(printSheet(norm, files))['top-right']!)).toBe('aktuell');
  });

  it('stays one rule of four boxes with single strings, whatever an operator or a profile is called', () => {
    fc.assert(fc.property(nastyCitation, nastyText, nastyText, (citation, handbook, code) => {
      const boxes = boxesOf(printSheet({ ...citation, handbook, code }, files));
      expect(Object.keys(boxes)).toEqual(['top-left', 'top-right', 'bottom-left', 'bottom-right']);
      const onOneLine = (text: string) => text.replace(/[\n\r\f]/g, ' ');
      expect(read(boxes['top-left']!).startsWith(`${onOneLine(handbook)} · ${onOneLine(code)} · `)).toBe(true);
      expect(read(boxes['top-right']!)).not.toBe('');
      expect(read(boxes['bottom-left']!).split('\n')).toHaveLength(1 + files.length);
    }));
  });
});
