// What was published is what lies there: the register's chain and rules, every frozen file, the sums of every release.
import { existsSync, lstatSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { foldRegister } from '../../src/model/fold-register.ts';
import { nameOf, sumsPath, writeSums, type Published, type PublishedVersion, type Release } from '../../src/model/published.ts';
import { readRegister } from '../../src/model/register.ts';
import { registerAddress } from '../../src/routes.ts';
import type { FrozenFile, RegisterLine } from '../../src/schema/register.ts';
import type { Finding } from '../lib/finding.ts';
import { registerAt } from '../publish/git-state.ts';
import { sha256, swhid } from '../publish/hashes.ts';
import { PENDING, REGISTER } from '../publish/journal.ts';

const RESTORE = 'Den Stand des letzten Commits zurückholen: git checkout -- content/versions content/register.jsonl';

const finding = (path: string, line: number, message: string, hint = RESTORE): Finding => ({ check: 'register', level: 'error', file: `content/${path}`, line, message, hint });

function readText(path: string): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path));
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** Everything below versions/ but the staging folder, as paths below content/. */
function listFrozen(content: string): { path: string; isFile: boolean }[] {
  const home = join(content, 'versions');
  if (!lstatSync(home, { throwIfNoEntry: false })?.isDirectory()) return [];
  // By hand: a recursive reading follows a link to a folder, and would call what lies there frozen.
  const below = (folder: string): { path: string; isFile: boolean }[] => readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? below(path) : [{ path: relative(content, path).split(sep).join('/'), isFile: entry.isFile() }];
  });
  return below(home)
    .filter(({ path }) => !path.startsWith(`${PENDING}/`))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What every file below versions/ must be: its hash, the line that says so, and whether it was removed. */
interface Expected { sha256: string; line: number; file?: FrozenFile; removed?: string }

const sumsOf = ({ versions }: Release) => sha256(writeSums(versions.flatMap(({ files }) => files)));

/** Tells a version or a release by what only it has; other lines are never asked for. */
const keyOf = (what: RegisterLine | PublishedVersion | Release) => ('collection' in what && 'files' in what ? `${nameOf(what)}/${what.version}` : 'sums' in what ? what.release : '');

function expectFiles({ entries, releases }: Published, lineOf: (what: PublishedVersion | Release) => number): Map<string, Expected> {
  const expected = new Map<string, Expected>();
  for (const version of [...entries.values()].flatMap(({ versions }) => versions)) {
    for (const file of version.files) expected.set(file.path, { sha256: file.sha256, line: lineOf(version), file, ...(version.removed ? { removed: version.removed.date } : {}) });
  }
  for (const release of releases) expected.set(sumsPath(release.release), { sha256: sumsOf(release), line: lineOf(release) });
  return expected;
}

function* checkFiles(content: string, expected: Map<string, Expected>): Generator<Finding> {
  const ownerOf = new Map([...expected].map(([path, { sha256 }]) => [sha256, path]));
  const frozen = listFrozen(content);
  for (const { path, isFile } of frozen) {
    const known = expected.get(path);
    if (!known) yield finding(path, 1, 'Diese Datei steht nicht im Register.', 'Nur npm run release legt Dateien in content/versions ab; die Datei löschen.');
    else if (!isFile) yield finding(path, 1, 'Das ist keine gewöhnliche Datei.');
    else if (known.removed) yield finding(path, 1, `Diese Datei wurde am ${known.removed} entfernt und liegt doch da.`, 'Die Datei löschen.');
    else {
      const bytes = readFileSync(join(content, path));
      const hash = sha256(bytes);
      const owner = ownerOf.get(hash);
      if (hash !== known.sha256) yield finding(path, 1, `Die Datei ist nicht, was veröffentlicht wurde: SHA-256 ${hash.slice(0, 12)}… statt ${known.sha256.slice(0, 12)}…${owner ? `; ihr Inhalt gehört zu ${owner}` : ''}.`);
      else if (known.file && (known.file.swhid !== swhid(bytes) || known.file.bytes !== bytes.length)) yield finding(REGISTER, known.line, `SWHID oder Größe von ${path} stimmen nicht mit der Datei überein.`);
    }
  }
  const there = new Set(frozen.map(({ path }) => path));
  for (const [path, { line, removed }] of expected) {
    if (!removed && !there.has(path)) yield finding(REGISTER, line, `Die Datei ${path} fehlt.`);
  }
}

/** Everything that is wrong with what was published below `content`. Nothing published, nothing wrong. */
export function verifyRegister(content: string): Finding[] {
  const findings: Finding[] = [];
  for (const path of ['versions', REGISTER]) if (lstatSync(join(content, path), { throwIfNoEntry: false })?.isSymbolicLink()) findings.push(finding(path, 1, 'Das ist eine Verknüpfung; Veröffentlichtes liegt nur hier.'));
  if (lstatSync(join(content, PENDING), { throwIfNoEntry: false })) findings.push(finding(PENDING, 1, 'Eine Veröffentlichung wurde unterbrochen.', 'npm run release stellt sie fertig oder macht sie rückgängig.'));
  const text = existsSync(join(content, REGISTER)) ? readText(join(content, REGISTER)) : '';
  if (text === undefined) return [...findings, finding(REGISTER, 1, 'Das Register ist kein UTF-8.')];

  const { lines, faults, isWhole } = readRegister(text, sha256);
  for (const { line, message } of faults) findings.push(finding(REGISTER, line, message));
  // With a line that says nothing, every file would seem a stranger.
  if (!isWhole) return findings;

  const folded = foldRegister(lines);
  for (const { line, message } of folded.faults) findings.push(finding(REGISTER, line, message));
  const numbers = new Map(lines.map((line, index) => [keyOf(line), index + 1]));
  const lineOf = (what: PublishedVersion | Release) => numbers.get(keyOf(what)) ?? 1;
  for (const line of lines) {
    if (line.type === 'publish' && line.address !== registerAddress(line.collection, line.id, line.version)) findings.push(finding(REGISTER, numbers.get(keyOf(line))!, `Die Adresse ${line.address} gehört nicht zu ${nameOf(line)}, Fassung ${line.version}.`));
  }
  for (const release of folded.published.releases) {
    if (release.sums !== sumsOf(release)) findings.push(finding(REGISTER, lineOf(release), `Die Prüfsumme der Ausgabe ${release.release} passt nicht zu ihren Dateien.`));
  }
  findings.push(...checkFiles(content, expectFiles(folded.published, lineOf)));
  return findings;
}

/** Whether the register only grew since a commit, for example the merge base: what no register can prove about its own end. */
export function verifyGrowth(content: string, commit: string): Finding[] {
  const former = registerAt(content, commit);
  if (!former) return [];
  const path = join(content, REGISTER);
  if (!existsSync(path)) return [finding(REGISTER, 1, `Das Register fehlt; im Commit ${commit} war es da.`)];
  const now = readFileSync(path);
  if (now.subarray(0, former.length).equals(former)) return [];
  let line = 1;
  for (let i = 0; i < former.length && now[i] === former[i]; i++) if (former[i] === 0x0a) line += 1;
  return [finding(REGISTER, line, `Das Register ist keine Fortsetzung dessen, was im Commit ${commit} stand: ab Zeile ${line} weicht es ab.`)];
}
