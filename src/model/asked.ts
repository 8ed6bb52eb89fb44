// Questions about the whole handbook that thousands of pages ask: a page depends on the answer, not on all that was read for it.
import type { Handbook } from './handbook.ts';
import { note, withReads } from './reads.ts';

type Ask = (handbook: Handbook, ...args: string[]) => unknown;
const questions = new Map<string, Ask>();

/** The function with a memory, under a name of its own; neither the name nor what is asked about has spaces. Its answers are plain data: what JSON does not hold would not count as a change. */
export function asked<A extends string[], V>(name: string, answer: (handbook: Handbook, ...args: A) => V): (handbook: Handbook, ...args: A) => V {
  const known = new WeakMap<Handbook, Map<string, V>>();
  const ask = (handbook: Handbook, ...args: A): V => {
    const answers = known.get(handbook) ?? new Map<string, V>();
    known.set(handbook, answers);
    const key = args.join(' ');
    if (!answers.has(key)) answers.set(key, withReads(() => answer(handbook, ...args)).value);
    return answers.get(key)!;
  };
  questions.set(name, ask as Ask);
  return (handbook, ...args) => {
    if (args.some((arg) => arg.includes(' '))) throw new RangeError(`"${name}" is asked about "${args.join('", "')}": a space would part it`);
    note(`answer:${[name, ...args].join(' ')}`);
    return ask(handbook, ...args);
  };
}

/** The answer to "titles qualifications de" as text; undefined where nobody asks that any more. */
export function answerTo(handbook: Handbook, question: string): string | undefined {
  const [name, ...args] = question.split(' ');
  const ask = questions.get(name!);
  return ask && JSON.stringify(ask(handbook, ...args));
}
