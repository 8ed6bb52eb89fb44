// Web addresses are http or https, lead to a named host and carry no credentials.
import { collections } from '../../src/schema/index.ts';
import { walkData } from '../../src/model/walk-data.ts';
import type { Finding } from '../lib/finding.ts';
import type { Check } from './context.ts';

// Names that only exist within a house or a machine (RFC 6761, RFC 6762).
const PRIVATE = /(^|\.)(localhost|local|internal|intranet|lan|test|invalid)$/;

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
  const host = url.hostname.replace(/\.$/, '');
  if (!host.includes('.') || PRIVATE.test(host) || /^[\d.]+$/.test(host) || host.startsWith('[')) return 'führt zu keinem öffentlichen Namen';
  return undefined;
}

export const addresses: Check = {
  id: 'addresses',
  title: 'Adressen',
  *run({ entries, translations }) {
    const finding = (file: string, line: number, address: string, fault: string): Finding => ({ check: 'addresses', level: 'error', file, line, message: `„${address.slice(0, 60)}“ ${fault}.`, hint: 'Die öffentliche Adresse der Quelle angeben.' });
    for (const entry of [...entries, ...translations]) {
      for (const problem of entry.problems) if (problem.check === 'addresses') yield { ...problem, file: entry.file };
      for (const { url, line } of entry.prose?.links ?? []) {
        const fault = faultOf(url);
        if (fault) yield finding(entry.file, line, url, fault);
      }
    }
    for (const entry of entries) {
      if (entry.data === undefined) continue;
      const findings: Finding[] = [];
      walkData(collections[entry.collection].schema, entry.data, ({ value, path, meta }) => {
        const fault = meta.url && typeof value === 'string' ? faultOf(value) : undefined;
        if (fault) findings.push(finding(entry.file, entry.lineOf(path), value as string, fault));
      });
      yield* findings;
    }
  },
};
