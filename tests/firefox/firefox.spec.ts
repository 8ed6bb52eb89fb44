// The built site in Firefox ESR, the oldest browser that authorities still run with security updates: pages, search, comparison, citation, paper, offline copy, the dark, a phone's width.
import { expect, test } from '@playwright/test';
import { offlineBarWords } from '../../src/labels/offline.ts';
import { citationScriptWords } from '../../src/labels/citation.ts';
import { dist, ownServer } from '../e2e/support/offline-site.ts';
import { overhangingHere } from '../e2e/support/layout.ts';
import { dense, readPdf } from '../e2e/support/pdf.ts';
import { keys, startFirefox, type Firefox, type Tab } from './support/firefox.ts';
import { locateFirefox } from './support/locate.ts';

// One browser after the other: each takes two seconds to start and half a gigabyte.
test.describe.configure({ mode: 'default' });

const version = 'qualifikationen/tr-0001/1/';
let firefox: Firefox | undefined;

/** Starts a browser for the tests of a block; without Firefox they are left out, and say why. */
function inFirefox(options: { dark?: boolean } = {}): void {
  test.beforeAll(async () => {
    // It may have to be installed first.
    test.setTimeout(180_000);
    const where = await locateFirefox();
    // Said aloud as well: the list of tests does not show why one was left out.
    if ('missing' in where) console.log(`left out: ${where.missing}`);
    test.skip('missing' in where, 'missing' in where ? where.missing : '');
    if ('program' in where) firefox = await startFirefox(where.program, options);
  });
  test.afterAll(async () => {
    await firefox?.close();
    firefox = undefined;
  });
}

/** A tab of its own; what its pages complained about fails the test. */
async function inTab(work: (tab: Tab) => Promise<void>, size?: { width: number; height: number }): Promise<void> {
  const tab = await firefox!.tab(size);
  await work(tab);
  expect(tab.faults, 'errors of scripts, of the console and of the policy').toEqual([]);
}

const isLaidOut = (tab: Tab) => tab.run(() => {
  const [heading, main] = [document.querySelector('h1')!, document.querySelector('main')!];
  return heading.checkVisibility() && main.getBoundingClientRect().height > 200 && document.styleSheets.length > 0 && getComputedStyle(heading).fontFamily.includes('Fira Sans');
});

