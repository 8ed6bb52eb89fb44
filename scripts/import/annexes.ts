// The annexes of a regulation → rows of the framework plan, its periods, time frames and timetables.
import { runsOn } from './aims.ts';
import type { Extract, Row } from './extract.ts';
import type { Findings } from './findings.ts';
import { readGrid, type Grid } from './grid.ts';
import { hasSign, isHeading, makeSections, scopeOf, type Sections } from './headings.ts';
import { isFrameTable, readFrames, readTimetable } from './months.ts';
import type { Norm, OfficialText } from './official-text.ts';
import { readPlanRows, type PlanTable } from './plan-rows.ts';
import { readTimes } from './plan-times.ts';
import { textOf } from './text.ts';
import { childOf, childrenOf, findAll, type Element } from './xml.ts';

export type Plan = Required<Pick<Extract, 'ausbildungsrahmenplan' | 'periods' | 'zeitrahmen' | 'zeitlicheGliederung'>>;

const STANDARD = /^(?:Organisation des Ausbildungsbetriebe?s, Berufsbildung sowie Arbeits- und Tarifrecht|Berufsbildung(?:,| sowie) Arbeits- und Tarifrecht|Aufbau und Organisation des Ausbildungsbetriebe?s|Sicherheit und Gesundheit(?:sschutz)? bei der Arbeit|Umweltschutz(?: und Nachhaltigkeit)?|digitalisierte Arbeitswelt)$/i;

export interface PlanWishes {
  /** The occupation an annex speaks of, where the regulation has several. */
  occupationOf: (annexTitle: string) => string | undefined;
  durationMonths?: number | undefined;
  skipRows: string[];
}

