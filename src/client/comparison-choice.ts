// Which profiles are meant: by code and edition, else by words of a title; or what is wrong, in a sentence.
import type { ComparisonWords } from '../labels/comparison.ts';
import { readSide, writeSide, type SideName } from '../model/comparison-address.ts';
import { sideOf, type ProfileInWords, type Side } from '../model/comparison-profile.ts';
import type { Choice } from './comparison-data.ts';

export interface Sources {
  profile: (code: string) => Promise<ProfileInWords | undefined>;
  /** Undefined where the list does not come. */
  choices: () => Promise<Choice[] | undefined>;
}

export type Answer = { side: Side; name: SideName } | { problem: string };

/** Letters without marks; the Turkish i without a dot has none to take off. */
const fold = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i').trim();

/** The code of the one profile that the words fit; editions of a profile do not make it several. */
export function findByTitle(choices: readonly Choice[], text: string): string | undefined {
  const wanted = fold(text);
  if (wanted === '') return undefined;
  const labelled = choices.filter(([value]) => !value.includes(':'));
  const exact = labelled.filter(([, label]) => fold(label) === wanted || label.split(' – ').some((part) => fold(part) === wanted));
  const found = exact.length > 0 ? exact : labelled.filter(([, label]) => fold(label).includes(wanted));
  return found.length === 1 ? found[0]![0] : choices.find(([, label]) => fold(label) === wanted)?.[0];
}

/** A sentence with its places filled. */
const fill = (sentence: string, values: Record<string, string>) => sentence.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

/** What one field of the form, or one parameter of the address, stands for. */
export async function findSide(text: string, { profile, choices }: Sources, { problems }: ComparisonWords): Promise<Answer> {
  let name = readSide(text);
  let found = name && await profile(name.code);
  let all: Choice[] | undefined;
  if (!found) {
    all = await choices();
    name = all?.some(([value]) => value.split(':')[0] === name?.code) ? name : readSide(findByTitle(all ?? [], text) ?? '');
    found = name && await profile(name.code);
  }
  // The list must come, and what stands on it: that it does not is a matter of the connection and says nothing of the profile.
  if (!name || !found) return { problem: fill(all && !name ? problems.unknown : problems.failed, { text }) };
  const side = sideOf(found, name.edition);
  if (side) return { side, name };
  const { code, kind, editions } = found;
  if (kind !== 'qualification') return { problem: fill(problems.noEditions, { code }) };
  return { problem: fill(problems.noEdition, { code, text: name.edition!, editions: editions.map((edition) => `${code}:${edition.id} – ${edition.name}`).join('; ') }) };
}

/** The sides that were asked for, or everything that is wrong with them. */
export async function findSides(texts: readonly string[], sources: Sources, words: ComparisonWords): Promise<{ sides: Side[]; names: SideName[] } | { problems: string[] }> {
  if (texts.length < 2) return { problems: [words.problems.tooFew] };
  const answers = await Promise.all(texts.map((text) => findSide(text, sources, words)));
  const problems = answers.flatMap((answer) => ('problem' in answer ? [answer.problem] : []));
  const found = answers.flatMap((answer) => ('side' in answer ? [answer] : []));
  const keys = found.map(({ side: { code, edition } }) => writeSide({ code, ...(edition && { edition: edition.id }) }));
  const twice = new Set(keys.filter((key, index) => keys.indexOf(key) < index));
  for (const text of twice) problems.push(fill(words.problems.twice, { text }));
  if (found.some(({ side }) => side.kind === 'role') && found.some(({ side }) => side.kind !== 'role')) problems.push(words.problems.mixed);
  return problems.length > 0 ? { problems } : { sides: found.map(({ side }) => side), names: found.map(({ name }) => name) };
}
