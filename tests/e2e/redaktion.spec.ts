// The editor for people without Git, on a real repository: under ten steps from a wrong duration to a corrected one; a new edition; a new profile.
import { test as base, expect, type Page } from '@playwright/test';
import { policyOf } from '../../scripts/redaktion/build-editor.ts';
import { backendOf, cmsConfig, hostsOf } from '../../src/export/cms-config.ts';
import { violations } from './support/axe.ts';
import { addEntry, choose, field, fill, openEntry, openGroup, openWorkshop, publish, save, setReady, type Workshop } from './support/editor.ts';

const profile = 'content/qualifications/sy/sy-0001.mdx';
const remark = '# Vor der nächsten Ausgabe noch einmal ansehen.';

const forge = 'https://forge.example.org';

const test = base.extend<{ quiet: void }, { workshop: Workshop }>({
  workshop: [async ({}, use) => {
    const workshop = await openWorkshop((edit) => edit(profile, (text) => text.replace('editions:\n', `${remark}\neditions:\n`)));
    await use(workshop);
    await workshop.close();
  }, { scope: 'worker', timeout: 120_000 }],
  /** No request leaves the machine, no rule of the page's policy is broken, nothing throws. */
  quiet: [async ({ page, workshop }, use) => {
    const faults: string[] = [];
    page.on('request', (request) => { if (/^https?:/.test(request.url()) && ![new URL(workshop.url).origin, forge].includes(new URL(request.url()).origin)) faults.push(request.url()); });
    // Decap rejects a save that was refused without a word to anybody.
    page.on('pageerror', (error) => { if (error.message !== 'undefined') faults.push(error.message); });
    page.on('console', (message) => { if (/Content Security Policy/i.test(message.text())) faults.push(message.text()); });
    page.on('dialog', (dialog) => void dialog.accept());
    await use();
    expect(faults).toEqual([]);
  }, { auto: true }],
});

/** Enters a source of the ministry. */
async function addSource(page: Page, { code, kind, title, url }: { code: string; kind: string; title: string; url?: string }): Promise<void> {
  const source = await addEntry(page, 'Quellen dieser Seite');
  await fill(source, 'Kurze Kennung der Quelle in dieser Datei', code);
  await choose(source, 'Art', kind);
  await fill(source, 'Titel in der Sprache der Quelle', title);
  await fill(source, 'Herausgebende Stelle', 'وزارة التربية');
  await fill(source, 'Sprache der Quelle', 'ar');
  if (url) await fill(source, 'Adresse', url);
  await fill(source, 'Abgerufen am', '2026-11-22');
  await choose(source, 'Gesehen', 'Auszug');
}

test.describe.configure({ mode: 'serial', timeout: 90_000 });

