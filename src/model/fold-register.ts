// Folds the lines of the register into what is published, and says which line the rules do not allow.
import type { NewLine } from '../schema/register.ts';
import { frozenPaths, nameOf, nextRelease, type Published, type PublishedEntry, type PublishedVersion } from './published.ts';
import type { RegisterFault } from './register.ts';

interface State extends Published {
  /** Versions of a release whose closing line has not come yet. */
  open: PublishedVersion[];
}

type Line<T extends NewLine['type']> = Extract<NewLine, { type: T }>;

/** Each takes in a line, as far as it makes sense, and answers with what the rules have against it. */
const rules: { [T in NewLine['type']]: (state: State, line: Line<T>) => string[] } = { publish, release, withdraw, move, remove };

export function foldRegister(lines: readonly NewLine[]): { published: Published; faults: RegisterFault[] } {
  const state: State = { entries: new Map(), releases: [], open: [] };
  const faults: RegisterFault[] = [];
  lines.forEach((line, index) => {
    const messages: string[] = [];
    if (state.lastDate !== undefined && line.date < state.lastDate) messages.push(`Das Datum läuft rückwärts: ${line.date} nach ${state.lastDate}.`);
    else state.lastDate = line.date;
    if (state.open.length > 0 && line.type !== 'publish' && line.type !== 'release') messages.push(`Die Zeile steht mitten in der Ausgabe ${state.open[0]!.release}.`);
    messages.push(...(rules[line.type] as (state: State, line: NewLine) => string[])(state, line));
    faults.push(...messages.map((message) => ({ line: index + 1, message })));
  });
  if (state.open.length > 0) faults.push({ line: lines.length, message: `Die Ausgabe ${state.open[0]!.release} hat keine Abschlusszeile: das Register ist abgeschnitten.` });
  const { open: _, ...published } = state;
  return { published, faults };
}

/**
 * Only the newest version can be current. When it is withdrawn or removed, the one before does not become current again:
 * it was superseded for a reason, and must not return without a release that says so.
 */
function setStatus({ versions }: PublishedEntry): void {
  for (const version of versions) {
    const isNewest = version === versions.at(-1);
    version.status = version.removed ? 'removed' : version.withdrawn ? 'withdrawn' : isNewest ? 'current' : 'superseded';
    if (!isNewest) version.supersededBy = version.version + 1;
  }
}

function publish({ entries, releases, open }: State, line: Line<'publish'>): string[] {
  const faults: string[] = [];
  const name = nameOf(line);
  const entry = entries.get(name) ?? { collection: line.collection, id: line.id, versions: [] };
  if (entry.removed) faults.push(`Die Kennung ${name} wurde am ${entry.removed.date} entfernt und wird nie wieder vergeben.`);
  if (entry.movedTo) faults.push(`${name} ist seit ${entry.movedTo.date} nach ${entry.movedTo.to} verlegt; neue Fassungen gehören dorthin.`);
  if (line.version !== entry.versions.length + 1) faults.push(`${name}: auf Fassung ${entry.versions.length} folgt Fassung ${line.version}.`);

  const begun = open[0]?.release;
  const due = nextRelease(releases, line.date);
  if (begun === undefined && line.release !== due) faults.push(`Die Ausgabe heißt ${line.release}; an der Reihe ist ${due}.`);
  if (begun !== undefined && begun !== line.release) faults.push(`Die Ausgabe ${begun} ist nicht abgeschlossen, als ${line.release} beginnt.`);

  const allowed = frozenPaths(line.collection, line.id, line.version);
  if (line.files.length > allowed.length || line.files.some(({ path }, index) => path !== allowed[index])) faults.push(`${name}, Fassung ${line.version}: Ihre Dateien müssen ${allowed.join(' und ')} heißen.`);

  const { type: _, ...facts } = line;
  const version: PublishedVersion = { ...facts, status: 'current' };
  entries.set(name, entry);
  entry.versions.push(version);
  setStatus(entry);
  open.push(version);
  return faults;
}

