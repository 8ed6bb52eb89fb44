// The prefilled report: which address it opens, that it carries page, version and place, and what the script appends.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { tellReport, withPlace } from '../../src/client/report-place.ts';
import { reportLink, type ReportSettings } from '../../src/export/report-link.ts';

const page = { language: 'de', address: 'https://example.org/qualifikationen/in-0001/1/', id: 'in-0001', version: 1 } as const;
const settings = (more: Partial<ReportSettings>): ReportSettings => ({ repository: '', forge: '', email: '', ...more });
const forge = (name: ReportSettings['forge']) => reportLink(settings({ repository: 'https://forge.example.org/a/b/', forge: name, email: 'redaktion@example.org' }), page)!;

/** Reads a link as the forge or the mail program does, after the script has named the place. */
function read(link: string) {
  const url = new URL(withPlace(link, 'Rn.\u00A012'));
  return { start: `${url.origin === 'null' ? url.protocol : url.origin}${url.pathname}`, fields: Object.fromEntries(url.searchParams) };
}

describe('reportLink', () => {
  it('opens the form for corrections of GitHub with its fields filled in', () => {
    expect(read(forge('github'))).toEqual({
      start: 'https://forge.example.org/a/b/issues/new',
      fields: { template: 'correct-fact.yml', title: 'Fehler: in-0001, Fassung 1', address: page.address, version: 'in-0001, Fassung 1', place: 'Rn. 12' },
    });
  });

  it.each([['gitlab', '/a/b/-/issues/new', 'issue[title]', 'issue[description]'], ['forgejo', '/a/b/issues/new', 'title', 'body']] as const)('writes the same text for %s', (name, path, title, body) => {
    const { start, fields } = read(forge(name));
    expect(start).toBe(`https://forge.example.org${path}`);
    expect(fields[title]).toBe('Fehler: in-0001, Fassung 1');
    expect(fields[body]!.split('\n').slice(-3)).toEqual([`Seite: ${page.address}`, 'Profil: in-0001, Fassung 1', 'Stelle: Rn. 12']);
    expect(fields[body]).toContain('keine Zeugnisse');
  });

  it('writes an e-mail where only that is filled in, with line ends as mail wants them', () => {
    const { start, fields } = read(reportLink(settings({ email: 'redaktion@example.org' }), page)!);
    expect(start).toBe('mailto:redaktion@example.org');
    expect(fields['body']).toMatch(/\r\nStelle: Rn\. 12$/);
    expect(reportLink(settings({ repository: 'https://forge.example.org/a/b', email: 'redaktion@example.org' }), page), 'a repository of an unknown kind').toMatch(/^mailto:/);
  });

  it('lets nothing in the settings or the page start a second field', () => {
    expect(new URL(reportLink(settings({ email: 'a?cc=b@example.org' }), page)!).searchParams.get('cc')).toBe(null);
    expect(new URL(reportLink(settings({ email: 'a@example.org' }), { ...page, address: 'https://example.org/?x=1&bcc=b#c' })!).searchParams.get('bcc')).toBe(null);
  });

  it('is nothing where nothing is filled in, and names drafts and pages without a profile', () => {
    expect(reportLink(settings({}), page)).toBe(undefined);
    expect(reportLink(settings({ forge: 'github' }), page)).toBe(undefined);
    expect(read(reportLink(settings({ email: 'a@example.org' }), { language: 'en', address: page.address, id: 'in-0001' })!).fields['subject']).toBe('Error: in-0001, draft');
    expect(read(reportLink(settings({ email: 'a@example.org' }), { language: 'de', address: 'https://example.org/laender/' })!).fields).toMatchObject({ subject: 'Fehler: /laender/', body: expect.not.stringContaining('Profil') });
  });
});

describe('tellReport', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('names the last place that was chosen, once', () => {
    const parts: Record<string, { textContent: string; href: string; dataset: Record<string, string> }> = { report: { textContent: '', href: 'mailto:a@example.org?body=Stelle%3A%20', dataset: {} }, 'report-place': { textContent: '', href: '', dataset: {} } };
    vi.stubGlobal('document', { querySelector: (selector: string) => parts[/data-part="(.*)"/.exec(selector)![1]!] ?? null });
    tellReport(undefined);
    expect(parts['report']!.href).toBe('mailto:a@example.org?body=Stelle%3A%20');
    tellReport('Rn. 3');
    tellReport('Rn. 12');
    tellReport(undefined);
    expect(parts['report']!.href).toBe('mailto:a@example.org?body=Stelle%3A%20Rn.%2012');
    expect(parts['report-place']!.textContent).toBe(', Rn. 12');
  });
});
