// The weekly report: which addresses are visited and how, what a status means, what time makes due, and what the report says.
import { describe, expect, it, vi } from 'vitest';
import { readContent } from '../../scripts/lib/read-content.ts';
import { archiveHint, collectLinks } from '../../scripts/weekly/collect-links.ts';
import { MARK, weeklyReport } from '../../scripts/weekly/report.ts';
import { judge, visitLinks, type VisitOptions } from '../../scripts/weekly/visit-links.ts';
import { worklist } from '../../scripts/weekly/worklist.ts';
import { makeTree } from '../support/content-tree.ts';
import { aTerm } from '../support/profiles.ts';

const source = (more: string) => aTerm().replace('seen: full }', `seen: full, ${more} }`);
const contentOf = (files: Record<string, string>) => {
  const root = makeTree(files);
  return readContent(`${root}/content`, root);
};

describe('collectLinks', () => {
  it('names each address once, with its places, its own copy and the day it was read', () => {
    const links = collectLinks(contentOf({
      'terms/a.mdx': source('url: "https://example.org/b"'),
      'terms/b.mdx': source('url: "https://example.org/b", archiveUrl: "https://archive.example.org/1"'),
      'terms/c.mdx': source('url: "https://example.org/a"'),
    }));
    expect(links).toEqual([
      { url: 'https://example.org/a', places: [{ file: 'content/terms/c.mdx', line: 6 }], accessed: '2026-11-01' },
      { url: 'https://example.org/b', places: [{ file: 'content/terms/a.mdx', line: 6 }, { file: 'content/terms/b.mdx', line: 6 }], archived: 'https://archive.example.org/1', accessed: '2026-11-01' },
    ]);
    expect(links.map(archiveHint)).toEqual(['https://web.archive.org/web/20261101/https://example.org/a', 'https://archive.example.org/1']);
  });
});

describe('judge', () => {
  const url = 'http://www.example.org/seite/';
  it.each([
    [200, null, 'ok'], [302, 'https://example.org/login', 'ok'], [404, null, 'gone'], [410, null, 'gone'], [403, null, 'unclear'], [429, null, 'unclear'], [500, null, 'unclear'],
    [301, 'https://example.org/seite', 'ok'], [308, '/seite', 'ok'], [301, 'https://example.org/andere', 'moved'], [301, '/neu/', 'moved'], [301, null, 'moved'],
  ] as const)('%i to %s is %s', (status, location, state) => {
    expect(judge(status, location, url).state).toBe(state);
  });
  it('names where it went, as a whole address', () => expect(judge(301, '/neu/', url).to).toBe('http://www.example.org/neu/'));
});

describe('visitLinks', () => {
  type Answers = Record<string, number | Error | ((method: string) => number)>;
  const fakeFetch = (answers: Answers, asked: string[] = []): VisitOptions['fetch'] => async (url, { method }) => {
    asked.push(`${method} ${url}`);
    const answer = answers[url] ?? 200;
    if (answer instanceof Error) throw answer;
    return { status: typeof answer === 'function' ? answer(method) : answer, headers: { get: () => null } };
  };
  const wait = async () => {};

  it('asks with HEAD, and with GET where that is refused', async () => {
    const asked: string[] = [];
    const visited = await visitLinks(['https://a.example.org/', 'https://b.example.org/'], { fetch: fakeFetch({ 'https://b.example.org/': (method) => (method === 'HEAD' ? 404 : 200) }, asked), wait });
    expect(visited.map(({ state }) => state)).toEqual(['ok', 'ok']);
    expect(asked.sort()).toEqual(['GET https://b.example.org/', 'HEAD https://a.example.org/', 'HEAD https://b.example.org/']);
  });

  it('visits a host one address at a time with a pause, and never more hosts at once than allowed', async () => {
    let now = 0;
    let most = 0;
    const perHost = new Map<string, number>();
    const pause = vi.fn(async () => {});
    const fetch: VisitOptions['fetch'] = async (url) => {
      const host = new URL(url).hostname;
      perHost.set(host, (perHost.get(host) ?? 0) + 1);
      expect(perHost.get(host)).toBe(1);
      most = Math.max(most, ++now);
      await new Promise((resolve) => { setTimeout(resolve, 1); });
      now -= 1;
      perHost.set(host, 0);
      return { status: 200, headers: { get: () => null } };
    };
    const urls = ['a', 'b', 'c', 'd'].flatMap((host) => [1, 2, 3].map((n) => `https://${host}.example.org/${n}`));
    expect(await visitLinks([...urls, ...urls], { fetch, wait: pause, hosts: 2 })).toHaveLength(12);
    expect(most).toBe(2);
    expect(pause).toHaveBeenCalledTimes(8);
  });

  it('concludes nothing from what does not answer, but from a host that is gone', async () => {
    const failing = (code: string) => Object.assign(new Error('fetch failed'), { cause: { code } });
    const visited = await visitLinks(['https://a.example.org/', 'https://b.example.org/'], { fetch: fakeFetch({ 'https://a.example.org/': failing('ENOTFOUND'), 'https://b.example.org/': failing('ECONNRESET') }), wait });
    expect(visited.map(({ state, why }) => [state, why])).toEqual([['gone', 'Rechner nicht gefunden'], ['unclear', 'ECONNRESET']]);
  });

  it('never asks the network it runs in', async () => {
    const asked: string[] = [];
    const inside = ['http://localhost/', 'http://127.0.0.1/', 'http://169.254.169.254/latest/', 'http://10.1.2.3/', 'http://192.168.0.1/', 'http://172.20.0.1/', 'http://[::1]/', 'http://x.internal/', 'http://2130706433/'];
    const visited = await visitLinks(inside, { fetch: fakeFetch({}, asked), wait });
    expect(asked).toEqual([]);
    expect(new Set(visited.map(({ state }) => state))).toEqual(new Set(['unclear']));
  });
});