test.describe('on a desk', () => {
  inFirefox();

  test('pages are laid out, with the site’s own font, and scripts run', async ({ baseURL }) => {
    await inTab(async (tab) => {
      await tab.goto(baseURL!);
      expect(await isLaidOut(tab)).toBe(true);
      await tab.goto(new URL(version, baseURL).href);
      expect(await isLaidOut(tab)).toBe(true);
      expect(await tab.style('.doc', 'display')).toBe('grid');
      expect((await tab.style('.doc', 'grid-template-columns')).split(' ').length).toBeGreaterThan(1);
      // Layers, nesting and custom properties of the stylesheet are understood: the sources stand beside the text.
      const places = await tab.run(() => ['.doc__body', 'nav.toc, .doc > nav, .doc > aside'].map((sought) => document.querySelector(sought)?.getBoundingClientRect().x ?? -1));
      expect(new Set(places).size).toBe(2);
      await tab.run(() => document.fonts.ready.then(() => true));
      expect(await tab.run(() => [...document.fonts].filter(({ status }) => status === 'loaded').length)).toBeGreaterThan(1);
      await tab.goto(new URL('qualifikationen/br-0003/?zeugnis=2010-05', baseURL).href);
      await tab.until(() => tab.text('main'), /Für ein Zeugnis vom Mai 2010/);
      await tab.goto(new URL('qualifikationen/tr-0001/fassungen/?am=2030-01-01', baseURL).href);
      await tab.until(() => tab.text('[data-part="answer"]'), /Fassung 1/);
    });
  });

  test('the field of a page leads to hits: the search engine runs under the policy', async ({ baseURL }) => {
    await inTab(async (tab) => {
      await tab.goto(new URL('laender/tr/', baseURL).href);
      await tab.click('header input[type="search"]');
      await tab.press(`elektrotehnicar${keys.enter}`);
      await tab.until(() => tab.text('.hit__kind'), /^rs-0003/);
      expect(await tab.text('[data-part="count"]')).toMatch(/Treffer für „elektrotehnicar“$/);
      await tab.click('#q');
      await tab.run(() => { document.querySelector<HTMLInputElement>('#q')!.value = ''; });
      await tab.press(`диплом${keys.enter}`);
      await tab.until(() => tab.text('[data-part="count"]'), /Treffer für „диплом“$/);
      await tab.until(() => tab.text('[data-part="facets"]'), /Staat/);
      await tab.goto(new URL('titel/', baseURL).href);
      await tab.click('main input[type="search"]');
      await tab.press('ustalik');
      await tab.until(() => tab.text('[data-part="titles-status"]'), /^\d+ Titel$/);
    });
  });

  test('two profiles are compared by their titles, and the gap analysis answers', async ({ baseURL }) => {
    await inTab(async (tab) => {
      await tab.goto(new URL('vergleich/', baseURL).href);
      await tab.click('[data-part="compare-form"] input');
      await tab.press(`in-0001${keys.tab}tr-0001${keys.enter}`);
      await tab.until(() => tab.text('[data-part="compare-status"]'), /^Vergleich von in-0001 und tr-0001\.$/);
      expect(await tab.run(() => document.querySelectorAll('#f-duration td').length)).toBe(2);
      await tab.goto(new URL('lueckenanalyse/#prozessmanagement', baseURL).href);
      await tab.until(() => tab.text('[data-part="gap-status"]'), /Anforderungen nicht erreicht/);
    });
  });

  test('a citation is copied with its margin number, and comes in every format', async ({ baseURL }) => {
    await inTab(async (tab) => {
      await tab.goto(new URL(version, baseURL).href);
      await tab.click('a.rn[href="#rn-3"]');
      await tab.run(() => { for (const box of document.querySelectorAll('details.cite-more')) box.setAttribute('open', ''); });
      await tab.click('[data-part="copy"]');
      await tab.until(() => tab.text('.cite-box [data-part="status"]'), new RegExp(citationScriptWords.de.copiedWith('Rn. 3').replaceAll('.', '\\.').replaceAll(/\s/g, '\\s')));
      // What lies on the clipboard is pasted as a reader would.
      await tab.click('header input[type="search"]');
      await tab.chord(keys.control, 'v');
      expect(await tab.run(() => document.querySelector<HTMLInputElement>('header input[type="search"]')!.value)).toMatch(/^Qualifikationshandbuch, tr-0001: .*Rn\..3,/);
      const formats = await tab.run(() => Promise.all([...document.querySelectorAll<HTMLAnchorElement>('.cite-box .formats a')].map(async ({ href }) => (await fetch(href)).status)));
      expect(formats).toEqual([200, 200, 200]);
    });
  });

  test('the case file gets title, citation and addresses, and no navigation', async ({ baseURL }) => {
    await inTab(async (tab) => {
      await tab.goto(new URL(version, baseURL).href);
      const [title, citation] = [await tab.text('h1'), await tab.text('[data-part="citation"]')];
      const pages = (await readPdf(await tab.print(2))).map(dense);
      expect(pages).toHaveLength(2);
      // Ligatures, table digits and the Turkish i would be pictures without letters: neither searched nor read aloud (print.css).
      expect(pages.join('')).not.toContain('\uFFFD');
      for (const part of [title, citation, 'SHA-256', 'Redaktionsentwurf']) expect(pages[0]).toContain(dense(part));
      for (const part of ['Zum Inhalt', 'Impressum', 'Kopieren']) expect(pages.join('')).not.toContain(dense(part));
    });
  });

  test('what was saved is read with the server gone', async () => {
    const server = await ownServer(dist);
    try {
      await inTab(async (tab) => {
        await tab.goto(new URL('offline/', server.url).href);
        await tab.until(() => tab.text('[data-part="total"]'), /^Zu laden: /);
        await tab.click('input[name="extent"]:not([value="whole"])');
        await tab.click('input[name="part[]"][value="tr"]');
        await tab.click('[data-part="save"]');
        await tab.until(() => tab.text('[data-part="status"]'), /^Gespeichert\./, 20_000);
        await server.stop();
        await tab.goto(new URL('laender/tr/', server.url).href);
        expect(await tab.text('h1')).toBe('Türkei');
        await tab.until(() => tab.text('[data-part="offline-bar"]'), new RegExp(offlineBarWords.de.toCopy));
        expect(await isLaidOut(tab)).toBe(true);
        await tab.goto(new URL('suche/?q=ustalik', server.url).href);
        await tab.until(() => tab.text('.hit__kind'), /^tr-/);
        await tab.until(() => tab.text('[data-part="facets"]'), /Staat/);
        await tab.goto(new URL('laender/eg/', server.url).href);
        expect(await tab.text('h1')).toBe('Seite nicht gespeichert');
      });
    } finally {
      await server.close();
    }
  });
});

test.describe('on a phone, in the dark', () => {
  inFirefox({ dark: true });

  const pages = ['', 'laender/tr/', 'qualifikationen/', 'qualifikationen/in-0001/', version, 'qualifikationen/tr-0001/abgleich/elekausbv-2021/', 'ordnungen/kfzmechaausbv-2013/', 'vergleich/in-0001/kfzmechaausbv-2013/', 'kompetenzprofile/prozessmanagement/', 'kompetenzrahmen/qhb-dv/', 'normen/bqfg/', 'titel/d/', 'en/data/'];

  test('nothing reaches past the window, and text is light on dark', async ({ baseURL }) => {
    await inTab(async (tab) => {
      for (const path of pages) {
        await tab.goto(new URL(path, baseURL).href);
        expect(await isLaidOut(tab), path).toBe(true);
        expect(await tab.run(overhangingHere), path).toEqual([]);
        // Colours are written as oklch(lightness chroma hue).
        const [ink, ground] = await tab.run(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor].map((colour) => Number(/^oklch\(([\d.]+)/.exec(colour)?.[1])));
        expect(ink, `${path}: ink on ground`).toBeGreaterThan(ground! + 0.6);
      }
    }, { width: 360, height: 740 });
  });
});
