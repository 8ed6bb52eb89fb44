// The page that saves the handbook in the browser: choice with its size, progress, pause, what is saved, update and deletion.
import { formatNumber } from '../../labels/format.ts';
import { offlineScriptWords, type SaveFault } from '../../labels/offline.ts';
import { FORMAT, packsFor, sumOf, type Choice, type Copy, type Job, type OfflineManifest } from '../../model/offline-copy.ts';
import { part } from '../dom.ts';
import { Stopped } from './download.ts';
import { describeCopy } from './saved-list.ts';
import { discard, fetchManifest, freeSpace, look, removeCopy, save, toLoad } from './saving.ts';

const language = document.documentElement.lang === 'en' ? 'en' : 'de';
const words = offlineScriptWords[language];
const form = part<HTMLFormElement>(document, 'offline-form');
const progress = part<HTMLProgressElement>(document, 'progress');
const checks = (name: string) => [...form.querySelectorAll<HTMLInputElement>(`input[name^="${name}"]`)];
const button = (name: string) => part<HTMLButtonElement>(document, name);

let manifest: OfflineManifest | undefined;
let copy: Copy | undefined;
let job: Job | undefined;
let stored: ReadonlySet<string> = new Set();
let running: AbortController | undefined;

const say = (text: string): void => { part(document, 'status').textContent = text; };
const isWhole = (): boolean => checks('extent').some(({ value, checked }) => checked && value === 'whole');

function chosen(): Choice {
  const values = (name: string, all = false) => checks(name).filter(({ checked }) => all || checked).map(({ value }) => value);
  return { languages: values('language') as Choice['languages'], parts: values('part', isWhole()) };
}

/** Sizes beside the parts and of the whole choice, for the languages chosen. */
function showSizes(): void {
  part(document, 'parts').hidden = isWhole();
  if (!manifest) return;
  const { languages, parts } = chosen();
  for (const cell of form.querySelectorAll<HTMLElement>('[data-size]')) {
    const id = cell.dataset['size']!;
    const own = packsFor({ packs: manifest.packs.filter(({ part }) => part === id) }, { languages, parts: [id] });
    cell.textContent = words.size(sumOf(own).bytes);
  }
  const { all, missing, requests } = toLoad(manifest, { languages, parts }, stored);
  const isSaved = requests === 0 && copy?.manifest.build === manifest.build && packsFor(copy.manifest, copy.choice).length === packsFor(manifest, { languages, parts }).length;
  part(document, 'total').textContent = languages.length === 0 ? words.chooseLanguage : isSaved ? words.nothingToLoad : words.total(words.size(missing.bytes), formatNumber(all.pages, language), requests);
  button('save').disabled = running !== undefined || languages.length === 0 || isSaved;
}

function showCopy(): void {
  part(document, 'copy').replaceChildren(...(copy ? describeCopy(copy, language) : []));
  part(document, 'no-copy').hidden = copy !== undefined;
  const isOld = copy !== undefined && manifest !== undefined && manifest.build !== copy.manifest.build;
  part(document, 'newer').textContent = !copy ? '' : !manifest ? words.noServer : isOld ? words.newer(manifest) : words.newest;
  button('update').hidden = !isOld;
  button('remove').hidden = copy === undefined;
}

function showButtons(): void {
  const isRunning = running !== undefined;
  button('pause').hidden = !isRunning;
  button('resume').hidden = isRunning || job === undefined;
  button('discard').hidden = isRunning || job === undefined;
  for (const name of ['update', 'remove']) button(name).disabled = isRunning;
  part(document, 'saving').hidden = !isRunning && job === undefined;
}

const shareOf = (done: number, all: number): number => Math.floor((100 * done) / Math.max(1, all));

function showProgress(done: number, all: number): void {
  progress.max = all;
  progress.value = done;
  part(document, 'progress-text').textContent = words.progressText(words.size(done), words.size(all), shareOf(done, all));
}

async function refresh(): Promise<void> {
  ({ copy, job, stored } = await look());
  if (copy?.manifest.format !== FORMAT) copy = undefined;
  if (job) {
    const { done, all } = toLoad(job.manifest, job.choice, stored);
    showProgress(done, all.bytes);
  }
  showCopy();
  showButtons();
  showSizes();
}

/** Runs a job to its end, and says how it ended. */
async function run(next: Job): Promise<void> {
  const { missing } = toLoad(next.manifest, next.choice, stored);
  const free = await freeSpace();
  if (free !== undefined && free < missing.bytes) return say(words.tooLarge(words.size(missing.bytes), words.size(free)));
  running = new AbortController();
  job = next;
  let end = words.done;
  showButtons();
  showSizes();
  say(words.running);
  try {
    await save(next, showProgress, running.signal);
  } catch (error) {
    const fault: SaveFault | 'paused' = error instanceof Stopped ? error.fault : 'storage';
    end = fault === 'paused' ? words.paused : words.faults[fault];
  }
  running = undefined;
  await refresh().catch(() => undefined);
  say(end);
}

/** With the newest state of the server: packs that did not change are not loaded again. */
async function runNewest(choice: Choice): Promise<void> {
  manifest = await fetchManifest();
  if (!manifest) return say(words.faults.connection);
  const offered = manifest.parts.map(({ id }) => id);
  await run({ manifest, choice: { ...choice, parts: choice.parts.filter((id) => offered.includes(id)) } });
}

/** The boxes show what is saved, else the language of the page and everything. */
function preset(choice: Choice | undefined): void {
  for (const check of checks('language')) check.checked = choice ? choice.languages.includes(check.value as 'de' | 'en') : check.value === language;
  for (const check of checks('part')) check.checked = choice?.parts.includes(check.value) ?? false;
  const whole = !choice || checks('part').every(({ checked }) => checked);
  for (const radio of checks('extent')) radio.checked = (radio.value === 'whole') === whole;
}

function listen(): void {
  form.addEventListener('change', showSizes);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void runNewest(chosen());
  });
  button('pause').addEventListener('click', () => running?.abort());
  button('resume').addEventListener('click', () => void (job && runNewest(job.choice)));
  button('update').addEventListener('click', () => void (copy && runNewest(copy.choice)));
  button('discard').addEventListener('click', () => void discard().then(refresh).then(() => say(words.discarded)));
  button('remove').addEventListener('click', () => {
    if (confirm(words.confirmRemove)) void removeCopy().then(refresh).then(() => say(words.removed));
  });
}

async function start(): Promise<void> {
  listen();
  try {
    ({ copy, job } = await look());
    preset((job ?? copy)?.choice);
    manifest = await fetchManifest();
    await refresh();
    if (!manifest) say(words.noServer);
    else if (job) {
      const { done, all } = toLoad(job.manifest, job.choice, stored);
      say(words.unfinished(shareOf(done, all.bytes)));
    }
    const free = await freeSpace();
    if (free !== undefined) part(document, 'free').textContent = words.free(words.size(free));
  } catch (error) {
    say(words.faults[error instanceof Stopped && error.fault !== 'paused' ? error.fault : 'storage']);
    button('save').disabled = true;
  }
}

void start();
