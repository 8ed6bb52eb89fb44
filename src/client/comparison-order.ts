// Rows of a comparison in the order of the profile, or with what differs first; and the switch between the two.
import type { ComparisonWords } from '../labels/comparison.ts';
import { part } from './dom.ts';
import { groupRow, shownStates } from './comparison-table.ts';
import { node, toElement } from './tree.ts';

/** Prepares a table; the function that it returns puts its rows in the one order or the other. */
function orderRows(table: HTMLTableElement, words: ComparisonWords): (differencesFirst: boolean) => void {
  const natural = [...table.tBodies].map((body) => ({ body, rows: [...body.rows], isCompared: body.querySelector('[data-state]') !== null }));
  const compared = natural.flatMap(({ rows }) => rows).filter((row) => row.dataset['state'] !== undefined);
  const others = natural.filter(({ isCompared }) => !isCompared).map(({ body }) => body);
  const span = table.tHead!.rows[0]!.cells.length;

  return (differencesFirst) => {
    for (const body of [...table.tBodies]) body.remove();
    if (differencesFirst) {
      for (const state of shownStates) {
        const rows = compared.filter((row) => row.dataset['state'] === state);
        if (rows.length > 0) table.createTBody().append(toElement(groupRow(words.stateGroups[state], span)), ...rows);
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

/** Sets up the switch of the table that stands in the page. `addressOf` names each order's address, `onChange` hears of a change. */
export function offerOrder(words: ComparisonWords, isFirst: boolean, addressOf: (differencesFirst: boolean) => string, onChange: (differencesFirst: boolean) => void): void {
  const table = part<HTMLTableElement>(document, 'comparison');
  const order = orderRows(table, words);
  const links = [false, true].map((first) => toElement(node('a', { href: addressOf(first) }, first ? words.differencesFirst : words.inOrder)) as HTMLAnchorElement);
  const show = (first: boolean): void => {
    order(first);
    for (const [index, link] of links.entries()) {
      if (first === Boolean(index)) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  };
  const choice = toElement(node('p', { class: 'switch', role: 'group', 'aria-label': words.order, 'data-part': 'comparison-order' }));
  choice.append(...links);
  choice.addEventListener('click', (event) => {
    const index = links.indexOf(event.target as HTMLAnchorElement);
    const { button, ctrlKey, metaKey, shiftKey, altKey } = event as MouseEvent;
    if (index < 0 || button || ctrlKey || metaKey || shiftKey || altKey) return;
    event.preventDefault();
    show(index === 1);
    onChange(index === 1);
  });
  table.previousElementSibling!.append(choice);
  show(isFirst);
}
