// npm run move -- <id> --to <id> --reason "…": the address of an entry forwards to another; its frozen versions stay where they are.
import { join } from 'node:path';
import { readContent } from './lib/read-content.ts';
import { readCommandLine, reasonOf, type Surroundings } from './publish/command-line.ts';
import { findName } from './publish/names.ts';
import { extendRegister, refuse, type Plan, type Start } from './publish/plan.ts';
import { publish } from './publish/publish.ts';
import { nameOf } from '../src/model/published.ts';

const USAGE = `npm run move -- Kennung --to Kennung --reason "…" [--reason-en "…"]
Leitet die Adresse eines Profils auf ein anderes weiter. Die bisherigen Fassungen bleiben unter ihren Adressen.
  --to Kennung        das Profil, unter dem es weitergeht; es muss veröffentlicht sein
  --reason "…"        Begründung, steht auf der Seite
  --reason-en "…"     dieselbe auf Englisch`;

export function move(args: string[], surroundings: Surroundings = {}): number {
  const line = readCommandLine(args, { usage: USAGE, words: [1, 1], texts: ['to', 'reason', 'reason-en'], required: ['to', 'reason'] }, surroundings);
  if (!line) return 2;
  const [typed, target, reason] = [line.positionals[0]!, line.values['to']!, reasonOf(line.values)];
  const request = JSON.stringify(['move', typed, target, reason]);
  return publish({ ...line.order, request }, (start) => planMove(start, typed, target, reason));
}

function planMove(start: Start, typed: string, target: string, reason: { de: string; en?: string }): Plan {
  const { content, published, date } = start;
  const from = findName(typed, published.entries.keys());
  if (typeof from !== 'string') return refuse(from);
  // A short code means the same collection first.
  const sibling = `${from.split('/')[0]}/${target}`;
  const to = published.entries.has(sibling) ? sibling : findName(target, published.entries.keys());
  if (typeof to !== 'string') return refuse({ ...to, message: `${to.message} Das Ziel muss veröffentlicht sein.` });
  const working = readContent(content, join(content, '..')).entries.find((entry) => nameOf(entry) === from);
  if (working) return refuse({ file: working.file, message: 'Das Profil liegt noch unter seiner alten Kennung.', hint: `Die Datei löschen; ihr Inhalt geht unter ${to} weiter.` });
  const { after, refusals } = extendRegister(start, [{ type: 'move', from, to, reason, date }]);
  if (refusals.length > 0) return refuse(...refusals);
  const label = `Verlegt: ${from} nach ${to}`;
  return { refusals: [], summary: [label, `  Begründung: ${reason.de}`], notices: [], change: { label, files: [], after, removals: [] } };
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) process.exitCode = move(process.argv.slice(2));
