// Amounts of training: tables of modules and their sums, each in the unit of its source. Nothing is converted or added across units.
import type { Qualification } from '../schema/index.ts';

export type Edition = Qualification['editions'][number];
export type Module = Edition['modules'][number];
export type Unit = NonNullable<Module['amount']>['unit'] | 'none';

const PARTS = ['practice', 'theory', 'workplace', 'general', 'undivided'] as const;
const AREAS = ['vocational', 'general', 'elective', 'workplace', 'none'] as const;

export interface ModuleRow {
  module: Module;
  /** One value per column; undefined where the source gives none. */
  cells: (number | undefined)[];
  /** Only where adding the columns is meaningful: parts of total hours. */
  sum?: number;
}

export interface ModuleGroup {
  year?: number;
  area?: (typeof AREAS)[number];
  rows: ModuleRow[];
  sums: (number | undefined)[];
  sum?: number;
}

export interface ModuleTable {
  unit: Unit;
  /** For credits: ECTS or another system; points of two systems are two units. */
  system?: string;
  /** Parts (practice, theory …), classes ("9") or the unit itself. */
  columns: string[];
  groups: ModuleGroup[];
  /** Over all groups, in the same columns. */
  totals: (number | undefined)[];
  /** Largest row sum, the scale of the bars; 0 where there are no bars. */
  max: number;
}

const round = (n: number) => Math.round(n * 1000) / 1000;

function add(values: (number | undefined)[]): number | undefined {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? round(known.reduce((a, b) => a + b, 0)) : undefined;
}

function columnsOf(unit: Unit, modules: Module[]): string[] {
  if (unit === 'hours') return PARTS.filter((part) => modules.some(({ amount }) => amount?.unit === 'hours' && amount[part] !== undefined));
  if (unit === 'weeklyHours') {
    const classes = new Set(modules.flatMap(({ amount }) => (amount?.unit === 'weeklyHours' ? Object.keys(amount.byClass) : [])));
    return [...classes].sort((a, b) => Number(a) - Number(b));
  }
  return unit === 'none' ? [] : [unit];
}

function cellsOf({ amount }: Module, columns: string[]): (number | undefined)[] {
  switch (amount?.unit) {
    case 'hours': return columns.map((part) => amount[part as (typeof PARTS)[number]]);
    case 'weeklyHours': return columns.map((name) => amount.byClass[name]);
    case 'weeks': return [amount.weeks];
    case 'credits': return [amount.credits];
    default: return columns.map(() => undefined);
  }
}

/** Tables of an edition's modules, one per unit; grouped by year for hours, by area otherwise. */
export function moduleTables(edition: Pick<Edition, 'modules'>): ModuleTable[] {
  const byUnit = Map.groupBy(edition.modules, ({ amount }) => (amount?.unit === 'credits' ? `credits ${amount.system}` : amount?.unit));
  return [...byUnit.values()].map((modules) => {
    const [amount] = modules.map((module) => module.amount);
    const unit: Unit = amount?.unit ?? 'none';
    const columns = columnsOf(unit, modules);
    const addsUp = unit === 'hours' && columns.length > 1;
    const byYear = modules.some(({ year }) => year !== undefined) && unit !== 'weeklyHours';
    const keys = byYear ? [...new Set(modules.map(({ year }) => year))].sort((a, b) => (a ?? 99) - (b ?? 99)) : AREAS.filter((area) => modules.some((m) => (m.area ?? 'none') === area));
    const groups = keys.map((key): ModuleGroup => {
      const rows = modules.filter((m) => (byYear ? m.year === key : (m.area ?? 'none') === key)).map((module): ModuleRow => {
        const cells = cellsOf(module, columns);
        const sum = addsUp ? add(cells) : undefined;
        return { module, cells, ...(sum === undefined ? {} : { sum }) };
      });
      const sums = columns.map((_, index) => add(rows.map(({ cells }) => cells[index])));
      const sum = addsUp ? add(sums) : undefined;
      return { rows, sums, ...(byYear ? (typeof key === 'number' ? { year: key } : {}) : { area: key as (typeof AREAS)[number] }), ...(sum === undefined ? {} : { sum }) };
    });
    const totals = columns.map((_, index) => add(groups.map(({ sums }) => sums[index])));
    const max = unit === 'hours' ? Math.max(0, ...groups.flatMap(({ rows }) => rows.map(({ cells }) => add(cells) ?? 0))) : 0;
    return { unit, ...(amount?.unit === 'credits' ? { system: amount.system } : {}), columns, groups, totals, max };
  });
}

export interface TableSums {
  columns: string[];
  /** Per column, without the rows that the source keeps outside its total. */
  inside: (number | undefined)[];
  outside: (number | undefined)[];
}

/** Sums of an hour table by column. */
export function sumTable(table: Edition['hourTables'][number]): TableSums {
  const columns = [...new Set(table.rows.flatMap(({ amounts }) => Object.keys(amounts)))].sort((a, b) => Number(a) - Number(b));
  const sum = (outside: boolean) => columns.map((column) => add(table.rows.filter((row) => Boolean(row.outsideTotal) === outside).map((row) => row.amounts[column])));
  return { columns, inside: sum(false), outside: sum(true) };
}

export interface Extent {
  unit: Exclude<Unit, 'none'>;
  /** Total hours, weeks or credits; for weekly hours the values by class. */
  total?: number;
  outside?: number;
  byColumn?: { column: string; value: number }[];
}

/** Levels of the qualification itself, without comparisons drawn by bodies of other states. */
export function ownLevels(edition: Pick<Edition, 'levels'>): Edition['levels'] {
  return edition.levels.filter(({ comparedBy }) => comparedBy === undefined);
}

/** What a framework is called in English, where that is another word. */
const ENGLISH_NAMES: Record<string, string> = { EQR: 'EQF' };

/** A level with its framework, in words of both languages. */
export function levelName({ framework, level }: { framework: string; level: string }): { de: string; en: string } {
  return { de: `${framework} ${level}`, en: `${ENGLISH_NAMES[framework] ?? framework} ${level}` };
}

/** The extent of an edition for its summary line: as stated, else from the first hour table, else from the modules. */
export function extentOf(edition: Edition): Extent | undefined {
  if (edition.extent) return { unit: edition.extent.unit, total: edition.extent.amount };
  const table = edition.hourTables[0];
  if (table) {
    const { columns, inside, outside } = sumTable(table);
    if (table.unit === 'weeklyHours') return { unit: 'weeklyHours', byColumn: columns.flatMap((column, i) => (inside[i] === undefined ? [] : [{ column, value: inside[i] }])) };
    const total = add(inside);
    const beyond = add(outside);
    return { unit: table.unit, ...(total === undefined ? {} : { total }), ...(beyond === undefined ? {} : { outside: beyond }) };
  }
  const [modules] = moduleTables(edition);
  if (!modules || modules.unit === 'none') return undefined;
  if (modules.unit === 'weeklyHours') return { unit: 'weeklyHours', byColumn: modules.columns.flatMap((column, i) => (modules.totals[i] === undefined ? [] : [{ column, value: modules.totals[i] }])) };
  const total = add(modules.totals);
  return total === undefined ? undefined : { unit: modules.unit, total };
}
