// Text in another script without its language or direction.
import { expect, it } from 'vitest';
import { languages } from '../../scripts/verify/languages.ts';
import { countryWith, messagesOf, soundFiles } from './tiny-site.ts';

const here = 'laender/tr/index.html: ';

it('finds a page whose language is not that of its address', () => {
  const english = { 'en/index.html': soundFiles()['en/index.html']!.replace('<html lang="en">', '<html lang="de">') };
  expect(messagesOf(languages, english)).toEqual(['en/index.html: <html lang="de">']);
});

it.each([
  ['Arabic without anything', '<p>Zeugnis شهادة</p>', ['„Zeugnis شهادة“ has no dir="rtl"', '„Zeugnis شهادة“ stands in lang="de"']],
  ['Persian without direction', '<p lang="fa">گواهینامه</p>', ['„گواهینامه“ has no dir="rtl"']],
  ['Arabic that runs the wrong way', '<p lang="ar" dir="rtl"><span dir="ltr">شهادة</span></p>', ['„شهادة“ has no dir="rtl"']],
  ['Cyrillic in German', '<p>Електричар</p>', ['„Електричар“ stands in lang="de"']],
  ['Cyrillic in Serbian of Latin script', '<p lang="sr-Latn">Електричар</p>', ['„Електричар“ stands in lang="sr-Latn"']],
  ['Devanagari in English', '<p lang="en">प्रमाण पत्र</p>', ['„प्रमाण पत्र“ stands in lang="en"']],
  ['a label that is read aloud', '<p aria-label="Електричар">x</p>', ['aria-label=„Електричар“ stands in lang="de"']],
  ['a tag that is none', '<p lang="x y">Електричар</p>', ['„Електричар“ stands in lang="x y"']],
])('finds %s', (_, body, messages) => {
  expect(messagesOf(languages, countryWith(body))).toEqual(messages.map((message) => here + message));
});

it.each([
  ['Arabic with both around it', '<div lang="ar" dir="rtl"><p><b>شهادة</b></p></div>'],
  ['Serbian, Ukrainian, a script without language', '<p lang="sr">Електричар</p><p lang="uk">Свідоцтво</p><p lang="und-Cyrl">Ж</p>'],
  ['Hindi', '<p lang="hi">प्रमाण पत्र</p>'],
  ['signs that happen to be Greek', '<p>47 kΩ, 5 µm</p>'],
  ['a sample of a file', '<pre><code>text: Електричар</code></pre>'],
  ['Turkish letters', '<p>Ustalık Belgesi</p>'],
])('takes %s', (_, body) => {
  expect(messagesOf(languages, countryWith(body))).toEqual([]);
});

it('takes a name in the title of a page, which cannot say its language; a title that is nothing else is found', () => {
  const titled = (title: string) => ({ 'laender/tr/index.html': soundFiles()['laender/tr/index.html']!.replace(/<title>.*?<\/title>/, `<title>${title}</title>`) });
  expect(messagesOf(languages, titled('МРК V – Qualifikationshandbuch'))).toEqual([]);
  expect(messagesOf(languages, titled('МРК'))).toEqual([`${here}„МРК“ stands in lang="de"`]);
});