function release(state: State, { release, date, count, sums }: Line<'release'>): string[] {
  const faults: string[] = [];
  const versions = state.open;
  state.open = [];
  state.releases.push({ release, date, count, sums, versions });
  if (versions.length === 0) return [`Die Ausgabe ${release} hat keine Fassungen.`];
  if (versions[0]!.release !== release) faults.push(`Die Ausgabe ${versions[0]!.release} wird als ${release} abgeschlossen.`);
  if (versions.length !== count) faults.push(`Die Ausgabe ${release} nennt ${count} Fassungen, es sind ${versions.length}.`);
  if (versions.some((version) => version.date !== date)) faults.push(`Die Ausgabe ${release} und ihre Fassungen haben verschiedene Daten.`);
  return faults;
}

/** The versions that a line speaks of, or why it cannot. `done` says how a version has already come to this end. */
function findAffected({ entries }: State, line: Line<'withdraw' | 'remove'>, done: (version: PublishedVersion) => string | undefined): PublishedVersion[] | string {
  const name = nameOf(line);
  const entry = entries.get(name);
  if (!entry) return `${name} wurde nie veröffentlicht.`;
  if (line.version === 'all') {
    const left = entry.versions.filter((version) => !done(version));
    return left.length > 0 ? left : `${name} ist ${done(entry.versions.at(-1)!)}.`;
  }
  const version = entry.versions[line.version - 1];
  if (!version) return `${name} hat keine Fassung ${line.version}.`;
  return done(version) ? `${name}, Fassung ${line.version}, ist ${done(version)}.` : [version];
}

function withdraw(state: State, line: Line<'withdraw'>): string[] {
  const affected = findAffected(state, line, ({ withdrawn, removed }) => (removed ? `am ${removed.date} entfernt worden` : withdrawn && `am ${withdrawn.date} schon zurückgezogen worden`));
  if (typeof affected === 'string') return [affected];
  for (const version of affected) version.withdrawn = { date: line.date, reason: line.reason };
  setStatus(state.entries.get(nameOf(line))!);
  return [];
}

function remove(state: State, line: Line<'remove'>): string[] {
  const entry = state.entries.get(nameOf(line));
  const removal = { date: line.date, reason: line.reason, legalBasis: line.legalBasis };
  // A code can be closed even when each of its versions is gone already.
  const onlyCloses = line.version === 'all' && entry && !entry.removed && entry.versions.every(({ removed }) => removed);
  const affected = onlyCloses ? [] : findAffected(state, line, ({ removed }) => removed && `am ${removed.date} schon entfernt worden`);
  if (typeof affected === 'string') return [affected];
  for (const version of affected) version.removed = removal;
  if (line.version === 'all') entry!.removed = removal;
  setStatus(entry!);
  return [];
}

function move({ entries }: State, { from, to, date, reason }: Line<'move'>): string[] {
  const [source, target] = [entries.get(from), entries.get(to)];
  if (from === to) return [`${from} kann nicht auf sich selbst verlegt werden.`];
  if (!source) return [`${from} wurde nie veröffentlicht.`];
  if (source.removed) return [`${from} ist am ${source.removed.date} entfernt worden.`];
  if (source.movedTo) return [`${from} ist am ${source.movedTo.date} schon nach ${source.movedTo.to} verlegt worden.`];
  if (!target) return [`${to} wurde nie veröffentlicht; eine Weiterleitung braucht ein Ziel.`];
  if (target.versions.every(({ removed }) => removed)) return [`${to} ist entfernt worden; eine Weiterleitung braucht ein Ziel.`];
  // No move to what has itself moved: this rules out circles.
  if (target.movedTo) return [`${to} ist selbst nach ${target.movedTo.to} verlegt; dieses Ziel angeben.`];
  source.movedTo = { to, date, reason };
  return [];
}
