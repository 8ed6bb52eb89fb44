// Levels, items and codes that stand in other entries exist there: levels of requirements, places of coverage, targets of mappings.
import { splitItem, type CoverageCell } from '../../src/model/competence-matrix.ts';
import { mappedFramework } from '../../src/model/mapped-framework.ts';
import { coverageOf } from '../../src/model/shared-positions.ts';
import type { Curriculum, Framework, Regulation, Role } from '../../src/schema/index.ts';
import type { Finding } from '../lib/finding.ts';
import type { Entry } from '../lib/read-content.ts';
import type { Check, Context } from './context.ts';

/** What is wrong, where, and what to do. */
type Fault = [path: PropertyKey[], message: string, hint: string];

// References to entries and competences that do not exist are the business of `references`.
const dataOf = <T>({ index }: Context, collection: string, id: string): T | undefined => index.get(collection)?.get(id)?.data as T | undefined;
const frameworkOf = (context: Context, id: string) => dataOf<Framework>(context, 'frameworks', id);
const quoted = (words: readonly string[]) => words.map((word) => `„${word}“`).join(', ');

function* levelFault(context: Context, { framework, level }: { framework: string; level?: string | undefined }, path: PropertyKey[]): Generator<Fault> {
  const levels = frameworkOf(context, framework)?.levels.map((known) => known.level);
  if (levels && level !== undefined && !levels.includes(level)) yield [path, `Die Stufe „${level}“ gibt es in „${framework}“ nicht.`, `Stufen dort: ${quoted(levels)}.`];
}

/** The first place of what stands twice, and each later one. */
function* doubles<T>(items: readonly T[], nameOf: (item: T) => string): Generator<[index: number, name: string]> {
  const seen = new Set<string>();
  for (const [index, item] of items.entries()) {
    const name = nameOf(item);
    if (seen.has(name)) yield [index, name];
    seen.add(name);
  }
}

function* checkFramework({ data }: Entry, context: Context): Generator<Fault> {
  const { levels, competences } = data as Framework;
  const known = levels.map(({ level }) => level);
  for (const [index, level] of doubles(known, (level) => level)) yield [['levels', index, 'level'], `Die Stufe „${level}“ steht doppelt.`, 'Jede Stufe einmal, niedrigste zuerst.'];
  const described = competences.flatMap(({ descriptors }, competence) => descriptors.map((descriptor, index) => ({ ...descriptor, path: ['competences', competence, 'descriptors', index] })));
  for (const { level, path } of described) if (!known.includes(level)) yield [[...path, 'level'], `Die Stufe „${level}“ gibt es in diesem Rahmen nicht.`, `Stufen: ${quoted(known)}.`];
  for (const [index, id] of doubles(described, ({ id }) => id)) yield [[...described[index]!.path, 'id'], `Die Kennung „${id}“ trägt schon eine andere Beschreibung.`, 'Jede Beschreibung braucht eine eigene Kennung.'];

  const frameworks = [...context.index.get('frameworks')?.values() ?? []].flatMap((entry) => (entry.data === undefined ? [] : [{ id: entry.id, data: entry.data as Framework }]));
  const targets = [
    ...levels.flatMap(({ equals }, level) => equals.map((mapping, index) => ({ mapping, path: ['levels', level, 'equals', index, 'code'], word: 'Stufe', codes: (other: Framework) => other.levels.map((known) => known.level) }))),
    ...competences.flatMap(({ mappings }, competence) => mappings.map((mapping, index) => ({ mapping, path: ['competences', competence, 'mappings', index, 'code'], word: 'Kompetenz', codes: (other: Framework) => other.competences.map(({ code }) => code) }))),
  ];
  for (const { mapping, path, word, codes } of targets) {
    const other = mappedFramework(frameworks, mapping);
    if (other && !codes(other.data).includes(mapping.code)) yield [path, `${word} „${mapping.code}“ gibt es in „${other.id}“ nicht.`, 'Kennung und Fassung mit jenem Rahmen vergleichen.'];
  }
}

function* checkRole({ data }: Entry, context: Context): Generator<Fault> {
  const { requirements } = data as Role;
  for (const [index, requirement] of requirements.entries()) yield* levelFault(context, requirement, ['requirements', index, 'level']);
  for (const [index] of doubles(requirements, ({ framework, competence }) => `${framework} ${competence}`)) yield [['requirements', index, 'competence'], `Die Kompetenz „${requirements[index]!.competence}“ wird zweimal gefordert.`, 'Eine Anforderung je Kompetenz, mit der höheren Stufe und beiden Gründen.'];
}

