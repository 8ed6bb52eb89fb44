// Files of the search index as classic scripts, which load from a disk, where pages may not fetch. src/client/disk-search.ts reads them.
import { gunzipSync } from 'node:zlib';

/** What an unpacked file begins with. */
const SIGNATURE = 'pagefind_dcd';

/** What a hit shows, with the name of the page's file in place of its folder. */
function fragment(packed: Uint8Array, path: string): string {
  const text = gunzipSync(packed).toString('utf8');
  if (!text.startsWith(SIGNATURE)) throw new Error(`${path} is not as Pagefind writes it`);
  const page = JSON.parse(text.slice(SIGNATURE.length)) as { url: string };
  return SIGNATURE + JSON.stringify({ ...page, url: page.url.replace(/^\//, '').replace(/(?<=^|\/)$/, 'index.html') });
}

/** A file of the index below `pagefind/` as a script: text unpacked, since the package packs it better, anything else as it is, in base64. */
export function indexScript(path: string, content: Uint8Array): string {
  const name = path.slice('pagefind/'.length);
  const data = path.endsWith('.pf_fragment') ? { text: fragment(content, path) }
    : path.endsWith('.json') ? { text: Buffer.from(content).toString('utf8') }
    : { bytes: Buffer.from(content).toString('base64') };
  return `(globalThis.searchFiles??={})[${JSON.stringify(name)}]=${JSON.stringify(data)};\n`;
}
