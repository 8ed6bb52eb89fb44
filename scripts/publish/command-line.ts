// What release, withdraw, move and remove have in common on the command line.
import { resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { day } from '../../src/schema/fields.ts';
import { localToday } from '../check.ts';
import type { Disk } from './disk.ts';
import { inGerman, type Refusal } from './plan.ts';
import type { Order } from './publish.ts';

/** Where a command runs; tests put something else in its place. */
export interface Surroundings {
  content?: string;
  today?: string;
  print?: (line: string) => void;
  disk?: Disk;
}

export interface CommandLine {
  positionals: string[];
  values: Record<string, string | undefined>;
  order: Omit<Order, 'request'>;
}

const COMMON = {
  'dry-run': { type: 'boolean' },
  date: { type: 'string' },
  content: { type: 'string' },
} as const satisfies ParseArgsConfig['options'];

const COMMON_USAGE = `  --dry-run           nur zeigen, was geschähe
  --date JJJJ-MM-TT   Tag, der eingetragen wird; ohne Angabe heute
  --content Ordner    ein anderer Ordner als content, zum Proben`;

interface Form {
  usage: string;
  /** How many words besides the options. */
  words: [number, number];
  /** Options with a text. */
  texts?: string[];
  /** Those of them that must be there. */
  required?: string[];
}

/** Arguments of a command; undefined after its usage was printed, then the exit code is 2. */
export function readCommandLine(args: string[], { usage, words: [least, most], texts = [], required = [] }: Form, { content, today = localToday(), print = console.log, disk }: Surroundings): CommandLine | undefined {
  const complain = (message: string): undefined => {
    print(`${message}\n\n${usage}\n${COMMON_USAGE}`);
  };
  let parsed;
  try {
    parsed = parseArgs({ args, options: { ...COMMON, ...Object.fromEntries(texts.map((name) => [name, { type: 'string' as const }])) }, allowPositionals: true });
  } catch (error) {
    const { message } = error as Error;
    return complain(`Unbekannte oder unvollständige Angabe: ${/'(-[^' ]+)/.exec(message)?.[1] ?? message}`);
  }
  const values = parsed.values as Record<string, string | undefined>;
  const { positionals } = parsed;
  if (positionals.length < least) return complain('Es fehlt eine Kennung.');
  if (positionals.length > most) return complain(`Zu viele Angaben: ${positionals.slice(most).join(' ')}`);
  for (const name of required) if (values[name] === undefined) return complain(`--${name} fehlt.`);
  for (const [name, value] of Object.entries(values)) if (typeof value === 'string' && value.trim() === '') return complain(`--${name} ist leer.`);
  const date = values['date'] ?? today;
  if (!day.safeParse(date).success) return complain(`„${date}“ ist kein Tag der Form JJJJ-MM-TT.`);
  if (date > today) return complain(`Der ${inGerman(date)} liegt in der Zukunft.`);

  if (date !== today) print(`Achtung: Eingetragen wird der ${inGerman(date)}, nicht der heutige Tag.`);

  const folder = resolve(values['content'] ?? content ?? resolve(import.meta.dirname, '..', '..', 'content'));
  // `npm run release --dry-run`, without the dashes in between: npm keeps the word for itself and only says so here.
  const dryRun = parsed.values['dry-run'] === true || process.env['npm_config_dry_run'] === 'true';
  const order = { content: folder, date, dryRun, print, ...(disk ? { disk } : {}) };
  return { positionals, values, order };
}

/** A reason in German, and in English where it was given. */
export function reasonOf(values: CommandLine['values']): { de: string; en?: string } {
  const [de, en] = [values['reason']!.trim(), values['reason-en']?.trim()];
  return en ? { de, en } : { de };
}

/** "2" → 2; nothing → all versions. */
export function versionOf(typed: string | undefined): number | 'all' | Refusal {
  if (typed === undefined) return 'all';
  return /^[1-9]\d{0,5}$/.test(typed) ? Number(typed) : { message: `„${typed}“ ist keine Fassung.`, hint: 'Die Fassung ist eine Zahl, zum Beispiel 2; ohne Angabe sind alle gemeint.' };
}
