// The report of a benchmark says what was measured, which bars are met, and draws the growth with every figure as text.
import { describe, expect, it } from 'vitest';
import { barsOf, exponent } from '../../scripts/bench/bars.ts';
import { drawGrowth } from '../../scripts/bench/chart.ts';
import type { Figures, SizeFigures } from '../../scripts/bench/figures.ts';
import { inTurn } from '../../scripts/bench/measure.ts';
import { report } from '../../scripts/bench/report.ts';
import { spread } from '../../scripts/bench/sizes.ts';

const took = (seconds: number) => ({ code: 0, seconds, cpuSeconds: seconds, peakMemory: 2e9 });
const sizes = { pages: 10, files: 20, bytes: 3e6, pageBytes: 11_000 };

function size(profiles: number, cold: number, more: Partial<SizeFigures> = {}): SizeFigures {
  return { profiles, olderVersions: 0, handbook: { check: took(cold * 0.1), checkChanged: took(1), cold: took(cold), warm: took(cold * 0.2), oneChange: took(cold * 0.5), ...sizes }, ...more };
}

const peers = { ownTextBytes: 8000, peers: [
  { name: 'starlight', versions: 'Starlight 1', languages: ['de'], cold: took(60), textBytes: 8100, ...sizes },
  { name: 'starlight', versions: 'Starlight 1', languages: ['de', 'en'], cold: took(100), textBytes: 8100, ...sizes },
  { name: 'hugo', versions: 'Hugo 1', languages: ['de', 'en'], cold: { ...took(9), code: 1 } },
] } satisfies SizeFigures['peers'];
const failed = { ...peers, peers: peers.peers.map((peer) => ({ ...peer, cold: { ...peer.cold, code: 1 } })) };
const dev = { start: took(9), firstPage: took(3), pageAgain: took(0.1), edit: { seconds: 3, cpuSeconds: 1.4 } };
const machine = { node: 'v24.0.0', system: 'linux x64', processor: 'Testkern', processors: 2, memory: 24e9 };
const figures: Figures = { date: '2026-11-22T10:00:00.000Z', machine, sizes: [size(1000, 8), size(10_000, 60, { peers, dev })] };

it('growth is told as an exponent', () => {
  expect(exponent({ size: 1000, time: 10 }, { size: 10_000, time: 100 })).toBeCloseTo(1);
  expect(exponent({ size: 1000, time: 10 }, { size: 10_000, time: 1000 })).toBeCloseTo(2);
});

describe('bars', () => {
  const of = (name: string, run = figures.sizes) => barsOf(run).find((bar) => bar.name.startsWith(name));

  it('compare with Starlight in both languages, and with the own cold build', () => {
    expect(of('cold build ÷ Starlight')).toMatchObject({ value: '0.60', limit: '≤ 0.70', isMet: true, at: '10000 profiles' });
    expect(of('build after one change')).toMatchObject({ value: '0.50', isMet: false });
    expect(of('check')).toMatchObject({ value: '0.10', isMet: true });
    expect(of('edit until')).toMatchObject({ value: '1.4 s', isMet: false });
    expect(of('most memory')).toMatchObject({ value: '2.0 GB', isMet: true });
    expect(of('exponent')).toMatchObject({ value: '0.88', at: '1000 to 10000 profiles' });
  });

  it('compare with Starlight at the largest size that it managed', () => {
    expect(of('cold build ÷ Starlight', [size(1000, 50, { peers }), size(10_000, 400, { peers: failed })])).toMatchObject({ value: '0.50', at: '1000 profiles', isMet: true });
  });

  it('tell search and reading, and what must not be less', () => {
    const around = (median: number) => spread([median, median, median * 2]);
    const search: SizeFigures['search'] = { pages: 9, first: around(310_000), again: around(5000), further: around(40_000), coldTime: around(400), time: around(90), wanted: { queries: 60, first: 56, third: 59, behind: [] } };
    const reading: SizeFigures['reading'] = { kinds: [], pages: [{ path: '/', marks: { performance: 98, accessibility: 100, seo: 100 }, layoutShift: 0, lost: [] }, { path: '/suche/', marks: { performance: 100, accessibility: 100 }, layoutShift: 0, lost: [] }] };
    const run = [size(10_000, 60, { search, reading })];
    expect(of('bytes until the first search', run)).toMatchObject({ value: '310 KB', limit: '≤ 300 KB', isMet: false });
    expect(of('queries of 60 whose page is first', run)).toMatchObject({ value: '56', limit: '≥ 55', isMet: true });
    expect(of('queries of 60 whose page is among', run)).toMatchObject({ value: '59', isMet: false });
    expect(of('Lighthouse, performance', run)).toMatchObject({ value: '98', limit: '≥ 99', isMet: false });
    expect(of('Lighthouse, seo, lowest of 1 pages', run)).toMatchObject({ isMet: true });
    expect(of('layout shift', run)).toMatchObject({ value: '0.000', isMet: true });
    expect(of('page of a qualification', run)).toMatchObject({ value: '11 KB', isMet: true });
    expect(report({ ...figures, sizes: run })).toContain('| queries whose page is first, among the first three | 56, 59 of 60 |');
  });

  it('leave out what was not measured, or failed', () => {
    expect(of('exponent', [size(1000, 8)])).toBeUndefined();
    expect(of('cold build ÷ Starlight', [size(1000, 8, { peers: failed })])).toBeUndefined();
  });
});

