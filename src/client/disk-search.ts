// Pagefind on a disk: the same program and the same index, but its files come as classic scripts, since pages there may not fetch.
// `npm run package` bundles this with Pagefind (scripts/package/classic-scripts.ts) and writes the files (index-scripts.ts).
import { loadScript } from './load-script.ts';
import type { Pagefind } from './pagefind.ts';

declare global {
  /** Files of the index that have come: text, or bytes in base64. */
  var searchFiles: Record<string, { text: string } | { bytes: string }> | undefined;
  /** Opens the index in a folder; only the package has it. */
  var pagefindOnDisk: ((folder: string) => Pagefind) | undefined;
}

/** Stands in for `fetch` in Pagefind's program. */
export async function fetchFromDisk(address: string): Promise<Response> {
  const [path = ''] = address.split('?');
  const came = await loadScript(`${path}.js`);
  const name = Object.keys(globalThis.searchFiles ?? {}).find((file) => path.endsWith(`/${file}`));
  if (!came || name === undefined) throw new Error(`${path} did not load`);
  const file = globalThis.searchFiles![name]!;
  // Pagefind keeps what it was given.
  delete globalThis.searchFiles![name];
  return new Response('text' in file ? file.text : Uint8Array.from(atob(file.bytes), (letter) => letter.charCodeAt(0)));
}

/** The index in `folder`, beside the pages it leads to. */
export function openOnDisk(pagefind: Pagefind, folder: string): Pagefind {
  return {
    ...pagefind,
    options: (given) => pagefind.options({ basePath: folder, ...given }),
    // At its start Pagefind would make the address of the pages one from the root of the disk.
    init: async () => {
      await pagefind.init();
      await pagefind.options({ baseUrl: folder.replace(/[^/]+\/$/, '') });
    },
  };
}
