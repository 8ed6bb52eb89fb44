// The state of a qualification with those before and after it, as their profiles give them.
import { pick } from '../labels/words.ts';
import { referring, type Handbook } from '../model/handbook.ts';
import { entryPath } from '../routes.ts';
import type { Language } from '../site.ts';

/** Undefined where the handbook has no profile of the state. A predecessor whose end nobody documented tells nothing and is left out. */
export function issuingState(handbook: Handbook, code: string, language: Language) {
  const own = handbook.countries.get(code);
  if (!own) return undefined;
  const name = (state: string) => ({ text: handbook.countries.get(state)?.data.title[language] ?? state, href: entryPath('countries', state, language) });
  return {
    name: name(code),
    existence: own.data.existence && { from: own.data.existence.from, to: own.data.existence.to },
    predecessors: own.data.predecessors.flatMap(({ state, until, note }) => {
      const end = until ?? handbook.countries.get(state)?.data.existence?.to;
      return end === undefined ? [] : [{ name: name(state), until: end, note: note && pick(note, language) }];
    }),
    successors: referring(handbook, `countries/${code}`, 'countries').filter(({ data }) => data.predecessors.some(({ state }) => state === code)).map(({ id }) => name(id)),
  };
}
