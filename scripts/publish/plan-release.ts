// Plans a release: which profiles changed, whether each may be frozen, and the lines and files that this makes.
import { join } from 'node:path';
import { frozenPaths, nextRelease, sumsPath, writeSums } from '../../src/model/published.ts';
import { registerAddress } from '../../src/routes.ts';
import type { FrozenFile, NewLine } from '../../src/schema/register.ts';
import { schemaVersion } from '../../src/schema/schema-version.ts';
import { runChecks } from '../check.ts';
import { makeContext } from '../checks/context.ts';
import { readContent } from '../lib/read-content.ts';
import { explainRefusals, noteOf } from './candidates.ts';
import { sha256, swhid } from './hashes.ts';
import { placesOfEntry, sumPlaces } from './margin-numbers.ts';
import { findNames } from './names.ts';
import { extendRegister, inGerman, refuse, type Plan, type Start } from './plan.ts';
import { findUnpublished } from './reach.ts';
import { findOrphans, findWorking, isUnchanged, type Working } from './working-files.ts';

type PublishLine = Extract<NewLine, { type: 'publish' }>;

/** What profiles have in common that a register line repeats. Norms have no review. */
interface Facts {
  title: { de: string; en?: string };
  stateAsOf: string;
  review?: { state: 'draft' } | { state: 'reviewed'; reviewedOn: string };
}

function makeLine({ collection, id, name, files, entry }: Working, { published, date, content }: Start, release: string): PublishLine {
  const former = published.entries.get(name);
  const version = (former?.versions.length ?? 0) + 1;
  const paths = frozenPaths(collection, id, version);
  const { title, stateAsOf, review } = entry.data as Facts;
  return {
    type: 'publish', collection, id, version,
    address: registerAddress(collection, id, version),
    date, release,
    files: files.map(({ bytes, sha256 }, index): FrozenFile => ({ path: paths[index]!, sha256, swhid: swhid(bytes), bytes: bytes.length })),
    title,
    note: noteOf(entry, former, content),
    stateAsOf,
    ...(review ? { review: review.state === 'reviewed' ? { state: review.state, reviewedOn: review.reviewedOn } : { state: review.state } } : {}),
    marginNumbers: sumPlaces(placesOfEntry(entry)),
    schemaVersion,
  };
}

/** Which profiles to freeze: those named, or all that changed. */
function choose(working: Working[], { published }: Start, names: string[]): { changed: Working[]; notices: string[] } {
  const wanted = names.length === 0 ? working : working.filter(({ name }) => names.includes(name));
  const changed = wanted.filter((item) => !isUnchanged(item, published.entries.get(item.name)));
  const notices = names.length === 0
    ? findOrphans(published, working).map((name) => `${name} ist veröffentlicht, aber sein Profil fehlt in content/. Verlegt: npm run move; überholt: npm run withdraw.`)
    : wanted.filter((item) => !changed.includes(item)).map(({ name }) => `${name} ist seit Fassung ${published.entries.get(name)!.versions.length} unverändert.`);
  return { changed, notices };
}

/** `ids` as typed; none means every profile that changed. */
export function planRelease(start: Start, ids: string[]): Plan {
  const { content, date, published } = start;
  const read = readContent(content, join(content, '..'));
  const errors = runChecks(read, date).filter(({ level }) => level === 'error');
  if (errors.length > 0) return refuse(...errors);

  const working = findWorking(read);
  const { names, refusals } = findNames(ids, working.map(({ name }) => name));
  if (refusals.length > 0) return refuse(...refusals);
  const { changed, notices } = choose(working, start, names);
  if (changed.length === 0) return { refusals: [], summary: ['Nichts zu veröffentlichen: Kein Profil hat sich geändert.'], notices };

  const notReady = changed.flatMap((item) => explainRefusals(item, published.entries.get(item.name), content));
  const reach = findUnpublished(changed, makeContext(read, date), published, content);
  if (reach.missing.length > 0) reach.refusals.at(-1)!.hint = `Mitveröffentlichen: npm run release -- ${[...new Set([...changed.map(({ name }) => name), ...reach.missing])].join(' ')}`;
  if (notReady.length + reach.refusals.length > 0) return refuse(...notReady, ...reach.refusals);

  const release = nextRelease(published.releases, date);
  const lines = changed.map((item) => makeLine(item, start, release));
  const sums = Buffer.from(writeSums(lines.flatMap(({ files }) => files)));
  const { after, refusals: broken } = extendRegister(start, [...lines, { type: 'release', release, date, count: lines.length, sums: sha256(sums) }]);
  if (broken.length > 0) return refuse(...broken);
  return {
    refusals: [],
    summary: summarise(release, date, lines),
    notices,
    change: {
      label: `Ausgabe ${release}`,
      files: changed.flatMap(({ files }, index) => files.map(({ bytes }, part) => ({ path: lines[index]!.files[part]!.path, bytes }))),
      after,
      removals: [],
      last: { path: sumsPath(release), bytes: sums },
    },
  };
}

function summarise(release: string, date: string, lines: PublishLine[]): string[] {
  const rows = lines.map(({ collection, id, version, address, title, note, files }) => [
    `  ${collection}/${id}, Fassung ${version}: ${title.de}`,
    `    ${address}${files.length > 1 ? ' (deutsch und englisch)' : ''}`,
    `    Änderung: ${note.de}`,
  ].join('\n'));
  return [`Ausgabe ${release} vom ${inGerman(date)}: ${lines.length === 1 ? 'eine Fassung' : `${lines.length} Fassungen`}`, ...rows];
}
