// npm run remove -- <id> [version] --reason "…" --legal-basis "…": deletes frozen bytes; a tombstone keeps code, title, dates and hashes.
import { join } from 'node:path';
import { nameOf } from '../src/model/published.ts';
import { readContent } from './lib/read-content.ts';
import { readCommandLine, reasonOf, versionOf, type Surroundings } from './publish/command-line.ts';
import { findName } from './publish/names.ts';
import { extendRegister, refuse, type Plan, type Start } from './publish/plan.ts';
import { publish } from './publish/publish.ts';

const USAGE = `npm run remove -- Kennung [Fassung] --reason "…" --legal-basis "…" [--reason-en "…"]
Löscht die Dateien einer Fassung, ohne Angabe des ganzen Eintrags; seine Kennung wird dann nie wieder vergeben.
Nur, wo ein Rechtsgrund es verlangt; sonst: npm run withdraw.
  --reason "…"        Begründung, steht auf der Seite
  --reason-en "…"     dieselbe auf Englisch
  --legal-basis "…"   Rechtsgrund, zum Beispiel "Art. 17 DSGVO"`;

export function remove(args: string[], surroundings: Surroundings = {}): number {
  const line = readCommandLine(args, { usage: USAGE, words: [1, 2], texts: ['reason', 'reason-en', 'legal-basis'], required: ['reason', 'legal-basis'] }, surroundings);
  if (!line) return 2;
  const [reason, legalBasis] = [reasonOf(line.values), line.values['legal-basis']!.trim()];
  const version = versionOf(line.positionals[1]);
  const request = JSON.stringify(['remove', ...line.positionals, reason, legalBasis]);
  return publish({ ...line.order, request }, (start) => planRemoval(start, line.positionals[0]!, version, { reason, legalBasis }));
}

function planRemoval(start: Start, typed: string, version: ReturnType<typeof versionOf>, why: { reason: { de: string; en?: string }; legalBasis: string }): Plan {
  const { content, published, date } = start;
  const name = findName(typed, published.entries.keys());
  if (typeof name !== 'string') return refuse(name);
  if (typeof version === 'object') return refuse(version);
  const { collection, id, versions } = published.entries.get(name)!;
  const { after, refusals, next } = extendRegister(start, [{ type: 'remove', collection, id, version, ...why, date }]);
  if (refusals.length > 0) return refuse(...refusals);

  const affected = next.entries.get(name)!.versions.filter(({ removed }, index) => removed && !versions[index]!.removed);
  const removals = affected.flatMap(({ files }) => files.map(({ path }) => path));
  const working = readContent(content, join(content, '..')).entries.find((entry) => nameOf(entry) === name);
  const label = `Entfernt: ${name}${version === 'all' ? '' : `, Fassung ${version}`}`;
  return {
    refusals: [],
    summary: [label, ...removals.map((path) => `  content/${path}`), `  Begründung: ${why.reason.de}`, `  Rechtsgrund: ${why.legalBasis}`],
    notices: [
      'Die Dateien stehen weiter in der Geschichte von Git, und in früheren Auslieferungen. Verlangt der Rechtsgrund mehr, muss es dort eigens geschehen.',
      ...(working ? [`Das Profil liegt noch in ${working.file}: ${version === 'all' ? 'löschen, seine Kennung ist verbraucht' : 'berichtigen, falls auch dort steht, was zu entfernen war'}.`] : []),
    ],
    change: { label, files: [], after, removals },
  };
}

if (import.meta.main ?? process.argv[1] === import.meta.filename) process.exitCode = remove(process.argv.slice(2));
