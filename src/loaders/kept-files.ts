// What builds keep for the next one: each file under a digest of all it depends on, and behind a digest of itself.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();
const DIGEST = 32;

/** A name for what is made of some texts and bytes, the same only where all of them are. */
export function nameOf(dependsOn: Iterable<string | Uint8Array>): string {
  const digest = createHash('sha256');
  for (const each of dependsOn) {
    digest.update(`${typeof each === 'string' ? Buffer.byteLength(each) : each.length} `).update(each);
  }
  return digest.digest('hex');
}

/** The bytes of a kept file; undefined where there is none, or a damaged one. */
export function keptBytes(place: string): Buffer | undefined {
  if (!existsSync(place)) return undefined;
  const kept = readFileSync(place);
  const bytes = kept.subarray(DIGEST);
  return sha256(bytes).equals(kept.subarray(0, DIGEST)) ? bytes : undefined;
}

export interface KeptFiles {
  /** The bytes under a name: as they were kept, or made and kept. Damaged ones are made anew. */
  take: (name: string, make: () => Promise<Uint8Array>) => Promise<Uint8Array>;
  /** Removes what nobody took. */
  forgetOthers: () => void;
}

/** Keeps files in a folder, which is made when the first one comes; without a folder nothing is kept. */
export function keptFiles(folder: string | undefined): KeptFiles {
  const taken = new Set<string>();
  return {
    async take(name, make) {
      taken.add(name);
      if (!folder) return make();
      const place = join(folder, name);
      const kept = keptBytes(place);
      if (kept) return kept;
      const bytes = await make();
      mkdirSync(folder, { recursive: true });
      // Under its name only when it is whole: two processes of a build may share a folder.
      const own = `${place}.${process.pid}`;
      try {
        writeFileSync(own, Buffer.concat([sha256(bytes), bytes]));
        renameSync(own, place);
      } catch (error) {
        rmSync(own, { force: true });
        throw error;
      }
      return bytes;
    },
    forgetOthers() {
      if (!folder || !existsSync(folder)) return;
      // A name with a full stop: the other process is just writing it.
      for (const name of readdirSync(folder)) if (!taken.has(name) && !name.includes('.')) rmSync(join(folder, name), { force: true });
    },
  };
}
