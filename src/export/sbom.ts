// The packages that the program is made of, as a software bill of materials in CycloneDX (ECMA-424): from the lock file alone, so that the same lock file gives the same bytes on every machine.
import { hexOf } from './named-uuid.ts';

/** One package of package-lock.json. */
export interface LockedPackage {
  version?: string;
  license?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  link?: boolean;
  dependencies?: Record<string, string>;
  devDependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  peerDependencies?: Record<string, string>;
}

export interface LockFile {
  name: string;
  /** Place below the project → package; the project itself is at ''. */
  packages: Record<string, LockedPackage>;
}

interface Licence { license?: { id: string }; expression?: string }

export interface Component {
  type: 'application' | 'library';
  'bom-ref': string;
  name: string;
  version: string;
  scope?: 'required' | 'optional';
  hashes?: { alg: 'SHA-512'; content: string }[];
  licenses: Licence[];
  purl: string;
  properties?: { name: string; value: string }[];
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const nameAt = (place: string, lock: LockFile) => (place === '' ? lock.name : place.split('node_modules/').at(-1)!);
const refAt = (place: string, lock: LockFile) => `${nameAt(place, lock)}@${lock.packages[place]!.version}`;

/** Where Node.js finds a package: in the folder of the one that needs it, else further up. */
function placeOf(name: string, from: string, { packages }: LockFile): string | undefined {
  for (let folder = from; ; folder = folder.slice(0, Math.max(0, folder.lastIndexOf('node_modules/') - 1))) {
    const place = `${folder && `${folder}/`}node_modules/${name}`;
    if (packages[place]) return place;
    if (folder === '') return undefined;
  }
}

/** Parts for other systems and optional partners may be missing. */
function neededBy(place: string, lock: LockFile): string[] {
  const { dependencies, devDependencies, optionalDependencies, peerDependencies } = lock.packages[place]!;
  const names = Object.keys({ ...dependencies, ...devDependencies, ...optionalDependencies, ...peerDependencies });
  const refs = names.map((name) => placeOf(name, place, lock)).filter((found) => found !== undefined).map((found) => refAt(found, lock));
  return [...new Set(refs)].sort(byText);
}

function licenceOf({ license }: LockedPackage): Licence[] {
  if (!license) return [];
  return [/^[\w.+-]+$/.test(license) ? { license: { id: license } } : { expression: license }];
}

function hashesOf({ integrity }: LockedPackage): Pick<Component, 'hashes'> {
  const base64 = /^sha512-(\S+)/.exec(integrity ?? '')?.[1];
  if (!base64) return {};
  return { hashes: [{ alg: 'SHA-512', content: hexOf(Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))) }] };
}

function componentAt(place: string, lock: LockFile): Component {
  const locked = lock.packages[place]!;
  const [name, version] = [nameAt(place, lock), locked.version ?? ''];
  return {
    type: place === '' ? 'application' : 'library',
    'bom-ref': refAt(place, lock),
    name,
    version,
    ...(place !== '' && { scope: locked.dev || locked.optional || locked.devOptional ? 'optional' : 'required' }),
    ...hashesOf(locked),
    licenses: licenceOf(locked),
    purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
    // Needed for building from source and for the tests only.
    ...(locked.dev && { properties: [{ name: 'cdx:npm:package:development', value: 'true' }] }),
  };
}

/** The packages of the program without the program itself, by name. A package that lies at several places is one. */
export function componentsOf(lock: LockFile): Component[] {
  const components = Object.keys(lock.packages).filter((place) => place !== '' && !lock.packages[place]!.link).map((place) => componentAt(place, lock));
  return [...new Map(components.map((component) => [component['bom-ref'], component])).values()].sort((a, b) => byText(a['bom-ref'], b['bom-ref']));
}

export interface LicenceCount { licence: string; count: number }

/** How many packages stand under which licence, the most frequent first. */
export function licencesOf(lock: LockFile): LicenceCount[] {
  const named = Map.groupBy(componentsOf(lock), ({ licenses: [licence] }) => licence?.license?.id ?? licence?.expression ?? '?');
  return [...named].map(([licence, { length: count }]) => ({ licence, count })).sort((a, b) => b.count - a.count || byText(a.licence, b.licence));
}

/** The whole file. Its number comes from what it says. */
export async function writeSbom(lock: LockFile): Promise<string> {
  const places = Object.keys(lock.packages).filter((place) => !lock.packages[place]!.link);
  const needs = Map.groupBy(places, (place) => refAt(place, lock));
  const said = {
    version: 1,
    metadata: { lifecycles: [{ phase: 'pre-build' }], component: componentAt('', lock) },
    components: componentsOf(lock),
    dependencies: [...needs].map(([ref, at]) => ({ ref, dependsOn: [...new Set(at.flatMap((place) => neededBy(place, lock)))].sort(byText) })).sort((a, b) => byText(a.ref, b.ref)),
  };
  const hash = hexOf(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(JSON.stringify(said)))));
  // A number of version 8 (RFC 9562): its digits are free.
  const serialNumber = `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  return `${JSON.stringify({ $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json', bomFormat: 'CycloneDX', specVersion: '1.6', serialNumber, ...said }, null, 2)}\n`;
}
