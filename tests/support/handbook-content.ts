// The handbook's own content for tests of what is made from all of it: working files, and the register with what it publishes.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readContent } from '../../scripts/lib/read-content.ts';
import { foldRegister } from '../../src/model/fold-register.ts';
import type { Profile } from '../../src/model/handbook.ts';
import type { CollectionName, Data } from '../../src/schema/index.ts';
import type { RegisterLine } from '../../src/schema/register.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** All profiles of a collection. */
export function profilesOf<C extends CollectionName>(collection: C): Profile<Data<C>>[] {
  // Entries of other collections are not read: their fields wait until somebody asks.
  return readContent(`${root}content`, root, () => false).entries.filter((entry) => entry.collection === collection).map(({ id, data }) => ({ collection, id, data: data as Data<C>, prose: { de: [] } }));
}

export const registerLines = readFileSync(`${root}content/register.jsonl`, 'utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as RegisterLine);
export const { published } = foldRegister(registerLines);
