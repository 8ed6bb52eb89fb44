// Who decides: the rule of § 8 BQFG that follows from the enabling law, never a guess about the field.
import { describe, expect, it } from 'vitest';
import { fileURLToPath } from 'node:url';
import { readContent } from '../../scripts/lib/read-content.ts';
import { decidingBodies, rulesFor } from '../../src/model/deciding-body.ts';
import type { Qualification, Regulation } from '../../src/schema/index.ts';

type Law = NonNullable<Regulation['legalBasis']>['laws'][number];
const regulation = (id: string, laws: Law[] | undefined, { kind = 'training', bodies = [] }: { kind?: Regulation['kind']; bodies?: string[] } = {}) => ({
  id,
  data: { kind, competentBodies: bodies.map((de) => ({ text: { de } })), ...(laws ? { legalBasis: { laws } } : {}) } as unknown as Regulation,
});

describe('rules', () => {
  it.each<[Law[] | undefined, string[]]>([
    [['HwO'], ['crafts']],
    [['BBiG'], ['byField']],
    [['BBiG', 'HwO'], ['crafts', 'byField']],
    [['other'], ['open']],
    [undefined, ['open']],
  ])('%j → %j', (laws, rules) => {
    expect(rulesFor(regulation('r', laws).data)).toEqual(rules);
  });

  it('service regulations of the Federation follow another rule, others are open', () => {
    expect(rulesFor(regulation('r', ['BBG'], { kind: 'preparatoryService' }).data)).toEqual(['federalService']);
    expect(rulesFor(regulation('r', ['other'], { kind: 'study' }).data)).toEqual(['open']);
  });
});

it('regulations with the same rules and bodies stand together; bodies are named only where the field is open', () => {
  const found = decidingBodies([
    regulation('crafts-1', ['HwO'], { bodies: ['Handwerkskammer'] }),
    regulation('field-1', ['BBiG'], { bodies: ['Industrie- und Handelskammer'] }),
    regulation('crafts-2', ['HwO']),
    regulation('field-2', ['BBiG']),
    regulation('field-3', ['BBiG'], { bodies: ['Industrie- und Handelskammer'] }),
  ]);
  expect(found.map(({ rules, bodies, regulations }) => [rules.join(), bodies.map(({ text }) => text.de).join(), regulations.map(({ id }) => id).join()])).toEqual([
    ['crafts', '', 'crafts-1,crafts-2'],
    ['byField', 'Industrie- und Handelskammer', 'field-1,field-3'],
    ['byField', '', 'field-2'],
  ]);
});

it('for every reference occupation of the handbook a rule is known', () => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const { entries } = readContent(`${root}content`, root);
  const codes = new Set(entries.filter(({ collection }) => collection === 'qualifications').flatMap(({ data }) => (data as Qualification).referenceCandidates.map(({ regulation: code }) => code)));
  const open = entries.filter(({ collection, id }) => collection === 'regulations' && codes.has(id)).filter(({ data }) => rulesFor(data as Regulation).includes('open')).map(({ id }) => id);
  expect(codes.size).toBeGreaterThan(10);
  expect(open).toEqual([]);
}, 60_000);
