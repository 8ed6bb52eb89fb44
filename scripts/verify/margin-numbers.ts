// Margin numbers are what the register says: counted anew from the frozen file, and on every page each once, in order, with its link.
import { frameWords } from '../../src/labels/frame.ts';
import { nameOf } from '../../src/model/published.ts';
import { sourceFile } from '../../src/routes.ts';
import { languages } from '../../src/site.ts';
import { placesOfEntry, sumPlaces } from '../publish/margin-numbers.ts';
import type { Check, Finding } from './check.ts';
import { attribute, elements, textOf, tokens, type Document, type Element } from './dom.ts';
import { placesOf } from './places.ts';
import { pathOfRoute, type Site } from './site.ts';

export const marginNumbers: Check = {
  id: 'margin-numbers',
  title: 'margin numbers as they were published',
  begin(site) {
    const places = placesOf(site.archive);
    let count = 0;
    return {
      *page({ path, document }): Iterable<Finding> {
        const place = places.get(path);
        if (place?.kind !== 'version') return;
        count += 1;
        for (const message of judge(document, place.version.marginNumbers.count)) yield { path, message, fix: 'look at src/model/margin-numbers.ts and the components Numbered and Paragraph: published numbers are cited' };
      },
      *end() {
        yield* judgeRecords(site);
      },
      notes: () => (count > 0 ? [`margin numbers compared on ${count} pages`] : []),
    };
  },
};

/** The same numbers at the same places of the record, whatever the code of today is. */
function* judgeRecords({ archive }: Site): Iterable<Finding> {
  for (const version of [...archive.published.entries.values()].flatMap((entry) => entry.versions)) {
    const record = archive.frozen(version);
    if (!record) continue;
    const path = pathOfRoute(sourceFile(version.collection, version.id, version.version, version.files[0]!.path));
    const name = `${nameOf(version)}, version ${version.version}`;
    const [problem] = record.problems.filter(({ level }) => level === 'error');
    if (problem) {
      yield { path, message: `the frozen text of ${name} can no longer be read: ${problem.message}`, fix: 'schemas and vocabulary only grow; take back what made it unreadable' };
      continue;
    }
    const [now, then] = [sumPlaces(placesOfEntry(record)), version.marginNumbers];
    if (now.count !== then.count) yield { path, message: `${name} has ${now.count} margin numbers now, it was published with ${then.count}`, fix: 'src/model/margin-numbers.ts must number published records as before' };
    else if (now.sha256 !== then.sha256) yield { path, message: `the margin numbers of ${name} stand at other places than when it was published`, fix: 'src/model/margin-numbers.ts must number published records as before' };
  }
}

function* judge(document: Document, count: number): Iterable<string> {
  const all = [...elements(document)];
  const numbered = all.filter((element) => attribute(element, 'id')?.startsWith('rn-'));
  const shown = numbered.map((element) => attribute(element, 'id')!.slice('rn-'.length));
  const wanted = Array.from({ length: count }, (_, index) => String(index + 1));
  const missing = wanted.filter((number) => !shown.includes(number));
  const doubled = wanted.filter((number) => shown.indexOf(number) !== shown.lastIndexOf(number));
  const strange = shown.filter((number) => !wanted.includes(number));
  if (missing.length > 0) yield `margin number ${missing.join(', ')} of ${count} is missing`;
  if (doubled.length > 0) yield `margin number ${doubled.join(', ')} stands there twice`;
  if (strange.length > 0) yield `margin number ${strange.join(', ')} was never published; there are ${count}`;
  if (missing.length + doubled.length + strange.length === 0 && shown.join(' ') !== wanted.join(' ')) yield `margin numbers are out of order: ${shown.join(', ')}`;

  const marks = Map.groupBy(all.filter(isMark), (link) => link.parentNode as Element);
  for (const element of numbered) {
    const number = attribute(element, 'id')!.slice('rn-'.length);
    const links = marks.get(element) ?? [];
    if (links.length !== 1) yield `margin number ${number} has ${links.length} links of its own instead of one`;
    for (const link of links) {
      if (attribute(link, 'href') !== `#rn-${number}`) yield `margin number ${number} leads to ${attribute(link, 'href')}`;
      // A German text on an English page has German words.
      if (!languages.some((language) => textOf(link) === `${frameWords[language].marginNumber} ${number}`)) yield `margin number ${number} reads „${textOf(link)}“`;
    }
  }
  const stray = [...marks].flatMap(([parent, links]) => (numbered.includes(parent) ? [] : links));
  if (stray.length > 0) yield `${stray.length} margin numbers stand at no place of their own: ${stray.map(textOf).join(', ')}`;
}

const isMark = (element: Element) => element.tagName === 'a' && tokens(element, 'class').includes('rn');
