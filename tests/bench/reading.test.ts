// The bench of reading pages: kinds by address, sizes compressed, and the middle of several Lighthouse reports.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { kindOf, marksOf, weighKinds } from '../../scripts/bench/reading.ts';

it.each([
  ['index.html', 'start'],
  ['404.html', '404.html'],
  ['qualifikationen/in-0001/index.html', 'qualifikationen/…'],
  ['qualifikationen/in-0001/3/index.html', 'qualifikationen/…, version'],
  ['qualifikationen/nach-feld/index.html', 'qualifikationen/nach-feld'],
  ['qualifikationen/in-0001/abgleich/fiausbv/index.html', 'qualifikationen/…/abgleich/…'],
  ['vergleich/in-0001/fiausbv/index.html', 'vergleich/…/…'],
])('%s is of the kind %s', (path, kind) => expect(kindOf(path)).toBe(kind));

it('weighs German pages that are no redirects, the heaviest kind first', () => {
  const site = mkdtempSync(join(tmpdir(), 'bench-reading-'));
  onTestFinished(() => rmSync(site, { recursive: true }));
  const noise = (length: number) => Array.from({ length }, (_, n) => String.fromCharCode(97 + ((n * n * 31) % 26))).join('');
  for (const [path, text] of Object.entries({ 'index.html': 'x', 'laender/in/index.html': noise(500), 'laender/tr/index.html': noise(3000), 'laender/rs/index.html': noise(9000), 'en/index.html': 'x', 'normen/x/index.html': '<meta http-equiv="refresh">' })) {
    mkdirSync(join(site, path, '..'), { recursive: true });
    writeFileSync(join(site, path), text);
  }
  const kinds = weighKinds(site);
  expect(kinds.map(({ kind, pages, at }) => [kind, pages, at])).toEqual([['laender/…', 3, 'laender/rs/index.html'], ['start', 1, 'index.html']]);
  expect(kinds[0]!.median).toBeLessThan(kinds[0]!.most);
});

it('takes the middle of the marks, the worst shift, and names what was lost, the dearest first', () => {
  const report = (performance: number, shift: number) => ({
    categories: Object.fromEntries(['performance', 'accessibility', 'best-practices', 'seo'].map((name) => [name, { score: name === 'performance' ? performance : 1, auditRefs: name === 'performance' ? [{ id: 'lcp', weight: 25 }, { id: 'fcp', weight: 10 }, { id: 'noted', weight: 0 }] : [] }])),
    audits: { 'cumulative-layout-shift': { score: 1, numericValue: shift }, fcp: { score: 0.9 }, lcp: { score: performance, displayValue: `${performance * 10} s` }, noted: { score: 0 } },
  }) as unknown as Parameters<typeof marksOf>[1][number];
  expect(marksOf('x/', [report(0.7, 0), report(0.98, 0.02), report(0.9, 0)])).toEqual({ path: 'x/', marks: { performance: 90, accessibility: 100, 'best-practices': 100, seo: 100 }, layoutShift: 0.02, lost: ['lcp 90 (9 s)', 'fcp 90'] });
});
