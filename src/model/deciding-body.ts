// Who decides on equivalence with a German reference occupation: which rule of § 8 BQFG the enabling law of the regulation leads to.
import type { Regulation } from '../schema/index.ts';

/** Rules of § 8 BQFG: crafts (para. 1 no. 2), chambers by field under the BBiG (para. 1 nos. 1, 3 to 6), federal public service (para. 3); `open` where the record does not tell. */
export type DecidingRule = 'crafts' | 'byField' | 'federalService' | 'open';

type Given = { id: string; data: Pick<Regulation, 'kind' | 'legalBasis' | 'competentBodies'> };

export interface Deciding<R> {
  rules: DecidingRule[];
  /** Where the rule leaves the field open: bodies that the regulations name for training in the occupation. */
  bodies: Regulation['competentBodies'];
  regulations: R[];
}

/** A law that only enables the regulation names no field: under the BBiG alone the chamber depends on it, and is not guessed. */
export function rulesFor({ kind, legalBasis }: Given['data']): DecidingRule[] {
  const laws = legalBasis?.laws ?? [];
  if (kind !== 'training') return laws.includes('BBG') ? ['federalService'] : ['open'];
  const rules = [...(laws.includes('HwO') ? (['crafts'] as const) : []), ...(laws.includes('BBiG') ? (['byField'] as const) : [])];
  return rules.length > 0 ? rules : ['open'];
}

const bodiesFor = (data: Given['data']) => (rulesFor(data).includes('byField') ? data.competentBodies : []);

/** Regulations with the same rules and bodies together, in the order given. */
export function decidingBodies<R extends Given>(regulations: readonly R[]): Deciding<R>[] {
  return [...Map.groupBy(regulations, ({ data }) => [...rulesFor(data), ...bodiesFor(data).map(({ text }) => text.de)].join('\0')).values()]
    .map((group) => ({ rules: rulesFor(group[0]!.data), bodies: bodiesFor(group[0]!.data), regulations: group }));
}
