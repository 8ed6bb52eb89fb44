// From what a person types to one entry: tr-0001, or qualifications/tr-0001 where several collections have that code.
import { nearest } from '../../src/markdown/nearest.ts';
import type { Refusal } from './plan.ts';

/** The one name meant, or why there is none. `known` holds names such as qualifications/tr-0001. */
export function findName(typed: string, known: Iterable<string>): string | Refusal {
  const names = [...new Set(known)].sort();
  const matches = names.filter((name) => name === typed || name.split('/')[1] === typed);
  if (matches.length === 1) return matches[0]!;
  if (matches.length > 1) return { message: `„${typed}“ ist mehrdeutig: ${matches.join(', ')}.`, hint: `Mit der Sammlung angeben, zum Beispiel ${matches[0]}.` };
  const meant = nearest(typed, typed.includes('/') ? names : names.map((name) => name.split('/')[1]!));
  return { message: `„${typed}“ gibt es nicht.`, hint: meant ? `Meinten Sie „${meant}“?` : 'Die Kennung ist der Dateiname ohne Endung, zum Beispiel tr-0001.' };
}

/** All names, and all refusals, of what was typed; each name once. */
export function findNames(typed: string[], known: Iterable<string>): { names: string[]; refusals: Refusal[] } {
  const all = [...known];
  const found = typed.map((word) => findName(word, all));
  return {
    names: [...new Set(found.filter((name) => typeof name === 'string'))],
    refusals: found.filter((name) => typeof name !== 'string'),
  };
}
