// What builds keep for the next one: each file under a digest of all it depends on, and behind a digest of itself.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
      const kept = existsSync(place) ? readFileSync(place) : undefined;
      if (kept && sha256(kept.subarray(DIGEST)).equals(kept.subarray(0, DIGEST))) return kept.subarray(DIGEST);
      const bytes = await make();
      mkdirSync(folder, { recursive: true });
      writeFileSync(place, Buffer.concat([sha256(bytes), bytes]));
      return bytes;
    },
    forgetOthers() {
      if (folder && existsSync(folder)) for (const name of readdirSync(folder)) if (!taken.has(name)) rmSync(join(folder, name));
    },
  };
}
