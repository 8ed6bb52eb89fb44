// Path is identity: the file name is the permanent code and must fit its folder.
import { CODE } from '../../src/schema/fields.ts';
import { collectionNames } from '../../src/schema/index.ts';
import type { Finding } from '../lib/finding.ts';
import type { Entry } from '../lib/read-content.ts';
import type { Check } from './context.ts';

// ISO 3166-3 codes of states that no longer exist; ISO 3166-1 is asked of the runtime.
const EXTINCT = new Set(['yucs', 'suhh', 'cshh', 'ddde', 'csxx']);
const regions = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });

/** Whether a code is that of a state, today's or an extinct one. */
export function isState(code: string): boolean {
  return EXTINCT.has(code) || (/^[a-z]{2}$/.test(code) && code !== 'zz' && regions.of(code.toUpperCase()) !== undefined);
}

function explain(entry: Entry): [string, string] | undefined {
  const folders = entry.file.split('/').slice(entry.file.split('/').lastIndexOf(entry.collection) + 1, -1);
  if (!CODE.test(entry.id)) return [`„${entry.id}“ ist keine gültige Kennung.`, 'Dateinamen bestehen aus Kleinbuchstaben a–z, Ziffern und einzelnen Bindestrichen.'];
  if (entry.collection === 'qualifications') {
    const [state] = folders;
    if (folders.length !== 1 || !isState(state!)) return ['Ein Qualifikationsprofil liegt im Ordner seines Staates.', 'Zum Beispiel content/qualifications/tr/tr-0001.mdx.'];
    if (!new RegExp(`^${state}-\\d{4}$`).test(entry.id)) return [`Der Dateiname muss ${state}-nnnn.mdx lauten.`, `Staat, Bindestrich, vier Ziffern: ${state}-0001.mdx.`];
    const written = (entry.raw as { state?: unknown } | undefined)?.state;
    if (typeof written === 'string' && written !== state) return [`„state: ${written}“ passt nicht zum Ordner „${state}“.`, 'Datei verschieben oder „state“ berichtigen.'];
    return undefined;
  }
  if (folders.length > 0) return [`Die Datei liegt in einem Unterordner, den es hier nicht gibt: ${folders.join('/')}.`, `Sie gehört direkt nach content/${entry.collection}/.`];
  if (entry.collection === 'countries' && !isState(entry.id)) return [`„${entry.id}“ ist kein Staatenkürzel.`, 'ISO 3166-1 (tr), für erloschene Staaten ISO 3166-3 (yucs, suhh), Kosovo xk.'];
  return undefined;
}

export const fileNames: Check = {
  id: 'file-names',
  title: 'Dateinamen',
  *run({ entries, translations, strangers, index }) {
    const finding = (file: string, message: string, hint: string, line = 1): Finding => ({ check: 'file-names', level: 'error', file, line, message, hint });
    const seen = new Map<string, string>();
    for (const { problems, file } of [...entries, ...translations]) for (const problem of problems) if (problem.check === 'file-names') yield { ...problem, file };
    for (const entry of entries) {
      const fault = explain(entry);
      if (fault) {
        const [message, hint] = fault;
        yield finding(entry.file, message, hint, message.startsWith('„state') ? entry.lineOf(['state']) : 1);
      }
      const key = `${entry.collection}/${entry.id}`;
      const other = seen.get(key);
      if (other) yield finding(entry.file, `Die Kennung „${entry.id}“ hat schon ${other}.`, 'Kennungen sind einmalig und werden nie wiederverwendet.');
      seen.set(key, entry.file);
    }
    for (const translation of translations) {
      if (!index.get(translation.collection)?.has(translation.id)) yield finding(translation.file, 'Zu diesem englischen Text gibt es kein Profil.', `Daneben muss ${translation.id}.mdx liegen.`);
    }
    for (const { file, collection } of strangers) yield collection === undefined ? finding(file, 'Diese Datei liegt in keinem der Ordner für Inhalte.', `Ordner heißen ${collectionNames.join(', ')}, klein geschrieben.`) : finding(file, 'Diese Datei gehört nicht in diesen Ordner.', `In content/${collection}/ liegen nur Profile (${collection === 'norms' ? '<gesetz>.yaml' : '<kennung>.mdx und <kennung>.en.mdx'}).`);
  },
};
