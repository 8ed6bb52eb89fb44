// The date of a certificate in the address (?zeugnis=2011-03): the answer on a qualification's page, the note above a matrix, and links that keep it.
import { certificateScriptWords } from '../labels/certificate-date.ts';
import { formatDate } from '../labels/format.ts';
import { earliest, latest } from '../model/dates.ts';
import { placeOn } from '../model/timeline.ts';
import { answerFor, matrixAnswer, type CertificateData } from './certificate-answer.ts';
import { element, part } from './dom.ts';
import { keptAddress, PARAMETER, withDate, type Asked, type Places } from './kept-address.ts';
import { readDate, type DateFault } from './read-date.ts';
import { nodesOf } from './sentence-pieces.ts';

export interface PageData extends CertificateData, Places {
  /** On the page of a matrix: ids of the editions that its matrices are for. */
  matrices?: string[] | undefined;
}

const originals = new Map<HTMLAnchorElement, string>();

/** Lets links keep what was asked. Addresses that are cited, and places on this page, stay as they are. */
function keep({ language, ...given }: PageData, asked: Asked): void {
  // Most pages are opened without a date, and every link written again would be styled again.
  if (!asked.date && originals.size === 0) return;
  const places = { ...given, home: new URL(given.home, location.href).href, comparison: new URL(given.comparison, location.href).href };
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[rel="alternate"][hreflang], main a[href]:not([href^="#"])')) {
    if (link.closest('.cite-head, .cite-box')) continue;
    const original = originals.get(link) ?? link.href;
    originals.set(link, original);
    const address = link.rel === 'alternate' ? withDate(original, asked.date) : keptAddress(original, places, asked) ?? original;
    // Addresses of this site stay without their host, as they came: paper would print it.
    link.setAttribute('href', address.startsWith(`${location.origin}/`) ? address.slice(location.origin.length) : address);
  }
}

/** Marks the rows of editions. */
function markRows(ids: readonly string[]): void {
  for (const row of document.querySelectorAll<HTMLElement>('.editions tbody tr')) {
    if (ids.includes(row.id.slice('r-'.length))) row.setAttribute('aria-current', 'true');
    else row.removeAttribute('aria-current');
  }
}

/** The panel on residence law follows the date as well: rows of the editions asked for, else of the newest, and a sentence that says which. */
function markCriteria({ editions, newest, language }: PageData, ids: readonly string[], date: string | undefined): void {
  const said = document.querySelector<HTMLElement>('[data-part="criteria-edition"]');
  if (!said) return;
  const words = certificateScriptWords[language];
  const without = (said.dataset['without'] ??= said.textContent);
  const marked = date ? ids : editions.length > 1 ? [newest] : [];
  for (const row of document.querySelectorAll<HTMLElement>('[data-criteria]')) {
    if (marked.includes(row.dataset['criteria']!)) row.setAttribute('aria-current', 'true');
    else row.removeAttribute('aria-current');
  }
  const names = editions.filter(({ id }) => ids.includes(id)).map(({ name }) => name.text).join('; ');
  said.textContent = date ? `${words.certificateDate(formatDate(date, language))}: ${names || words.noneFor}.` : without;
}

/** Narrower than this share of the scale, a date is a line; what has no width at all is not drawn. */
const LINE = 1;
const HAIR = 0.01;

/** Marks the bars of editions and the date on the scale of years; a date outside it has no place there. */
function markTimeline(ids: readonly string[], date: string | undefined): void {
  const scale = document.querySelector<HTMLElement>('[data-part="timeline"]');
  if (!scale) return;
  const place = (day: string) => placeOn({ first: scale.dataset['first']!, last: scale.dataset['last']! }, day);
  const [from, to] = date ? [place(earliest(date)), place(latest(date))] : [-1, -1];
  scale.classList.toggle('has-date', from >= 0 && to <= 100);
  for (const line of scale.querySelectorAll('.timeline__lanes .timeline__date')) {
    line.setAttribute('x', `${from}%`);
    line.setAttribute('width', `${to - from < LINE ? HAIR : to - from}%`);
  }
  for (const lane of scale.querySelectorAll<HTMLElement>('[data-edition]')) {
    const isAsked = ids.includes(lane.dataset['edition']!);
    lane.classList.toggle('is-asked', isAsked);
    lane.classList.toggle('applies', isAsked && ids.length === 1);
  }
}

function setUpQuestion(data: PageData): void {
  const words = certificateScriptWords[data.language];
  const form = part<HTMLFormElement>(document, 'certificate-form');
  const box = form.closest<HTMLElement>('.certificate')!;
  const field = form.elements.namedItem(PARAMETER) as HTMLInputElement;
  const clear = part<HTMLButtonElement>(document, 'certificate-clear');
  const say = (...nodes: (string | Node)[]) => part(document, 'certificate-answer').replaceChildren(...nodes);

  const show = (date: string | undefined, fault?: DateFault) => {
    field.setAttribute('aria-invalid', String(fault !== undefined));
    field.setAttribute('aria-describedby', fault ? 'zeugnis-hinweis zeugnis-fehler' : 'zeugnis-hinweis');
    box.classList.toggle('is-asked', date !== undefined);
    clear.hidden = date === undefined && fault === undefined;
    // Written out, so that one sees how it was understood.
    if (date) field.value = formatDate(date, data.language);
    const answer = date ? answerFor(data, date) : undefined;
    if (fault) say(element('p', { id: 'zeugnis-fehler' }, words.faults[fault]));
    else if (answer) say(element('p', {}, ...nodesOf(answer.lead)), ...(answer.remarks.length > 0 ? [element('ul', {}, ...answer.remarks.map((pieces) => element('li', {}, ...nodesOf(pieces))))] : []));
    else say();
    markRows(answer?.editions ?? []);
    markTimeline(answer?.editions ?? [], date);
    markCriteria(data, answer?.editions ?? [], date);
    keep(data, { date, edition: answer?.editions.length === 1 ? answer.editions[0] : undefined });
  };
  const readAddress = () => {
    const asked = new URLSearchParams(location.search).get(PARAMETER);
    const read = asked ? readDate(asked) : undefined;
    field.value = asked ?? '';
    show(read && 'date' in read ? read.date : undefined, read && 'fault' in read ? read.fault : undefined);
  };
  const go = (date: string | undefined) => {
    try {
      const url = new URL(withDate(location.href, date));
      url.hash = box.id;
      history.pushState(null, '', url);
    } catch {
      // Some browsers keep the address of a file from disk as it is; the answer needs no address.
    }
    show(date);
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const read = readDate(field.value);
    if ('date' in read) go(read.date);
    else {
      show(undefined, read.fault);
      field.focus();
    }
  });
  clear.addEventListener('click', () => {
    field.value = '';
    go(undefined);
    field.focus();
  });
  window.addEventListener('popstate', readAddress);
  readAddress();
}

function setUpMatrix(data: PageData): void {
  const asked = new URLSearchParams(location.search).get(PARAMETER);
  const read = asked ? readDate(asked) : undefined;
  if (!read || !('date' in read)) return;
  const box = part(document, 'certificate-answer');
  const more = element('a', { href: `${withDate(new URL(data.home, location.href).href, read.date)}#zeugnisdatum` }, certificateScriptWords[data.language].more);
  box.replaceChildren(element('p', {}, ...nodesOf(matrixAnswer(data, data.matrices!, read.date)), ' ', more));
  box.hidden = false;
  keep(data, { date: read.date });
}

const data = JSON.parse(part(document, 'certificate-date').textContent) as PageData;
if (data.matrices) setUpMatrix(data);
else setUpQuestion(data);
