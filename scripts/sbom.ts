// npm run sbom [-- --out <file>]: the list of all packages in the format CycloneDX, made by npm and put into one order, so that the same lock file gives the same list.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { npm, runQuietly, tail } from './set-up/processes.mjs';

interface Bom {
  serialNumber?: string;
  metadata: { timestamp?: string; tools?: { version?: string }[]; component: { name: string } };
  components: { 'bom-ref': string }[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Without day, tool version and random number, which would differ each time; the number then comes from what the list says. */
function reproducible(bom: Bom, name: string): string {
  delete bom.serialNumber;
  delete bom.metadata.timestamp;
  for (const tool of bom.metadata.tools ?? []) delete tool.version;
  // npm names the project after the folder that it lies in.
  bom.metadata.component.name = name;
  bom.components.sort((a, b) => byText(a['bom-ref'], b['bom-ref']));
  bom.dependencies.sort((a, b) => byText(a.ref, b.ref));
  for (const { dependsOn } of bom.dependencies) dependsOn?.sort(byText);
  const hash = createHash('sha256').update(JSON.stringify(bom)).digest('hex');
  // A name-based number of version 8: its digits are free.
  const serialNumber = `urn:uuid:${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-a${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
  return `${JSON.stringify({ ...bom, serialNumber }, null, 2)}\n`;
}

/** The command; answers with the exit code. */
export async function sbom(args: string[], { root = resolve(import.meta.dirname, '..'), print = console.log }: { root?: string; print?: (text: string) => void } = {}): Promise<number> {
  const { values: { out } } = parseArgs({ args, options: { out: { type: 'string' } } });
  const [program, ...first] = npm();
  // From the lock file alone: what is installed differs from machine to machine.
  const { code, output } = await runQuietly(program!, [...first, 'sbom', '--sbom-format=cyclonedx', '--package-lock-only', '--loglevel=silent']);
  const start = output.indexOf('{');
  if (code !== 0 || start < 0) {
    print(`npm konnte die Liste nicht erstellen (npm ab 10):\n${tail(output)}`);
    return 1;
  }
  const { name } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string };
  const text = reproducible(JSON.parse(output.slice(start)) as Bom, name);
  if (out === undefined) print(text.trimEnd());
  else writeFileSync(out, text);
  return 0;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) process.exitCode = await sbom(process.argv.slice(2));