test('a wrong duration is corrected with its source in under ten steps', async ({ page, workshop }) => {
  const before = workshop.read(profile);
  const duration = before.split('\n').find((line) => line.includes('duration: { months: 36'))!;
  const steps: [string, () => Promise<void>][] = [
    ['Redaktion öffnen und anmelden', async () => {
      await page.goto(workshop.url);
      await page.getByRole('button', { name: 'Login' }).click();
    }],
    ['Profil suchen und öffnen', async () => {
      await page.getByRole('link', { name: 'Qualifikationen', exact: true }).click();
      await page.getByPlaceholder('Alles durchsuchen').fill('Sekundarzeugnis Elektrotechnik');
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: /sy-0001/ }).click();
      await expect(await field(page, 'Kennung')).toHaveText('sy/sy-0001');
    }],
    ['Quelle eintragen', () => addSource(page, { code: 'erlass2026', kind: 'Lehrplan', title: 'قرار: مدة الدراسة', url: 'https://example.org/erlass' })],
    ['Dauer ändern und die Quelle nennen', async () => {
      const duration = await openGroup(await openEntry(page, 'Rechtsstände', 'e2021 Gesetz 38/2021'), 'Dauer');
      await fill(duration, 'Dauer in Monaten', '42');
      const citation = await addEntry(duration, 'Belege');
      await fill(citation, 'Quelle', 'erlass2026');
      await fill(citation, 'Fundstelle', 'Art. 3');
    }],
    ['Änderung benennen', async () => {
      const change = await addEntry(page, 'Änderungen');
      await fill(change, 'Tag der Änderung', '2026-11-22');
      await fill(change, 'Deutsch', 'Berichtigung: Dauer 42 statt 36 Monate; „Größe“ der Schule unberührt');
    }],
    ['Speichern', () => save(page)],
    ['Auf „Abgeschlossen“ setzen', () => setReady(page)],
    ['Veröffentlichen', () => publish(page)],
  ];
  expect(steps.length).toBeLessThan(10);
  for (const [name, run] of steps.slice(0, -1)) await test.step(name, run);

  // So far it is a proposal: a branch with one commit, and nothing else has moved.
  expect(workshop.git('branch', '--list', 'cms/*').trim()).toBe('cms/qualifications/sy/sy-0001');
  expect(workshop.read(profile)).toBe(before);
  await test.step(steps.at(-1)![0], steps.at(-1)![1]);

  const after = workshop.read(profile);
  const diff = workshop.git('diff', '--unified=0', 'HEAD~1', 'HEAD').split('\n').filter((line) => /^[+-](?![+-])/.test(line));
  expect(diff).toEqual([
    '+  - { on: 2026-11-22, note: { de: "Berichtigung: Dauer 42 statt 36 Monate; „Größe“ der Schule unberührt" } }',
    `-${duration}`,
    `+${duration.replace('months: 36', 'months: 42').replace('alaraby]', 'alaraby, { id: erlass2026, at: Art. 3 }]')}`,
    '+  - id: erlass2026',
    '+    kind: curriculum',
    '+    title: "قرار: مدة الدراسة"',
    '+    publisher: وزارة التربية',
    '+    language: ar',
    '+    url: https://example.org/erlass',
    '+    accessed: 2026-11-22',
    '+    seen: excerpt',
  ]);
  expect(after).toContain(remark);
  expect(after.slice(after.indexOf('\n---\n'))).toBe(before.slice(before.indexOf('\n---\n')));
  expect(workshop.git('branch', '--list', 'cms/*')).toBe('');
  expect(workshop.git('status', '--porcelain')).toBe('');
  expect(workshop.check(profile)).toMatchObject({ code: 0 });
});

test('Decap itself finds nothing wrong with the configuration', async ({ page, workshop }) => {
  // Its check makes code at run time; the page forbids that and leaves the check out.
  await page.route(workshop.url, async (route) => {
    const answer = await route.fetch();
    await route.fulfill({ response: answer, body: (await answer.text()).replace("script-src 'self'", "script-src 'self' 'unsafe-eval'") });
  });
  await page.route('**/start.js', (route) => route.fulfill({ contentType: 'text/javascript', body: 'window.CMS_MANUAL_INIT = true;' }));
  await page.goto(workshop.url);
  await expect(page.getByRole('button', { name: 'Login' })).toBeVisible({ timeout: 20_000 });
});

test('on a forge, whoever logs in is sent there, with a proof instead of a secret', async ({ page, workshop }) => {
  for (const [kind, path] of [['gitlab', '/oauth/authorize'], ['forgejo', '/login/oauth/authorize'], ['gitea', '/login/oauth/authorize']] as const) {
    const settings = { repository: `${forge}/gruppe/handbuch`, forge: kind, branch: 'main', appId: 'kennung' };
    const { config } = cmsConfig(backendOf(settings), '/');
    await page.unrouteAll();
    await page.route(workshop.url, async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).replace(policyOf([]), policyOf(hostsOf(settings))) });
    });
    await page.route('**/settings.js', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: `${await answer.text()}\nwindow.editorSettings.config = ${JSON.stringify(config)};` });
    });
    await page.route(`${forge}/**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Ablage</title>' }));
    await page.goto(workshop.url);
    await page.getByRole('button', { name: /GitLab|Forgejo|Gitea/ }).click();
    await expect(page).toHaveTitle('Ablage');
    const asked = new URL(page.url());
    expect([asked.origin, asked.pathname]).toEqual([forge, path]);
    expect(Object.fromEntries(asked.searchParams)).toMatchObject({ client_id: 'kennung', response_type: 'code', code_challenge_method: 'S256', redirect_uri: workshop.url });
  }
});

test('a new edition is added to a profile; what the check refuses is not saved', async ({ page, workshop }) => {
  const before = workshop.read(profile);
  await page.goto(`${workshop.url}#/collections/qualifications/entries/sy/sy-0001`);
  await page.getByRole('button', { name: 'Login' }).click();
  const edition = await addEntry(page, 'Rechtsstände');
  await fill(edition, 'Kennung des Rechtsstands', 'e2026');
  await fill(await openGroup(edition, 'Name des Rechtsstands'), 'Deutsch', 'Erlass 2026');
  const period = await field(edition, 'Ausstellung oder Geltung');
  await fill(period, 'Beginn', '2026');
  await fill(period, 'Ende', '2026-13-40');
  // Names for what Decap draws without one come from us (editor/button-names.ts).
  expect(await violations(page, ['button-name', 'label', 'link-name', 'aria-input-field-name'])).toEqual([]);
  const refusal = page.waitForEvent('dialog');
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  expect((await refusal).message()).toMatch(/^Noch nicht gespeichert.*\n• „editions\[1\]\.period\.to“: „2026-13-40“ passt nicht/s);
  expect(workshop.git('branch', '--list', 'cms/*')).toBe('');

  await fill(period, 'Ende', '');
  await save(page);
  await setReady(page);
  await publish(page);
  const after = workshop.read(profile);
  const lines = after.split('\n').filter((line) => !before.split('\n').includes(line));
  expect(lines).toEqual(['  - id: e2026', '    label: { de: Erlass 2026 }', '    period: { from: 2026 }']);
  expect(after.length - before.length).toBe(lines.join('\n').length + 1);
  expect(workshop.check(profile)).toMatchObject({ code: 0 });
});

