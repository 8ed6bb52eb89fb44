// Runs checks over a built site: each page is read and parsed once, and every check sees it.
import type { Check, Finding } from './check.ts';
import { readPages, type Page, type Site } from './site.ts';

export interface Report {
  pages: number;
  findings: (Finding & { check: string })[];
  notes: string[];
}

/** `pages` may be handed in by who has read them already. */
export function runChecks(site: Site, checks: Check[], parsed: Iterable<Page> = readPages(site)): Report {
  const runs = checks.map((check) => ({ check, run: check.begin(site) }));
  const findings: Report['findings'] = [];
  const collect = (check: Check, found: Iterable<Finding> = []) => {
    for (const finding of found) findings.push({ ...finding, check: check.id });
  };

  let pages = 0;
  for (const page of parsed) {
    pages += 1;
    for (const { check, run } of runs) collect(check, run.page?.(page));
  }
  for (const { check, run } of runs) collect(check, run.end?.());

  findings.sort((a, b) => compare(a.path, b.path) || compare(a.check, b.check) || compare(a.message, b.message));
  return { pages, findings, notes: runs.flatMap(({ run }) => run.notes?.() ?? []) };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
