// npm run licences [-- --all]: the licences of all packages in package-lock.json; ends with 1 if one is unknown or not allowed.
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { allowed, forbiddenIn } from './licences/allowed.ts';

const USAGE = `npm run licences -- [Angaben]
Nennt die Lizenzen aller Pakete in package-lock.json, wie die Pakete selbst sie angeben.
  --all               jedes Paket nennen, nicht nur die Zahl je Lizenz
Ergebnis: 0; 1, wenn eine Lizenz unbekannt oder nicht erlaubt ist; 2 bei falschen Angaben.`;

interface Locked { version?: string; license?: string; optional?: boolean; dev?: boolean; link?: boolean }
interface Licensed { name: string; version: string; licence: string; isDev: boolean }

/** What older packages write instead of an expression. */
type Stated = string | { type?: string } | { type?: string }[] | undefined;

const expressionOf = (stated: Stated): string => {
  if (Array.isArray(stated)) return stated.map(expressionOf).join(' OR ');
  return (typeof stated === 'string' ? stated : stated?.type) ?? '';
};

/** Packages of the lock file with their licences; parts for other machines, which are not installed, as the lock file has them. */
export function licencesOf(root: string): { packages: Licensed[]; faults: string[] } {
  const { packages: locked } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, Locked> };
  const faults: string[] = [];
  const packages = Object.entries(locked).filter(([place, { link }]) => place !== '' && !link).map(([place, entry]): Licensed => {
    const name = place.split('node_modules/').at(-1)!;
    const file = join(root, place, 'package.json');
    const isThere = existsSync(file);
    if (!isThere && !entry.optional) faults.push(`${name}: nicht installiert (npm ci)`);
    const { license, licenses, version = '' } = isThere ? (JSON.parse(readFileSync(file, 'utf8')) as { license?: Stated; licenses?: Stated; version?: string }) : { license: entry.license, licenses: undefined, version: entry.version };
    if (version !== entry.version) faults.push(`${name}: installiert ist ${version}, nicht ${entry.version}`);
    return { name, version, licence: expressionOf(license ?? licenses), isDev: entry.dev === true };
  });
  for (const { name, version, licence } of packages) {
    const forbidden = forbiddenIn(licence);
    if (forbidden.length > 0) faults.push(`${name} ${version}: ${licence || 'keine Lizenz angegeben'}${forbidden.join() === licence ? '' : ` (${forbidden.join(', ')})`}`);
  }
  return { packages, faults };
}

/** The command; answers with the exit code. */
export function licences(args: string[], { root = resolve(import.meta.dirname, '..'), print = console.log }: { root?: string; print?: (text: string) => void } = {}): number {
  let all: boolean | undefined;
  try {
    all = parseArgs({ args, options: { all: { type: 'boolean' } } }).values.all;
  } catch {
    print(USAGE);
    return 2;
  }
  const { packages, faults } = licencesOf(root);
  const groups = [...Map.groupBy(packages, ({ licence }) => licence)].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  for (const [licence, group] of groups) {
    const reason = allowed[licence];
    print(`${String(group.length).padStart(4)}  ${licence || '(keine)'}${reason ? `: ${reason}` : ''}`);
    if (all) for (const { name, version, isDev } of group) print(`        ${name} ${version}${isDev ? ' (nur zum Prüfen)' : ''}`);
  }
  for (const fault of faults) print(`nicht erlaubt: ${fault}`);
  print(`${packages.length - faults.length} passed, ${faults.length} failed`);
  return faults.length > 0 ? 1 : 0;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) process.exitCode = licences(process.argv.slice(2));
