// Files that the site hands out byte for byte: frozen versions, the register, and the script that checks a citation.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentFolder } from './content-folder.ts';

/** Bytes of a file below the content folder, exactly as they lie there. */
export async function readContentFile(path: string): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join(contentFolder('.'), path)));
}

/** The register; empty before the first publication. */
export async function readRegisterFile(): Promise<Uint8Array<ArrayBuffer>> {
  return readContentFile('register.jsonl').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return new Uint8Array();
    throw error;
  });
}

export async function readVerifier(): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await readFile(join('scripts', 'verify-citation.mjs')));
}
