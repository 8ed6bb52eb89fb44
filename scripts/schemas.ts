// npm run schemas: writes the JSON Schemas of all collections for editors, and tells the Astro extension which file belongs to which.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectionNames, collections } from '../src/schema/index.ts';
import { identify, listContent } from './lib/read-content.ts';
import { schemaText } from './schemas/json-schema.ts';

const HOME = join('.vscode', 'schemas');
/** Where the language server of Astro looks. Holds addresses of this machine, so that it is never committed. */
const ASTRO = join('.astro', 'collections');

/** Name of the schema's file. */
export const schemaFile = (collection: string) => `${collection}.schema.json`;

/** Which profile belongs to which collection, in the form of Astro's manifest. Translations have no front matter. */
export function writeManifest(root: string): void {
  const profiles = [...listContent(join(root, 'content'), root)].filter(({ file }) => identify(file).kind === 'profile');
  // The server compares addresses in lower case.
  const entries = Object.fromEntries(profiles.map(({ collection, path }) => [decodeURIComponent(pathToFileURL(path).href).toLowerCase(), collection]));
  const names = collectionNames.filter((name) => collections[name].format === 'mdx');
  mkdirSync(join(root, ASTRO), { recursive: true });
  for (const name of names) writeFileSync(join(root, ASTRO, schemaFile(name)), schemaText(name));
  writeFileSync(join(root, ASTRO, 'collections.json'), `${JSON.stringify({ collections: names.map((name) => ({ hasSchema: true, name })), entries }, null, 2)}\n`);
}

/** The command; answers with the exit code. */
export function schemas(root = resolve(import.meta.dirname, '..'), print: (text: string) => void = console.log): number {
  mkdirSync(join(root, HOME), { recursive: true });
  for (const name of collectionNames) writeFileSync(join(root, HOME, schemaFile(name)), schemaText(name));
  writeManifest(root);
  print(`${collectionNames.length} Schemas nach ${HOME} geschrieben. Im Editor einmal „Developer: Reload Window“ aufrufen.`);
  return 0;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) process.exitCode = schemas();
