// A file of the copy as the server would answer: its type, and for pages the policy that the server sets.

const TEXT = '; charset=utf-8';
const types: Record<string, string> = {
  bib: `application/x-bibtex${TEXT}`, css: `text/css${TEXT}`, csv: `text/csv${TEXT}`, html: `text/html${TEXT}`, js: `text/javascript${TEXT}`, json: `application/json${TEXT}`, jsonl: `application/jsonl${TEXT}`,
  link: 'application/link-format', mdx: `text/mdx${TEXT}`, mjs: `text/javascript${TEXT}`, png: 'image/png', ris: `application/x-research-info-systems${TEXT}`, svg: `image/svg+xml${TEXT}`, txt: `text/plain${TEXT}`,
  wasm: 'application/wasm', woff2: 'font/woff2', xml: `application/xml${TEXT}`, yaml: `application/yaml${TEXT}`,
};
/** Nothing from elsewhere, no script or style in the page itself; a copy loses the headers that the server sent with it. */
const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/** Type of a file by its name; one without an ending is text (SHA256SUMS). */
export function typeOf(path: string): string {
  const [, ending] = /\.([^./]+)$/.exec(path) ?? [];
  return ending === undefined ? `text/plain${TEXT}` : (types[ending] ?? 'application/octet-stream');
}

export function savedResponse(path: string, content: ArrayBuffer, status = 200): Response {
  const type = typeOf(path);
  return new Response(content, { status, headers: { 'content-type': type, 'x-content-type-options': 'nosniff', 'referrer-policy': 'no-referrer', ...(type.startsWith('text/html') && { 'content-security-policy': POLICY }) } });
}
