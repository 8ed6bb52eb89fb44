// npm run new <kind> <state or code> [--title …]: makes a profile with a code of its own and every required field to fill in.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { stringify } from 'yaml';
import { nearest } from '../src/markdown/nearest.ts';
import { entryPath, fieldsPath } from '../src/routes.ts';
import { CODE } from '../src/schema/fields.ts';
import { collections, type CollectionName } from '../src/schema/index.ts';
import { localToday } from './check.ts';
import { isState } from './checks/file-names.ts';
import { kinds } from './new/kinds.ts';
import { optionalFields, promptsFor } from './new/prompts.ts';
import { nextCode, usedCodes } from './new/used-codes.ts';
import { writeManifest } from './schemas.ts';

const USAGE = `npm run new -- <Art> <Staat oder Kennung> [--title "Titel"]
Legt ein Profil an: mit freier Kennung und allen Pflichtfeldern zum Ausfüllen.
${Object.values(kinds).map(({ example }) => `  npm run new -- ${example}`).join('\n')}
Ergebnis: 0, wenn die Datei angelegt ist; 2, wenn nicht.`;

const USED = { content: 'hat schon ein Profil', register: 'war schon veröffentlicht und wird nie wieder vergeben', history: 'gab es in Git schon einmal und wird nie wieder vergeben' };

/** The text of a new profile. */
export function scaffold(collection: CollectionName, known: Readonly<Record<string, string>>): string {
  const { schema, format } = collections[collection];
  const more = optionalFields(schema);
  const data = [
    ...promptsFor(schema, known),
    '',
    `# Weitere Felder, wo es etwas zu sagen gibt: ${more.join(', ')}.`,
    `# Was sie bedeuten: ${fieldsPath('de', collection)}`,
  ].join('\n');
  return format === 'yaml' ? `${data}\n` : `---\n${data}\n---\n`;
}

/** The code and folder of a new profile, or why there is none. */
function placeFor(root: string, kindName: string, given: string): { id: string; file: string } | string {
  const { collection, asks } = kinds[kindName]!;
  if (!CODE.test(given)) return `„${given}“ ist keine Kennung: nur Kleinbuchstaben a–z, Ziffern und einzelne Bindestriche.`;
  const used = usedCodes(root, collection);
  if (asks === 'state') {
    const countries = [...usedCodes(root, 'countries')].filter(([, where]) => where === 'content').map(([id]) => id);
    const meant = nearest(given, countries);
    if (!isState(given)) return `Den Staat „${given}“ gibt es nicht.${meant ? ` Meinten Sie „${meant}“?` : ' Gemeint ist das Kürzel nach ISO 3166-1, zum Beispiel tr.'}`;
    if (!countries.includes(given)) return `Zum Staat „${given}“ gibt es noch kein Länderprofil. Zuerst: npm run new -- country ${given}`;
    const id = nextCode(given, used.keys());
    return { id, file: `content/${collection}/${given}/${id}.mdx` };
  }
  const where = used.get(given);
  if (where) return `Die Kennung „${given}“ ${USED[where]}.`;
  if (collection === 'countries' && !isState(given)) return `„${given}“ ist kein Staatenkürzel: ISO 3166-1 (tr), für erloschene Staaten ISO 3166-3 (yucs), Kosovo xk.`;
  return { id: given, file: `content/${collection}/${given}.${collections[collection].format}` };
}

/** The command; answers with the exit code. */
export function newProfile(args: string[], { root = resolve(import.meta.dirname, '..'), print = console.log, today = localToday() }: { root?: string; print?: (text: string) => void; today?: string } = {}): number {
  const complain = (message: string) => {
    print(`${message}\n\n${USAGE}`);
    return 2;
  };
  let parsed;
  try {
    parsed = parseArgs({ args, allowPositionals: true, options: { title: { type: 'string' } } });
  } catch (error) {
    return complain(`Unbekannte oder unvollständige Angabe: ${/'(-[^' ]+)/.exec((error as Error).message)?.[1] ?? ''}`);
  }
  const { positionals: [kind, given, ...more], values: { title } } = parsed;
  if (kind === undefined) return complain('Es fehlt, was angelegt werden soll.');
  if (!Object.hasOwn(kinds, kind)) {
    const meant = nearest(kind, Object.keys(kinds));
    return complain(`„${kind}“ kann nicht angelegt werden.${meant ? ` Meinten Sie „${meant}“?` : ''} Möglich: ${Object.keys(kinds).join(', ')}.`);
  }
  if (given === undefined) return complain(kinds[kind]!.asks === 'state' ? 'Es fehlt der Staat, zum Beispiel tr.' : 'Es fehlt die Kennung.');
  if (more.length > 0) return complain(`Zu viele Angaben: ${more.join(' ')}`);
  const place = placeFor(root, kind, given);
  if (typeof place === 'string') {
    print(place);
    return 2;
  }

  const { collection } = kinds[kind]!;
  const known = {
    stateAsOf: today, review: '{ state: draft }', 'changes.on': today, 'changes.note': '{ de: Ersterfassung, en: First entry }', 'sources.id': 'quelle', 'sources.accessed': today,
    ...(collection === 'qualifications' ? { state: given } : {}),
    ...(title ? { [collection === 'norms' ? 'title' : 'title.de']: collection === 'norms' ? `{ de: ${JSON.stringify(title)} }` : stringify(title, { lineWidth: 0 }).trim() } : {}),
  };
  try {
    mkdirSync(dirname(join(root, place.file)), { recursive: true });
    // "wx": whoever is quicker keeps the code.
    writeFileSync(join(root, place.file), scaffold(collection, known), { flag: 'wx' });
  } catch (error) {
    print(`${place.file} lässt sich nicht anlegen: ${(error as Error).message}`);
    return 2;
  }
  writeManifest(root);
  print([
    `Angelegt: ${place.file}`,
    `  1. Die leeren Felder ausfüllen, jede Angabe mit Quelle.`,
    `  2. npm run check -- ${place.file} sagt, was noch fehlt.`,
    `  3. npm run dev zeigt die Seite unter ${entryPath(collection, place.id, 'de')}.`,
  ].join('\n'));
  return 0;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) process.exitCode = newProfile(process.argv.slice(2));
