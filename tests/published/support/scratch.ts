// A copy of the published site that may be damaged: each damage is undone before the next.
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { addresses } from '../../../scripts/verify/addresses.ts';
import { readArchive } from '../../../scripts/verify/archive.ts';
import { header } from '../../../scripts/verify/header.ts';
import { marginNumbers } from '../../../scripts/verify/margin-numbers.ts';
import { notices } from '../../../scripts/verify/notices.ts';
import { publishedFiles } from '../../../scripts/verify/published-files.ts';
import { relations } from '../../../scripts/verify/relations.ts';
import { verifyRegister } from '../../../scripts/verify/register.ts';
import { runChecks } from '../../../scripts/verify/run-checks.ts';
import { readPage, readSite, type Page, type Site } from '../../../scripts/verify/site.ts';
import { readContent, type Content } from '../../../scripts/lib/read-content.ts';
import { sha256 } from '../../../scripts/publish/hashes.ts';
import { publishedSite } from '../../support/published-site.ts';

/** The checks of what was published. */
export const checks = [addresses, publishedFiles, header, relations, notices, marginNumbers];

/** Parts of a site that have nothing to do with versions. */
const UNNEEDED = new Set(['handbuch', 'handbook', 'pagefind', 'assets']);

export class Scratch {
  readonly root = mkdtempSync(join(tmpdir(), 'handbuch-mutations-'));
  readonly #working: Content;
  #undo: (() => void)[] = [];
  /** Pages that were parsed once; only what was damaged is parsed again. */
  readonly #pages = new Map<string, Page>();

  private constructor(site: { content: string; dist: string }) {
    cpSync(site.dist, join(this.root, 'dist'), { recursive: true, filter: (path) => !path.slice(site.dist.length).split(sep).some((part) => UNNEEDED.has(part)) });
    cpSync(site.content, join(this.root, 'content'), { recursive: true });
    this.#working = readContent(join(this.root, 'content'), this.root);
  }

  static async make(): Promise<Scratch> {
    return new Scratch(await publishedSite());
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'latin1');
  }

  /** Bytes as latin1, so that nothing is changed but what is meant; undefined takes the file away. */
  write(path: string, bytes: string | undefined): void {
    const place = join(this.root, path);
    const former = existsSync(place) ? readFileSync(place) : undefined;
    this.#undo.unshift(() => (former ? writeFileSync(place, former) : rmSync(place, { force: true })));
    mkdirSync(dirname(place), { recursive: true });
    if (bytes === undefined) rmSync(place);
    else writeFileSync(place, bytes, 'latin1');
  }

  /** Replaces a piece that must be there; `from` and `to` are text. A pattern is replaced as often as it says. */
  edit(path: string, from: string | RegExp, to: string): void {
    const text = Buffer.from(this.read(path), 'latin1').toString('utf8');
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`${path} does not hold ${from}`);
    this.write(path, Buffer.from(changed, 'utf8').toString('latin1'));
  }

  swap(one: string, other: string): void {
    const [a, b] = [this.read(one), this.read(other)];
    this.write(one, b);
    this.write(other, a);
  }

  /** Rows of the register as objects, changed and written without mending the chain. */
  rows(change: (rows: string[]) => string[]): void {
    this.write('content/register.jsonl', change(this.read('content/register.jsonl').split('\n').slice(0, -1)).map((row) => `${row}\n`).join(''));
  }

  /** The same by somebody who numbers and chains the lines anew. */
  forge(change: (lines: Record<string, any>[]) => Record<string, any>[]): void {
    const text = Buffer.from(this.read('content/register.jsonl'), 'latin1').toString('utf8');
    const lines = change(text.split('\n').slice(0, -1).map((row) => JSON.parse(row) as Record<string, any>));
    let prev = '0'.repeat(64);
    const rows = lines.map((line, index) => {
      const row = JSON.stringify({ ...line, seq: index + 1, prev });
      prev = sha256(row);
      return `${row}\n`;
    });
    this.write('content/register.jsonl', Buffer.from(rows.join(''), 'utf8').toString('latin1'));
  }

  /** What the checks say of content/ and of the pages, as "place: message". */
  findings(): string[] {
    const content = join(this.root, 'content');
    const site = readSite(join(this.root, 'dist'), { content: this.#working, archive: readArchive(content) });
    return [
      ...verifyRegister(content).map(({ file, line, message }) => `${file}:${line}: ${message}`),
      ...runChecks(site, checks, this.#pagesOf(site)).findings.map(({ path, message }) => `${path}: ${message}`),
    ];
  }

  *#pagesOf(site: Site): Iterable<Page> {
    for (const path of site.files) {
      if (!path.endsWith('.html')) continue;
      const known = this.#pages.get(path);
      if (known?.html === this.#textOf(path)) yield known;
      else {
        const page = readPage(site, path);
        if (!known) this.#pages.set(path, page);
        yield page;
      }
    }
  }

  #textOf(path: string): string {
    return readFileSync(join(this.root, 'dist', path), 'utf8');
  }

  undo(): void {
    for (const back of this.#undo) back();
    this.#undo = [];
  }

  clear(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
