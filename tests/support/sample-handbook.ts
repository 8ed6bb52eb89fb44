// The fixture handbook in memory, read as the site reads it: drafts, or published in steps.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { identify, listContent } from '../../scripts/lib/read-content.ts';
import { readProfile } from '../../src/loaders/read-profile.ts';
import { buildHandbook, type Handbook, type Profile } from '../../src/model/handbook.ts';
import { nameOf } from '../../src/model/published.ts';
import type { CollectionName } from '../../src/schema/index.ts';
import { publishedAfter, type Entry, type Step } from './published-entries.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Every profile below a folder of content, parsed and rendered as the loader does it. */
export function readProfiles(folder = join(root, 'tests/fixtures/handbook/content')): (Profile & { text: string; english?: string })[] {
  const files = [...listContent(folder, root)];
  const texts = new Map(files.map(({ file, path }) => [file, readFileSync(path, 'utf8')]));
  return files.filter(({ file }) => ['profile', 'record'].includes(identify(file).kind)).map(({ collection, file }) => {
    const text = texts.get(file)!;
    const english = texts.get(file.replace(/\.mdx$/, '.en.mdx'));
    const read = readProfile(collection, file, text, file.endsWith('.mdx') ? english : undefined);
    if ('faults' in read) throw new Error(read.faults);
    return { collection, id: identify(file).id, data: read.data, prose: read.prose, text, ...(file.endsWith('.mdx') && english !== undefined ? { english } : {}) };
  });
}

/** The handbook of the fixtures: all of them published on these days, with what else happened. Without days, drafts. */
export function sampleHandbook(days: string[] = [], more: Step[] = []): { handbook: Handbook; profiles: ReturnType<typeof readProfiles> } {
  const profiles = readProfiles();
  const entries: Entry[] = profiles.map(({ collection, id }) => ({ collection: collection as CollectionName, id }));
  const titled = profiles.map((profile, index) => ({ ...entries[index]!, title: (profile.data as { title: { de: string; en?: string } }).title, stateAsOf: (profile.data as { stateAsOf: string }).stateAsOf }));
  const published = publishedAfter([...days.map((date): Step => ({ do: 'publish', date, entries: titled })), ...more]);
  const frozen = new Map([...published.entries.values()].flatMap((entry) => entry.versions.filter(({ removed }) => !removed).flatMap(({ version }) => {
    const profile = profiles.find((own) => nameOf(own) === nameOf(entry));
    // Each version is a record of its own, as it is in the site.
    return profile ? [[`${nameOf(entry)}/${version}`, { ...profile }] as const] : [];
  })));
  return { handbook: buildHandbook({ working: profiles.map((profile) => ({ ...profile })), ...(days.length > 0 ? { published, frozen } : {}) }), profiles };
}
