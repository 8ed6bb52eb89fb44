// Two to four profiles side by side: a row for each fact, for roles one for each competence, a cell for each side, and whether the cells say the same. Never a score.
import type { Finding } from './comparison-values.ts';
import type { CoverageState } from './coverage.ts';

export type SideKind = 'qualification' | 'regulation' | 'role';

const ALL: SideKind[] = ['qualification', 'regulation', 'role'];
const BOTH: SideKind[] = ['qualification', 'regulation'];
const QUALIFICATION: SideKind[] = ['qualification'];
const REGULATION: SideKind[] = ['regulation'];
const ROLE: SideKind[] = ['role'];

/** Every fact that is compared, in the order of the table, and which kind of profile records it. */
const table = {
  general: { edition: BOTH, titles: BOTH, state: BOTH, kind: QUALIFICATION, codes: QUALIFICATION, field: BOTH, occupationGroups: QUALIFICATION, purpose: ROLE, aliases: ROLE, employmentGroups: ROLE, tasks: ROLE },
  requirements: { requirements: ROLE },
  level: { levels: QUALIFICATION },
  duration: { duration: BOTH, durationText: QUALIFICATION, mode: QUALIFICATION, fullTime: QUALIFICATION },
  extent: { extent: QUALIFICATION, practice: QUALIFICATION, theory: QUALIFICATION, vocational: QUALIFICATION, workplace: QUALIFICATION, general: QUALIFICATION, elective: QUALIFICATION, other: QUALIFICATION, guideValues: REGULATION },
  entry: { entry: QUALIFICATION, schoolYears: QUALIFICATION, minimumAge: QUALIFICATION },
  award: { awardingBody: QUALIFICATION, examiningBody: QUALIFICATION, competentBodies: REGULATION, certificates: QUALIFICATION, stateRecognised: QUALIFICATION },
  examination: { exams: BOTH, rights: QUALIFICATION },
  law: { legalBasis: BOTH, curriculum: QUALIFICATION },
  contents: { modules: QUALIFICATION, contents: QUALIFICATION, positions: REGULATION },
  evidence: { stateAsOf: ALL, review: ALL, sources: ALL },
} as const;

export type GroupName = keyof typeof table;
export type FieldName = { [G in GroupName]: keyof (typeof table)[G] }[GroupName];

export const fields = Object.entries(table).flatMap(([group, names]) => Object.entries(names).map(([name, kinds]) => ({ group: group as GroupName, name: name as FieldName, kinds: kinds as SideKind[] })));

export interface Fact<L> {
  lines: L[];
  /** Margin number of the passage of the profile that says so. */
  passage?: number;
}

/** Module of a curriculum, position of a framework plan or competence that a role requires. */
export interface Item<L> {
  id: string;
  /** What the plan calls the position: "A 6". */
  call?: string;
  line: L;
  /** What a role requires of the competence. */
  says?: L[];
}

/** What one side says. `L` is a line of a cell, as typed values or in words; lines that are equal as JSON say the same. */
export interface Sheet<L> {
  kind: SideKind;
  code: string;
  facts: Partial<Record<FieldName, Fact<L>>>;
  /** Modules of a qualification, positions of a regulation, requirements of a role. */
  items: Item<L>[];
  itemsPassage?: number;
  /** Worked matrices: regulation → position → finding. */
  findings: Record<string, Record<string, Finding>>;
}

export type Absence =
  /** Profiles of this kind record the fact; this one has no source for it. */
  | 'notDocumented'
  /** Profiles of this kind do not record it. */
  | 'notRecorded'
  /** Stands below, position by position. */
  | 'alignedBelow'
  /** No matrix, or none for this position. */
  | 'notAligned'
  /** The role requires nothing of this competence. */
  | 'notRequired';

export type Cell<L> = (Fact<L> & { finding?: CoverageState }) | { absent: Absence };

/**
 * `same`: every side says the same. `different`: two sides at least, and not the same. `onlyHere`: some sides say it, those alike, the others
 * nothing. `missing`: nobody does.
 */
export type RowState = 'same' | 'different' | 'onlyHere' | 'missing';

export interface Row<L> {
  group: GroupName;
  name: FieldName;
  cells: Cell<L>[];
  state: RowState;
  /** Modules and positions that the alignments leave over. */
  isRest?: true;
  /** The competence, where a row stands for one. */
  item?: Item<L>;
}

/** Positions of a framework plan, and beside each what a worked matrix found. */
export interface Alignment<L> {
  regulation: string;
  rows: { position: Item<L>; cells: Cell<L>[] }[];
}

export interface Comparison<L> {
  rows: Row<L>[];
  /** Without a worked matrix there are none, and modules and positions stand apart. */
  alignments: Alignment<L>[];
}

const isPresent = <L>(cell: Cell<L>): cell is Fact<L> => !('absent' in cell);
/** The order of lines says nothing: sources list in any order. */
const keyOf = <L>({ lines }: Fact<L>) => JSON.stringify(lines.map((line) => JSON.stringify(line)).sort());

/** What the cells of a row say of each other. */
export function stateOf<L>(cells: readonly Cell<L>[]): RowState {
  const present = cells.filter(isPresent);
  if (present.length === 0) return 'missing';
  if (new Set(present.map(keyOf)).size > 1) return 'different';
  return present.length === cells.length ? 'same' : 'onlyHere';
}

