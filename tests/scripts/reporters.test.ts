// Findings for machines: nothing in a message may end a command, begin another, or become more than text.
import { describe, expect, it } from 'vitest';
import { checks } from '../../scripts/checks/index.ts';
import type { Finding } from '../../scripts/lib/finding.ts';
import { reportGithub } from '../../scripts/lib/report-github.ts';
import { reportGitlab } from '../../scripts/lib/report-gitlab.ts';
import { reportMarkdown } from '../../scripts/lib/report-markdown.ts';

const titles = new Map(checks.map(({ id, title }) => [id, title]));
const finding = (changes: Partial<Finding> = {}): Finding => ({ check: 'references', level: 'error', file: 'content/terms/a.mdx', line: 7, message: '„x“ gibt es nicht.', hint: 'Meinten Sie „y“?', ...changes });
const HOSTILE = ['100% \r\n::error file=b::x', 'a\n::set-output name=x::1', '%0A::stop-commands::x', 'a,b:c'];

describe('GitHub', () => {
  it('names place, title, message and advice', () => {
    expect(reportGithub({ findings: [finding(), finding({ level: 'warning', line: 9 }), finding({ level: 'hint', hint: '' })], titles }).split('\n')).toEqual([
      '::error file=content/terms/a.mdx,line=7,title=Verweise::„x“ gibt es nicht.%0AMeinten Sie „y“?',
      '::warning file=content/terms/a.mdx,line=9,title=Verweise::„x“ gibt es nicht.%0AMeinten Sie „y“?',
      '::notice file=content/terms/a.mdx,line=7,title=Verweise::„x“ gibt es nicht.',
    ]);
  });

  it.each(HOSTILE)('%j stays within its command, in message and file name', (text) => {
    const lines = reportGithub({ findings: [finding({ message: text, file: `content/${text}` })], titles }).split('\n');
    expect(lines).toHaveLength(1);
    const [, properties, data] = /^::error ([^]*?)::([^]*)$/.exec(lines[0]!)!;
    const decode = (value: string) => value.replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
    expect(decode(/file=([^,]*)/.exec(properties!)![1]!)).toBe(`content/${text}`);
    expect(decode(data!)).toBe(`${text}\nMeinten Sie „y“?`);
  });
});

describe('GitLab', () => {
  const report = (...findings: Finding[]) => JSON.parse(reportGitlab({ findings })) as { fingerprint: string; severity: string; location: unknown; description: string; check_name: string }[];

  it('has the fields that Code Quality asks for', () => {
    expect(report(finding())).toEqual([{ description: '„x“ gibt es nicht. Meinten Sie „y“?', check_name: 'references', fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/), severity: 'major', location: { path: 'content/terms/a.mdx', lines: { begin: 7 } } }]);
    expect(reportGitlab({ findings: [] })).toBe('[]');
  });

  it('knows a finding again in another line, and tells two apart that say the same', () => {
    const [one] = report(finding());
    expect(report(finding({ line: 99 }))[0]!.fingerprint).toBe(one!.fingerprint);
    expect(report(finding({ file: 'content/terms/b.mdx' }))[0]!.fingerprint).not.toBe(one!.fingerprint);
    const twice = report(finding(), finding({ line: 8 }));
    expect(new Set(twice.map(({ fingerprint }) => fingerprint)).size).toBe(2);
    expect(twice[0]!.fingerprint).toBe(one!.fingerprint);
  });
});

describe('Markdown', () => {
  it('gives sums and one line for each finding', () => {
    expect(reportMarkdown({ findings: [finding()], titles, files: 3, faulty: 1 })).toBe('### Prüfung der Inhalte\n\n3 Dateien geprüft, 1 mit Fehlern: 1 Fehler, 0 Warnungen, 0 Hinweise.\n\n- **Fehler** `content/terms/a.mdx:7` (Verweise): „x“ gibt es nicht. Meinten Sie „y“?');
  });

  it('shows links, mentions, tags and code of others as text', () => {
    const text = reportMarkdown({ findings: [finding({ message: '[x](https://evil.example) @maintainer <img src=x> `a` **b** <!-- c -->', file: 'content/a`b.mdx' })], titles, files: 1, faulty: 1 });
    expect(text).toContain('``content/a`b.mdx:7``');
    expect(text).not.toMatch(/(?<!\\)\[x|https:\/\/evil|@maintainer|<img|<!--|(?<!\\)\*\*b/);
  });

  it('fits into a comment and counts what it leaves out', () => {
    const text = reportMarkdown({ findings: Array.from({ length: 2000 }, (_, line) => finding({ line })), titles, files: 1, faulty: 1 });
    expect(text.length).toBeLessThan(60_000);
    const [, left] = /… und (\d+) weitere\.$/.exec(text)!;
    expect(text.match(/^- /gm)!.length + Number(left)).toBe(2000);
  });
});
