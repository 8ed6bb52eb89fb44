// npm run withdraw -- <id> [version] --reason "…": the version stays readable, under a banner that says why it is no longer stood by.
import { readCommandLine, reasonOf, versionOf, type Surroundings } from './publish/command-line.ts';
import { findName } from './publish/names.ts';
import { extendRegister, refuse, type Plan, type Start } from './publish/plan.ts';
import { publish } from './publish/publish.ts';
import { nameOf } from '../src/model/published.ts';

const USAGE = `npm run withdraw -- Kennung [Fassung] --reason "…" [--reason-en "…"]
Zieht eine Fassung zurück, ohne Angabe alle bisherigen. Sie bleiben lesbar, mit Begründung.
  --reason "…"        Begründung, steht auf der Seite
  --reason-en "…"     dieselbe auf Englisch`;

export function withdraw(args: string[], surroundings: Surroundings = {}): number {
  const line = readCommandLine(args, { usage: USAGE, words: [1, 2], texts: ['reason', 'reason-en'], required: ['reason'] }, surroundings);
  if (!line) return 2;
  const version = versionOf(line.positionals[1]);
  const reason = reasonOf(line.values);
  const request = JSON.stringify(['withdraw', ...line.positionals, reason]);
  return publish({ ...line.order, request }, (start) => planWithdrawal(start, line.positionals[0]!, version, reason));
}

function planWithdrawal(start: Start, typed: string, version: ReturnType<typeof versionOf>, reason: { de: string; en?: string }): Plan {
  const name = findName(typed, start.published.entries.keys());
  if (typeof name !== 'string') return refuse(name);
  if (typeof version === 'object') return refuse(version);
  const { collection, id } = start.published.entries.get(name)!;
  const { after, refusals, next } = extendRegister(start, [{ type: 'withdraw', collection, id, version, reason, date: start.date }]);
  if (refusals.length > 0) return refuse(...refusals);

  const before = start.published.entries.get(name)!.versions;
  const affected = next.entries.get(name)!.versions.filter(({ status }, index) => status !== before[index]!.status);
  const label = `Zurückgezogen: ${nameOf({ collection, id })}, Fassung ${affected.map(({ version }) => version).join(', ')}`;
  const isWithoutCurrent = !next.entries.get(name)!.versions.some(({ status }) => status === 'current');
  return {
    refusals: [],
    summary: [label, ...affected.map(({ address }) => `  ${address}`), `  Begründung: ${reason.de}`],
    notices: isWithoutCurrent ? [`${name} hat jetzt keine aktuelle Fassung; eine neue entsteht mit npm run release.`] : [],
    change: { label, files: [], after, removals: [] },
  };
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) process.exitCode = withdraw(process.argv.slice(2));