test('a new qualification is made from nothing', async ({ page, workshop }) => {
  await page.goto(`${workshop.url}#/collections/qualifications/new`);
  await page.getByRole('button', { name: 'Login' }).click();
  await fill(page, 'Ausstellender Staat', 'sy');
  const code = await field(page, 'Kennung');
  await code.fill('sy-0001');
  await page.getByRole('button', { name: 'Speichern', exact: true }).click();
  await expect(page.getByText('Die Kennung „sy-0001“ ist vergeben.')).toBeVisible();
  const next = await page.locator(`datalist[id="${await code.getAttribute('list')}"] option`).first().getAttribute('value');
  expect(next).toMatch(/^sy-\d{4}$/);
  await code.fill(next!);

  const title = await field(page, 'Titel der Seite');
  await fill(title, 'Deutsch', 'Gesellenprüfung Straßenbau');
  await fill(title, 'Englisch', 'Journeyman examination, road construction');
  const summary = await field(page, 'Zusammenfassung');
  await fill(summary, 'Deutsch', 'Abschluss einer Lehre im Straßenbau: Größe und Inhalt sind nicht belegt.');
  await fill(summary, 'Englisch', 'Qualification at the end of an apprenticeship in road construction.');
  await fill(page, 'Stand der Angaben', '2026-11-22');
  await choose(await field(page, 'Stand der fachlichen Prüfung'), 'Art', 'Redaktionsentwurf');
  const change = await addEntry(page, 'Änderungen');
  await fill(change, 'Tag der Änderung', '2026-11-22');
  await fill(change, 'Deutsch', 'Ersterfassung');
  await addSource(page, { code: 'ministerium', kind: 'amtlich', title: 'التعليم المهني' });
  // The kind of the qualification comes after the kinds of review and source.
  await choose(page.locator('label', { hasText: /^Art$/ }).last().locator('xpath=../..'), 'Art', 'Erstausbildung');
  const name = await addEntry(page, 'Titel');
  await fill(name, 'Titel', 'شهادة رصف الطرق');
  await fill(name, 'Sprache', 'ar');
  await choose(name, 'Art', 'amtlich');
  const citation = await addEntry(name, 'Belege');
  await fill(citation, 'Quelle', 'ministerium');
  const edition = await addEntry(page, 'Rechtsstände');
  await fill(edition, 'Kennung des Rechtsstands', 'e2020');
  await fill(await field(edition, 'Ausstellung oder Geltung'), 'Beginn', '2020');
  await fill(page, 'Text', '## Was das Papier belegt\n\nDas Zeugnis <Original lang="ar">شهادة رصف الطرق</Original> nennt die Straße.<Source id="ministerium" />');
  await save(page);
  await setReady(page);
  await publish(page);

  const file = `content/qualifications/sy/${next}.mdx`;
  const text = workshop.read(file);
  expect(text).toMatch(/^---\ntitle: \{ de: Gesellenprüfung Straßenbau, en: /);
  expect(text).toContain('  - text: شهادة رصف الطرق\n');
  expect(text.endsWith('nennt die Straße.<Source id="ministerium" />\n')).toBe(true);
  expect(workshop.git('status', '--porcelain')).toBe('');
  expect(workshop.check(file)).toMatchObject({ code: 0 });
});
