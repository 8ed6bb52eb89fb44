// Publishes a synthetic corpus as the release command would, and again after every profile has changed: files and register of many versions in minutes.
// The command reads and checks all of it each time; here each profile is read once, because its edits leave its margin numbers as they are.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseFile } from '../../src/markdown/parse-file.ts';
import { frozenPaths, nameOf, nextRelease, sumsPath, writeSums, type PublishedEntry } from '../../src/model/published.ts';
import { registerAddress } from '../../src/routes.ts';
import { collectionNames, type CollectionName } from '../../src/schema/index.ts';
import type { FrozenFile, NewLine } from '../../src/schema/register.ts';
import { schemaVersion } from '../../src/schema/schema-version.ts';
import { identify, listContent } from '../lib/read-content.ts';
import { sha256, swhid } from '../publish/hashes.ts';
import { REGISTER } from '../publish/journal.ts';
import { placesOfEntry, sumPlaces } from '../publish/margin-numbers.ts';
import { extendRegister, readStart } from '../publish/plan.ts';

type PublishLine = Extract<NewLine, { type: 'publish' }>;

interface Profile {
  collection: CollectionName;
  id: string;
  /** German file first. */
  paths: string[];
  /** What stands in every line about it. */
  facts: Pick<PublishLine, 'title' | 'stateAsOf' | 'review' | 'marginNumbers'>;
  /** Notes that no version has had yet, newest first. */
  notes: { de: string; en?: string }[];
}

interface Head {
  title: PublishLine['title'];
  stateAsOf: string;
  review?: { state: 'draft' } | { state: 'reviewed'; reviewedOn: string };
  changes: { note: { de: string; en?: string } }[];
}

const REVISED = { de: 'Wortlaut durchgesehen', en: 'Wording revised' };

function readProfile(collection: CollectionName, path: string): Profile {
  const parsed = parseFile(collection, readFileSync(path, 'utf8'));
  const { title, stateAsOf, review, changes } = parsed.data as Head;
  const english = path.replace(/\.mdx$/, '.en.mdx');
  return {
    collection,
    id: identify(path).id,
    paths: [path, ...(english !== path && existsSync(english) ? [english] : [])],
    facts: {
      title, stateAsOf,
      ...(review ? { review: review.state === 'reviewed' ? { state: review.state, reviewedOn: review.reviewedOn } : { state: review.state } } : {}),
      marginNumbers: sumPlaces(placesOfEntry({ ...parsed, collection })),
    },
    notes: changes.map(({ note }) => note),
  };
}

function readProfiles(content: string): Profile[] {
  const files = [...listContent(content, content)].filter(({ path }) => ['profile', 'record'].includes(identify(path).kind));
  return files
    .map(({ collection, path }) => readProfile(collection, path))
    // The order in which a release writes its lines.
    .sort((a, b) => collectionNames.indexOf(a.collection) - collectionNames.indexOf(b.collection) || (a.id < b.id ? -1 : 1));
}

/** A change that adds no place with a margin number: a note, and a sentence in the first paragraph. */
function revise(profile: Profile, version: number, on: string): void {
  for (const [index, path] of profile.paths.entries()) {
    const text = readFileSync(path, 'utf8');
    const bodyAt = index === 0 ? text.indexOf('\n---\n', 4) : 0;
    const change = `{ on: ${on}, note: { de: ${REVISED.de}, en: ${REVISED.en} } }`;
    // A list in lines or in brackets.
    const head = text.slice(0, bodyAt).replace(/^changes:(?:\n *- | *\[)/m, (start) => `${start}${change}${start.endsWith('[') ? ', ' : start.slice('changes:'.length)}`);
    if (index === 0 && head.length === bodyAt) throw new Error(`${path} has no list of changes in the usual form.`);
    const sentence = index === 0 ? `Durchgesehen für Fassung ${version}.` : `Revised for version ${version}.`;
    writeFileSync(path, head + text.slice(bodyAt).replace(/^\p{L}.*$/mu, (paragraph) => `${paragraph} ${sentence}`));
  }
  profile.notes = [REVISED];
}

/** Copies files to their place below versions/ and says what they are. */
function freeze({ collection, id, paths }: Profile, version: number, content: string): FrozenFile[] {
  return paths.map((path, index) => {
    const bytes = readFileSync(path);
    const frozen = frozenPaths(collection, id, version)[index]!;
    mkdirSync(dirname(join(content, frozen)), { recursive: true });
    writeFileSync(join(content, frozen), bytes);
    return { path: frozen, sha256: sha256(bytes), swhid: swhid(bytes), bytes: bytes.length };
  });
}

const versionAfter = (former: PublishedEntry | undefined) => (former?.versions.length ?? 0) + 1;

function makeLine(profile: Profile, version: number, content: string, date: string, release: string): PublishLine {
  const { collection, id, facts: { title, stateAsOf, review, marginNumbers }, notes } = profile;
  const oldestFirst = notes.toReversed();
  const note = { de: oldestFirst.map(({ de }) => de).join('; '), ...(notes.every(({ en }) => en !== undefined) && { en: oldestFirst.map(({ en }) => en).join('; ') }) };
  const address = registerAddress(collection, id, version);
  return { type: 'publish', collection, id, version, address, date, release, files: freeze(profile, version, content), title, note, stateAsOf, ...(review && { review }), marginNumbers, schemaVersion };
}

function publishProfiles(profiles: Profile[], content: string, date: string): void {
  const start = readStart(content, date);
  const { entries, releases } = start.published;
  const release = nextRelease(releases, date);
  const lines = profiles.map((profile) => makeLine(profile, versionAfter(entries.get(nameOf(profile))), content, date, release));
  const sums = Buffer.from(writeSums(lines.flatMap(({ files }) => files)));
  const { after, refusals } = extendRegister(start, [...lines, { type: 'release', release, date, count: lines.length, sums: sha256(sums) }]);
  if (refusals.length > 0) throw new Error(refusals.map(({ message }) => message).join('\n'));
  mkdirSync(dirname(join(content, sumsPath(release))), { recursive: true });
  writeFileSync(join(content, sumsPath(release)), sums);
  writeFileSync(join(content, REGISTER), after);
}

/** Publishes everything once, and every qualification `older` times more with a change; `on` is the day of all of it. */
export function publishCorpus(content: string, older: number, on: string): void {
  const profiles = readProfiles(content);
  publishProfiles(profiles, content, on);
  const qualifications = profiles.filter(({ collection }) => collection === 'qualifications');
  for (let version = 2; version <= older + 1; version++) {
    for (const profile of qualifications) revise(profile, version, on);
    publishProfiles(qualifications, content, on);
  }
}

/** Changes one published qualification and publishes that as its next version. */
export function publishChange(content: string, path: string, on: string): void {
  const profile = readProfile('qualifications', path);
  const version = versionAfter(readStart(content, on).published.entries.get(nameOf(profile)));
  revise(profile, version, on);
  publishProfiles([profile], content, on);
}
