// Prose compared by sections, blocks and words; blocks read from our own HTML.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareProse, isUnchanged, type Paragraph, type ProseDifference } from '../../src/model/compare-prose.ts';
import { parseFile } from '../../src/markdown/parse-file.ts';
import { renderSections } from '../../src/markdown/render.ts';
import { keyOfBlock, readBlocks } from '../../src/model/prose-blocks.ts';
import { oddProse } from '../support/hostile-text.ts';
import { aTerm, fixtureProfiles } from '../support/profiles.ts';

const SOURCES = ['lehrplan', 's1', 'gesetz'];

/** Sections of a prose; undefined where the vocabulary refuses it. */
function render(body: string, ids = SOURCES) {
  const { prose } = parseFile('terms', aTerm({ body }));
  return prose?.tree && renderSections(prose.tree, { language: 'de', sources: new Map(ids.map((id, index) => [id, { number: index + 1, short: id, lang: 'fa' }])) });
}
const version = (body: string, sources = SOURCES) => ({ sections: render(body, sources)!, sources });
const compare = (before: string, after: string, sources?: [string[], string[]]) => compareProse(version(before, sources?.[0]), version(after, sources?.[1]));

const textOf = (paragraph: Paragraph) => (paragraph.kind === 'same' ? String(paragraph.count) : paragraph.runs.map(({ kind, text }) => ({ same: text, added: `{${text}}`, removed: `[${text}]` })[kind]).join(''));
const brief = ({ sections }: ProseDifference) => sections.map(({ kind, title, paragraphs }) => [kind, textOf({ kind: 'changed', runs: title }), ...paragraphs.map((paragraph) => `${paragraph.kind} ${textOf(paragraph)}`)]);
const texts = (body: string) => readBlocks(render(body)!.map(({ html }) => html).join(''), SOURCES).map(({ parts }) => parts.map(({ text }) => text).join(''));

const A = 'Der erste Absatz sagt, was das Zeugnis belegt.';
const B = 'Der zweite Absatz nennt die Stunden und ihre Quelle.';
const C = 'Ein dritter handelt von den Prüfungen am Ende jedes Jahres.';

describe('readBlocks', () => {
  it.each([
    ['Ein *Satz* mit **Zeichen** & <Source id="lehrplan" at="S. 7" />.', ['Ein Satz mit Zeichen &\u00A0[1, S. 7].']],
    ['- eins\n- zwei\n\n  noch zwei', ['eins', 'zwei', 'noch zwei']],
    ['| a | b |\n| --- | ---: |\n| 1 | 2 < 3 |', ['a | b', '1 | 2 < 3']],
    ['> Zitat\n\n```\nx  <y>\n```', ['Zitat', 'x <y>']],
    ['<Note kind="warning">\n\nVorsicht bei Abschriften.\n\n</Note>', ['Achtung', 'Vorsicht bei Abschriften.']],
    ['<Figure src="a.svg" alt="a > b">Unterschrift</Figure>', ['a > b', 'Unterschrift']],
    ['Satz.[^1]\n\n[^1]: Anmerkung', ['Satz.1', 'Anmerkungen', 'Anmerkung']],
    ['### Zwischen\n\nText mit <Norm id="mustg-4" at="Abs. 2" />', ['Zwischen', 'Text mit mustg-4 Abs. 2']],
  ])('%j', (body, expected) => {
    expect(texts(body)).toEqual(expected);
  });

  it('leaves out what stands beside the text', () => {
    const [block, ...others] = readBlocks('<p class="p" id="rn-12"><a class="rn" href="#rn-12"><span class="sr">Randnummer </span>12</a>Text\u00A0<a class="src" href="#q1" aria-label="Quelle 1">[1]</a></p><small class="side" aria-hidden="true"><span>[1] <span lang="fa" dir="rtl">برنامه</span></span></small>', ['lehrplan']);
    expect(others).toEqual([]);
    expect(block!.parts).toEqual([{ text: 'Text\u00A0' }, { text: '[1]', key: 'lehrplan' }]);
  });

  it('keeps the language of originals', () => {
    const [block] = readBlocks(render('Das <Original lang="en">Trade Test</Original> und <Original lang="ar">شهادة</Original>.')![0]!.html);
    expect(block!.parts).toEqual([{ text: 'Das ' }, { text: 'Trade Test', lang: 'en', original: true }, { text: ' und ' }, { text: 'شهادة', lang: 'ar', original: true }, { text: '.' }]);
  });

  it('reads any prose that the vocabulary accepts without leaving a tag', () => {
    fc.assert(fc.property(oddProse, (body) => {
      for (const { html } of render(body) ?? []) {
        const seen = readBlocks(html, SOURCES).map(keyOfBlock).join('\n');
        expect(seen).not.toMatch(/<\/?(p|li|td|tr|span|small|div|a)\b[^>]*>/);
        expect(seen).not.toContain('&#x');
      }
    }), { numRuns: 200 });
  });
});

