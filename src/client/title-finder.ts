// The titles finder in the browser: shows what is found while somebody types, and keeps it in the address (?q=).
import { titleWords } from '../labels/title-finder.ts';
import { unpackTitles, type ShownTitle, type TitleFile } from '../model/shown-title.ts';
import { matchTitles, readQuery, shardName, shardsFor } from '../model/title-search.ts';
import type { Language } from '../site.ts';
import { part } from './dom.ts';
import { linkFrom } from './link-from-root.ts';
import { loadScript } from './load-script.ts';
import { foundTitles } from './title-rows.ts';
import { toElement } from './tree.ts';

declare global {
  var titleFiles: Record<string, TitleFile> | undefined;
}

const MOST = 50;
/** A search that needs more files is too short to be meant. */
const MOST_FILES = 24;
const PARAMETER = 'q';
const language: Language = document.documentElement.lang === 'en' ? 'en' : 'de';
const words = titleWords[language];
const form = part<HTMLFormElement>(document, 'titles-form');
const field = form.elements.namedItem(PARAMETER) as HTMLInputElement;
const status = part(document, 'titles-status');
const results = part(document, 'titles-found');
const { data = '', root = '' } = form.dataset;
/** Titles by the beginning that names their file. */
const counts = new Map(form.dataset['files']!.split(' ').map((file) => [file.split(':')[0]!, Number(file.split(':')[1])]));
const rows = { language, words, link: (path: string) => linkFrom(new URL(root, document.baseURI), path) };

/** Only the newest search may change the page. */
let run = 0;

/** Titles of those files, or undefined if one does not come: nothing found must mean that there is nothing. */
async function loadTitles(beginnings: readonly string[]): Promise<ShownTitle[] | undefined> {
  const came = await Promise.all(beginnings.map((beginning) => loadScript(`${data}${shardName(beginning)}.js`)));
  return came.every(Boolean) ? beginnings.flatMap((beginning) => unpackTitles(globalThis.titleFiles![beginning]!)) : undefined;
}

function answer(text: string, sentence: string, titles: readonly ShownTitle[]): void {
  status.textContent = sentence;
  results.replaceChildren(...foundTitles(titles.slice(0, MOST), rows).map(toElement));
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[rel="alternate"][hreflang]')) link.search = text && `?${new URLSearchParams({ [PARAMETER]: text })}`;
}

async function find(text: string): Promise<void> {
  const current = ++run;
  const query = readQuery(text);
  if (query.length === 0) return answer(text, text === '' ? '' : words.none(text), []);
  const files = shardsFor(query, counts);
  if (files.length > MOST_FILES) return answer(text, words.tooShort, []);
  if (results.childElementCount === 0) status.textContent = words.loading;
  const titles = await loadTitles(files);
  if (current !== run) return;
  if (!titles) return answer(text, words.failed, []);
  const found = matchTitles(titles, query);
  answer(text, found.length === 0 ? words.none(text) : found.length > MOST ? words.firstOf(MOST, found.length) : words.found(found.length), found);
}

/** Puts the search into the address, if the browser lets it; some keep that of a file from disk as it is. */
function remember(text: string): void {
  try {
    history.replaceState(null, '', text ? `?${new URLSearchParams({ [PARAMETER]: text })}` : location.pathname);
  } catch {
    // What is shown needs no address.
  }
}

const typed = () => field.value.trim();

function onInput(): void {
  remember(typed());
  void find(typed());
}

form.addEventListener('input', onInput);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  onInput();
});
field.value = (new URLSearchParams(location.search).get(PARAMETER) ?? '').slice(0, field.maxLength);
if (field.value) void find(typed());
