// The list of versions: answers for the day in its address (?am=2027-03-01) or in its field, from the data in the page.
import { element, part } from './dom.ts';
import { sentencesFor, type VersionAtData } from './version-sentences.ts';

const form = part<HTMLFormElement>(document, 'version-at');
const field = form.elements.namedItem('am') as HTMLInputElement;
const data = JSON.parse(part(document, 'versions').textContent) as VersionAtData;

/** Today where the reader is. */
function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((number) => String(number).padStart(2, '0')).join('-');
}

function show(asked: string | null): void {
  // A day that the field refuses leaves it empty.
  field.value = asked ?? '';
  part(document, 'answer').replaceChildren(...(asked ? sentencesFor(data, asked, today()) : []).map((piece) => (typeof piece === 'string' ? piece : element('a', { href: piece.href }, piece.text))));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[rel="alternate"][hreflang]')) link.search = location.search;
}

const readAddress = (): void => show(new URLSearchParams(location.search).get('am'));

form.addEventListener('submit', (event) => {
  event.preventDefault();
  try {
    history.pushState(null, '', `?am=${field.value}`);
  } catch {
    // Some browsers keep the address of a file from disk as it is; the answer needs no address.
  }
  show(field.value);
});
window.addEventListener('popstate', readAddress);
readAddress();
