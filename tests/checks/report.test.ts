// Findings as an editor sees them: order, place, words, the address of the help.
import { describe, expect, it } from 'vitest';
import { localToday } from '../../scripts/check.ts';
import { checks } from '../../scripts/checks/index.ts';
import { sortFindings, type Finding } from '../../scripts/lib/finding.ts';
import { formatFinding, formatReport } from '../../scripts/lib/report-terminal.ts';

const finding = (file: string, line: number, check = 'schema', message = 'Falsch.'): Finding => ({ check, level: 'error', file, line, message });

describe('sortFindings', () => {
  const sorted = [finding('content/a.mdx', 2), finding('content/a.mdx', 10, 'dates'), finding('content/a.mdx', 10, 'schema', 'Anders.'), finding('content/a.mdx', 10), finding('content/b.mdx', 1)];

  it('orders by file, line as a number, check and message, whatever the order before', () => {
    expect(sortFindings([...sorted].reverse())).toEqual(sorted);
    expect(sortFindings([sorted[3]!, sorted[0]!, sorted[4]!, sorted[2]!, sorted[1]!])).toEqual(sorted);
  });
});

describe('formatFinding', () => {
  it('prints place, level, title of the check, message, advice and help', () => {
    expect(formatFinding({ ...finding('content/terms/a.mdx', 7, 'references', '„x“ gibt es nicht.'), hint: 'Meinten Sie „y“?' }, 'Verweise')).toBe(
      'content/terms/a.mdx:7  Fehler (Verweise)\n  „x“ gibt es nicht.\n  → Meinten Sie „y“?\n  Hilfe: /handbuch/pruefungen/references/',
    );
  });

  it('leaves out advice where there is none', () => {
    expect(formatFinding({ ...finding('a', 1), level: 'hint' }, 'Felder')).toBe('a:1  Hinweis (Felder)\n  Falsch.\n  Hilfe: /handbuch/pruefungen/schema/');
  });

  it('separates findings by an empty line and names each check by its German title', () => {
    const report = formatReport([finding('a', 1, 'sums'), finding('a', 2, 'titles')], new Map(checks.map(({ id, title }) => [id, title])));
    expect(report.split('\n\n').map((part) => part.split('\n')[0])).toEqual(['a:1  Fehler (Summen)', 'a:2  Fehler (Originaltitel)']);
  });
});

describe('localToday', () => {
  it('is the day where the command runs, with leading zeros', () => {
    expect(localToday(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05');
    expect(localToday(new Date(2026, 11, 31, 0, 1))).toBe('2026-12-31');
  });
});