const isAligned = <L>(sheet: Sheet<L>, alignments: readonly Alignment<L>[]) => alignments.some(({ regulation }) => regulation === sheet.code || sheet.findings[regulation] !== undefined);

/** Items that a cell lists: all, or what is left beside the alignments. */
function listed<L>(sheet: Sheet<L>, alignments: readonly Alignment<L>[]): Item<L>[] {
  const findings = alignments.flatMap(({ regulation }) => Object.values(sheet.findings[regulation] ?? {}));
  const taken = new Set(sheet.kind === 'regulation' ? alignments.filter(({ regulation }) => regulation === sheet.code).flatMap(({ rows }) => rows.map(({ position }) => position.id)) : findings.flatMap(({ modules }) => modules));
  return sheet.items.filter(({ id }) => !taken.has(id));
}

function cellOf<L>(sheet: Sheet<L>, name: FieldName, kinds: readonly SideKind[], alignments: readonly Alignment<L>[]): Cell<L> {
  if (!kinds.includes(sheet.kind)) return { absent: 'notRecorded' };
  if (name !== 'modules' && name !== 'positions') return sheet.facts[name] ?? { absent: 'notDocumented' };
  const lines = listed(sheet, alignments).map(({ line }) => line);
  if (lines.length > 0) return { lines, ...(sheet.itemsPassage === undefined ? {} : { passage: sheet.itemsPassage }) };
  return { absent: isAligned(sheet, alignments) ? 'alignedBelow' : 'notDocumented' };
}

function findingCell<L>(sheet: Sheet<L>, regulation: string, position: Item<L>): Cell<L> {
  if (sheet.code === regulation) return { lines: [position.line] };
  const finding = sheet.findings[regulation]?.[position.id];
  if (!finding) return { absent: 'notAligned' };
  return { finding: finding.state, lines: sheet.items.filter(({ id }) => finding.modules.includes(id)).map(({ line }) => line) };
}

/** For each regulation among the sides that another side has a matrix with: its positions with a finding, in the order of the plan. */
function align<L>(sheets: readonly Sheet<L>[]): Alignment<L>[] {
  const regulations = new Map(sheets.filter(({ kind }) => kind === 'regulation').map((sheet) => [sheet.code, sheet]));
  return [...regulations.values()].sort((a, b) => (a.code < b.code ? -1 : 1)).flatMap((regulation): Alignment<L>[] => {
    const found = new Set(sheets.flatMap(({ findings }) => Object.keys(findings[regulation.code] ?? {})));
    const rows = regulation.items.filter(({ id }) => found.has(id)).map((position) => ({ position, cells: sheets.map((sheet) => findingCell(sheet, regulation.code, position)) }));
    return rows.length > 0 ? [{ regulation: regulation.code, rows }] : [];
  });
}

/** A row for each competence that a role requires, in the order of their codes. */
function requirementRows<L>(sheets: readonly Sheet<L>[]): Row<L>[] {
  const items = new Map(sheets.filter(({ kind }) => kind === 'role').flatMap(({ items }) => items.map((item): [string, Item<L>] => [item.id, item])));
  return [...items.values()].sort((a, b) => a.id.localeCompare(b.id, 'en', { numeric: true })).map((item): Row<L> => {
    const cells = sheets.map((sheet): Cell<L> => {
      if (sheet.kind !== 'role') return { absent: 'notRecorded' };
      const says = sheet.items.find(({ id }) => id === item.id)?.says;
      return says ? { lines: says, ...(sheet.itemsPassage === undefined ? {} : { passage: sheet.itemsPassage }) } : { absent: 'notRequired' };
    });
    return { group: 'requirements', name: 'requirements', item, cells, state: stateOf(cells) };
  });
}

/** Compares any number of sides. Their order decides about the order of the cells, and about nothing else. */
export function compareSheets<L>(sheets: readonly Sheet<L>[]): Comparison<L> {
  const alignments = align(sheets);
  const rows = fields.filter(({ kinds }) => sheets.some(({ kind }) => kinds.includes(kind))).flatMap(({ group, name, kinds }): Row<L>[] => {
    if (name === 'requirements') return requirementRows(sheets);
    // Beside a side that lists all of its modules, the others list all of theirs.
    const isRest = (name === 'modules' || name === 'positions') && alignments.length > 0 && sheets.every((sheet) => !kinds.includes(sheet.kind) || isAligned(sheet, alignments));
    const cells = sheets.map((sheet) => cellOf(sheet, name, kinds, isRest ? alignments : []));
    return [{ group, name, cells, state: stateOf(cells), ...(isRest ? { isRest } : {}) }];
  });
  return { alignments, rows: rows.filter(({ cells, state }) => state !== 'missing' || !cells.some((cell) => 'absent' in cell && cell.absent === 'alignedBelow')) };
}

/** The same sheet with its lines in another form. */
export function mapLines<L, M>(sheet: Sheet<L>, write: (line: L) => M): Sheet<M> {
  return {
    ...sheet,
    facts: Object.fromEntries(Object.entries(sheet.facts).map(([name, fact]) => [name, { ...fact, lines: fact.lines.map(write) }])),
    items: sheet.items.map(({ says, ...item }): Item<M> => ({ ...item, line: write(item.line), ...(says ? { says: says.map(write) } : {}) })),
  };
}
