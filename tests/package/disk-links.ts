// Follows every address in an unpacked package: pages, fragments, scripts, styles, data. What it returns is wrong.
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { filesBelow } from '../../scripts/lib/files-below.ts';

export interface LinkReport {
  pages: number;
  links: number;
  faults: string[];
  /** Pages to which no way of links leads from the start page. */
  unreached: string[];
  /** Pages that only lead on: they stand for whoever has a permanent address, so that no link may lead there. */
  forwarding: Map<string, string>;
}

/** `>` may stand in a value. */
const TAG = /<([a-z][\w-]*)\s((?:[^>"]|"[^"]*")*)>/g;
const ATTRIBUTE = /(?<=^|\s)([\w-]+)="([^"]*)"/g;
const ADDRESSES = /^(?:href|src|action|poster|data-(?:index|data|root|to))$/;
const SCRIPT_DATA = /<script type="application\/json" data-part="(?:certificate-date|versions)">([^]*?)<\/script>/g;
const text = (value: string) => value.replaceAll('&amp;', '&').replaceAll('&#38;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"');

/** Reads every page below `folder` once; takes a few seconds for some thousand pages. */
export function followLinks(folder: string): LinkReport {
  const files = new Set(filesBelow(folder));
  const folders = new Set([...files].flatMap((file) => file.split('/').slice(0, -1).map((_, depth, parts) => `${parts.slice(0, depth + 1).join('/')}/`)));
  const places = new Map<string, Set<string>>();
  const fragments: { from: string; to: string; place: string }[] = [];
  const faults: string[] = [];
  const leads = new Map<string, Set<string>>();
  const forwarding = new Map<string, string>();
  const followed: { from: string; to: string }[] = [];
  let [pages, links] = [0, 0];

  const follow = (from: string, address: string, mayBeFolder = false): string | undefined => {
    if (/^(?:https?|mailto|tel|data):/.test(address)) return undefined;
    links += 1;
    const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(text(address)) ?? [];
    const to = path === '' ? from : posix.join(posix.dirname(from), decodeURIComponent(path)).replace(/^\.\//, '');
    const exists = files.has(to) || (mayBeFolder && (to === '' || folders.has(to)));
    if (path.startsWith('/') || /^file:/.test(address)) faults.push(`${from}: ${address} is not relative`);
    else if (!exists) faults.push(`${from}: nothing is at ${address}`);
    else if (fragment && to.endsWith('.html')) fragments.push({ from, to, place: decodeURIComponent(fragment) });
    followed.push({ from, to });
    return to;
  };

  for (const file of files) {
    if (file.endsWith('.css')) for (const [, address] of readFileSync(join(folder, file), 'utf8').matchAll(/url\(["']?([^"')]+)/g)) follow(file, address!);
    if (!file.endsWith('.html')) continue;
    pages += 1;
    const html = readFileSync(join(folder, file), 'utf8');
    const own = new Set<string>();
    const next = new Set<string>();
    leads.set(file, next);
    for (const [, tag, attributes] of html.matchAll(TAG)) {
      for (const [, name, value] of attributes!.matchAll(ATTRIBUTE)) {
        if (name === 'id') own.add(text(value!));
        else if (ADDRESSES.test(name!)) {
          const to = follow(file, value!, name!.startsWith('data-'));
          if (name === 'data-to') forwarding.set(file, to!);
          if (tag === 'a' && to?.endsWith('.html')) next.add(to);
        }
        else if (name!.startsWith('data-') && value!.startsWith('/')) faults.push(`${file}: ${name} of ${tag} is ${value}`);
        if (name === 'type' && value === 'module') faults.push(`${file}: a module does not load from a disk`);
      }
    }
    for (const [, data] of html.matchAll(SCRIPT_DATA)) for (const [, address] of data!.matchAll(/"(?:href|home|comparison)":"([^#"][^"]*)"/g)) follow(file, address!);
    places.set(file, own);
  }
  for (const { from, to, place } of fragments) if (place !== 'top' && !places.get(to)!.has(place)) faults.push(`${from}: ${to} has no place #${place}`);
  for (const { from, to } of followed) if (forwarding.has(to)) faults.push(`${from}: ${to} only leads on`);
  const reached = new Set(['index.html']);
  for (const page of reached) for (const to of leads.get(page) ?? []) reached.add(to);
  return { pages, links, faults, unreached: [...leads.keys()].filter((page) => !reached.has(page) && !forwarding.has(page)), forwarding };
}
