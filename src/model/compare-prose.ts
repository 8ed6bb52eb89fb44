// What differs between two versions of a prose: sections by their title, blocks by their wording, then word by word.
import { diffArrays } from 'diff';
import { compareWords, type Part, type Run } from './compare-words.ts';
import type { ProseSection } from './handbook.ts';
import { likeness, wordsOf } from './likeness.ts';
import { keyOfBlock, readBlocks, type Block } from './prose-blocks.ts';

export interface ProseVersion {
  sections: readonly Pick<ProseSection, 'id' | 'title' | 'html'>[];
  /** Ids of the record's sources in their order: a source that got another number is still the same. */
  sources?: readonly string[];
}

export type Paragraph =
  /** Paragraphs in a row that did not change. */
  | { kind: 'same'; count: number }
  /** `moved` was taken unchanged from another place. `links`: addresses that changed behind the words. */
  | { kind: 'changed' | 'added' | 'removed' | 'moved'; runs: Run[]; links?: { removed: string[]; added: string[] } };

export interface SectionDifference {
  kind: 'same' | 'changed' | 'added' | 'removed';
  /** Empty for text before the first heading. */
  title: Run[];
  paragraphs: Paragraph[];
}

export interface ProseDifference {
  /** In the order of the newer version; removed ones where they stood. */
  sections: SectionDifference[];
  /** Whether sections that both have stand in another order. */
  isReordered: boolean;
}

interface Section {
  id: string;
  title: string;
  blocks: Block[];
}

/** From here on two blocks are taken for one that was edited. */
const ALIKE = 0.4;
/** Long runs of strangers are not compared pair by pair. */
const MAX_PAIRS = 10_000;
/** A shorter block may well be new where an equal one was dropped. */
const MIN_MOVED = 5;

const wordsIn = (blocks: Block[]) => blocks.flatMap((block) => wordsOf(keyOfBlock(block)));
const titleParts = (title: string): Part[] => (title ? [{ text: title }] : []);
const runsOf = (kind: Run['kind'], parts: Part[]): Run[] => parts.map(({ text, lang, original }) => ({ kind, text, ...(lang ? { lang } : {}), ...(original ? { original } : {}) }));

/** Pairs of blocks that are alike, in order on both sides, with the greatest likeness in all. */
function pairBlocks(before: Block[], after: Block[]): [number, number][] {
  if (before.length * after.length > MAX_PAIRS) return [];
  const [left, right] = [before, after].map((blocks) => blocks.map((block) => wordsIn([block]))) as [string[][], string[][]];
  const scores = left.map((a) => right.map((b) => likeness(a, b)));
  const best = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const paired = scores[i]![j]! >= ALIKE ? scores[i]![j]! + best[i + 1]![j + 1]! : 0;
      best[i]![j] = Math.max(paired, best[i + 1]![j]!, best[i]![j + 1]!);
    }
  }
  const pairs: [number, number][] = [];
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (scores[i]![j]! >= ALIKE && best[i]![j] === scores[i]![j]! + best[i + 1]![j + 1]!) pairs.push([i++, j++]);
    else if (best[i]![j] === best[i + 1]![j]) i++;
    else j++;
  }
  return pairs;
}

function linksOf(before: Block, after: Block): { links?: { removed: string[]; added: string[] } } {
  const links = { removed: before.links.filter((link) => !after.links.includes(link)), added: after.links.filter((link) => !before.links.includes(link)) };
  return links.removed.length + links.added.length > 0 ? { links } : {};
}

function edited(before: Block, after: Block): Paragraph {
  const links = linksOf(before, after);
  if (keyOfBlock(before) === keyOfBlock(after) && !links.links) return { kind: 'same', count: 1 };
  return { kind: 'changed', runs: compareWords(before.parts, after.parts), ...links };
}

const removedBlock = ({ parts }: Block): Paragraph => ({ kind: 'removed', runs: runsOf('removed', parts) });
const addedBlock = ({ parts }: Block): Paragraph => ({ kind: 'added', runs: runsOf('added', parts) });

function* editedRun(before: Block[], after: Block[]): Generator<Paragraph> {
  let [i, j] = [0, 0];
  for (const [left, right] of [...pairBlocks(before, after), [before.length, after.length] as const]) {
    yield* before.slice(i, left).map(removedBlock);
    yield* after.slice(j, right).map(addedBlock);
    if (left < before.length) yield edited(before[left]!, after[right]!);
    [i, j] = [left + 1, right + 1];
  }
}

