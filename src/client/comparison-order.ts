// Rows of a comparison in the order of the profile, or with what differs first.
import type { ComparisonWords } from '../labels/comparison.ts';
import { groupRow, shownStates } from './comparison-table.ts';
import { toElement } from './tree.ts';

/** Prepares a table; the function that it returns puts its rows in the one order or the other. */
export function orderRows(table: HTMLTableElement, words: ComparisonWords): (differencesFirst: boolean) => void {
  const natural = [...table.tBodies].map((body) => ({ body, rows: [...body.rows], isCompared: body.querySelector('[data-state]') !== null }));
  const compared = natural.flatMap(({ rows }) => rows).filter((row) => row.dataset['state'] !== undefined);
  const others = natural.filter(({ isCompared }) => !isCompared).map(({ body }) => body);
  const span = table.tHead!.rows[0]!.cells.length;

  return (differencesFirst) => {
    for (const body of [...table.tBodies]) body.remove();
    if (differencesFirst) {
      for (const state of shownStates) {
        const rows = compared.filter((row) => row.dataset['state'] === state);
        if (rows.length === 0) continue;
        const body = table.createTBody();
        body.append(toElement(groupRow(words.stateGroups[state], span)), ...rows);
      }
      table.append(...others);
    } else {
      for (const { body, rows } of natural) {
        body.replaceChildren(...rows);
        table.append(body);
      }
    }
  };
}
