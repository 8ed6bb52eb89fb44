// The answer to "which version on this day?" as sentences, with its links as pieces of their own.
import { formatDate } from '../labels/format.ts';
import { answerFor } from '../model/version-dates.ts';
import type { Language } from '../site.ts';

export interface Link {
  text: string;
  href: string;
}
export type Piece = string | Link;

/** What the page brings along for its script. */
export interface VersionAtData {
  language: Language;
  /** Up to which day this copy knows the register, and the same in words. */
  asOf: string;
  state: string;
  /** Sentences with places such as {date}. */
  sentences: Record<'invalid' | 'before' | 'on' | 'beyond' | 'future' | 'withdrawn' | 'withdrawnAlready' | 'removed' | 'removedAlready' | 'moved' | 'former', string>;
  /** From the oldest to the newest. */
  versions: { label: string; href: string; date: string; withdrawn?: string | undefined; removed?: string | undefined }[];
  moved?: { on: string; target: Link };
  former?: Link;
}

/** A sentence with its places filled. */
function fill(sentence: string, values: Record<string, Piece>): Piece[] {
  return sentence.split(/\{(\w+)\}/).map((text, index) => (index % 2 === 0 ? text : values[text]!));
}

/** The answer for a day, in the order in which it is read. */
export function sentencesFor({ language, asOf, state, sentences, versions, moved, former }: VersionAtData, asked: string, today: string): Piece[] {
  const day = (date: string) => formatDate(date, language);
  const answer = answerFor(versions, asked, { asOf, today });
  if (answer.kind === 'invalid') return [sentences.invalid];
  const { label, href, date } = answer.version;
  const said = [fill(sentences[answer.kind], { date: day(asked), version: { text: label, href }, published: day(date), state })];
  if (answer.kind === 'before') {
    if (former) said.push(fill(sentences.former, { target: former }));
  } else {
    for (const { state: end, on, already } of answer.ends) said.push(fill(sentences[already ? (`${end}Already` as const) : end], { day: day(on) }));
    if (moved && moved.on <= asked) said.push(fill(sentences.moved, { day: day(moved.on), target: moved.target }));
  }
  return said.flatMap((pieces, index) => (index === 0 ? pieces : [' ', ...pieces]));
}
