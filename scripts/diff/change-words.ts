// German sentences of the semantic diff, the same for terminal and Markdown.
import { kinds } from '../../src/labels/words.ts';
import type { Run } from '../../src/model/compare-words.ts';
import { nameOf } from '../../src/model/published.ts';
import type { FactLine, ProfileDiff, SectionLine } from './profile-diff.ts';
import { cut, cutPair } from './shown-values.ts';

/** Formats parts of a line: a report in Markdown has to protect what others wrote. */
export interface Style {
  text: (text: string) => string;
  removed: (text: string) => string;
  added: (text: string) => string;
}

/** Pages that cite, named one by one. */
const MAX_CITING = 8;
/** Unchanged words around a changed place. */
const CONTEXT = 40;

/** "Niveau NSQF: 4 → 5". */
export function factInWords({ kind, place, before, after, remark }: FactLine, { text }: Style): string {
  const note = remark ? ` (${remark})` : '';
  switch (kind) {
    case 'added': return text(after && after !== place ? `${place} neu: ${cut(after)}` : `${place} neu`);
    case 'removed': return text(before && before !== place ? `${place} entfallen: ${cut(before)}` : `${place} entfallen`);
    default: {
      const [old, young] = cutPair(before ?? '', after ?? '');
      return text(`${place}: ${old} → ${young}${note}`);
    }
  }
}

/** Facts by part of the record, in their order. */
export function factsByGroup(facts: readonly FactLine[]): [group: string, facts: FactLine[]][] {
  return [...Map.groupBy(facts, ({ group }) => group)];
}

const HEADS = { de: 'Text', en: 'Englischer Text' } as const;
const KINDS = { added: 'neu', removed: 'entfallen', moved: 'verschoben', changed: 'geändert' } as const;

/** "Text, Abschnitt „Dauer“ geändert". */
export function sectionInWords({ language, title, formerTitle, kind }: SectionLine): string {
  return `${HEADS[language]}, ${title ? `Abschnitt „${title}“` : 'Anfang'}${formerTitle === undefined ? '' : ` (vorher „${formerTitle}“)`} ${KINDS[kind]}`;
}

/** A changed paragraph: what was taken out and put in, with a few words around. */
export function paragraphInWords(paragraph: SectionLine['paragraphs'][number], style: Style): string {
  const { kind, links } = paragraph;
  const runs = paragraph.runs.reduce<Run[]>((joined, run) => {
    const last = joined.at(-1);
    return last?.kind === run.kind ? [...joined.slice(0, -1), { kind: run.kind, text: last.text + run.text }] : [...joined, { kind: run.kind, text: run.text }];
  }, []);
  const shown = runs.map((run, index) => {
    if (run.kind === 'removed') return style.removed(cut(run.text));
    if (run.kind === 'added') return style.added(cut(run.text));
    if (kind === 'moved') return style.text(`verschoben: ${cut(run.text)}`);
    if (run.text.length <= 2 * CONTEXT) return style.text(run.text);
    const head = index === 0 ? '' : run.text.slice(0, CONTEXT).replace(/\S*$/, '');
    const tail = index === runs.length - 1 ? '' : run.text.slice(-CONTEXT).replace(/^\S*/, '');
    return style.text(`${head}…${tail}`);
  }).join('');
  const addresses = links ? ` ${style.text('Adressen:')} ${[...links.removed.map(style.removed), ...links.added.map(style.added)].join(' ')}` : '';
  return shown + addresses;
}

const STATES: Record<ProfileDiff['kind'], string> = { new: 'neu', changed: 'geändert', deleted: 'gelöscht', form: 'nur die Form der Datei geändert', unreadable: 'nicht lesbar' };

/** "Qualifikation tr-0001, Titel: geändert". */
export function headOf({ collection, id, title, kind }: ProfileDiff): string {
  return `${kinds[collection].de} ${id}${title === id ? '' : `, ${cut(title, 100)}`}: ${STATES[kind]}`;
}

/** What follows for readers: addresses, version, note, pages that cite. */
export function effectsOf({ kind, addresses, nextVersion, nextNote, citedBy, collection }: ProfileDiff): string[] {
  const lines: string[] = [];
  if (kind === 'deleted') lines.push(`Adressen: ${addresses.join(' ')}`);
  else lines.push(`Adressen: ${addresses.slice(0, 2).join(' ')}; erscheint als Fassung ${nextVersion} unter ${addresses[2] ?? addresses[0]}`);
  if (nextNote !== undefined) lines.push(`Änderungsnotiz der Fassung: ${cut(nextNote, 300)}`);
  if (citedBy.length > 0) {
    const named = citedBy.slice(0, MAX_CITING).map((one) => (one.collection === collection ? one.id : nameOf(one)));
    lines.push(`Wird angeführt von ${citedBy.length === 1 ? 'einer Seite' : `${citedBy.length} Seiten`}: ${named.join(', ')}${citedBy.length > MAX_CITING ? ' …' : ''}`);
  }
  return lines;
}

/** "3 Profile geändert, 1 neu". */
export function sumsOf(profiles: readonly ProfileDiff[]): string {
  const counts = Object.entries(STATES).map(([kind, word]) => [profiles.filter((profile) => profile.kind === kind).length, word] as const).filter(([count]) => count > 0);
  return counts.length === 0 ? 'Keine Profile geändert.' : `${profiles.length === 1 ? '1 Profil' : `${profiles.length} Profile`}: ${counts.map(([count, word]) => `${count} ${word}`).join(', ')}.`;
}