function* compareBlocks(before: Block[], after: Block[]): Generator<Paragraph> {
  let [i, j] = [0, 0];
  let waiting: Block[] = [];
  for (const { added, removed, count } of diffArrays(before.map(keyOfBlock), after.map(keyOfBlock))) {
    const old = added ? [] : before.slice(i, i += count);
    const young = removed ? [] : after.slice(j, j += count);
    if (removed) waiting = old;
    else {
      if (added) yield* editedRun(waiting, young);
      else {
        yield* waiting.map(removedBlock);
        yield* young.map((block, index) => edited(old[index]!, block));
      }
      waiting = [];
    }
  }
  yield* waiting.map(removedBlock);
}

/** Folds unchanged neighbours into one. */
function fold(paragraphs: Paragraph[]): Paragraph[] {
  const folded: Paragraph[] = [];
  for (const paragraph of paragraphs) {
    const last = folded.at(-1);
    if (paragraph.kind === 'same' && last?.kind === 'same') last.count += paragraph.count;
    else folded.push({ ...paragraph });
  }
  return folded;
}

function pairSections(before: Section[], after: Section[]): Map<Section, Section> {
  const pairs = new Map<Section, Section>();
  const free = new Set(before);
  const pair = (fits: (old: Section, young: Section) => boolean) => {
    for (const young of after) {
      const old = pairs.has(young) ? undefined : [...free].find((section) => fits(section, young));
      if (!old) continue;
      pairs.set(young, old);
      free.delete(old);
    }
  };
  pair((old, young) => old.title === young.title);
  pair((old, young) => old.id !== '' && old.id === young.id);
  // A section that got another title.
  pair((old, young) => old.title !== '' && young.title !== '' && likeness(wordsIn(old.blocks), wordsIn(young.blocks)) >= ALIKE);
  return pairs;
}

const readSections = ({ sections, sources }: ProseVersion): Section[] => sections.map(({ id, title, html }) => ({ id, title, blocks: readBlocks(html, sources) }));

const textOf = (paragraph: Paragraph) => (paragraph.kind === 'same' ? '' : paragraph.runs.map(({ text }) => text).join(''));

/** What vanished in one place and stands unchanged in another was moved. */
function findMoves(sections: SectionDifference[]): void {
  const all = sections.flatMap(({ paragraphs }) => paragraphs);
  const long = (paragraph: Paragraph) => wordsOf(textOf(paragraph)).length >= MIN_MOVED;
  for (const paragraph of all) {
    if (paragraph.kind !== 'added' || !long(paragraph)) continue;
    const origin = sections.find(({ paragraphs }) => paragraphs.some((old) => old.kind === 'removed' && textOf(old) === textOf(paragraph)));
    if (!origin) continue;
    origin.paragraphs.splice(origin.paragraphs.findIndex((old) => old.kind === 'removed' && textOf(old) === textOf(paragraph)), 1);
    Object.assign(paragraph, { kind: 'moved', runs: paragraph.runs.map((run) => ({ ...run, kind: 'same' })) });
  }
}

/** A section is changed only if something in it is. */
function settle(section: SectionDifference): SectionDifference {
  const isSame = section.kind === 'changed' && section.title.every(({ kind }) => kind === 'same') && section.paragraphs.every(({ kind }) => kind === 'same');
  return isSame ? { ...section, kind: 'same' } : section;
}

/** Compares two versions of a prose in one language. */
export function compareProse(before: ProseVersion, after: ProseVersion): ProseDifference {
  const [old, young] = [readSections(before), readSections(after)];
  const pairs = pairSections(old, young);
  const kept = new Set(pairs.values());
  const gone = (from: number) => {
    const next = old.findIndex((section, index) => index >= from && kept.has(section));
    return old.slice(from, next === -1 ? undefined : next).map(({ title, blocks }): SectionDifference => ({ kind: 'removed', title: runsOf('removed', titleParts(title)), paragraphs: blocks.map(removedBlock) }));
  };
  const sections = gone(0);
  for (const section of young) {
    const partner = pairs.get(section);
    if (!partner) {
      sections.push({ kind: 'added', title: runsOf('added', titleParts(section.title)), paragraphs: section.blocks.map(addedBlock) });
      continue;
    }
    const paragraphs = [...compareBlocks(partner.blocks, section.blocks)];
    sections.push({ kind: 'changed', title: compareWords(titleParts(partner.title), titleParts(section.title)), paragraphs }, ...gone(old.indexOf(partner) + 1));
  }
  findMoves(sections);
  const order = young.flatMap((section) => (pairs.has(section) ? [old.indexOf(pairs.get(section)!)] : []));
  return {
    sections: sections.map((section) => settle({ ...section, paragraphs: fold(section.paragraphs) })),
    isReordered: order.some((index, position) => position > 0 && order[position - 1]! > index),
  };
}

/** Whether the two versions say the same. */
export function isUnchanged({ sections, isReordered }: ProseDifference): boolean {
  return !isReordered && sections.every(({ kind }) => kind === 'same');
}
