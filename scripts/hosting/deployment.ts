// Where the site will stand: host, base path, folder, port; read from the command line and refused if a configuration file could not hold it.
import { askAgain, caching, dataEndings, headers, isText, sharing, transportSecurity, types } from '../set-up/host-rules.mjs';
import { normaliseBase } from '../serve.mjs';
import type { Gone } from './gone.ts';

export interface Deployment {
  host: string;
  /** With a slash at both ends. */
  base: string;
  /** Folder of the built site on the server, without a slash at the end. */
  root: string;
  /** Address and port without TLS, behind a proxy that has it; absent: the server has TLS itself. */
  listen?: string;
  certificate: string;
  key: string;
  gone: readonly Gone[];
}

export class DeploymentError extends Error {}

/** Signs that mean nothing to any of the servers. */
const PLAIN = /^[A-Za-z0-9._~:/\\-]+$/;

/** Checks what an operator gives; whatever could end a directive is refused. */
export function deploymentOf({ site, base, root, listen, certificate, key }: Record<'site' | 'base' | 'root' | 'listen' | 'certificate' | 'key', string | undefined>, gone: readonly Gone[]): Deployment {
  if (!site || !URL.canParse(site) || !/^https?:$/.test(new URL(site).protocol)) throw new DeploymentError('Die Adresse fehlt: --site https://handbuch.example.org');
  const { hostname, pathname } = new URL(site);
  const folder = root?.replace(/\/+$/, '');
  if (!folder?.startsWith('/')) throw new DeploymentError('Der Ordner der gebauten Seiten fehlt, mit vollem Pfad: --root /srv/seiten');
  const deployment = {
    host: hostname, base: normaliseBase(base ?? pathname), root: folder,
    ...(listen !== undefined && { listen }),
    certificate: certificate ?? `/etc/ssl/certs/${hostname}.pem`, key: key ?? `/etc/ssl/private/${hostname}.key`,
  };
  for (const value of Object.values(deployment)) if (!PLAIN.test(value)) throw new DeploymentError(`„${value}“ enthält Zeichen, die hier nicht möglich sind.`);
  return { ...deployment, gone: gone.map(({ address, withAllBelow }) => ({ address: deployment.base + address.slice(1), withAllBelow })) };
}

/** A value in quotation marks, as the configurations of nginx and Caddy have it. */
export const quoted = (text: string) => `"${text.replaceAll('"', '\\"')}"`;

/** Types that have a charset and are worth compressing. */
export const textTypes = [...new Set(Object.values(types))].filter(isText);

/** Headers of every answer behind TLS, and what holds besides unless the kind of file says otherwise. */
export const everywhere = { ...headers, ...transportSecurity };
export const usual = { ...everywhere, ...sharing.other, 'cache-control': askAgain };

/** What the address of a data file ends in, as a regular expression. */
export const dataPattern = `[.](${dataEndings.join('|')})$`;

/** Regular expressions over the whole path, and how long copies of what they match may be kept. */
export function cachingPatterns(base: string): { pattern: string; keep: string }[] {
  const start = `^${base.replaceAll('.', '[.]')}`;
  return caching.map(({ files, keep }) => ({ pattern: files.startsWith('^') ? start + files.slice(1) : `${start}.*${files}`, keep }));
}
