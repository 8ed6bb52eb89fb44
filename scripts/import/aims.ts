// The aims of a position: letters with their wording, from lists inside one cell or from cells of their own.
import type { Findings } from './findings.ts';
import { joinLines, textOf } from './text.ts';
import { childrenOf, type Element } from './xml.ts';

export interface Aim {
  /** Undefined for an aim without a letter. */
  letter?: string;
  text: string;
  /** Row of the table it stands in. */
  row: number;
  at: number;
}

const LETTER = /^([a-zäöü]{1,2})\s*[).]?$/;

/** "aa)" is a letter of its own only after z (or after another double letter); else it divides the aim before it. */
export function isOwnLetter(letter: string, before: string | undefined): boolean {
  if (letter.length === 1) return true;
  const follows = (single: string) => String.fromCharCode(single.charCodeAt(0) + 1);
  return letter === 'aa' ? before === 'z' : before !== undefined && before.length === 2 && before[0] !== 'z' && letter[0] === follows(before[0]!);
}

/** Adds lettered wording to the aims of a position; subdivisions go into the wording of the aim above them. */
export function addAim(aims: Aim[], sign: string, text: string, row: number, at: number, findings: Findings): void {
  const letter = LETTER.exec(sign)?.[1];
  const before = aims.findLast((aim) => aim.letter !== undefined);
  if (!letter) {
    // Indents and dashes divide an aim, too.
    if (before && /^[-–•]?$/.test(sign)) before.text = `${before.text} ${sign ? `${sign} ` : ''}${text}`.trim();
    else findings.error(at, `„${sign.slice(0, 20)}“ ist kein Buchstabe eines Lernziels.`, 'Erwartet wird a), b), c) …; die Stelle im amtlichen Text ansehen.');
    return;
  }
  if (/[äöü]/.test(letter) || !isOwnLetter(letter, before?.letter)) {
    if (before) before.text = `${before.text} ${letter}) ${text}`;
    else findings.error(at, `Unterpunkt ${letter}) steht vor dem ersten Lernziel.`, 'Die Stelle im amtlichen Text ansehen.');
    return;
  }
  aims.push({ letter, text, row, at });
}

/** Reads a cell with lists of letters; what stands beside the lists is returned as `loose`, line by line. */
export function readLists(cell: Element, row: number, aims: Aim[], findings: Findings): string[] {
  const loose: string[] = [];
  let open = '';
  const flush = () => {
    const text = joinLines(open);
    if (text) loose.push(text);
    open = '';
  };
  const visit = (element: Element) => {
    for (const child of element.children) {
      if (typeof child === 'string') open += child;
      else if (child.name === 'DL') {
        flush();
        readList(child, row, aims, findings);
      } else if (['P', 'LA'].includes(child.name)) {
        flush();
        visit(child);
        flush();
      } else if (childrenOf(child).some(({ name }) => name === 'DL')) visit(child);
      else open += child.name === 'BR' ? '\u2028' : textOf({ ...child, name: 'P', children: [child] });
    }
  };
  visit(cell);
  flush();
  return loose;
}

function readList(list: Element, row: number, aims: Aim[], findings: Findings): void {
  let sign = '';
  for (const child of childrenOf(list)) {
    if (child.name === 'DT') sign = textOf(child);
    else if (child.name === 'DD') addAim(aims, sign, textOf(child), row, child.at, findings);
  }
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz'.split('');

/** Whether the letters run a, b, c … without gap or repetition; older texts leave out j. After z come aa, bb. */
export function runsOn(letters: string[]): boolean {
  const runs = (alphabet: string[]) => letters.every((letter, index) => letter === (alphabet[index] ?? alphabet[index - alphabet.length]?.repeat(2)));
  return runs(ALPHABET) || runs(ALPHABET.filter((letter) => letter !== 'j'));
}
