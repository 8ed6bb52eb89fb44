// Whatever stands in a file: nothing throws, nothing runs, and what is accepted renders to harmless HTML.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { runChecks } from '../../scripts/check.ts';
import type { Content } from '../../scripts/lib/read-content.ts';
import { linkReferences } from '../../src/markdown/link-references.ts';
import { parseFile, parseTranslation } from '../../src/markdown/parse-file.ts';
import type { Problem } from '../../src/markdown/problem.ts';
import { numberBlocks } from '../../src/markdown/number-blocks.ts';
import { renderSections } from '../../src/markdown/render.ts';
import { collectionNames, type CollectionName } from '../../src/schema/index.ts';
import { fixtureText, TODAY } from '../support/content-tree.ts';
import { anyText, distortionsOf, mutationsOf, oddProse } from '../support/hostile-text.ts';
import { aTerm } from '../support/profiles.ts';
import { findUnsafe } from '../support/safe-html.ts';

const TIME = 120_000;
const runs = Number(process.env['HOSTILE_RUNS'] ?? 150);
const PROFILES: Partial<Record<CollectionName, string>> = {
  countries: fixtureText('countries/aq.mdx'),
  qualifications: fixtureText('qualifications/aq/aq-0001.mdx'),
  regulations: fixtureText('regulations/musterausbv-2020.mdx'),
  frameworks: fixtureText('frameworks/muster-1.mdx'),
  recommendations: fixtureText('recommendations/musterempfehlung.mdx'),
  norms: fixtureText('norms/mustg.yaml'),
  terms: fixtureText('terms/pruefbegriff.mdx'),
};

function expectWellFormed(problems: Problem[], text: string): void {
  const lines = text.split(/\r\n?|\n/).length;
  for (const { check, level, line, message } of problems) {
    expect(check).toMatch(/^[a-z-]+$/);
    expect(['error', 'warning', 'hint']).toContain(level);
    expect(Number.isInteger(line) && line >= 1 && line <= lines + 1, `line ${line} of ${lines}`).toBe(true);
    expect(message.length).toBeGreaterThan(0);
  }
}

/** Reads, checks and, if accepted, renders one file; throws if anything is wrong. */
function examine(collection: CollectionName, text: string): void {
  const parsed = parseFile(collection, text);
  expectWellFormed(parsed.problems, text);
  const translation = parseTranslation(text);
  const content: Content = {
    entries: [{ ...parsed, collection, id: 'aq-0001', file: `content/${collection}/aq-0001.mdx`, text }],
    translations: [{ collection, id: 'aq-0001', file: `content/${collection}/aq-0001.en.mdx`, text, prose: translation.prose, problems: translation.problems }],
    strangers: [],
  };
  expectWellFormed(runChecks(content, TODAY), text);
  if (parsed.problems.length === 0 && parsed.prose?.tree) expectHarmless(parsed.prose.tree);
}

