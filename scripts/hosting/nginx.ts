// Configuration for nginx: one file for /etc/nginx/conf.d, made from the table of headers and the register.
import { askAgain, sharing, types, unknownType } from '../set-up/host-rules.mjs';
import { cachingPatterns, dataPattern, everywhere, quoted, textTypes, type Deployment } from './deployment.ts';

const lines = (...parts: (string | readonly string[])[]) => parts.flat().join('\n');
const indented = (parts: readonly string[]) => parts.map((line) => (line ? `  ${line}` : ''));

/** A variable that depends on the path: the first pattern that fits, else the usual value. */
const map = (name: string, usual: string, rules: readonly [pattern: string, value: string][]) => [`map $uri $${name} {`, `  default ${quoted(usual)};`, ...rules.map(([pattern, value]) => `  ${quoted(`~${pattern}`)} ${quoted(value)};`), '}'];

function typeTable(): string[] {
  const endings = Map.groupBy(Object.entries(types).filter(([ending]) => ending), ([, type]) => type);
  return ['types {', ...[...endings].map(([type, rows]) => `  ${type} ${rows.map(([ending]) => ending).join(' ')};`), '}', `default_type ${unknownType};`];
}

/** nginx takes text/html for granted in both lists, and warns if it is named. */
const texts = textTypes.filter((type) => type !== 'text/html').join(' ');

function listening({ listen, host, certificate, key }: Deployment): string[] {
  if (listen !== undefined) return [`listen ${listen};`, `server_name ${host};`];
  return ['listen 443 ssl http2;', 'listen [::]:443 ssl http2;', `server_name ${host};`, `ssl_certificate ${certificate};`, `ssl_certificate_key ${key};`, 'ssl_protocols TLSv1.2 TLSv1.3;'];
}

/** A tombstone says 410 and why; what was below a removed version, such as its file, leads there. */
const tombstones = ({ gone, root, base }: Deployment) => gone.flatMap(({ address, withAllBelow }) => [
  `location = ${address} { error_page 410 ${address}index.html; return 410; }`,
  ...(withAllBelow ? [`location ^~ ${address} { alias ${root}/${address.slice(base.length)}; error_page 403 404 =410 ${address}index.html; }`] : []),
]);

export function nginxConfiguration(deployment: Deployment): string {
  const { host, base, root, listen, gone } = deployment;
  const data = (name: keyof typeof sharing.data) => map(`handbuch_${name.replaceAll('-', '_')}`, (sharing.other as Record<string, string>)[name] ?? '', [[dataPattern, sharing.data[name]]]);
  const shared = Object.keys(sharing.data) as (keyof typeof sharing.data)[];
  return lines(
    '# Qualifikationshandbuch für nginx ab 1.22: nach /etc/nginx/conf.d/handbuch.conf. Neu erzeugen, wenn Fassungen entfernt wurden.',
    map('handbuch_cache_control', askAgain, cachingPatterns(base).map(({ pattern, keep }) => [pattern, keep])),
    // An empty value sends no header.
    shared.flatMap(data),
    '',
    listen === undefined ? ['server {', '  listen 80;', '  listen [::]:80;', `  server_name ${host};`, '  server_tokens off;', `  return 301 https://${host}$request_uri;`, '}', ''] : [],
    'server {',
    indented([
      ...listening(deployment),
      '',
      'server_tokens off;',
      '# Weiterleitungen ohne Rechnernamen: sie gelten auch hinter einem Proxy.',
      'absolute_redirect off;',
      '# Verknüpfungen unterhalb des Ordners führen nirgendwohin.',
      `disable_symlinks on from=${root}/;`,
      ...typeTable(),
      'charset utf-8;',
      `charset_types ${texts};`,
      'gzip on;',
      'gzip_vary on;',
      'gzip_proxied any;',
      'gzip_comp_level 6;',
      'gzip_min_length 1024;',
      `gzip_types ${texts};`,
      '',
      ...Object.entries(everywhere).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`),
      ...['cache-control', ...shared].map((name) => `add_header ${name} $handbuch_${name.replaceAll('-', '_')} always;`),
      '',
      `error_page 404 ${base}404.html;`,
      `error_page 403 =404 ${base}404.html;`,
      '# Jede Seite hat eine Adresse. `//` am Anfang wäre ein anderer Rechner.',
      'if ($request_uri ~ "^(/([^/?\\\\\\\\][^?]*/)?)index[.]html([?]|$)") { return 301 $1; }',
      'location ~ /[.](?!well-known/) { return 404; }',
      `location ${base} { alias ${root}/; index index.html; }`,
      ...(base === '/' ? [] : [`location = ${base.slice(0, -1)} { return 301 ${base}; }`, 'location / { return 404; }']),
      ...(gone.length > 0 ? ['', '# Entfernt: Auskunft mit Status 410.'] : []),
      ...tombstones(deployment),
    ]),
    '}',
    '',
  );
}
