// node scripts/weekly/links.ts [--audit <file>] [--out <file>]: visits every source and writes the weekly report. Runs in the weekly pipeline only: it asks other hosts.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { localToday } from '../check.ts';
import { readContent } from '../lib/read-content.ts';
import { collectLinks } from './collect-links.ts';
import { weeklyReport, type Audit } from './report.ts';
import { visitLinks } from './visit-links.ts';
import { worklist } from './worklist.ts';

function readAudit(file: string | undefined): Audit | undefined {
  if (file === undefined || !existsSync(file)) return undefined;
  try {
    const audit = JSON.parse(readFileSync(file, 'utf8')) as Audit & { error?: unknown };
    return audit.error === undefined ? audit : undefined;
  } catch {
    return undefined;
  }
}

const { values: { audit, out = 'wochenbericht.md' } } = parseArgs({ options: { audit: { type: 'string' }, out: { type: 'string' } } });
const root = resolve(import.meta.dirname, '..', '..');
const content = readContent(join(root, 'content'), root);
const links = collectLinks(content);
const visited = await visitLinks(links.map(({ url }) => url), { fetch, wait });
writeFileSync(out, weeklyReport({ links, visited, ...worklist(content, localToday()), audit: readAudit(audit) }));