describe('worklist', () => {
  const due = (review: string, changed = '2026-11-01') => aTerm().replace('review: { state: draft }', review).replaceAll('2026-11-01', changed);

  it('has reviews past their day and drafts without a change for over a year, oldest first', () => {
    const list = worklist(contentOf({
      'terms/a.mdx': due('review: { state: draft, due: 2027-01-01 }'), 'terms/b.mdx': due('review: { state: draft, due: 2026-12-01 }'), 'terms/c.mdx': due('review: { state: draft, due: 2028-01-01 }'),
      'terms/d.mdx': due('review: { state: draft }', '2025-06-01'), 'terms/e.mdx': due('review: { state: reviewed, reviewedOn: 2025-06-02, reviewers: [{ role: A, body: B }] }', '2025-06-01'),
    }), '2027-01-02');
    expect(list.overdue.map(({ id, on }) => [id, on])).toEqual([['b', '2026-12-01'], ['a', '2027-01-01']]);
    expect(list.oldDrafts.map(({ id, on }) => [id, on])).toEqual([['d', '2025-06-01']]);
  });

  it('lets a draft be exactly a year old', () => {
    const content = contentOf({ 'terms/a.mdx': aTerm() });
    expect(worklist(content, '2027-11-01').oldDrafts).toEqual([]);
    expect(worklist(content, '2027-11-02').oldDrafts).toHaveLength(1);
  });
});

describe('weeklyReport', () => {
  const link = { url: 'https://example.org/a', places: [{ file: 'content/terms/a.mdx', line: 6 }], accessed: '2026-11-01' };
  const report = (more: Partial<Parameters<typeof weeklyReport>[0]>) => weeklyReport({ links: [link], visited: [], overdue: [], oldDrafts: [], audit: {}, ...more });

  it('names what is gone with its place and where a copy may be', () => {
    const text = report({ visited: [{ url: link.url, state: 'gone', why: '404' }] });
    expect(text.split('\n')[0]).toBe(MARK);
    expect(text).toContain('### Quellen, die nicht mehr erreichbar sind (1)');
    expect(text).toContain('- <https://example.org/a> (404) in `content/terms/a.mdx:6`; Archiv: <https://web.archive.org/web/20261101/https://example.org/a>');
  });

  it('names known faults of packages, and says when the registry did not answer', () => {
    expect(report({ audit: { vulnerabilities: { paket: { severity: 'high', via: [{ title: 'Fehler <b>' }, 'anderes'] } } } })).toContain('- `paket` (high): Fehler &lt;b&gt;; anderes');
    expect(report({ audit: undefined })).toContain('Die Abfrage ist nicht gelungen.');
    expect(report({}).match(/Keine\./g)).toHaveLength(5);
  });

  it('stays short and lets no title act', () => {
    const oldDrafts = Array.from({ length: 900 }, (_, i) => ({ id: `a-${i}`, file: `content/terms/a-${i}.mdx`, title: '@alle [x](https://example.org)', on: '2025-01-01' }));
    const text = report({ oldDrafts });
    expect(text).toContain('… und 800 weitere');
    expect(text.length).toBeLessThan(60_000);
    expect(text).not.toMatch(/@\w|\]\(/);
  });
});
