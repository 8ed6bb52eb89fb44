// Whether a changed profile may become a version, and the change note that this version gets.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseFile } from '../../src/markdown/parse-file.ts';
import type { PublishedEntry } from '../../src/model/published.ts';
import type { Entry } from '../lib/read-content.ts';
import { inGerman, type Refusal } from './plan.ts';
import { isFrozenAs, type Working } from './working-files.ts';

interface ChangeEntry {
  on: string;
  note: { de: string; en?: string };
}

const changesOf = (data: unknown) => (data as { changes: ChangeEntry[] }).changes;
const isSame = (a: ChangeEntry, b: ChangeEntry) => a.on === b.on && a.note.de === b.note.de && a.note.en === b.note.en;

/** Change entries of the newest version that can still be read. */
function publishedChanges(former: PublishedEntry | undefined, content: string): ChangeEntry[] {
  const newest = former?.versions.findLast(({ removed }) => !removed);
  if (!newest) return [];
  return changesOf(parseFile(newest.collection, readFileSync(join(content, newest.files[0]!.path), 'utf8')).data);
}

/** Entries that came on top of the published ones; undefined where a published entry was altered or taken away. */
function newChanges(entry: Entry, former: PublishedEntry | undefined, content: string): ChangeEntry[] | undefined {
  const published = publishedChanges(former, content);
  const all = changesOf(entry.data);
  const kept = all.slice(all.length - published.length);
  const isKept = all.length >= published.length && kept.every((change, index) => isSame(change, published[index]!));
  return isKept ? all.slice(0, all.length - published.length) : undefined;
}

/** Everything that changed since the last version, oldest first; English only where all of it is. */
export function noteOf(entry: Entry, former: PublishedEntry | undefined, content: string): { de: string; en?: string } {
  const notes = newChanges(entry, former, content)!.map(({ note }) => note).reverse();
  const de = notes.map((note) => note.de).join('; ');
  return notes.every((note) => note.en !== undefined) ? { de, en: notes.map((note) => note.en).join('; ') } : { de };
}

/** Why a profile cannot be frozen as it is. */
export function explainRefusals(working: Working, former: PublishedEntry | undefined, content: string): Refusal[] {
  const { name, entry, files } = working;
  const at = { file: entry.file, line: 1 };
  if (former?.removed) return [{ ...at, message: `Die Kennung ${name} wurde am ${inGerman(former.removed.date)} entfernt und wird nie wieder vergeben.`, hint: 'Dem Profil eine neue Kennung geben oder die Datei löschen.' }];
  if (former?.movedTo) return [{ ...at, message: `${name} ist seit ${inGerman(former.movedTo.date)} nach ${former.movedTo.to} verlegt.`, hint: `Die Änderung gehört in das Profil ${former.movedTo.to}; diese Datei löschen.` }];

  const refusals: Refusal[] = [];
  for (const { file, bytes } of files) {
    if (bytes.includes(0x0d)) refusals.push({ file, line: 1, message: 'Die Datei hat Windows-Zeilenenden; Git würde ihre Bytes ändern.', hint: 'Im Editor auf LF umstellen.' });
    if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) refusals.push({ file, line: 1, message: 'Die Datei beginnt mit einer Bytefolge-Marke (BOM).', hint: 'Im Editor als „UTF-8 ohne BOM“ speichern.' });
  }
  const gone = former?.versions.find((version) => version.removed && isFrozenAs(working, version));
  if (gone) refusals.push({ ...at, message: `Genau dieser Text wurde als Fassung ${gone.version} am ${inGerman(gone.removed!.date)} entfernt.`, hint: 'Was entfernt wurde, darf nicht wieder erscheinen.' });
  const added = newChanges(entry, former, content);
  const line = () => entry.lineOf(['changes']);
  if (!added) refusals.push({ ...at, line: line(), message: 'Eine Änderungsnotiz, die schon veröffentlicht ist, wurde verändert oder gelöscht.', hint: 'Sie wieder so schreiben wie in der letzten Fassung; neue Notizen stehen darüber.' });
  else if (added.length === 0) refusals.push({ ...at, line: line(), message: `Das Profil hat sich seit Fassung ${former!.versions.length} geändert, aber „changes“ nennt keine neue Änderung.`, hint: 'Unter „changes“ zuoberst eintragen, was sich geändert hat.' });
  return refusals;
}
