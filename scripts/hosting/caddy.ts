// Configuration for Caddy: a Caddyfile, made from the same table as the one for nginx.
import { askAgain, sharing, typeOf, types, unknownType } from '../set-up/host-rules.mjs';
import { cachingPatterns, dataPattern, quoted, textTypes, usual, type Deployment } from './deployment.ts';

const block = (head: string, ...inner: (string | readonly string[])[]): string[] => [`${head} {`, ...inner.flat().map((line) => (line ? `\t${line}` : '')), '}'];
const headerLines = (group: object) => Object.entries(group).map(([name, value]) => `header ${name} ${quoted(String(value))}`);

/** Rules that hold for some paths; the last that fits wins, so that the usual one comes first. */
const rule = (name: string, pattern: string, group: object) => [`@${name} path_regexp ${pattern}`, ...Object.entries(group).map(([header, value]) => `header @${name} ${header} ${quoted(String(value))}`)];

function typeRules(base: string): string[] {
  const endings = Object.keys(types).filter(Boolean);
  const byType = Map.groupBy(endings, (ending) => typeOf(`x.${ending}`));
  return [
    `header content-type ${quoted(typeOf(''))}`,
    ...[...byType].flatMap(([type, group], index) => rule(`type${index}`, `[.](${group.join('|')})$`, { 'content-type': type })),
    ...rule('folder', `^${base}(.*/)?$`, { 'content-type': typeOf('index.html') }),
  ];
}

const tombstone = (address: string) => [`rewrite * ${address}index.html`, ...headerLines({ 'content-type': typeOf('index.html'), 'cache-control': askAgain }), ...block('file_server', 'status 410')];

function tombstones({ gone }: Deployment): string[] {
  return gone.flatMap(({ address, withAllBelow }, index) => {
    if (!withAllBelow) return block(`handle ${address}`, tombstone(address));
    return block(`handle ${address}*`,
      block(`@there${index}`, `not path ${address}`, block('file', 'try_files {path}index.html {path}')),
      block(`handle @there${index}`, 'file_server'),
      block('handle', tombstone(address)));
  });
}

export function caddyConfiguration(deployment: Deployment): string {
  const { host, base, root, listen, gone } = deployment;
  const inner = base.slice(0, -1);
  const [, address, port] = /^(?:(.*):)?([0-9]+)$/.exec(listen ?? '') ?? [];
  const found = [
    ...typeRules('/'),
    ...headerLines(usual),
    'header -server',
    ...rule('data', dataPattern, sharing.data),
    ...cachingPatterns('/').flatMap(({ pattern, keep }, index) => rule(`kept${index}`, pattern, { 'cache-control': keep })),
  ];
  const below = { ...deployment, gone: gone.map((one) => ({ ...one, address: `/${one.address.slice(base.length)}` })) };
  // In a route nothing is sorted anew: what stands later wins.
  const site = [`root * ${root}`, ...block('route',
    block('encode zstd gzip', 'minimum_length 1024', block('match', textTypes.map((type) => `header content-type ${type}*`))),
    found,
    '@writing not method GET HEAD',
    'respond @writing 405',
    block('@hidden', 'path_regexp /[.]', 'not path_regexp ^/[.]well-known/[^.][^/]*$'),
    'error @hidden 404',
    '# Jede Seite hat eine Adresse. `//` am Anfang wäre ein anderer Rechner.',
    '@index path_regexp index ^(/([^/\\\\].*/)?)index[.]html$',
    `redir @index ${inner}{re.index.1} 301`,
    gone.length > 0 ? '# Entfernt: Auskunft mit Status 410.' : [],
    tombstones(below),
    block('handle', 'file_server'))];
  const missing = block('handle_errors', 'rewrite * /404.html', headerLines({ ...usual, 'content-type': typeOf('404.html') }), 'header -server', `root * ${root}`, 'file_server');
  return [
    `# Qualifikationshandbuch für Caddy ab 2.6: als Caddyfile. Neu erzeugen, wenn Fassungen entfernt wurden. Ohne Angabe des Typs gilt ${unknownType}.`,
    '# Caddy folgt Verknüpfungen: der Ordner darf keine enthalten.',
    ...block(listen === undefined ? host : `http://${host}:${port}`, address ? `bind ${address}` : [], base === '/' ? site : [...block(`handle_path ${base}*`, site), `redir ${inner} ${base} 301`, ...block('handle', 'error 404')], missing),
    '',
  ].join('\n');
}
