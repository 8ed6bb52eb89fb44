// npm run verify [--dist folder] [--content folder]: checks the built site and what was published, and prints what is wrong.
// Exit code 1 if anything is. BASE_PATH, SITE_URL and CONTENT_DIR are those of the build.
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Finding as ContentFinding } from './lib/finding.ts';
import { guideSlugs } from './lib/guide-slugs.ts';
import { readContent } from './lib/read-content.ts';
import { readArchive } from './verify/archive.ts';
import { checkGrowth } from './verify/growth.ts';
import { checks } from './verify/index.ts';
import { verifyRegister } from './verify/register.ts';
import { apart, runApart } from './verify/run-apart.ts';
import { runChecks, type Report } from './verify/run-checks.ts';
import { EmptySite, readSite } from './verify/site.ts';

/** One line for each finding; what is wrong with every page in the same way is said once. */
export function formatFindings({ findings }: Pick<Report, 'findings'>): string {
  const same = Map.groupBy(findings, ({ check, message, fix }) => `[${check}] ${message} → ${fix}`);
  return [...same]
    .map(([text, [first, ...others]]) => `${first!.path}${others.length > 0 ? ` (and ${others.length} more)` : ''}: ${text}`)
    .join('\n');
}

/** What is wrong in content/, in the form of the other findings: the place is file and line. */
const asFinding = ({ check, file, line, message, hint = '' }: ContentFinding): Report['findings'][number] => ({ check, path: `${file}:${line}`, message, fix: hint });

async function main(): Promise<number> {
  const { values } = parseArgs({ options: { dist: { type: 'string', default: 'dist' }, content: { type: 'string', default: process.env.CONTENT_DIR || 'content' } } });
  const root = resolve(import.meta.dirname, '..');
  const content = resolve(root, values.content);
  const site = readSite(resolve(root, values.dist), {
    base: process.env.BASE_PATH, origin: process.env.SITE_URL,
    content: readContent(content, dirname(content)), guide: guideSlugs(join(content, 'guide')), archive: readArchive(content),
  });

  const slow = runApart(site);
  const growth = checkGrowth(content);
  const register = [...verifyRegister(content), ...growth.findings].map(asFinding);
  const { pages, notes, findings: quick } = runChecks(site, checks.filter(({ id }) => !apart.includes(id)));
  const findings = [...register, ...(await slow).findings, ...quick];
  if (findings.length > 0) console.log(`${formatFindings({ findings })}\n`);
  for (const { id, title } of [{ id: 'register', title: 'register and frozen files in content/' }, ...checks]) {
    const count = findings.filter(({ check }) => check === id).length;
    console.log(`${id.padEnd(15)} ${count === 0 ? 'ok' : `${count} findings`}, ${title}`);
  }
  for (const note of [growth.note, ...notes]) console.log(note);

  // What failed is counted by place: a page, or a file that is wrong or missing.
  const places = new Set(findings.map(({ path }) => path));
  const good = [...site.files].filter((path) => path.endsWith('.html') && !places.has(path)).length;
  console.log(`${pages} pages seen by ${checks.length} checks`);
  console.log(`${good} passed, ${places.size} failed`);
  return places.size > 0 ? 1 : 0;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof EmptySite)) throw error;
    console.log(error.message);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  }
}
