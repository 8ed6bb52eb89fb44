// npm run sbom [-- --out <file>]: the list of all packages in the format CycloneDX, the same that the site serves as /sbom.cdx.json.
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeSbom, type LockFile } from '../src/export/sbom.ts';

/** The command; answers with the exit code. */
export async function sbom(args: string[], { root = resolve(import.meta.dirname, '..'), print = console.log }: { root?: string; print?: (text: string) => void } = {}): Promise<number> {
  const { values: { out } } = parseArgs({ args, options: { out: { type: 'string' } } });
  const text = await writeSbom(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as LockFile);
  if (out === undefined) print(text.trimEnd());
  else writeFileSync(out, text);
  return 0;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) process.exitCode = await sbom(process.argv.slice(2));
