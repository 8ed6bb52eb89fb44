// What every command that changes the register works with: the state it starts from, and the plan it makes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldRegister } from '../../src/model/fold-register.ts';
import type { Published } from '../../src/model/published.ts';
import { appendLines, readRegister } from '../../src/model/register.ts';
import type { NewLine } from '../../src/schema/register.ts';
import type { Change } from './change.ts';
import { sha256 } from './hashes.ts';
import { REGISTER } from './journal.ts';

export interface Start {
  /** Path of content/. */
  content: string;
  /** Day that the lines get. */
  date: string;
  /** Undefined where nothing was ever published. */
  bytes: Buffer | undefined;
  lines: NewLine[];
  published: Published;
}

/** Why something is not done. German, for editors. */
export interface Refusal {
  file?: string;
  line?: number;
  message: string;
  hint?: string;
}

export interface Plan {
  refusals: Refusal[];
  /** What will happen, for people. */
  summary: string[];
  /** What people should know or do besides. */
  notices: string[];
  /** Absent where there is nothing to do. */
  change?: Omit<Change, 'before' | 'request'>;
}

export const refuse = (...refusals: Refusal[]): Plan => ({ refusals, summary: [], notices: [] });

/** 2026-11-21 → 21.11.2026 */
export const inGerman = (day: string): string => day.split('-').reverse().join('.');

/** Reads a register that `verifyRegister` found in order. */
export function readStart(content: string, date: string): Start {
  let bytes: Buffer | undefined;
  try {
    bytes = readFileSync(join(content, REGISTER));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  const { lines } = readRegister(bytes?.toString('utf8') ?? '', sha256);
  return { content, date, bytes, lines, published: foldRegister(lines).published };
}

/** The register with new lines, or why the rules do not allow them. */
export function extendRegister({ bytes, lines, date, published }: Start, added: NewLine[]): { after: Uint8Array; refusals: Refusal[]; next: Published } {
  const { published: next, faults } = foldRegister([...lines, ...added]);
  const isBackdated = published.lastDate !== undefined && date < published.lastDate;
  const refusals = isBackdated
    ? [{ message: `Das Datum ${inGerman(date)} liegt vor der letzten Zeile des Registers (${inGerman(published.lastDate!)}).`, hint: 'Datum prüfen: --date oder die Uhr dieses Rechners.' }]
    : faults.filter(({ line }) => line > lines.length).map(({ message }) => ({ message }));
  const after = refusals.length > 0 ? new Uint8Array() : Buffer.from(appendLines(bytes?.toString('utf8') ?? '', added, sha256));
  return { after, refusals, next };
}
