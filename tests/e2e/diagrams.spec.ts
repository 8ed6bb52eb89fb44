// Education systems as pictures: named, reached by keyboard, in the width that fits, in the reader's colours and on paper; two editions side by side.
import { expect, test } from './support/test.ts';
import { dataOf } from './support/pages.ts';
import { printed } from './support/pdf.ts';

const picture = '.edu:visible';

for (const [path, language] of [['laender/tr/', 'de'], ['en/countries/tr/', 'en']] as const) {
  test(`a picture says what it shows and leads to the routes: ${language}`, async ({ page }) => {
    await page.goto(path);
    const [{ title, diagram, id }] = dataOf('countries', 'tr').systems as [NonNullable<ReturnType<typeof dataOf<'countries'>>['systems'][number]>];
    const drawing = page.getByRole('img', { name: title[language]! });
    await expect(drawing).toHaveCount(1);
    for (const { label } of diagram!.nodes) await expect(drawing).toHaveAccessibleName(new RegExp(label[language]!.replace(/[()]/g, '.')));
    await expect(page.locator(`${picture} a`)).toHaveCount(diagram!.nodes.length);
    const link = page.locator(picture).getByRole('link').nth(1);
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`#weg-${id}-mtal$`));
    await expect(page.locator('tr:target')).toBeInViewport();
  });
}

test('letters are large enough, and the narrow drawing stands where the wide one would not fit', async ({ page }) => {
  for (const id of ['tr', 'it', 'pl', 'rs']) {
    await page.goto(`laender/${id}/`);
    for (const [width, name] of [[360, 'narrow'], [390, 'narrow'], [600, 'narrow'], [800, 'wide'], [1440, 'wide']] as const) {
      await page.setViewportSize({ width, height: 800 });
      await expect(page.locator(picture)).toHaveCount(1);
      await expect(page.locator(picture)).toHaveClass(new RegExp(`edu--${name}`));
      const found = await page.locator(picture).evaluate((svg: SVGSVGElement) => {
        const scale = svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
        const texts = [...svg.querySelectorAll('text')];
        return { least: Math.min(...texts.map((text) => Number.parseFloat(getComputedStyle(text).fontSize) * scale)), over: texts.filter((text) => { const box = text.getBBox(); return box.x < -1 || box.x + box.width > svg.viewBox.baseVal.width + 1; }).map((text) => text.textContent) };
      });
      expect(found.least, `${id} at ${width}`).toBeGreaterThanOrEqual(13);
      expect(found.over, `${id} at ${width}`).toEqual([]);
    }
  }
});

test('labels are drawn no wider than the layout reckons', async ({ page }) => {
  for (const id of ['tr', 'al', 'vn', 'pl', 'ua', 'tn', 'ru']) {
    await page.goto(`laender/${id}/`);
    await page.evaluate(() => document.fonts.ready);
    const over = await page.locator(picture).evaluate((svg: SVGSVGElement) => [...svg.querySelectorAll('.edu-ground')].flatMap((ground) => {
      const box = (ground as SVGPathElement).getBBox();
      return [...ground.parentElement!.querySelectorAll('text')].filter((text) => text.getBBox().width > box.width + 1).map((text) => text.textContent);
    }));
    expect(over, id).toEqual([]);
  }
});

test('dark and forced colours keep shapes and letters in sight', async ({ page }) => {
  for (const media of [{ colorScheme: 'dark' }, { colorScheme: 'light', forcedColors: 'active' }] as const) {
    await page.emulateMedia(media);
    await page.goto('laender/tr/');
    const colours = await page.locator(picture).evaluate((svg) => ({
      ground: getComputedStyle(document.body).backgroundColor,
      shown: [[...svg.querySelectorAll('.edu-vet')].map((shape) => getComputedStyle(shape).fill), [...svg.querySelectorAll('.edu-base, .edu-open, .edu-rule')].map((shape) => getComputedStyle(shape).stroke), [...svg.querySelectorAll('text')].map((text) => getComputedStyle(text).fill)].flat(),
    }));
    expect(colours.shown.length).toBeGreaterThan(10);
    expect(colours.shown).not.toContain(colours.ground);
  }
});

test('paper has picture and table', async ({ page }) => {
  await page.goto('laender/rs/');
  const pages = await printed(page);
  const text = pages.join(' ').replace(/\s+/g, ' ');
  expect(text.split('Vierjährige Berufsbildung').length - 1).toBeGreaterThanOrEqual(2);
});

test.describe('two editions side by side', () => {
  test.use({ javaScriptEnabled: false });

  test('reached from the country, picked by links, the same in English', async ({ page }) => {
    await page.goto('laender/tr/');
    await page.getByRole('link', { name: 'Lehre als Teil der Pflichtschule und' }).click();
    await expect(page).toHaveURL(/laender\/tr\/systeme\/seit-2016\/seit-2012\/$/);
    await expect(page.getByRole('columnheader')).toHaveCount(3);
    await expect(page.locator(picture)).toHaveClass(/edu--narrow/);
    await page.getByRole('region', { name: 'Systemstand B wählen' }).getByRole('link', { name: dataOf('countries', 'tr').systems.at(-1)!.title.de }).click();
    await expect(page).toHaveURL(/seit-2016\/seit-1986\/$/);
    await expect(page.getByRole('row', { name: /^Wege und Zeugnisse/ }).locator('td')).toHaveCount(2);
    await page.getByRole('link', { name: 'English' }).first().click();
    await expect(page).toHaveURL(/en\/countries\/tr\/systems\/seit-2016\/seit-1986\/$/);
    await page.locator('thead a').first().click();
    await expect(page.locator('li:target')).toBeVisible();
  });
});
