// What a role says as the side of a comparison: its purpose and tasks, and the level that it requires of each competence.
import type { Sheet } from './comparison.ts';
import { evidenceOf, factsOf, value, wording, type Around } from './comparison-sheet.ts';
import type { Value } from './comparison-values.ts';
import type { Framework, Role } from '../schema/index.ts';

/** A role; competences and levels by their names in the frameworks. Its requirements are its items, told apart by framework and code. */
export function roleSheet({ id, data }: { id: string; data: Role }, frameworks: ReadonlyMap<string, Pick<Framework, 'levels' | 'competences'>>, around: Around): Sheet<Value> {
  const texts = (list: readonly { de: string; en?: string | undefined }[]) => list.map((text) => value([wording(text)]));
  const facts = factsOf({
    ...evidenceOf(data),
    purpose: [texts([data.purpose]), 'purpose'],
    aliases: [texts(data.aliases), 'names'],
    employmentGroups: [texts(data.employmentGroups), 'names'],
    tasks: [texts(data.tasks.map(({ text }) => text)), 'tasks'],
  }, around);
  const passage = around.passage('requirements');
  const items = data.requirements.map(({ framework, competence, level, weight }): Sheet<Value>['items'][number] => {
    const found = frameworks.get(framework);
    return {
      id: `${framework}/${competence}`,
      line: value([{ is: 'competence', code: competence, title: found?.competences.find(({ code }) => code === competence)?.title ?? { de: framework } }]),
      says: [value([{ is: 'level', level, title: found?.levels.find((known) => known.level === level)?.title ?? { de: '' } }], [{ is: 'choice', of: 'requirementWeight', choice: weight }])],
    };
  });
  return { kind: 'role', code: id, facts, findings: {}, items, ...(passage === undefined ? {} : { itemsPassage: passage }) };
}
