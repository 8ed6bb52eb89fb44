// What happens to the small published site: a content tree in which everything befalls a version that can, by the real commands.
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { move } from '../../../scripts/move.ts';
import { sha256 } from '../../../scripts/publish/hashes.ts';
import { release } from '../../../scripts/release.ts';
import { remove } from '../../../scripts/remove.ts';
import { withdraw } from '../../../scripts/withdraw.ts';
import { parseFile } from '../../../src/markdown/parse-file.ts';
import { reviewedText } from '../../../src/model/reviewed-text.ts';
import { schemaVersion } from '../../../src/schema/schema-version.ts';

const root = join(import.meta.dirname, '..', '..', '..');
export const frozenRoot = join(root, 'tests', 'fixtures', 'frozen');

/** Days of the site; the frozen tree that it begins with was published on the first. */
export const days = { first: '2026-11-03', second: '2026-11-10', third: '2026-11-13', withdrawn: '2026-11-16', moved: '2026-11-17', removed: '2026-11-18' } as const;

/** Why things happened, as the pages must say it. */
export const reasons = {
  withdrawn: { de: 'Der Lehrplan lag in einer überholten Abschrift vor.', en: 'The curriculum was an outdated transcript.' },
  neverInForce: { de: 'Das Gesetz trat nie in Kraft.', en: 'The act never came into force.' },
  outdated: { de: 'Die andere Stelle hat den Rahmen zurückgezogen.', en: 'The other body withdrew the framework.' },
  neverTrue: { de: 'Den Zeugnistyp gab es so nicht.' },
  moved: { de: 'Beide Begriffe bedeuten dasselbe.', en: 'Both terms mean the same.' },
  removed: { de: 'Die Fassung nannte Angaben, die nicht veröffentlicht werden durften.', en: 'The version held facts that must not be published.' },
  erased: { de: 'Der Begriff war geschützt.' },
  legalBasis: 'Art. 17 DSGVO',
};

interface TermText { title: string; english: string; changes?: string; definition?: string; body?: string }

function term({ title, english, changes = '', definition = 'Erfunden.', body = `Ein Absatz über ${title}.` }: TermText): string {
  return `---
title: { de: ${title}, en: ${english} }
summary: { de: Erfundener Begriff ${title}., en: Invented term ${english}. }
stateAsOf: 2026-11-02
definition: { de: ${definition}, en: Invented. }
definitionSources: [s1]
basis: working
sources:
  - { id: s1, kind: official, title: Prüfquelle, publisher: Prüfstelle, language: de, accessed: 2026-11-02, seen: full }
changes:
${changes}  - { on: 2026-11-02, note: { de: Ersterfassung, en: First entry } }
review: { state: draft }
---
${body}
`;
}

const law = (name: string, provisions: string[], changes = '') => `abbreviation: ${name}
title: { de: Gesetz ${name}, en: Act ${name} }
kind: law
unit: §
issuedOn: 2015-01-01
gazette: PrüfBl. 2015 S. 1
stateAsOf: 2026-11-02
url: https://gesetze.example.org/probeg
provisions:
${provisions.map((number) => `  - { number: "${number}", subject: { de: Gegenstand ${number}, en: Subject ${number} }, url: "https://gesetze.example.org/probeg/${number}" }`).join('\n')}
changes:
${changes}  - { on: 2026-11-02, note: { de: Ersterfassung } }
`;

const changed = (on: string, de: string, en: string) => `  - { on: ${on}, note: { de: ${de}, en: ${en} } }\n`;

class Tree {
  readonly folder: string;
  constructor(folder: string) {
    this.folder = folder;
  }

  write(path: string, text: string): void {
    mkdirSync(dirname(join(this.folder, path)), { recursive: true });
    writeFileSync(join(this.folder, path), text);
  }