/** "Anlage 1 (zu § 4)" → "Anlage 1". */
const nameOf = (label: string) => label.replace(/\s*\(.*$/, '').trim();

/** Headings and tables of an annex in the order of the page, however deep they lie. */
function* parts(element: Element): Generator<Element> {
  for (const child of childrenOf(element)) {
    if (child.name === 'table') yield child;
    else if (child.name === 'P' && childrenOf(child, 'table').length === 0) yield child;
    else yield* parts(child);
  }
}

function rowsOf(table: PlanTable, annex: string, annexTitle: string, text: OfficialText, wishes: PlanWishes, findings: Findings): Row[] {
  const times = readTimes(table, (sign, id) => (id ? text.footnotes.get(id)?.text : undefined) ?? table.footnotes.get(sign), findings);
  const occupation = wishes.occupationOf(annexTitle);
  return table.positions.map((position) => {
    const { groups, weeks, timing } = times.get(position)!;
    const letters = position.aims.flatMap(({ letter }) => letter ?? []);
    if (letters.length > 0 && !runsOn(letters)) findings.remark(position.at, `Position ${position.number} „${position.title}“: Die Buchstaben laufen nicht durch (${letters.join(', ')}).`, 'Im amtlichen Text ansehen; eine Auffälligkeit unter „defects“ festhalten.');
    const untimed = letters.filter((letter) => !timing && groups.length > 0 && !groups.some((group) => group.letters.includes(letter)));
    if (untimed.length > 0) findings.remark(position.at, `Position ${position.number} „${position.title}“: Für ${untimed.join(', ')} nennt der Plan keine Zeit.`);
    return {
      annex,
      section: position.section,
      number: position.number,
      title: position.title,
      ref: position.ref ?? null,
      aims: position.aims.map(({ letter, text: wording }) => ({ letter: letter ?? null, text: wording })),
      timeGroups: groups,
      weeks,
      ...(timing ? { timing } : {}),
      ...(STANDARD.test(position.title) ? { standardposition: true } : {}),
      ...(occupation ? { occupation } : {}),
      ...scopeOf(position.section, annexTitle),
      at: position.at,
    };
  });
}

function periodsOf({ positions }: PlanTable, annex: string, durationMonths: number | undefined): Plan['periods'] {
  const columns = new Map(positions.flatMap(({ layout }) => layout.time).map((column) => [column.key, column]));
  // "3. und 4. Ausbildungsjahr" of a training of 42 months ends with month 42.
  const upTo = (month: number | undefined) => (month === undefined ? null : Math.min(month, durationMonths ?? month));
  return [...columns.values()].map(({ key, label, fromMonth, toMonth, unit, columnsSharePeriod }) => ({ annex, key, label, fromMonth: fromMonth ?? null, toMonth: upTo(toMonth), unit: unit ?? null, ...(columnsSharePeriod ? { columnsSharePeriod } : {}) }));
}

function readTable(table: Element, norm: Norm, sections: Sections, plan: Plan, text: OfficialText, wishes: PlanWishes, findings: Findings) {
  const annex = nameOf(norm.label);
  const title = textOf(childOf(table, 'Title'));
  if (title) sections.enter(title);
  const groups = childrenOf(table, 'tgroup');
  if (groups.length === 0) findings.error(table.at, 'Die Tabelle ist leer: Sie hat keine Spalten.', 'Prüfen, ob die Datei vollständig heruntergeladen ist.');
  const grids = groups.map((group) => readGrid(table, group, findings)).filter((grid): grid is Grid => grid !== undefined);
  for (const grid of grids) {
    if (isFrameTable(grid)) {
      plan.zeitrahmen.push(...readFrames(grid, annex, wishes.occupationOf(norm.title), findings));
      continue;
    }
    const rows = readPlanRows(grid, { sections, findings, skipRows: wishes.skipRows });
    if (!rows) continue;
    plan.ausbildungsrahmenplan.push(...rowsOf(rows, annex, norm.title, text, wishes, findings));
    plan.periods.push(...periodsOf(rows, annex, wishes.durationMonths));
  }
}

/** A paragraph between tables is a heading when it has the sign of a section or is printed as one. */
function isPrintedHeading(paragraph: Element): boolean {
  const text = textOf(paragraph);
  if (!isHeading(text) || text === '' || /rahmenplan/i.test(text)) return false;
  return hasSign(text) || textOf({ ...paragraph, children: findAll(paragraph, 'B', 'SP') }) === text;
}

/** Whether an annex holds a framework plan at all; other annexes (forms, examples) are named in the report. */
const isPlan = ({ title, content }: Norm) => /rahmenplan|Gliederung|Zusatzqualifikation|Fertigkeiten/i.test(`${title} ${textOf(content).slice(0, 400)}`);

/** Everything the annexes hold about the plan. */
export function readAnnexes(text: OfficialText, wishes: PlanWishes, findings: Findings): Plan {
  const plan: Plan = { ausbildungsrahmenplan: [], periods: [], zeitrahmen: [], zeitlicheGliederung: [] };
  for (const norm of text.norms.filter(({ label }) => /^Anlage/i.test(label))) {
    if (!norm.content || /^\(?weggefallen\)?$/i.test(norm.title || textOf(norm.content))) continue;
    if (!isPlan(norm)) {
      findings.remark(norm.at, `${norm.label} „${norm.title.slice(0, 80)}“ ist nicht ausgelesen: Es ist kein Rahmenplan.`);
      continue;
    }
    const sections = makeSections();
    let tables = 0;
    for (const part of parts(norm.content)) {
      if (part.name === 'table') {
        tables++;
        readTable(part, norm, sections, plan, text, wishes, findings);
      } else if (isPrintedHeading(part)) sections.enter(textOf(part));
    }
    if (tables > 0) continue;
    const blocks = readTimetable(norm.content);
    const occupation = wishes.occupationOf(norm.title);
    if (blocks.length > 0) plan.zeitlicheGliederung.push({ annex: nameOf(norm.label), ...(occupation ? { occupation } : {}), blocks });
    else findings.remark(norm.at, `${norm.label} „${norm.title.slice(0, 80)}“ enthält keine Tabelle und keinen Text, der auszulesen wäre.`);
  }
  return plan;
}