describe('compareProse', () => {
  it('finds nothing between a prose and itself', () => {
    for (const { prose } of fixtureProfiles()) expect(isUnchanged(compareProse({ sections: prose.de }, { sections: structuredClone(prose.de) }))).toBe(true);
    fc.assert(fc.property(oddProse, (body) => {
      const sections = render(body);
      if (sections) expect(isUnchanged(compareProse({ sections }, { sections }))).toBe(true);
    }), { numRuns: 100 });
  });

  it('marks the words of an edited paragraph and counts the others', () => {
    expect(brief(compare(`${A}\n\n${B}\n\n${C}`, `${A}\n\n${B.replace('Stunden', 'Wochen')}\n\n${C}`))).toEqual([
      ['changed', '', 'same 1', 'changed Der zweite Absatz nennt die [Stunden]{Wochen} und ihre Quelle.', 'same 1'],
    ]);
  });

  it('knows sections by their title, then by what they say', () => {
    expect(brief(compare(`## Eins\n\n${A}\n\n## Zwei\n\n${B}`, `## Eins\n\n${A}\n\n## Neu\n\n${C}\n\n## Zweitens\n\n${B}`))).toEqual([
      ['same', 'Eins', 'same 1'], ['added', '{Neu}', `added {${C}}`], ['changed', '[Zwei]{Zweitens}', 'same 1'],
    ]);
    expect(brief(compare(`## Eins\n\n${A}\n\n## Zwei\n\n${B}`, `## Zwei\n\n${B}`))).toEqual([['removed', '[Eins]', `removed [${A}]`], ['same', 'Zwei', 'same 1']]);
  });

  it('says that sections changed places, once', () => {
    const difference = compare(`## Eins\n\n${A}\n\n## Zwei\n\n${B}`, `## Zwei\n\n${B}\n\n## Eins\n\n${A}`);
    expect(difference.isReordered).toBe(true);
    expect(difference.sections.every(({ kind }) => kind === 'same')).toBe(true);
    expect(isUnchanged(difference)).toBe(false);
  });

  it('tells a moved paragraph from a new one', () => {
    expect(brief(compare(`## Eins\n\n${A}\n\n${B}\n\n## Zwei\n\n${C}`, `## Eins\n\n${A}\n\n## Zwei\n\n${C}\n\n${B}`))).toEqual([['same', 'Eins', 'same 1'], ['changed', 'Zwei', 'same 1', `moved ${B}`]]);
  });

  it('shows a paragraph with nothing in common as removed and added', () => {
    expect(brief(compare(`${A}\n\n${C}`, `${A}\n\nVöllig andere Worte stehen nun hier geschrieben.`))[0]!.slice(2)).toEqual(['same 1', `removed [${C}]`, 'added {Völlig andere Worte stehen nun hier geschrieben.}']);
  });

  it('does not mind that a source got another number', () => {
    const body = `${A} <Source id="gesetz" at="§ 1" />`;
    expect(isUnchanged(compare(body, body, [['lehrplan', 'gesetz'], ['neu', 'lehrplan', 'gesetz']]))).toBe(true);
    expect(brief(compare(body, body.replace('zeugnis', 'Zeugnis').replace('erste', 'letzte'), [['gesetz'], ['neu', 'gesetz']]))[0]![2]).toBe('changed Der [erste]{letzte} Absatz sagt, was das Zeugnis belegt.\u00A0[2, § 1]');
    expect(brief(compare(body, body.replace('gesetz', 'lehrplan')))[0]![2]).toBe('changed Der erste Absatz sagt, was das Zeugnis belegt.\u00A0[[3, § 1]]{[1, § 1]}');
    expect(brief(compare(body, body.replace('§ 1', '§ 2')))[0]![2]).toBe('changed Der erste Absatz sagt, was das Zeugnis belegt.\u00A0[[3, § 1]]{[3, § 2]}');
  });

  it('sees an address that changed behind the same words', () => {
    const [section] = compare('Siehe [hier](https://example.org/a).', 'Siehe [hier](https://example.org/b).').sections;
    expect(section!.paragraphs).toEqual([{ kind: 'changed', runs: [{ kind: 'same', text: 'Siehe hier.' }], links: { removed: ['https://example.org/a'], added: ['https://example.org/b'] } }]);
    expect(compare('<Term id="a">Begriff</Term>', '<Term id="b">Begriff</Term>').sections[0]!.kind).toBe('changed');
  });

  it('accounts for every block of both versions, whatever they are', () => {
    fc.assert(fc.property(oddProse, oddProse, fc.boolean(), (one, other, shares) => {
      const [before, after] = [render(one), render(shares ? `${one}\n\n${other}` : other)];
      if (!before || !after) return;
      const difference = compareProse({ sections: before, sources: SOURCES }, { sections: after, sources: SOURCES });
      const paragraphs = difference.sections.flatMap((section) => section.paragraphs);
      const count = (...kinds: Paragraph['kind'][]) => paragraphs.filter(({ kind }) => kinds.includes(kind)).reduce((sum, paragraph) => sum + (paragraph.kind === 'same' ? paragraph.count : 1), 0);
      const blocks = (sections: typeof before) => sections.flatMap(({ html }) => readBlocks(html, SOURCES)).length;
      expect(count('same', 'changed', 'removed', 'moved')).toBe(blocks(before));
      expect(count('same', 'changed', 'added', 'moved')).toBe(blocks(after));
    }), { numRuns: 200 });
  });
});
