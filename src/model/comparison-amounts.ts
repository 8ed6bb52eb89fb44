// Extents for a comparison: totals and parts as their source counts them, and what a bar may stand for. Nothing is converted.
import type { Amount, Edition, Position, Value } from './comparison-values.ts';
import { framePlan } from './framework-plan.ts';
import type { Regulation } from '../schema/index.ts';
import { moduleTables, sumTable, type Module, type ModuleTable } from './workload.ts';

type HourTable = Edition['hourTables'][number];

/** Parts of an extent that have a row of their own. */
export const parts = ['practice', 'theory', 'vocational', 'workplace', 'general', 'elective', 'other'] as const;
export type Part = (typeof parts)[number];

const round = (n: number) => Math.round(n * 1000) / 1000;
const add = (values: readonly (number | undefined)[]) => values.reduce<number | undefined>((sum, value) => (value === undefined ? sum : round((sum ?? 0) + value)), undefined);
const byColumn = (columns: readonly string[], values: readonly (number | undefined)[]) => columns.flatMap((column, index) => (values[index] === undefined ? [] : [{ column, value: values[index] }]));
const valueOf = (amount: Amount, ...sub: Value['sub'] & {}): Value => ({ main: [{ is: 'amount', amount }], ...(sub.length > 0 ? { sub } : {}) });

/** Amount of a table; undefined where it has no number. */
function amountOf(table: HourTable): Amount | undefined {
  const { columns, inside, outside } = sumTable(table);
  const lesson = table.lessonMinutes === undefined ? {} : { lessonMinutes: table.lessonMinutes };
  if (table.unit === 'weeklyHours') {
    const values = byColumn(columns, inside);
    return values.length > 0 ? { unit: 'weeklyHours', columns: table.columns, byColumn: values, ...lesson } : undefined;
  }
  const [total, beside] = [add(inside), add(outside)];
  if (total === undefined && beside === undefined) return undefined;
  return { unit: table.unit, ...(total === undefined ? {} : { total }), ...(beside === undefined ? {} : { outside: beside }), ...lesson };
}

/** Amount of modules that count in one unit. */
function moduleSum({ unit, system, columns, totals }: Pick<ModuleTable, 'unit' | 'system' | 'columns' | 'totals'>): Amount | undefined {
  if (unit === 'none') return undefined;
  if (unit === 'weeklyHours') {
    const values = byColumn(columns, totals);
    return values.length > 0 ? { unit, columns: 'class', byColumn: values } : undefined;
  }
  const total = add(totals);
  return total === undefined ? undefined : { unit, total, ...(system ? { system } : {}) };
}

/** The whole extent, each table of the source for itself: as stated, else from the hour tables, else from the modules. */
export function extentsOf(edition: Edition): Value[] {
  const { extent, hourTables } = edition;
  if (extent) return [valueOf({ unit: extent.unit, total: extent.amount }, ...(extent.note ? [[{ is: 'wording' as const, text: extent.note }]] : []))];
  if (hourTables.length > 0) return hourTables.flatMap((table) => valuesFor(table, table, hourTables.length > 1));
  return moduleTables(edition).flatMap((table) => {
    const amount = moduleSum(table);
    return amount ? [valueOf(amount)] : [];
  });
}

function valuesFor(table: HourTable, shown: HourTable, isNamed: boolean): Value[] {
  const amount = amountOf(shown);
  if (!amount) return [];
  const { outside, ...inside } = amount;
  const name: Value['sub'] & {} = isNamed ? [[{ is: 'wording', text: table.title }]] : [];
  // A part that stands beside the total as a whole is an amount of its own.
  if (inside.total === undefined && !inside.byColumn) return [valueOf({ ...inside, total: outside! }, [{ is: 'outsideTotal' }], ...name)];
  return [valueOf(amount, ...name)];
}

