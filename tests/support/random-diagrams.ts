// Education systems for the tests: random ones, some of them nonsense, and those of content/.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { stationsInWords, type Diagram } from '../../src/components/country/diagram-in-words.ts';
import type { StationInput } from '../../src/model/diagram-layout.ts';
import type { Transition } from '../../src/model/diagram-order.ts';
import { parseFile } from '../../src/markdown/parse-file.ts';
import type { Country } from '../../src/schema/index.ts';

const countries = fileURLToPath(new URL('../../content/countries', import.meta.url));

export interface Drawn { stations: StationInput[]; transitions: Transition[] }

const word = fc.oneof({ weight: 8, arbitrary: fc.constantFrom('Berufsschule', 'Grund-', 'und', 'Mittelschule', 'Ön', 'Lisans', 'IeFP-Gang', '(CAP)', 'ППССЗ', '2', 'Vorhochschulbildung') }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }) });
const label = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
const half = (max: number) => fc.integer({ min: 0, max: max * 2 }).map((value) => value / 2);

/** Any diagram that the schema lets pass: circles, transitions to itself and back in time, years missing here and there. */
export const anyDiagram: fc.Arbitrary<Drawn> = fc.integer({ min: 1, max: 10 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, index) => `n${index}`);
  const id = fc.constantFrom(...ids);
  return fc.record({
    stations: fc.tuple(...ids.map((id) => fc.record({ start: fc.option(half(30), { nil: undefined }), years: fc.option(half(15), { nil: undefined }), isCertificate: fc.boolean(), label, notes: fc.array(label, { maxLength: 3 }) })
      .map(({ isCertificate, ...rest }): StationInput => ({ id, isPoint: rest.years === 0 || (isCertificate && rest.years === undefined), ...rest })))),
    transitions: fc.array(fc.record({ from: id, to: id }), { maxLength: 14 }),
  });
});

export interface RealDiagram extends Drawn { name: string; diagram: Diagram }

/** The diagrams of content/, in a language. Only the countries are read. */
export function realDiagrams(language: 'de' | 'en'): RealDiagram[] {
  return readdirSync(countries).filter((file) => /^[a-z]+\.mdx$/.test(file)).sort().flatMap((file) => {
    const { data } = parseFile('countries', readFileSync(`${countries}/${file}`, 'utf8'));
    return (data as Country).systems.flatMap((system) => (system.diagram
      ? [{ name: `${file.replace('.mdx', '')}/${system.id}`, diagram: system.diagram, stations: stationsInWords(system.diagram, new Map(system.diagram.nodes.map(({ id }) => [id, Array.from({ length: 120 }, () => 'x')])), language), transitions: system.diagram.edges }]
      : []));
  });
}
