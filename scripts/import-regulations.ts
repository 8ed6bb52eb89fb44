// node scripts/import-regulations.ts <file or folder>… [--out content/regulations] [--on YYYY-MM-DD]: structured extracts of German regulations → profiles.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'astro/zod';
import { regulation } from '../src/schema/regulation.ts';
import { readEditorial, type Editorial } from './import/editorial.ts';
import { codeOf, listFiles, readExtract } from './import/extract.ts';
import { makeProfile } from './import/profile.ts';
import { writeYaml } from './import/yaml.ts';

export interface Outcome {
  code: string;
  state: 'written' | 'leftOut' | 'invalid';
  /** Why it was left out, what is invalid, or what the reader should know. */
  remarks: string[];
}

/** Imports one extract into `out`; a profile that does not fit the schema is not written. Undefined for files that are no extracts. */
export function importFile(path: string, out: string, editorial: Editorial, today: string): Outcome | undefined {
  const extract = readExtract(path);
  if (!extract) return undefined;
  const code = codeOf(path);
  const reason = editorial.corrections[code]?.leaveOut;
  if (reason) return { code, state: 'leftOut', remarks: [reason] };

  const file = join(out, `${code}.mdx`);
  const profile = makeProfile(code, extract, editorial, file, today);
  const checked = regulation.safeParse(profile.data);
  if (!checked.success) return { code, state: 'invalid', remarks: checked.error.issues.map(({ path: place, message }) => `${place.join('.')}: ${message}`) };

  mkdirSync(out, { recursive: true });
  writeFileSync(file, `---\n${writeYaml(profile.data)}\n---\n${profile.body}`);
  const english = join(out, `${code}.en.mdx`);
  if (profile.english && !existsSync(english)) writeFileSync(english, profile.english.replace(/^\n/, ''));
  return { code, state: 'written', remarks: profile.problems };
}

function option(args: string[], name: string): string | undefined {
  const at = args.indexOf(name);
  return at === -1 ? undefined : args.splice(at, 2)[1];
}

function main(args: string[]): number {
  z.config(z.locales.de());
  const root = resolve(import.meta.dirname, '..');
  const out = resolve(option(args, '--out') ?? join(root, 'content/regulations'));
  const today = option(args, '--on') ?? new Date().toISOString().slice(0, 10);
  if (args.length === 0) {
    console.log('Aufruf: node scripts/import-regulations.ts <Datei oder Ordner>… [--out Ordner] [--on JJJJ-MM-TT]');
    return 1;
  }
  const editorial = readEditorial();
  const outcomes = listFiles(args).flatMap((path) => importFile(path, out, editorial, today) ?? []);
  const words = { written: 'geschrieben', leftOut: 'ausgelassen', invalid: 'ungültig' };
  for (const { code, state, remarks } of outcomes) {
    if (state !== 'written' || remarks.length > 0) console.log(`${code}: ${words[state]}${remarks.map((remark) => `\n  ${remark}`).join('')}`);
  }
  const count = (state: Outcome['state']) => outcomes.filter((outcome) => outcome.state === state).length;
  console.log(`${count('written')} geschrieben, ${count('leftOut')} ausgelassen, ${count('invalid')} ungültig.`);
  return count('invalid') > 0 ? 1 : 0;
}

if (import.meta.main) process.exitCode = main(process.argv.slice(2));
