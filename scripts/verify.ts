// npm run verify [--dist folder]: checks the built site and prints what is wrong. Exit code 1 if anything is.
// BASE_PATH and SITE_URL are those of the build.
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { guideSlugs } from './lib/guide-slugs.ts';
import { readContent } from './lib/read-content.ts';
import { checks } from './verify/index.ts';
import { runChecks, type Report } from './verify/run-checks.ts';
import { EmptySite, readSite } from './verify/site.ts';

/** One line for each finding; what is wrong with every page in the same way is said once. */
export function formatFindings({ findings }: Report): string {
  const same = Map.groupBy(findings, ({ check, message, fix }) => `[${check}] ${message} → ${fix}`);
  return [...same]
    .map(([text, [first, ...others]]) => `${first!.path}${others.length > 0 ? ` (and ${others.length} more)` : ''}: ${text}`)
    .join('\n');
}

function main(): number {
  const { values } = parseArgs({ options: { dist: { type: 'string', default: 'dist' } } });
  const root = resolve(import.meta.dirname, '..');
  const site = readSite(resolve(root, values.dist), { base: process.env.BASE_PATH, origin: process.env.SITE_URL });
  const content = readContent(join(root, 'content'), root);
  const guide = guideSlugs(join(root, 'content', 'guide'));

  const report = runChecks({ ...site, content, guide }, checks);
  const { pages, findings, notes } = report;
  if (findings.length > 0) console.log(`${formatFindings(report)}\n`);
  for (const { id, title } of checks) {
    const count = findings.filter(({ check }) => check === id).length;
    console.log(`${id.padEnd(13)} ${count === 0 ? 'ok' : `${count} findings`}, ${title}`);
  }
  for (const note of notes) console.log(note);

  // What failed is counted by place: a page, or a file that is wrong or missing.
  const places = new Set(findings.map(({ path }) => path));
  const good = [...site.files].filter((path) => path.endsWith('.html') && !places.has(path)).length;
  console.log(`${pages} pages seen by ${checks.length} checks`);
  console.log(`${good} passed, ${places.size} failed`);
  return places.size > 0 ? 1 : 0;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) {
  try {
    process.exitCode = main();
  } catch (error) {
    if (!(error instanceof EmptySite)) throw error;
    console.log(error.message);
    console.log('0 passed, 1 failed');
    process.exitCode = 1;
  }
}
