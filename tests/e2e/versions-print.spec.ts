// The extract for the file: versions printed to PDF and read back.
import type { Page } from '@playwright/test';
import { printWords } from '../../src/labels/print.ts';
import { reviewState, versionStatus } from '../../src/labels/words.ts';
import { formatDate } from '../../src/labels/format.ts';
import type { Language } from '../../src/site.ts';
import { dense, printed } from './support/pdf.ts';
import { expect, test } from './support/test.ts';

interface Version { path: string; language: Language; collection: string; id: string; version: number; status: keyof typeof versionStatus; review?: keyof typeof reviewState }

const versions: Version[] = [
  { path: 'qualifikationen/aq-0001/3/', language: 'de', collection: 'qualifications', id: 'aq-0001', version: 3, status: 'current', review: 'reviewed' },
  { path: 'en/qualifications/aq-0001/3/', language: 'en', collection: 'qualifications', id: 'aq-0001', version: 3, status: 'current', review: 'reviewed' },
  { path: 'qualifikationen/aq-0001/1/', language: 'de', collection: 'qualifications', id: 'aq-0001', version: 1, status: 'withdrawn', review: 'draft' },
  { path: 'qualifikationen/aq-0001/2/', language: 'de', collection: 'qualifications', id: 'aq-0001', version: 2, status: 'superseded', review: 'draft' },
  { path: 'laender/aq/', language: 'de', collection: 'countries', id: 'aq', version: 2, status: 'current', review: 'draft' },
  { path: 'ordnungen/musterausbv-2020/2/', language: 'de', collection: 'regulations', id: 'musterausbv-2020', version: 2, status: 'current', review: 'reviewed' },
  { path: 'normen/probeg/2/', language: 'de', collection: 'norms', id: 'probeg', version: 2, status: 'current' },
  { path: 'glossar/pruefbegriff/1/', language: 'de', collection: 'terms', id: 'pruefbegriff', version: 1, status: 'current', review: 'draft' },
];
const newest = versions[0]!.path;

/** What no version may bear on paper. */
const drafts = [
  { path: 'glossar/entwurfswort/', mark: 'Entwurf: nicht veröffentlicht, nicht zitierfähig', count: 'Seite 1 von 1' },
  { path: 'en/glossary/entwurfswort/', mark: 'Draft: not published, not citable', count: 'Page 1 of 1' },
];

interface Line { type: string; collection: string; id: string; version: number; date: string; stateAsOf: string; title: { de: string; en?: string }; files: { path: string; sha256: string }[] }

/** What the register says of a version. */
async function recorded(page: Page, { collection, id, version }: Version): Promise<Line> {
  const lines = (await (await page.request.get('register.jsonl')).text()).trim().split('\n').map((line) => JSON.parse(line) as Line);
  return lines.find((line) => line.files && line.collection === collection && line.id === id && line.version === version)!;
}

/** Words of what only leads elsewhere. */
const aroundThePage = ['Zum Inhalt', 'Skip to content', 'Sie sind hier', 'You are here', 'Inhalt dieser Seite', 'On this page', 'Mitarbeiten', 'Contribute', 'Impressum', 'Legal notice', 'Barrierefreiheit', 'Accessibility', 'Suchen', 'Aktenausdruck', 'Extract for the file', 'Kopieren', 'Copy', 'Auch als', 'Also as', 'BibLaTeX', 'Weitere Angaben', 'More details', 'lässt sich in ihrem Rahmen', 'quelle.mdx', 'im Register', 'Wer hierher verweist', 'Where this is referred to'];

