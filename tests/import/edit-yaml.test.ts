// Editing YAML in place: the values are the new ones, and every line that has nothing to do with them is the same.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import yaml from 'js-yaml';
import { describe, expect, it } from 'vitest';
import { editYaml } from '../../scripts/import/edit-yaml.ts';
import { writeYaml, type Value } from '../../scripts/import/yaml.ts';

type Data = Record<string, Value>;
const load = (text: string) => yaml.load(text, { schema: yaml.CORE_SCHEMA }) as Data;
const ORDER = ['title', 'kind', 'gazette', 'amendments', 'legal', 'positions', 'last'];

const TEXT = `# von Hand
title: { de: 'Prüfer', en:  Tester }   # zwei Leerzeichen
kind: training

gazette: >-
  BGBl. I
  2020 S. 1
legal:
  laws: [HwO] # nur diese
  sources: [{ id: v, at: "§ 1" }]
positions:
  # die erste
  - id: a-1
    number: '1'
    weeks: { M1-18: 4 } # nachgezählt
  - { id: a-2,  number: '2' }

  - id: a-3
    number: "3"
last: true
`;

function edit(change: (data: Data) => void): { text: string; gone: string[]; added: string[] } {
  const data = structuredClone(load(TEXT));
  change(data);
  const text = editYaml(TEXT, load(TEXT), data, ORDER);
  expect(load(text)).toEqual(data);
  const [old, young] = [TEXT.split('\n'), text.split('\n')];
  return { text, gone: old.filter((line) => !young.includes(line)), added: young.filter((line) => !old.includes(line)) };
}
const positions = (data: Data) => data['positions'] as Data[];

describe('editing', () => {
  it('changes one value and keeps the comment beside it', () => {
    expect(edit((data) => { positions(data)[0]!['weeks'] = { 'M1-18': 5 }; })).toMatchObject({ gone: ['    weeks: { M1-18: 4 } # nachgezählt'], added: ['    weeks: { M1-18: 5 } # nachgezählt'] });
    expect(edit((data) => { data['kind'] = 'study'; })).toMatchObject({ gone: ['kind: training'], added: ['kind: study'] });
    expect(edit((data) => { (data['legal'] as Data)['laws'] = ['BBiG', 'HwO']; })).toMatchObject({ gone: ['  laws: [HwO] # nur diese'], added: ['  laws: [BBiG, HwO] # nur diese'] });
    expect(edit((data) => { data['gazette'] = 'BGBl. I 2021 S. 2'; })).toMatchObject({ gone: ['gazette: >-', '  BGBl. I', '  2020 S. 1'], added: ['gazette: BGBl. I 2021 S. 2'] });
  });

  it('puts new fields where the schema has them', () => {
    expect(edit((data) => { data['amendments'] = ['Geändert']; }).text).toContain('  2020 S. 1\namendments: [Geändert]\nlegal:');
    expect(edit((data) => { positions(data)[2]!['aims'] = ['a']; }).text).toContain('    number: "3"\n    aims: [a]\nlast: true');
  });

  it('adds, drops and rewrites items, each in its place', () => {
    expect(edit((data) => { positions(data).splice(1, 0, { id: 'neu', number: '2' }); })).toMatchObject({ gone: [], added: ['  - id: neu', '    number: "2"'] });
    expect(edit((data) => { positions(data).unshift({ id: 'neu', number: '0' }); }).text).toMatch(/positions:\n {2}# die erste\n {2}- id: neu\n {4}number: "0"\n {2}- id: a-1/);
    expect(edit((data) => { positions(data).push({ id: 'neu', number: '4' }); }).text).toContain('    number: "3"\n  - id: neu\n    number: "4"\nlast: true');
    expect(edit((data) => { positions(data).splice(1, 1); })).toMatchObject({ gone: ["  - { id: a-2,  number: '2' }"], added: [] });
    expect(edit((data) => { positions(data)[1]!['number'] = '9'; })).toMatchObject({ gone: ["  - { id: a-2,  number: '2' }"], added: ['  - { id: a-2, number: "9" }'] });
  });

  it('drops a field, and writes a list anew when its order changed', () => {
    expect(edit((data) => { delete data['legal']; })).toMatchObject({ gone: ['legal:', '  laws: [HwO] # nur diese', '  sources: [{ id: v, at: "§ 1" }]'], added: [] });
    expect(positions(load(edit((data) => { positions(data).reverse(); }).text)).map(({ id }) => id)).toEqual(['a-3', 'a-2', 'a-1']);
  });
});

describe('any change', () => {
  const profile = readFileSync(fileURLToPath(new URL('../../content/regulations/elekausbv-2021.mdx', import.meta.url)), 'utf8').split('\n---\n')[0]!.slice(4);
  const before = load(profile);

  it('of a real profile leaves all other positions as they stand', () => {
    const list = before['positions'] as Data[];
    fc.assert(fc.property(fc.subarray(list.map((_, index) => index), { minLength: 1 }), fc.constantFrom('weeks', 'title', 'drop', 'note', 'blocks'), fc.integer({ min: 1, max: 99 }), (chosen, what, number) => {
      const after = structuredClone(before);
      const items = after['positions'] as Data[];
      for (const index of chosen) {
        if (what === 'weeks') items[index]!['weeks'] = { 'M1-18': number };
        if (what === 'title') items[index]!['title'] = `Titel: ${number}`;
        if (what === 'note') items[index]!['note'] = { de: 'Hinweis', en: 'Note' };
        if (what === 'blocks') delete items[index]!['blocks'];
      }
      if (what === 'drop') after['positions'] = items.filter((_, index) => !chosen.includes(index));
      fc.pre((after['positions'] as Data[]).length > 0);
      const text = editYaml(profile, before, after, Object.keys(before));
      expect(load(text)).toEqual(after);
      const kept = list.filter((_, index) => !chosen.includes(index)).map((item) => writeYaml({ positions: [item] }).split('\n').slice(1).join('\n'));
      for (const block of kept) expect(text).toContain(block);
    }), { numRuns: 60 });
  });
});
