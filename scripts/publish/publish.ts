// The way of every command that changes what is published: repair, check, plan, write, report. Answers with an exit code.
import { join } from 'node:path';
import { verifyRegister } from '../verify/register.ts';
import { Busy, carryOut, isInterrupted, recover, type Recovery } from './change.ts';
import { realDisk, type Disk } from './disk.ts';
import { findUncommitted, GitTrouble } from './git-state.ts';
import { REGISTER } from './journal.ts';
import { readStart, type Plan, type Refusal, type Start } from './plan.ts';

export interface Order {
  /** Path of content/. */
  content: string;
  /** YYYY-MM-DD, the day that is recorded. */
  date: string;
  /** What was asked for, in one form: the same request after an interruption means "finish it". */
  request: string;
  dryRun?: boolean;
  print?: (line: string) => void;
  disk?: Disk;
}

const COMMIT = 'git add content/versions content/register.jsonl && git commit';
const CAUSES: Record<string, string> = { ENOSPC: 'Der Speicher ist voll', EDQUOT: 'Der Speicher ist voll', EACCES: 'Die Schreibrechte fehlen', EPERM: 'Die Schreibrechte fehlen', EROFS: 'Der Datenträger ist schreibgeschützt' };

export function publish(order: Order, makePlan: (start: Start) => Plan): number {
  const { content, date, request, dryRun = false, print = console.log, disk = realDisk } = order;
  const refuse = (refusals: Refusal[]) => stop(print, refusals, 'Abgebrochen: nichts wurde geschrieben.');

  if (dryRun && isInterrupted(content, disk)) return refuse([{ message: 'Eine Veröffentlichung wurde unterbrochen.', hint: 'Der Aufruf ohne --dry-run stellt sie fertig oder macht sie rückgängig.' }]);
  try {
    const recovery = recover(content, disk);
    if (recovery) print(tell(recovery));
    if (recovery?.outcome === 'completed' && recovery.request === request) return finish(print, []);
  } catch (error) {
    return stop(print, [explain(error)]);
  }

  const faults = verifyRegister(content);
  if (faults.length > 0) return refuse(faults);
  try {
    const uncommitted = findUncommitted(content);
    if (uncommitted.length > 0) return refuse([{ message: `Das Veröffentlichte ist nicht eingecheckt: ${list(uncommitted)}.`, hint: `Erst einchecken: ${COMMIT}` }]);
  } catch (error) {
    return refuse([explain(error)]);
  }

  const start = readStart(content, date);
  const { refusals, summary, notices, change } = makePlan(start);
  if (refusals.length > 0) return refuse(refusals);
  for (const line of summary) print(line);
  if (!change || dryRun) {
    for (const line of notices) print(line);
    if (change) print('\nProbelauf: nichts geschrieben.');
    return 0;
  }
  try {
    carryOut(content, { ...change, before: start.bytes, request }, disk);
    return finish(print, notices);
  } catch (error) {
    return error instanceof Busy ? refuse([explain(error)]) : settle(error, order, change.after, notices);
  }
}

/** After a failure that this process survived: tries at once what the next call would try. */
function settle(failure: unknown, { content, print = console.log, disk = realDisk }: Order, after: Uint8Array, notices: string[]): number {
  const refusal = explain(failure);
  try {
    recover(content, disk);
    if (disk.read(join(content, REGISTER))?.equals(after)) return finish(print, notices);
    return stop(print, [{ ...refusal, hint: 'Ursache beheben und den Befehl noch einmal aufrufen.' }], 'Abgebrochen: nichts wurde veröffentlicht.');
  } catch (error) {
    explain(error);
    return stop(print, [refusal]);
  }
}

/** What went wrong outside of this program, in words. Its own faults are thrown on. */
function explain(error: unknown): Refusal {
  if (error instanceof Busy) return { message: 'Eine andere Veröffentlichung läuft gerade oder hat das Register eben geändert.', hint: 'Warten, bis sie fertig ist. Läuft sicher keine: content/versions/.pending/lock löschen und noch einmal aufrufen.' };
  if (error instanceof GitTrouble) return { message: `Git antwortet nicht: ${error.message}`, hint: 'Ohne Git lässt sich nicht sagen, ob das Veröffentlichte unverändert ist.' };
  const { code, path, message } = error as NodeJS.ErrnoException;
  if (!code) throw error;
  return { message: `Unterbrochen: ${CAUSES[code] ? `${CAUSES[code]}${path ? ` (${path})` : ''}` : message}.`, hint: 'Ursache beheben und denselben Befehl noch einmal aufrufen: Er stellt den Vorgang fertig oder macht ihn rückgängig.' };
}

function tell({ outcome, label }: Recovery): string {
  const what = label ? `: ${label}` : '';
  return outcome === 'completed' ? `Eine unterbrochene Veröffentlichung wurde fertiggestellt${what}.` : `Eine unterbrochene Veröffentlichung wurde rückgängig gemacht${what}.`;
}

function finish(print: (line: string) => void, notices: string[]): number {
  for (const line of notices) print(line);
  print(`\nGeschrieben. Jetzt einchecken: ${COMMIT}`);
  return 0;
}

function list(paths: string[]): string {
  return `${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ` und ${paths.length - 3} weitere` : ''}`;
}

function stop(print: (line: string) => void, refusals: Refusal[], last?: string): number {
  for (const { file, line, message, hint } of refusals) {
    print(`${file ? `${file}${line ? `:${line}` : ''}  ` : ''}${message}${hint ? `\n  → ${hint}` : ''}`);
  }
  if (last) print(`\n${last}`);
  return 1;
}
