// The two names that bytes have of themselves: SHA-256, and the Software Heritage identifier, which is Git's blob id.
import { createHash } from 'node:crypto';

export function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The same number as `git hash-object <file>` gives, with a prefix. SHA-1: it finds, SHA-256 proves. */
export function swhid(bytes: Uint8Array): string {
  return `swh:1:cnt:${createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex')}`;
}
