// Site map, robots.txt, llms.txt and security.txt: valid, complete, and silent about what nobody has filled in.
import { describe, expect, it } from 'vitest';
import { llmsText } from '../../src/export/llms.ts';
import { securityText } from '../../src/export/llms-security.ts';
import { divide, publishedPages, robotsText, sitemapIndex, sitemapText, type MappedPage } from '../../src/export/sitemap.ts';
import { securityFile } from '../../src/file-routes.ts';
import { entryPath, versionPath } from '../../src/routes.ts';
import { published } from '../support/handbook-content.ts';
import { entryAfter, publishedAfter, tr } from '../support/published-entries.ts';
import { xmlFaults } from '../support/xml-schema.ts';
import { toAbsolute } from './sample-citation.ts';

const paths = (id: string, version?: number) => ({
  de: version === undefined ? entryPath('qualifications', id, 'de') : versionPath('qualifications', id, version, 'de'),
  en: version === undefined ? entryPath('qualifications', id, 'en') : versionPath('qualifications', id, version, 'en'),
});
const page = (n: number): MappedPage => ({ paths: { de: `/laender/a${n}/`, en: `/en/countries/a${n}/` }, ...(n % 2 ? { changed: `2026-11-${10 + (n % 20)}` } : {}) });

describe('the site map', () => {
  it('is valid: every part and the index', async () => {
    const parts = divide([{ name: 'qualifications', pages: publishedPages(published, 'qualifications', paths) }, { name: 'terms', pages: [] }, { name: 'pages', pages: Array.from({ length: 5 }, (_, n) => page(n)) }], 100);
    expect(parts.map(({ name }) => name)).toEqual(['qualifications', 'qualifications-2', 'qualifications-3', 'pages']);
    expect(await xmlFaults('sitemap.xsd', [...parts.map((part) => ({ fileName: `${part.name}.xml`, contents: sitemapText(part, toAbsolute) })), { fileName: 'index.xml', contents: sitemapIndex(parts, toAbsolute) }])).toEqual([]);
    expect(await xmlFaults('sitemap.xsd', [{ fileName: 'a.xml', contents: sitemapText({ name: 'a', pages: [page(1), page(1)] }, toAbsolute) }])).not.toEqual([]);
  });

  it('names each page with its twin, and the day of its last act', () => {
    const text = sitemapText({ name: 'a', pages: [page(1)] }, toAbsolute);
    expect(text.match(/<loc>[^<]*/g)).toEqual(['<loc>https://handbuch.example/laender/a1/', '<loc>https://handbuch.example/en/countries/a1/']);
    expect(text.match(/hreflang="[^"]*" href="[^"]*"/g)!.slice(0, 3)).toEqual(['hreflang="de" href="https://handbuch.example/laender/a1/"', 'hreflang="en" href="https://handbuch.example/en/countries/a1/"', 'hreflang="x-default" href="https://handbuch.example/laender/a1/"']);
    expect(text.match(/<lastmod>2026-11-11/g)).toHaveLength(2);
  });

  it('has the newest and every readable version, nothing that moved or was removed', () => {
    const kept = entryAfter(['2026-11-21', '2027-03-01'], [{ do: 'withdraw', date: '2027-04-01', entry: tr, version: 1, reason: 'Fehler' }, { do: 'remove', date: '2027-04-02', entry: tr, version: 1, reason: 'Recht', legalBasis: '§ 1' }]);
    expect(publishedPages(kept.published, 'qualifications', paths).map(({ paths: { de }, changed }) => [de, changed])).toEqual([['/qualifikationen/tr-0001/', '2027-03-01'], ['/qualifikationen/tr-0001/2/', '2027-03-01']]);
    const withdrawn = entryAfter(['2026-11-21'], [{ do: 'withdraw', date: '2027-04-01', entry: tr, version: 'all', reason: 'Fehler' }]);
    expect(publishedPages(withdrawn.published, 'qualifications', paths).map(({ changed }) => changed)).toEqual(['2027-04-01', '2027-04-01']);
    const moved = publishedAfter([{ do: 'publish', date: '2027-01-01', entries: [tr, { ...tr, id: 'tr-0002' }] }, { do: 'move', date: '2027-02-01', from: 'qualifications/tr-0001', to: 'qualifications/tr-0002', reason: 'doppelt' }]);
    expect(publishedPages(moved, 'qualifications', paths).map(({ paths: { de } }) => de)).toEqual(['/qualifikationen/tr-0002/', '/qualifikationen/tr-0002/1/']);
    expect(publishedPages(moved, 'terms', paths)).toEqual([]);
  });
});

describe('robots.txt', () => {
  it('leads to the site map, and shuts a preview', () => {
    expect(robotsText(false, toAbsolute)).toBe('User-agent: *\nAllow: /\n\nSitemap: https://handbuch.example/sitemap.xml\n');
    expect(robotsText(true, toAbsolute)).toBe('User-agent: *\nDisallow: /\n');
  });
});

describe('llms.txt', () => {
  it('says what it is, how to cite it, and leads to the data', () => {
    const text = llmsText('en', { counts: [{ room: 'countries', count: 25 }], release: '2026-2', lastDate: '2026-11-22' }, toAbsolute);
    expect(text).toMatch(/^# Qualifications Handbook\n\n> .+\n\nState: release 2026-2, 22 November 2026\. Licence: CC BY 4\.0 /);
    expect(text).toContain('- [Countries](https://handbuch.example/en/countries/): 25 entries');
    expect(text).toContain('https://handbuch.example/api/v1/index.json');
    expect(llmsText('de', { counts: [], release: undefined, lastDate: undefined }, toAbsolute)).not.toContain('Stand: Ausgabe');
  });
});

describe('security.txt', () => {
  it('is there only where the operator has filled it in', () => {
    expect(securityText(securityFile, toAbsolute)).toBeUndefined();
    expect(securityText(securityFile, toAbsolute, { contact: 'mailto:a@b.example', expires: '' })).toBeUndefined();
    expect(securityText(securityFile, toAbsolute, { contact: 'mailto:a@b.example', expires: '2027-06-30' })).toBe('Contact: mailto:a@b.example\nExpires: 2027-06-30T23:59:59Z\nPreferred-Languages: de, en\nCanonical: https://handbuch.example/.well-known/security.txt\n');
  });
});