/** One part of the extent, from the same tables or modules. */
export function partOf(edition: Edition, part: Part): Value[] {
  const { hourTables } = edition;
  if (hourTables.length > 0) {
    return hourTables.flatMap((table) => {
      const rows = table.rows.filter(({ area }) => area === part);
      return rows.length > 0 ? valuesFor(table, { ...table, rows }, hourTables.length > 1) : [];
    });
  }
  return moduleTables(edition).flatMap((table) => {
    const amount = table.unit === 'hours' ? hoursIn(table, part) : moduleSum({ ...table, totals: areaSums(table, part) });
    return amount ? [valueOf(amount)] : [];
  });
}

/** Hours of modules are divided by their columns. */
function hoursIn({ columns, totals }: ModuleTable, part: Part): Amount | undefined {
  const total = totals[columns.indexOf(part)];
  return total === undefined ? undefined : { unit: 'hours', total };
}

/** Other units by the area of the module. */
function areaSums({ groups, columns }: ModuleTable, part: Part): (number | undefined)[] {
  const rows = groups.flatMap((group) => group.rows).filter(({ module }) => module.area === part);
  return columns.map((_, index) => add(rows.map(({ cells }) => cells[index])));
}

/** Amount of one module; undefined where its source gives none. */
export function moduleAmount({ amount }: Module): Amount | undefined {
  switch (amount?.unit) {
    case 'hours': {
      const total = add([amount.practice, amount.theory, amount.workplace, amount.general, amount.undivided]);
      return total === undefined ? undefined : { unit: 'hours', total };
    }
    case 'weeklyHours': return { unit: 'weeklyHours', columns: 'class', byColumn: Object.entries(amount.byClass).map(([column, value]) => ({ column, value })) };
    case 'weeks': return { unit: 'weeks', total: amount.weeks };
    case 'credits': return { unit: 'credits', total: amount.credits, system: amount.system };
    default: return undefined;
  }
}

/** Time of a position in the framework plan, weeks and months apart. */
export function positionAmounts({ weeks }: Pick<Position, 'weeks'>, periods: Regulation['periods']): Amount[] {
  return amountsByUnit(weeks ?? {}, periods);
}

function amountsByUnit(times: Record<string, number>, periods: Regulation['periods']): Amount[] {
  const units = new Map(periods.map(({ key, unit }) => [key, unit]));
  return (['weeks', 'months'] as const).flatMap((unit): Amount[] => {
    const total = add(Object.entries(times).flatMap(([key, amount]) => ((units.get(key) ?? 'weeks') === unit ? [amount] : [])));
    return total === undefined ? [] : [{ unit, total, isGuideValue: true }];
  });
}

/** Credits of a study regulation, and guide values of the framework plan section by section: those of several focuses are never added up. */
export function guideValuesOf(data: Regulation): Value[] {
  const names = new Map([...data.occupations.map(({ id, title }): [string, string] => [id, title.de]), ...data.specialisations.map(({ id, title }): [string, string] => [id, title])]);
  const credits = data.creditsTotal === undefined ? [] : [valueOf({ unit: 'credits', total: data.creditsTotal })];
  return [...credits, ...framePlan(data).sections.flatMap(({ title, annex, occupation, specialisation, sums }) => {
    const focus = names.get(specialisation ?? '');
    const name = [annex, title, names.get(occupation ?? ''), focus && !title.includes(focus) ? focus : undefined].filter(Boolean).join(', ');
    return amountsByUnit(sums, data.periods).map((amount) => valueOf(amount, ...(name ? [[{ is: 'original' as const, text: name, lang: 'de' }]] : [])));
  })];
}

/** What a bar stands for: only amounts of one measure share a scale. Undefined for what no bar can show. */
export function barOf({ unit, total, lessonMinutes, system, isGuideValue }: Amount): { measure: string; value: number } | undefined {
  // Points of an unnamed system and weekly hours of several classes cannot be compared by length.
  if (total === undefined || unit === 'weeklyHours' || (unit === 'credits' && !system)) return undefined;
  return { measure: [unit, lessonMinutes ?? '', system ?? '', isGuideValue ? 'guide' : ''].join('/'), value: total };
}