for (const version of versions) {
  test(`every printed page says what it is; title, dates, numbers and sources are on paper, and no navigation: ${version.path}`, async ({ page }) => {
    await page.goto(version.path);
    const { date, stateAsOf, files } = await recorded(page, version);
    const words = printWords[version.language];
    const address = await page.locator('.cite-head a').first().textContent();
    expect(address).toMatch(new RegExp(`^https://.*/${version.id}/${version.version}/$`));
    const own = files.filter(({ path }) => version.language === 'en' || !path.endsWith('.en.mdx')).map(({ sha256 }) => sha256);
    expect(own.length).toBeGreaterThan(0);

    const pages = await printed(page);
    for (const [index, text] of pages.entries()) {
      for (const part of [
        `${version.id} · ${words.versionOf(version.version, formatDate(date, version.language))}`,
        [versionStatus[version.status][version.language], version.review && reviewState[version.review][version.language]].filter(Boolean).join(', '),
        address!,
        ...own.map((sha256) => `SHA-256 ${sha256}`),
        `${words.page} ${index + 1} ${words.of} ${pages.length}`,
      ]) expect(dense(text), `page ${index + 1}`).toContain(dense(part));
    }

    const texts = await page.evaluate(() => ({
      title: document.querySelector('h1')!.textContent!,
      original: document.querySelector('.original i, .original span')?.textContent ?? '',
      citation: document.querySelector('[data-part="citation"]')!.textContent!,
      numbers: document.querySelectorAll('main a.rn').length,
      paragraphs: [...document.querySelectorAll('main p.p[id^="rn-"]')].map((paragraph) => paragraph.id.slice(3) + [...paragraph.childNodes].slice(1).map(({ textContent }) => textContent).join('')),
      openings: [...document.querySelectorAll('main section > h2 + p.p[id^="rn-"]')].map((paragraph) => paragraph.previousElementSibling!.textContent! + paragraph.id.slice(3)),
      sources: [...document.querySelectorAll('.sources > li')].map((source) => ({
        title: source.querySelector('div')!.firstElementChild!.textContent!,
        addresses: [...source.querySelectorAll<HTMLAnchorElement>('a')].map(({ href }) => href),
        seen: source.querySelector('dd:last-child')!.textContent!,
      })),
      places: [...document.querySelectorAll('main a.src .loc')].map(({ textContent }) => textContent!),
    }));
    const whole = dense(pages.join('\n'));

    for (const part of [version.id, texts.title, texts.original, texts.citation, formatDate(stateAsOf, version.language), formatDate(date, version.language)]) expect(dense(pages[0]!)).toContain(dense(part));
    // Chromium leaves a list's numbers and the text beside them on one line.
    let next = 1;
    for (const line of pages.join('\n').split('\n')) if (new RegExp(`^${next}(\\s|$)`).test(line)) next++;
    expect(next - 1).toBe(texts.numbers);
    expect(texts.numbers).toBeGreaterThan(1);
    // Also in the text that is copied out of the PDF, headings and numbers stand before their paragraphs.
    for (const paragraph of texts.paragraphs) expect(whole).toContain(dense(paragraph).slice(0, 20));
    for (const opening of texts.openings) expect(whole).toContain(dense(opening));

    for (const [index, source] of texts.sources.entries()) {
      for (const part of [`[${index + 1}]`, source.title, source.seen, ...source.addresses]) expect(whole).toContain(dense(part));
      expect(source.seen).toMatch(/\d{4}$/);
    }
    for (const place of texts.places) expect(whole).toContain(dense(place));
    for (const word of [...aroundThePage, ...drafts.map(({ mark }) => mark)]) expect(pages.join('\n')).not.toContain(word);
  });
}

test('what a reader must know of a version is on paper', async ({ page }) => {
  await page.goto('qualifikationen/aq-0001/1/');
  const [first] = await printed(page);
  const notices = await page.locator('.notice strong').allTextContents();
  expect(notices.length).toBe(3);
  for (const notice of notices) expect(dense(first!)).toContain(dense(notice));
});

test('links of the text show where they lead', async ({ page }) => {
  await page.goto(newest);
  expect(dense((await printed(page)).join(''))).toContain('Adresse:https://www.example.org/seite');
});

for (const { path, mark, count } of drafts) {
  test(`a draft says so in the margin: ${path}`, async ({ page }) => {
    await page.goto(path);
    const pages = await printed(page);
    expect(pages).toHaveLength(1);
    for (const part of [mark, count, (await page.locator('.notice strong').textContent())!]) expect(pages[0]).toContain(part);
  });
}

test('the head of a long table stands on every page that it takes', async ({ page }) => {
  await page.goto(newest);
  const head = await page.evaluate(() => {
    const table = document.querySelector('#module table.hours')!;
    const row = table.querySelector('tbody tr:not(.group)')!;
    for (let count = 0; count < 120; count++) row.after(row.cloneNode(true));
    return [...table.querySelectorAll('thead th')].map(({ textContent }) => textContent!).join('');
  });
  const withHead = (await printed(page)).map(dense).filter((text) => text.includes(dense(head)));
  expect(withHead.length).toBeGreaterThan(2);
});

test('no page ends with a heading, wherever it ends', async ({ page }) => {
  await page.goto(newest);
  const headings = (await page.locator('main :is(h2, h3, caption)').allTextContents()).map(dense);
  // A long document whose pages end in ever other places.
  await page.evaluate(() => {
    const body = document.querySelector('.doc__body')!;
    const sections = [...body.children];
    for (let space = 1; space <= 15; space++) {
      const gap = document.createElement('div');
      gap.style.height = `${space * 4}mm`;
      body.append(gap, ...sections.map((section) => section.cloneNode(true)));
    }
  });
  const pages = await printed(page);
  expect(pages.length).toBeGreaterThan(25);
  for (const [index, text] of pages.entries()) expect(headings.filter((heading) => dense(text).endsWith(heading)), `page ${index + 1}`).toEqual([]);
});

test('dark colours stay on the screen', async ({ page }) => {
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  await page.goto(newest);
  for (const part of ['html', '.glance', '.kern-table']) await expect(page.locator(part).first()).toHaveCSS('background-color', /rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/);
});

test('phones print the whole head, too @phone', async ({ page }) => {
  await page.goto(newest);
  const [first] = await printed(page);
  const rows = await page.locator('.cite-head dt').allTextContents();
  expect(rows.length).toBeGreaterThan(7);
  for (const part of [...rows, 'Zitiervorschlag']) expect(first).toContain(part);
  expect(first).not.toContain('Weitere Angaben');
});
