// A content folder of five small valid profiles in a temporary place, and what the tests of publishing do with it.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { sha256 } from '../../../scripts/publish/hashes.ts';
import { release } from '../../../scripts/release.ts';
import { parseFile } from '../../../src/markdown/parse-file.ts';
import { reviewedText } from '../../../src/model/reviewed-text.ts';
import type { Disk } from '../../../scripts/publish/disk.ts';

export const DAY_1 = '2026-11-21';
export const DAY_2 = '2027-03-01';

export interface Change { on: string; de: string; en?: string }

const FIRST: Change = { on: '2026-11-20', de: 'Ersterfassung', en: 'First entry' };

const quote = (text: string) => JSON.stringify(text);
const changesYaml = (changes: Change[]) => ['changes:', ...changes.map(({ on, de, en }) => `  - { on: ${on}, note: { de: ${quote(de)}${en ? `, en: ${quote(en)}` : ''} } }`)].join('\n');

/** Fields of every profile; `more` are the collection's own. */
export function profile(title: string, more: string, { changes = [FIRST], stateAsOf = '2026-11-20', review = '{ state: draft }', body = 'Text.' }: { changes?: Change[]; stateAsOf?: string; review?: string; body?: string } = {}): string {
  return `---
title: { de: ${quote(title)}, en: ${quote(`${title} in English`)} }
summary: { de: Kurz., en: Short. }
stateAsOf: ${stateAsOf}
review: ${review}
${changesYaml(changes)}
sources:
  - { id: bbig, kind: law, title: BBiG, publisher: Bund, language: de, accessed: 2026-11-20, seen: full }
${more}
---

${body}
`;
}

export interface TermOptions { changes?: Change[]; stateAsOf?: string; review?: string; body?: string; related?: string[]; norms?: string[] }

export function term(title: string, { related = [], norms = [], ...options }: TermOptions = {}): string {
  return profile(title, `definition: { de: Bedeutung., en: Meaning. }
definitionSources: [bbig]
basis: working
norms: [${norms.join(', ')}]
related: [${related.join(', ')}]`, options);
}

export function law(changes: Change[] = [FIRST], provisions = ['4']): string {
  return `abbreviation: BQFG
title: { de: Berufsqualifikationsfeststellungsgesetz }
kind: law
unit: §
issuedOn: 2011-12-06
gazette: BGBl. I 2011 S. 2515
stateAsOf: 2026-04-29
url: https://www.gesetze-im-internet.de/bqfg/
provisions:
${provisions.map((number) => `  - { number: "${number}", subject: { de: Gegenstand., en: Subject. }, url: "https://www.gesetze-im-internet.de/bqfg/__${number}.html" }`).join('\n')}
${changesYaml(changes)}
`;
}

export function framework(competences = ['a1']): string {
  return profile('Rahmen', `version: "1"
publisher: Handbuch
own: true
areas: [{ code: a, title: { de: Bereich }, sources: [bbig] }]
levels: [{ level: 1, title: { de: Stufe }, sources: [bbig] }]
competences:
${competences.map((code) => `  - { code: ${code}, area: a, title: { de: Kompetenz }, type: competence, sources: [bbig] }`).join('\n')}`);
}

export function role(competence = 'a1'): string {
  return profile('Prüferin', `purpose: { de: Prüfen. }
tasks: [{ text: { de: Prüfen. }, sources: [bbig] }]
requirements: [{ framework: rahmen, competence: ${competence}, level: 1, weight: core, reason: { de: Weil. }, sources: [bbig] }]`);
}

export class TinyContent {
  readonly root = mkdtempSync(join(tmpdir(), 'ausgabe-'));
  readonly folder = join(this.root, 'content');
  /** What the last command printed. */
  said = '';

  constructor() {
    this.write('norms/bqfg.yaml', law());
    this.write('terms/anerkennung.mdx', term('Anerkennung', { related: ['bescheid'], norms: ['bqfg-4'], body: 'Nach <Norm id="bqfg-4" /> ein <Term id="bescheid">Bescheid</Term>.' }));
    this.write('terms/anerkennung.en.mdx', 'By <Norm id="bqfg-4" />.\n');
    this.write('terms/bescheid.mdx', term('Bescheid', { related: ['anerkennung'] }));
    this.write('frameworks/rahmen.mdx', framework());
    this.write('roles/prueferin.mdx', role());
  }

  path(path: string): string {
    return join(this.folder, path);
  }

  write(path: string, text: string | Uint8Array): void {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), text);
  }

  read(path: string): string {
    return readFileSync(this.path(path), 'utf8');
  }

  delete(path: string): void {
    rmSync(this.path(path), { recursive: true });
  }

  /** Second versions: one German text, one with its translation, one law. */
  edit(): void {
    const changes = [{ on: '2027-02-28', de: 'Bedeutung ergänzt', en: 'Meaning extended' }, FIRST];
    this.write('terms/bescheid.mdx', term('Bescheid', { related: ['anerkennung'], changes, body: 'Länger.' }));
    const english = 'By law.\n';
    const anerkennung = (review: string) => term('Anerkennung', { changes: [{ on: '2027-02-28', de: 'Übersetzung berichtigt' }, FIRST], norms: ['bqfg-4'], review });
    const { raw, body } = parseFile('terms', anerkennung('{ state: draft }'));
    this.write('terms/anerkennung.mdx', anerkennung(`{ state: reviewed, reviewedOn: 2027-02-27, reviewers: [{ role: Referentin, body: Stelle }], of: ${sha256(reviewedText(raw, body, english))} }`));
    this.write('terms/anerkennung.en.mdx', english);
    this.write('norms/bqfg.yaml', law([{ on: '2027-02-28', de: '§ 5 aufgenommen' }, FIRST], ['4', '5']));
  }

  run(command: (args: string[], surroundings: object) => number, args: string[], { today = DAY_1, disk }: { today?: string; disk?: Disk } = {}): number {
    const lines: string[] = [];
    try {
      return command(args, { content: this.folder, today, print: (line: string) => lines.push(line), ...(disk ? { disk } : {}) });
    } finally {
      this.said = lines.join('\n');
    }
  }

  release(args: string[] = [], options: { today?: string; disk?: Disk } = {}): number {
    return this.run(release, args, options);
  }

  /** Every file and folder below content/, files with their bytes. */
  snapshot(): Map<string, string> {
    const names = readdirSync(this.folder, { recursive: true }).map(String).sort();
    return new Map(names.map((name) => [name.split(sep).join('/'), statSync(this.path(name)).isDirectory() ? 'folder' : readFileSync(this.path(name)).toString('latin1')]));
  }

  relative(path: string): string {
    return relative(this.folder, path).split(sep).join('/');
  }

  clear(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
