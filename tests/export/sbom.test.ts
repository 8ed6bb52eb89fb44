// The list of packages: the same as npm's own, the same on every machine; who needs what is found as Node.js finds it.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { licencesOf as licencesByPackage } from '../../scripts/licences.ts';
import { sbom } from '../../scripts/sbom.ts';
import { npm, runQuietly } from '../../scripts/set-up/processes.mjs';
import { componentsOf, licencesOf, writeSbom, type Component, type LockFile } from '../../src/export/sbom.ts';

interface Bom { bomFormat: string; specVersion: string; serialNumber: string; metadata: { component: Component }; components: Component[]; dependencies: { ref: string; dependsOn: string[] }[] }

const root = fileURLToPath(new URL('../..', import.meta.url));
const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as LockFile;
const read = async (file: LockFile) => JSON.parse(await writeSbom(file)) as Bom;

it('says what npm says of the same lock file: packages, checksums, licences, scopes, dependencies', async () => {
  const [program, ...first] = npm();
  const { output } = await runQuietly(program!, [...first, 'sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--loglevel=silent']);
  const theirs = JSON.parse(output.slice(output.indexOf('{'))) as Bom;
  const ours = await read(lock);
  const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  const plain = ({ components }: Bom) => components.map(({ 'bom-ref': ref, name, version, scope, purl, hashes, licenses, properties }) => ({ ref, name, version, scope, purl, hashes, licenses, isDev: properties?.some((property) => property.name === 'cdx:npm:package:development') ?? false })).sort((a, b) => byText(a.ref, b.ref));
  const needs = ({ dependencies }: Bom) => Object.fromEntries(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn.toSorted(byText)]));
  expect(plain(ours)).toEqual(plain(theirs));
  expect(ours.components.length).toBeGreaterThan(400);
  // npm names the project after the folder that it lies in.
  expect({ ...needs(ours), [ours.metadata.component['bom-ref']]: 0 }).toEqual({ ...needs(theirs), [ours.metadata.component['bom-ref']]: 0, [theirs.metadata.component['bom-ref']]: theirs.metadata.component['bom-ref'] === ours.metadata.component['bom-ref'] ? 0 : expect.anything() });
}, 60_000);

it('names the program, has a number that follows from what it says, and is the file of the command', async () => {
  const { bomFormat, specVersion, serialNumber, metadata: { component } } = await read(lock);
  expect([bomFormat, specVersion, component.type, component.name, component.licenses]).toEqual(['CycloneDX', '1.6', 'application', 'qualifikationshandbuch', [{ license: { id: 'EUPL-1.2' } }]]);
  expect(serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
  expect((await read({ ...lock, packages: { ...lock.packages, 'node_modules/x': { version: '1.0.0' } } })).serialNumber).not.toBe(serialNumber);
  const folder = mkdtempSync(join(tmpdir(), 'sbom-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  expect(await sbom(['--out', join(folder, 'bom.json')])).toBe(0);
  expect(readFileSync(join(folder, 'bom.json'), 'utf8')).toBe(await writeSbom(lock));
});

it('every package has a checksum and the licence that it states itself', () => {
  const components = componentsOf(lock);
  expect(components.filter(({ hashes, licenses }) => !hashes || licenses.length === 0)).toEqual([]);
  const listed = new Map(components.map(({ name, version, licenses: [licence] }) => [`${name} ${version}`, licence?.license?.id ?? licence?.expression]));
  const { packages } = licencesByPackage(root);
  expect(packages.filter(({ name, version, licence }) => listed.get(`${name} ${version}`) !== licence)).toEqual([]);
  expect(licencesOf(lock).reduce((sum, { count }) => sum + count, 0)).toBe(components.length);
  expect(licencesOf(lock)[0]!.licence).toBe('MIT');
});

it('a package of its own folder goes before one further up; what is not there is left out', async () => {
  const { dependencies } = await read({ name: 'x', packages: {
    '': { version: '0.0.1', dependencies: { a: '1', '@s/b': '1' } },
    'node_modules/a': { version: '1.0.0', dependencies: { c: '2' }, optionalDependencies: { gone: '1' } },
    'node_modules/a/node_modules/c': { version: '2.0.0', dependencies: { '@s/b': '1' } },
    'node_modules/@s/b': { version: '1.0.0', peerDependencies: { c: '1' } },
    'node_modules/c': { version: '1.0.0' },
  } });
  expect(Object.fromEntries(dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]))).toEqual({ 'x@0.0.1': ['@s/b@1.0.0', 'a@1.0.0'], 'a@1.0.0': ['c@2.0.0'], 'c@2.0.0': ['@s/b@1.0.0'], '@s/b@1.0.0': ['c@1.0.0'], 'c@1.0.0': [] });
});