  /** Replaces pieces that must be there exactly once. */
  edit(path: string, ...pieces: [from: string, to: string][]): void {
    let text = readFileSync(join(this.folder, path), 'utf8');
    for (const [from, to] of pieces) {
      if (text.split(from).length !== 2) throw new Error(`${path} does not hold exactly once: ${from}`);
      text = text.replace(from, () => to);
    }
    this.write(path, text);
  }

  delete(path: string): void {
    rmSync(join(this.folder, path));
  }

  /** Checksum of what a reviewer of a qualification has read. */
  reviewed(path: string): string {
    const [german, english] = [path, path.replace(/\.mdx$/, '.en.mdx')].map((file) => readFileSync(join(this.folder, file), 'utf8'));
    const { raw, body } = parseFile('qualifications', german!);
    return sha256(reviewedText(raw, body, english));
  }

  run(command: typeof release, today: string, ...args: string[]): void {
    const said: string[] = [];
    if (command(args, { content: this.folder, today, print: (line) => said.push(line) }) !== 0) throw new Error(said.join('\n'));
  }
}

/** The guide, because pages link to it. Its own links to entries, which this site does not have, lead to their lists. */
export function addGuide(folder: string): void {
  const guide = join(folder, 'guide');
  cpSync(join(root, 'content', 'guide'), guide, { recursive: true });
  for (const name of readdirSync(guide, { recursive: true }).map(String).filter((file) => file.endsWith('.mdx'))) {
    const path = join(guide, name);
    const source = relative(dirname(path), join(root, 'src')).split(sep).join('/');
    const text = readFileSync(path, 'utf8')
      .replace(/(?<=from ['"])(\.\.\/)+src(?=\/)/g, () => source)
      .replace(/(?<=\]\(\/(?:en\/)?(?!handbuch|handbook)[a-z]+\/)[a-z0-9-]+\/[^)\s]*/g, '');
    writeFileSync(path, text);
  }
}

function publishSecondRelease(tree: Tree): void {
  const { second } = days;
  tree.edit('countries/aq.mdx',
    ['changes:\n', `changes:\n${changed(second, 'Schulpflicht berichtigt', 'Compulsory schooling corrected')}`],
    ['years: 9, text: { de: Neun Jahre }', 'years: 10, text: { de: Zehn Jahre }'],
    ['stateAsOf: 2026-11-01', `stateAsOf: ${second}`]);
  tree.edit('qualifications/aq/aq-0001.mdx',
    ['changes:\n', `changes:\n${changed(second, 'Stunden und Vergleich ergänzt', 'Hours and comparison extended')}`],
    ['practice: 115, theory: 30', 'practice: 120, theory: 30'],
    ['stateAsOf: 2026-11-01', `stateAsOf: ${second}`],
    ['## Vergleich\n\nNach', '## Vergleich\n\nEin neuer Absatz steht voran.\n\nNach']);
  tree.edit('qualifications/aq/aq-0001.en.mdx', ['## Comparison\n\nSee', '## Comparison\n\nA new paragraph stands first.\n\nSee']);
  tree.write('norms/probeg.yaml', law('ProbeG', ['1', '2']));
  tree.write('norms/ruheg.yaml', law('RuheG', ['3']));
  tree.write('terms/altbegriff.mdx', term({ title: 'Altbegriff', english: 'Old term' }));
  tree.write('terms/schutzwort.mdx', term({ title: 'Schutzwort', english: 'Protected word' }));
  tree.write('terms/wechselwort.mdx', term({ title: 'Wechselwort', english: 'Changing word' }));
  tree.run(release, second);
  // Never published.
  tree.write('terms/entwurfswort.mdx', term({ title: 'Entwurfswort', english: 'Draft word' }));
}

/** A competence goes, and with it what was said of it. */
function dropCompetence(tree: Tree): void {
  const { third } = days;
  const note = (de: string, en: string): [string, string] => ['changes:\n', `changes:\n${changed(third, de, en)}`];
  tree.edit('frameworks/musterrahmen.mdx', note('Löschen entfällt', 'Deleting dropped'), [`  - code: A.2
    area: A
    title: { de: Daten löschen }
    type: skill
    definition: { de: Löscht Daten zur rechten Zeit. }
    descriptors:
      - { id: a2-1, level: 1, kind: skill, text: { de: kann löschen } }
    sources: [rahmen]
`, '']);
  tree.edit('roles/musterrolle.mdx', note('Löschen wird nicht mehr gefordert', 'Deleting no longer required'), ['  - { framework: musterrahmen, competence: A.2, level: 1, weight: desirable, reason: { de: Alte Daten gehen. } }\n', '']);
  tree.edit('curricula/musterkurs.mdx', note('Zuordnung berichtigt', 'Assignment corrected'), ['competence: A.2', 'competence: B.1']);
}

function publishThirdRelease(tree: Tree): void {
  const { third } = days;
  tree.edit('qualifications/aq/aq-0001.mdx',
    ['changes:\n', `changes:\n${changed(third, 'Geprüft von der Prüfkammer', 'Reviewed by the test chamber')}`],
    ['review: { state: draft }', `review: { state: reviewed, reviewedOn: ${third}, reviewers: [{ role: Referent, body: Prüfkammer }], of: ${tree.reviewed('qualifications/aq/aq-0001.mdx')} }`]);
  tree.write('norms/probeg.yaml', law('ProbeG', ['1'], changed(third, '§ 2 aufgehoben', 'section 2 repealed')));
  tree.write('terms/wechselwort.mdx', term({ title: 'Wechselwort', english: 'Changing word', definition: 'Neu erfunden.', changes: changed(third, 'Bedeutung geändert', 'Meaning changed') }));
  dropCompetence(tree);
  tree.run(release, third, 'aq-0001', 'probeg', 'wechselwort', 'musterrahmen', 'musterrolle', 'musterkurs');
}

/** Makes the content tree in an empty folder. */
export function makeHistory(folder: string): void {
  cpSync(join(frozenRoot, `schema-${schemaVersion}`, 'content'), folder, { recursive: true });
  addGuide(folder);
  const tree = new Tree(folder);
  publishSecondRelease(tree);
  publishThirdRelease(tree);

  tree.run(withdraw, days.withdrawn, 'aq-0001', '1', '--reason', reasons.withdrawn.de, '--reason-en', reasons.withdrawn.en);
  tree.run(withdraw, days.withdrawn, 'aq-0002', '--reason', reasons.neverTrue.de);
  tree.run(withdraw, days.withdrawn, 'fremdrahmen', '--reason', reasons.outdated.de, '--reason-en', reasons.outdated.en);
  tree.run(withdraw, days.withdrawn, 'ruheg', '--reason', reasons.neverInForce.de, '--reason-en', reasons.neverInForce.en);
  tree.delete('terms/altbegriff.mdx');
  tree.run(move, days.moved, 'altbegriff', '--to', 'pruefbegriff', '--reason', reasons.moved.de, '--reason-en', reasons.moved.en);
  const why = ['--reason', reasons.removed.de, '--reason-en', reasons.removed.en, '--legal-basis', reasons.legalBasis];
  tree.run(remove, days.removed, 'countries/aq', '1', ...why);
  // The newest goes, the one before stays.
  tree.run(remove, days.removed, 'wechselwort', '2', ...why);
  tree.run(remove, days.removed, 'schutzwort', '--reason', reasons.erased.de, '--legal-basis', reasons.legalBasis);
  tree.delete('terms/schutzwort.mdx');

  // The working file goes on; readers see what was published.
  tree.edit('terms/pruefbegriff.mdx', ['title: { de: Prüfbegriff', 'title: { de: Prüfbegriff (noch nicht veröffentlicht)'], ['Was hier geprüft wird.', 'Was noch nicht veröffentlicht ist.']);
}