it('what a generator could only build in parts is told as such, with the times of the parts added', () => {
  const cold = inTurn(took(40), took(50));
  expect(cold).toEqual({ code: 0, seconds: 90, cpuSeconds: 90, peakMemory: 2e9 });
  expect(inTurn(took(40), { code: 1, seconds: 2 })).toEqual({ code: 1, seconds: 42 });
  const run = [size(10_000, 45, { peers: { ...peers, peers: [{ name: 'starlight', versions: 'Starlight 1', languages: ['de', 'en'], cold, isApart: true }] } })];
  const text = report({ ...figures, sizes: run });
  expect(text).toContain('| Starlight, German and English: cold build with search index | 90.0 s (a site of each) |');
  expect(text).not.toContain('undefined');
  expect(text).toMatch(/\| cold build ÷ Starlight on the same pages \| 10000 profiles \| ≤ 0.70 \| 0.50 \| met \|/);
});

it('the report names sizes, peers, failures and the machine', () => {
  const text = report(figures);
  expect(text).toContain('| cold build with search index | 8.0 s | 60.0 s |');
  expect(text).toContain('| Starlight, German and English: cold build with search index | – | 100.0 s |');
  expect(text).toContain('| Hugo and Pagefind, German and English: cold build with search index | – | failed |');
  expect(text).not.toContain('Hugo and Pagefind, German:');
  expect(text).toMatch(/\| build after one change ÷ cold build \| .* \| missed \|/);
  expect(text).toContain('Node v24.0.0, 2 × Testkern, 24 GB; compared with Starlight 1; Hugo 1');
});

describe('the chart', () => {
  const chart = drawGrowth(figures);
  const places = [...chart.matchAll(/<text class="name" x="([\d.]+)" y="([\d.]+)">([^<]+)</g)].map(([, x, y, name]) => ({ x: Number(x), y: Number(y), name }));

  it('has a line and a name for each series that was measured', () => {
    expect(places.map(({ name }) => name)).toEqual(['Handbook, cold build', '– after one change', '– content check', 'Starlight, cold build']);
    expect(chart.match(/<polyline/g)).toHaveLength(4);
    expect(chart).toContain('Handbook, cold build: 1,000 profiles 8 s, 10,000 profiles 60 s');
  });

  it('has names that lie in the picture, none over another', () => {
    for (const a of places) {
      expect(a.y).toBeLessThan(400);
      for (const b of places) if (a !== b && a.x === b.x) expect(Math.abs(a.y - b.y)).toBeGreaterThanOrEqual(18);
    }
    const close = drawGrowth({ ...figures, sizes: [size(10_000, 60, { peers: { ...peers, peers: peers.peers.map((peer) => ({ ...peer, cold: took(6) })) } })] });
    const heights = [...close.matchAll(/class="name" x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y)).sort((a, b) => a - b);
    expect(heights).toHaveLength(5);
    expect(Math.min(...heights.slice(1).map((y, index) => y - heights[index]!))).toBeGreaterThanOrEqual(18);
  });
});