/** Why an item of a regulation cannot be covered; undefined where it can. */
function itemFault({ positions, studyModules }: Regulation, item: string): [message: string, hint: string] | undefined {
  if (studyModules.some(({ id }) => id === item)) return undefined;
  const { id, letter } = splitItem(item, (known) => positions.some((position) => position.id === known));
  const position = positions.find((known) => known.id === id);
  if (!position) return [`Position oder Modul „${id}“ gibt es in dieser Ordnung nicht.`, 'Kennung aus „positions“ oder „studyModules“ nehmen.'];
  if (letter !== undefined && !position.aims.includes(letter)) return [`Ein Lernziel „${letter}“ hat die Position „${id}“ nicht.`, position.aims.length > 0 ? `Buchstaben dort: ${position.aims.join(', ')}.` : 'Die Position hat keine Buchstaben; nur ihre Kennung nennen.'];
  return undefined;
}

function* checkCells(context: Context, cells: readonly CoverageCell[], faultOf: (item: string) => [string, string] | undefined): Generator<Fault> {
  for (const [index, cell] of cells.entries()) {
    const fault = faultOf(cell.item);
    if (fault) yield [['competenceCoverage', index, 'item'], ...fault];
    yield* levelFault(context, cell, ['competenceCoverage', index, 'level']);
  }
  for (const [index] of doubles(cells, ({ item, framework, competence }) => `${item} ${framework} ${competence}`)) yield [['competenceCoverage', index], `„${cells[index]!.item}“ und „${cells[index]!.competence}“ stehen schon zusammen in einer Zeile.`, 'Beide Zeilen zusammenführen.'];
}

function* checkRegulation({ data }: Entry, context: Context): Generator<Fault> {
  const regulation = data as Regulation;
  yield* checkCells(context, regulation.competenceCoverage, (item) => itemFault(regulation, item));
  const regulationOf = (id: string) => dataOf<Regulation>(context, 'regulations', id);
  for (const [index, position] of regulation.positions.entries()) {
    const { id, sameAs } = position;
    const model = sameAs && regulationOf(sameAs.regulation)?.positions.find((other) => other.id === sameAs.position);
    const path = ['positions', index, 'sameAs'];
    if (model?.sameAs) yield [path, `„${sameAs!.position}“ in „${sameAs!.regulation}“ verweist selbst weiter.`, `Gleich die Ordnung nennen, bei der die Abdeckung steht: ${model.sameAs.regulation}.`];
    // What is written of the other position must have its place here, too.
    const inherited = model && !model.sameAs ? coverageOf({ ...regulation, positions: [position], competenceCoverage: [] }, regulationOf) : [];
    const missing = [...new Set(inherited.map(({ cell }) => splitItem(cell.item, (known) => known === id).letter).filter((letter) => letter !== undefined && !position.aims.includes(letter)))];
    if (missing.length > 0) yield [path, `Die gemeinsame Position hat dort Lernziele, die hier fehlen: ${missing.join(', ')}.`, 'Nur Positionen gleichsetzen, deren Lernziele übereinstimmen; sonst die Abdeckung hier selbst angeben.'];
  }
}

function* checkCurriculum({ data }: Entry, context: Context): Generator<Fault> {
  const { modules, competenceCoverage } = data as Curriculum;
  yield* checkCells(context, competenceCoverage, (item) => (modules.some(({ code }) => code === item) ? undefined : [`Das Modul „${item}“ gibt es in diesem Curriculum nicht.`, 'Kennung aus „modules“ nehmen.']));
}

const checkOf: Record<string, (entry: Entry, context: Context) => Iterable<Fault>> = { frameworks: checkFramework, roles: checkRole, regulations: checkRegulation, curricula: checkCurriculum };

export const competences: Check = {
  id: 'competences',
  title: 'Kompetenzen',
  *run(context): Generator<Finding> {
    for (const entry of context.entries) {
      if (entry.data === undefined) continue;
      for (const [path, message, hint] of checkOf[entry.collection]?.(entry, context) ?? []) yield { check: 'competences', level: 'error', file: entry.file, line: entry.lineOf(path), message, hint };
    }
  },
};
