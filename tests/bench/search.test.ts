// The bench of the search: figures are taken from where they should be, and its fixed queries want pages that exist.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { everyNth, rankOf, titleQueries } from '../../scripts/bench/search.ts';
import { spread } from '../../scripts/bench/sizes.ts';
import { queries } from '../../scripts/bench/search-queries.ts';
import { serveCompressed } from '../../scripts/lib/serve-compressed.ts';

const content = join(import.meta.dirname, '..', '..', 'content');

function siteWith(files: Record<string, string>): string {
  const site = mkdtempSync(join(tmpdir(), 'bench-search-'));
  onTestFinished(() => rmSync(site, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(site, path, '..'), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  return site;
}

describe('the figures', () => {
  it('are median, 95th percentile and maximum', () => {
    expect(spread(Array.from({ length: 100 }, (_, n) => 99 - n))).toEqual({ median: 50, high: 95, most: 99 });
    expect(spread([7])).toEqual({ median: 7, high: 7, most: 7 });
  });

  it('come from queries with the same space between them', () => {
    expect(everyNth([...'abcdefghij'], 5)).toEqual([...'acegi']);
    expect(everyNth(['a'], 5)).toEqual(['a']);
  });

  it('rank the best of several wanted pages, 0 for none', () => {
    expect(rankOf(['x', 'b'], ['a', 'b', 'x'])).toBe(2);
    expect(rankOf(['y'], ['a', 'b'])).toBe(0);
  });
});

it('asks for titles as readers see them', () => {
  const page = (title: string) => `<meta name="search:title" content="${title}">`;
  const site = siteWith({ 'qualifikationen/xx-0001/index.html': page('Koch &amp; &#39;Kellner&#39;'), 'qualifikationen/nach-feld/index.html': page('Liste') });
  expect(titleQueries(site)).toEqual([{ words: "Koch & 'Kellner'", wanted: ['xx-0001'] }]);
});

describe('the fixed queries', () => {
  it('are at least sixty, each with a page of its own', () => {
    expect(queries.length).toBeGreaterThanOrEqual(60);
    expect(new Set(queries.map(({ words }) => words)).size).toBe(queries.length);
  });

  it('want pages that exist', () => {
    const names = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('versions')).map((name) => /([^/\\]+?)\.(?:mdx|yaml)$/.exec(name)?.[1]);
    const laws = readdirSync(join(content, 'norms')).map((name) => ({ id: name.replace('.yaml', ''), text: readFileSync(join(content, 'norms', name), 'utf8') }));
    const provisions = laws.flatMap(({ id, text }) => [...text.matchAll(/number: ["']?(\w+)/g)].map(([, number]) => `${id}-${number}`));
    const codes = new Set<string | undefined>([...names, ...provisions]);
    expect(queries.flatMap(({ wanted }) => wanted).filter((code) => !codes.has(code))).toEqual([]);
  });
});

it('text is served compressed, anything else as it is', async () => {
  const text = 'Koch '.repeat(500);
  const server = await serveCompressed(siteWith({ 'index.html': text, 'a.pf_index': text }));
  onTestFinished(server.close);
  const [page, index] = await Promise.all(['', 'a.pf_index'].map((path) => fetch(server.url + path)));
  expect([page!.headers.get('content-encoding'), await page!.text()]).toEqual(['gzip', text]);
  expect([index!.headers.get('content-encoding'), await index!.text()]).toEqual([null, text]);
  expect((await fetch(`${server.url}nirgends/`)).status).toBe(404);
});
