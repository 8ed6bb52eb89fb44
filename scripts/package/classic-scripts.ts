// Modules of the site as classic scripts: browsers load no modules from a disk.
import { join } from 'node:path';
import { rolldown, type InputOptions } from 'rolldown';

const client = join(import.meta.dirname, '..', '..', 'src', 'client');
const ENTRY = 'disk-search-entry';

async function bundle(options: InputOptions): Promise<string> {
  // Without the paths of the modules, which are of this machine.
  const build = await rolldown({ logLevel: 'silent', experimental: { attachDebugInfo: 'none' }, ...options });
  try {
    const { output: [chunk, ...more] } = await build.generate({ format: 'iife', minify: 'dce-only', codeSplitting: false });
    if (more.length > 0) throw new Error(`${chunk.name} does not fit into one script`);
    return chunk.code;
  } finally {
    await build.close();
  }
}

/** A module with everything it imports, in one classic script. */
export const classicScript = (file: string): Promise<string> => bundle({ input: file });

/** Pagefind's program with the part that gives it its files without fetching. */
export function diskSearchScript(pagefind: string): Promise<string> {
  const code = [
    `import * as pagefind from ${JSON.stringify(pagefind)};`,
    `import { fetchFromDisk, openOnDisk } from ${JSON.stringify(join(client, 'disk-search.ts'))};`,
    'globalThis.fetchFromDisk = fetchFromDisk;',
    'globalThis.pagefindOnDisk = (folder) => openOnDisk(pagefind, folder);',
  ].join('\n');
  return bundle({
    input: ENTRY,
    transform: { define: { fetch: 'globalThis.fetchFromDisk' } },
    plugins: [{ name: ENTRY, resolveId: (id) => (id === ENTRY ? id : undefined), load: (id) => (id === ENTRY ? code : undefined) }],
  });
}
