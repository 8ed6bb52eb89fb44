// Web addresses are http or https, lead to a named host and carry no credentials.
import { collections } from '../../src/schema/index.ts';
import { walkData } from '../../src/model/walk-data.ts';
import type { Finding } from '../lib/finding.ts';
import type { Check } from './context.ts';

/** Why an address must not be published; undefined if it may. */
export function faultOf(address: string): string | undefined {
  let url: URL;
  try {
    url = new URL(address);
  } catch {
    return 'ist keine vollständige Adresse';
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'beginnt nicht mit http:// oder https://';
  if (url.username || url.password) return 'enthält Zugangsdaten';
  if (!url.hostname.includes('.') || /^[\d.]+$/.test(url.hostname) || url.hostname.startsWith('[')) return 'führt zu keinem öffentlichen Namen';
  return undefined;
}

export const addresses: Check = {
  id: 'addresses',
  title: 'Adressen',
  *run({ entries, translations }) {
    for (const entry of [...entries, ...translations]) for (const problem of entry.problems) if (problem.check === 'addresses') yield { ...problem, file: entry.file };
    for (const entry of entries) {
      if (entry.data === undefined) continue;
      const findings: Finding[] = [];
      walkData(collections[entry.collection].schema, entry.data, ({ value, path, meta }) => {
        const fault = meta.url && typeof value === 'string' ? faultOf(value) : undefined;
        if (fault) findings.push({ check: 'addresses', level: 'error', file: entry.file, line: entry.lineOf(path), message: `„${String(value).slice(0, 60)}“ ${fault}.`, hint: 'Die öffentliche Adresse der Quelle angeben.' });
      });
      yield* findings;
    }
  },
};
