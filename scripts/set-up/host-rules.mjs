// What a web server must know of the built site, in one table: types of files, headers of every answer, how long copies may be kept. Servers in scripts/hosting and the one in serve.mjs are made from it.

/** Ending → type. Text is UTF-8 throughout; `''` is a file without an ending (SHA256SUMS). */
export const types = {
  '': 'text/plain',
  atom: 'application/atom+xml',
  avif: 'image/avif',
  bib: 'application/x-bibtex',
  css: 'text/css',
  csv: 'text/csv',
  gif: 'image/gif',
  html: 'text/html',
  ico: 'image/x-icon',
  ics: 'text/calendar',
  jpg: 'image/jpeg',
  js: 'text/javascript',
  json: 'application/json',
  jsonl: 'application/jsonl',
  jsonld: 'application/ld+json',
  link: 'application/link-format',
  map: 'application/json',
  md: 'text/markdown',
  mdx: 'text/mdx',
  mjs: 'text/javascript',
  ndjson: 'application/x-ndjson',
  nt: 'application/n-triples',
  pack: 'application/octet-stream',
  pagefind: 'application/octet-stream',
  pdf: 'application/pdf',
  pf_filter: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  png: 'image/png',
  rdf: 'application/rdf+xml',
  ris: 'application/x-research-info-systems',
  sha256: 'text/plain',
  svg: 'image/svg+xml',
  ttl: 'text/turtle',
  txt: 'text/plain',
  wasm: 'application/wasm',
  webmanifest: 'application/manifest+json',
  webp: 'image/webp',
  woff: 'font/woff',
  woff2: 'font/woff2',
  xml: 'application/xml',
  xsd: 'application/xml',
  yaml: 'application/yaml',
  yml: 'application/yaml',
  zip: 'application/zip',
};

/** What an ending is that the table does not know: shown as text, never opened as something else. */
export const unknownType = types[''];

const binary = new Set(['application/link-format', 'application/octet-stream', 'application/pdf', 'application/wasm', 'application/zip']);

/** Whether a type is text: it then has a charset and is worth compressing. */
export function isText(type) {
  return type === 'image/svg+xml' || !(binary.has(type) || /^(image|font)\//.test(type));
}

/** Endings of data that programs of other sites may read in a browser: public, without cookies, the same for everybody. */
export const dataEndings = ['atom', 'bib', 'csv', 'ics', 'json', 'jsonl', 'jsonld', 'link', 'mdx', 'ndjson', 'nt', 'rdf', 'ris', 'ttl', 'xml', 'xsd', 'yaml', 'zip'];

/**
 * The policy of every page. Nothing from elsewhere, no script or style in the page itself. `data:` pictures are the icons of
 * KERN in our own stylesheet; `wasm-unsafe-eval` lets Pagefind load its search engine from this site and allows no eval.
 */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ');

const unused = ['accelerometer', 'browsing-topics', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'hid', 'magnetometer', 'microphone', 'midi', 'payment', 'publickey-credentials-get', 'screen-wake-lock', 'serial', 'usb', 'xr-spatial-tracking'];

/** Headers of every answer, whatever is asked for. */
export const headers = {
  'content-security-policy': contentSecurityPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': unused.map((feature) => `${feature}=()`).join(', '),
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

/** Two years; without other names below the host, which the operator may use for other things. Means nothing without TLS. */
export const transportSecurity = { 'strict-transport-security': 'max-age=63072000' };

/** Who may use an answer: data everybody, the rest only pages of the handbook. */
export const sharing = {
  data: { 'access-control-allow-origin': '*', 'cross-origin-resource-policy': 'cross-origin' },
  other: { 'cross-origin-resource-policy': 'same-origin' },
};

/**
 * How long copies may be kept, the first pattern that fits a path below the base.
 *
 * A frozen text never changes, so a reader's copy need not be asked about. It may be removed for a legal reason, so what stands
 * between (`s-maxage`) asks once an hour. The page around it, its citations and its printed head may change with the design.
 */
export const caching = [
  // Vite, Pagefind and the offline copy name these by what they hold.
  { files: '^assets/.', keep: 'public, max-age=31536000, immutable' },
  { files: '^pagefind/.*[.]pf_(filter|fragment|index|meta)$', keep: 'public, max-age=31536000, immutable' },
  { files: '^offline/[^/]+[.]pack$', keep: 'public, max-age=31536000, immutable' },
  { files: '/[0-9]+/quelle[.][a-z.]+$', keep: 'public, max-age=31536000, s-maxage=3600, immutable' },
  { files: '/SHA256SUMS$', keep: 'public, max-age=31536000, s-maxage=3600, immutable' },
];

/** Everything else: keep it, but ask each time whether it is still the same. */
export const askAgain = 'no-cache';

/** Type of a file by its name, with the charset where it is text. */
export function typeOf(name) {
  const ending = /\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  const type = Object.hasOwn(types, ending) ? types[ending] : unknownType;
  return isText(type) ? `${type}; charset=utf-8` : type;
}

/** Headers of an answer with status 200 for a path below the base: `laender/tr/index.html`. */
export function headersOf(path) {
  const ending = /\.([^./]+)$/.exec(path)?.[1] ?? '';
  const keep = caching.find(({ files }) => new RegExp(files).test(path))?.keep ?? askAgain;
  return { 'content-type': typeOf(path), 'cache-control': keep, ...headers, ...(dataEndings.includes(ending) ? sharing.data : sharing.other) };
}