function expectHarmless(tree: Parameters<typeof renderSections>[0]): void {
  for (const language of ['de', 'en'] as const) {
    const sections = renderSections(structuredClone(tree), { language, sources: new Map([['lehrplan', { number: 1, short: 'Lehrplan <"&|' }]]) });
    for (const { id, html, blocks } of sections) {
      expect(id).toMatch(/^(t-[a-z0-9_-]+)?$/);
      const linked = linkReferences(numberBlocks(html, (block) => block + 1, 'Randnummer'), '/', (collection, code, at) => ({ href: `/${collection}/${code}/`, label: `<i onclick="x">${at}</i> & "Titel"` }));
      expect(findUnsafe(html)).toEqual([]);
      expect(findUnsafe(linked)).toEqual([]);
      // The same once more without a parser: outside of attribute values no tag and no attribute that is not ours.
      expect(linked.replace(/="[^"]*"/g, '=""')).not.toMatch(/<(script|style|iframe|object|embed|svg|form|base|meta|link)|<[^>]*\son\w+=/i);
      expect(linked).not.toMatch(/<[^>]*(href|src)="\s*(javascript|data|vbscript):/i);
      expect(linked).not.toContain('data-ref="');
      expect([...linked.matchAll(/<(?:p|div) [^>]*id="rn-(\d+)"/g)].map(([, number]) => Number(number))).toEqual(Array.from({ length: blocks }, (_, block) => block + 1));
    }
  }
}

afterEach(() => {
  expect((globalThis as { pwned?: unknown }).pwned, 'something was executed').toBeUndefined();
  expect(({} as { polluted?: unknown }).polluted, 'a prototype was changed').toBeUndefined();
});

describe('any text', () => {
  it.each(collectionNames)('as a file of %s', (collection) => {
    fc.assert(fc.property(anyText, (text) => examine(collection, text)), { numRuns: Math.ceil(runs / 3) });
  }, TIME);

  it('as front matter', () => {
    fc.assert(fc.property(anyText, (text) => examine('terms', `---\n${text}\n---\nEin Satz.\n`)), { numRuns: runs });
  }, TIME);

  it('as prose below valid front matter', () => {
    fc.assert(fc.property(anyText, (text) => examine('terms', aTerm({ body: text }))), { numRuns: runs });
  }, TIME);
});

describe('changed pieces of a valid file', () => {
  it.each(Object.keys(PROFILES) as CollectionName[])('%s', (collection) => {
    fc.assert(fc.property(mutationsOf(PROFILES[collection]!), (text) => examine(collection, text)), { numRuns: runs });
  }, TIME);

  it('prose alone', () => {
    const [, body = ''] = PROFILES.qualifications!.split(/^---\n(?=## )/m);
    expect(body).toContain('<Figure');
    fc.assert(fc.property(mutationsOf(body), (text) => examine('qualifications', PROFILES.qualifications!.replace(body, () => text))), { numRuns: runs * 2 });
  }, TIME);
});

describe('odd values in the place of valid ones', () => {
  it.each(Object.keys(PROFILES) as CollectionName[])('%s', (collection) => {
    const data = parseFile(collection, PROFILES[collection]!).raw as object;
    const wrap = (yaml: string) => (collection === 'norms' ? `${yaml}\n` : `---\n${yaml}\n---\nEin Satz.\n`);
    fc.assert(fc.property(distortionsOf(data), (yaml) => examine(collection, wrap(yaml))), { numRuns: runs * 2 });
  }, TIME);

  it('a number or id that has no text of its own', () => {
    examine('norms', 'provisions: [{ number: { toString: 1 } }, 5, null, { number: [[]] }]\n');
    examine('terms', '---\nsources: [{ id: { toString: 1 } }, 5, null]\nbasis: { toString: 1 }\n---\nSatz.<Source id="a" />\n');
  });
});

describe('accepted prose', () => {
  it('renders to allowed elements, attributes and addresses only', () => {
    let accepted = 0;
    fc.assert(fc.property(oddProse, (text) => {
      const { prose, problems } = parseTranslation(text);
      if (problems.length > 0 || !prose?.tree) return;
      accepted += 1;
      expectHarmless(prose.tree);
    }), { numRuns: runs * 4 });
    expect(accepted, 'enough texts pass to prove something').toBeGreaterThan(runs / 4);
  }, TIME);

  it('is harmless for each payload that is not refused', () => {
    const payloads = [
      '\\<script>alert(1)\\</script>', '&lt;script&gt;alert(1)&lt;/script&gt;', '`<script>alert(1)</script>`', '    <script>alert(1)</script>', '```html\n<img src=x onerror=alert(1)>\n```',
      '[a](https://example.org/"onmouseover="alert(1))', "[a](https://example.org/ '\"><script>alert(1)</script>')", '[a](https://example.org/&quot;&gt;&lt;script&gt;)', '[a](#"><script>)',
      '<Source id="lehrplan" at="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;" />', '## &lt;script&gt;alert(1)&lt;/script&gt;\n\nText', '## " onclick="alert(1)\n\nText',
      '<Figure src="a.svg" alt="&quot; onerror=&quot;alert(1)">Bild</Figure>', '<Note kind="hint" title="&lt;script&gt;">\n\nText\n\n</Note>', '[^"onclick="]: Fuß\n\nText[^"onclick="]', '| <Term id="a">x</Term> |\n| --- |\n| \\<script> |',
      '```" onclick="alert(1)\nx\n```', '[a]: https://example.org/ "\\"><script>"\n\n[a]',
    ];
    let harmless = 0;
    for (const payload of payloads) {
      const { prose, problems } = parseTranslation(payload);
      if (problems.length > 0) continue;
      harmless += 1;
      expectHarmless(prose!.tree!);
    }
    expect(harmless).toBeGreaterThan(10);
  });
});

describe('nothing is executed', () => {
  const payloads = [
    '{globalThis.pwned = 1}', '{(() => { globalThis.pwned = 1 })()}', 'Text {globalThis.pwned = 1} Text', 'import "data:text/javascript,globalThis.pwned=1"', "import x from 'data:text/javascript,globalThis.pwned=1'", 'export const x = (globalThis.pwned = 1)',
    'export default globalThis.pwned = 1', '<Note kind={globalThis.pwned = 1}>\n\nText\n\n</Note>', '<Note {...(globalThis.pwned = 1, {})}>\n\nText\n\n</Note>', '<Source id="s1" at={`${globalThis.pwned = 1}`} />', '<script>globalThis.pwned = 1</script>',
  ];
  it.each(payloads)('in prose: %s', async (payload) => {
    const { problems } = parseFile('terms', aTerm({ body: `${payload}\n` }));
    expect(problems.length).toBeGreaterThan(0);
    await new Promise((resolve) => { setTimeout(resolve, 5); });
    expect((globalThis as { pwned?: unknown }).pwned).toBeUndefined();
  });

  it.each([
    'basis: !!js/function "function () { globalThis.pwned = 1 }()"', 'basis: !!js/function >\n  function f() { globalThis.pwned = 1 }', 'toString: !!js/function "globalThis.pwned = 1"', 'basis: !!js/regexp /x/g', 'basis: !!js/undefined ""', 'basis: !!python/object/apply:os.system ["true"]', '? { toString: !!js/function "globalThis.pwned = 1" }\n: x',
    '__proto__: { polluted: 1 }', '"__proto__": { polluted: 1 }', 'constructor: { prototype: { polluted: 1 } }', 'equivalents: [{ __proto__: { polluted: 1 }, lang: tr, text: x }]',
  ])('in front matter: %s', (fields) => {
    const { problems } = parseFile('terms', aTerm({ fields: `${fields}\n` }));
    expect(problems.map(({ check }) => check)).toEqual(expect.arrayContaining([expect.stringMatching(/^(front-matter|schema)$/)]));
  });
});

describe('bombs end with a finding', () => {
  const first = (collection: CollectionName, text: string) => {
    const { problems } = parseFile(collection, text);
    expectWellFormed(problems, text);
    return problems[0] && `${problems[0].check}: ${problems[0].message}`;
  };
  const many = (unit: string, length: number, perLine = 18_000) => unit.repeat(Math.ceil(length / unit.length)).replace(new RegExp(`(.{${perLine}})`, 'g'), '$1\n');
  const inFrontMatter = (fields: string) => first('terms', aTerm({ fields: `${fields}\n` }));
  const inProse = (body: string) => first('terms', aTerm({ body }));

  it.each([
    ['[', ']'], ['{a: ', '}'], ['- ', ''], ['? ', ''], ['a:\n ', ''],
  ])('5,000 levels of %j in YAML', (open, close) => {
    // In pieces, so that no line is too long.
    const deep = (sign: string) => `${sign.repeat(2_500)}\n  `.repeat(2);
    expect(inFrontMatter(`x: ${deep(open)}1${deep(close)}`)).toMatch(/^front-matter: /);
    expect(inFrontMatter(deep(open))).toMatch(/^front-matter: /);
  }, TIME);

  it('5,000 levels of brackets beside an anchor, which asks the other parser', () => {
    expect(inFrontMatter(`y: &y 1\nx: ${'['.repeat(5_000)}${']'.repeat(5_000)}`)).toMatch(/^front-matter: /);
    expect(inFrontMatter(`x: ${'['.repeat(5_000)} &y 1`)).toMatch(/^front-matter: /);
  }, TIME);

  it('aliases of aliases of aliases', () => {
    const levels = Array.from({ length: 30 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}*a${i}]`);
    expect(inFrontMatter(['a0: &a0 x', ...levels].join('\n'))).toBe('front-matter: „&a0“: Anker, Verweise und Typmarken von YAML sind nicht erlaubt.');
    // Names that only one of the two parsers takes for an anchor.
    for (const name of ['=', '!', '#x', '-', '?', ':', '"', '\u00A0x', '@', '%', '&', '*', '|', '>']) {
      const text = inFrontMatter([`a: &${name} [x, x]`, `b: [*${name}, *${name}]`].join('\n'));
      expect(text, name).toMatch(/^front-matter: /);
    }
  });

  it.each([['>', ''], ['> ', 'a'], ['- ', 'a'], ['1. ', 'a'], ['* ', 'a']])('10,000 %j in a line of prose', (marker, end) => {
    expect(inProse(`${marker.repeat(Math.min(10_000, 19_000 / marker.length))}${end}\n`)).toBe('size: Die Zeile ist zu tief verschachtelt.');
  }, TIME);

  it('lists and quotes nested line by line', () => {
    expect(inProse(Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- a\n`).join(''))).toBe('size: Die Zeile ist zu tief verschachtelt.');
  }, TIME);

  it('components within components', () => {
    expect(inProse(`${'<Note kind="hint">\n\n'.repeat(500)}a\n\n${'</Note>\n\n'.repeat(500)}`)).toBe('vocabulary: Der Text ist zu tief verschachtelt.');
    expect(inProse(`${'<Original lang="de">'.repeat(300)}a${'</Original>'.repeat(300)}\n`)).toMatch(/^(size|vocabulary): /);
  }, TIME);

  it.each(['[', '![', '(', '{', '<', '`', '*a_ ', '[a](', '<a ', '<Term id="', '&', '~~a~ ', '\\', '|a', '[^a]', ']', '"'])('20,000 and 90,000 characters of %j', (unit) => {
    for (const length of [18_000, 90_000]) {
      const text = aTerm({ body: `${many(unit, length)}\n` });
      examine('terms', text);
    }
  }, TIME);

  it.each(['*a_ ', '**a *b ', ']', '[a](', '~~a~ ', '[^a]', '`a``b```', '***a** b* '])('the same in the longest paragraphs allowed: %j', (unit) => {
    const signs = (unit.match(/[*_~`[\]<&\\|@]/g) ?? ['']).length;
    const paragraph = `${unit.repeat(Math.floor(490 / signs))}\n\n`;
    examine('terms', aTerm({ body: paragraph.repeat(Math.min(2_400, Math.floor(95_000 / paragraph.length))) }));
  }, TIME);

  it('a valid file of the permitted size with many entries in one list', () => {
    const list = (unit: string, field: string) => aTerm({ fields: `${field}: [\n${`  ${unit},\n`.repeat(Math.floor(200_000 / (unit.length + 4)))}  ]\n` });
    examine('terms', list('pruefbegriff', 'related'));
    examine('terms', list('Prüfung', 'related'));
    examine('terms', list('{ lang: tr, text: Sınama }', 'equivalents'));
    examine('terms', list('{ lang: tr, text: Sınama, sources: [s1, s1, { id: s1 }] }', 'equivalents'));
    examine('terms', aTerm({ fields: Array.from({ length: 20_000 }, (_, i) => `f${i}: 1\n`).join('') }));
  }, TIME);
});
