// What was published, as the checks of the built site need it: the register, its bytes, and every frozen record.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from '../../src/markdown/parse-file.ts';
import { foldRegister } from '../../src/model/fold-register.ts';
import type { Published, PublishedVersion } from '../../src/model/published.ts';
import { isReadable } from '../../src/model/readable.ts';
import { readRegister } from '../../src/model/register.ts';
import type { Entry } from '../lib/read-content.ts';
import { sha256 } from '../publish/hashes.ts';
import { REGISTER } from '../publish/journal.ts';

export interface Archive {
  published: Published;
  /** The register, byte for byte; empty before the first publication. */
  register: Buffer;
  /** A file below content/; undefined where it is missing. */
  read(path: string): Buffer | undefined;
  /** A frozen version, parsed once; undefined for a removed or missing one. What lies there is judged by `verifyRegister`. */
  frozen(version: PublishedVersion): Entry | undefined;
}

/** Reads what was published below content/. Without a folder, nothing was. */
export function readArchive(content?: string): Archive {
  const read = (path: string) => (content !== undefined && existsSync(join(content, path)) ? readFileSync(join(content, path)) : undefined);
  const register = read(REGISTER) ?? Buffer.alloc(0);
  const parsed = new Map<string, Entry | undefined>();
  const parse = (version: PublishedVersion): Entry | undefined => {
    const { collection, id, files: [file] } = version;
    const bytes = isReadable(version) ? read(file!.path) : undefined;
    if (!bytes) return undefined;
    const text = bytes.toString('utf8');
    return { ...parseFile(collection, text), collection, id, file: `content/${file!.path}`, text };
  };
  return {
    published: foldRegister(readRegister(register.toString('utf8'), sha256).lines).published,
    register, read,
    frozen(version) {
      const key = version.files[0]!.path;
      if (!parsed.has(key)) parsed.set(key, parse(version));
      return parsed.get(key);
    },
  };
}
