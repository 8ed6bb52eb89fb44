// npm run import -- regulation <file.xml>: reads the official XML of a training regulation, writes or updates its profile, says what changed.
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'astro/zod';
import { day } from '../src/schema/fields.ts';
import { importRegulation, type Outcome } from './import/import-regulation.ts';
import { decode } from './import/xml.ts';
import { localToday } from './check.ts';

const USAGE = `npm run import -- regulation <Datei.xml> [Angaben]
Liest das amtliche XML einer Ausbildungsordnung (gesetze-im-internet.de, Dokumenttyp gii-norm) ein.
  --id Kennung        Kennung des Profils; ohne Angabe das Profil mit derselben Dokumentnummer, sonst nach der Abkürzung
  --url Adresse       Adresse der Verordnung bei gesetze-im-internet.de; sie steht nicht in der Datei
  --official-text     übernimmt auch den amtlichen Wortlaut der Lernziele
  --dry-run           nur zeigen, was sich änderte
  --date JJJJ-MM-TT   Tag, der eingetragen wird; ohne Angabe heute
  --content Ordner    ein anderer Ordner als content`;

/** Where the command runs; tests put something else in its place. */
export interface Surroundings {
  content?: string;
  today?: string;
  print?: (line: string) => void;
}

const OPTIONS = { id: { type: 'string' }, url: { type: 'string' }, 'official-text': { type: 'boolean' }, 'dry-run': { type: 'boolean' }, date: { type: 'string' }, content: { type: 'string' } } as const;

function readArguments(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS, allowPositionals: true });
  } catch {
    return undefined;
  }
}

/** All profiles of regulations in a folder, by code; those beside them in English are not profiles. */
function readProfiles(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const names = readdirSync(folder).filter((name) => name.endsWith('.mdx') && !name.endsWith('.en.mdx')).sort();
  return new Map(names.map((name) => [name.slice(0, -4), readFileSync(join(folder, name), 'utf8')]));
}

/** Never leaves half a file behind. */
function writeWhole(path: string, text: string) {
  writeFileSync(`${path}.tmp`, text);
  renameSync(`${path}.tmp`, path);
}

function write(folder: string, { id, text, english }: Extract<Outcome, { state: 'new' | 'changed' }>) {
  mkdirSync(folder, { recursive: true });
  writeWhole(join(folder, `${id}.mdx`), text);
  if (english && !existsSync(join(folder, `${id}.en.mdx`))) writeWhole(join(folder, `${id}.en.mdx`), english);
}

/** Runs the command and answers with its exit code: 0 done or nothing to do, 1 refused and nothing written, 2 called wrongly. */
export function importCommand(args: string[], { content, today = localToday(), print = console.log }: Surroundings = {}): number {
  const parsed = readArguments(args);
  const [kind, file, ...more] = parsed?.positionals ?? [];
  const date = parsed?.values.date ?? today;
  if (!parsed || kind !== 'regulation' || !file || more.length > 0 || !day.safeParse(date).success || date > today) {
    print(USAGE);
    return 2;
  }
  z.config(z.locales.de());
  if (!existsSync(file)) {
    print(`Die Datei ${file} gibt es nicht.`);
    return 1;
  }
  const decoded = decode(readFileSync(file));
  if ('problem' in decoded) {
    print(`${basename(file)}: Fehler: ${decoded.problem}\n  ${decoded.hint}`);
    return 1;
  }
  const folder = join(parsed.values.content ?? content ?? join(import.meta.dirname, '..', 'content'), 'regulations');
  const outcome = importRegulation(decoded.text, { file: basename(file), profiles: readProfiles(folder), id: parsed.values.id, url: parsed.values.url, withWording: parsed.values['official-text'] === true, today: date });
  for (const line of outcome.report) print(line);
  if (!('text' in outcome)) return outcome.state === 'refused' ? 1 : 0;
  // `npm run import --dry-run`, without the dashes in between: npm keeps the word for itself and only says so here.
  const dryRun = parsed.values['dry-run'] === true || process.env['npm_config_dry_run'] === 'true';
  const target = relative(process.cwd(), join(folder, `${outcome.id}.mdx`));
  if (!dryRun) write(folder, outcome);
  print(dryRun ? `\nProbe: ${target} ist nicht geschrieben.` : `\nGeschrieben: ${target}. Ansehen mit git diff, prüfen mit npm run check -- ${target}.`);
  return 0;
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) process.exitCode = importCommand(process.argv.slice(2));
