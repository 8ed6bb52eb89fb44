// Profiles in words: pieces with their languages, bars, and the elements of a page made of them.
import { describe, expect, it } from 'vitest';
import { inWords, lineOf } from '../../src/components/comparison/profile-in-words.ts';
import { indexScript, profileScript } from '../../src/components/comparison/data-script.ts';
import { comparisonElements } from '../../src/client/comparison-table.ts';
import type { Tree, TreeElement } from '../../src/client/tree.ts';
import { comparisonWords } from '../../src/labels/comparison.ts';
import { callsOf, scalesOf, sideOf, type Line, type ProfileInValues, type ProfileInWords, type Side } from '../../src/model/comparison-profile.ts';
import { compareSheets } from '../../src/model/comparison.ts';
import type { Amount, Value } from '../../src/model/comparison-values.ts';

const hours = (total: number, more: Partial<Amount> = {}): Value => ({ main: [{ is: 'amount', amount: { unit: 'hours', total, ...more } }] });
const plain = (text: string): Value => ({ main: [{ is: 'plain', text }] });
const profile = (code: string, facts: Record<string, Value[]>, more: Partial<ProfileInValues> = {}): ProfileInValues => ({
  code, kind: 'qualification', call: code, kicker: 'Qualifikation', title: `Titel ${code}`, languages: [],
  editions: [{ id: 'e1', name: 'ab 2020', sheet: { kind: 'qualification', code, items: [], findings: {}, facts: Object.fromEntries(Object.entries(facts).map(([name, lines]) => [name, { lines }])) } }],
  ...more,
});
const side = (values: ProfileInValues, edition?: string): Side => sideOf(inWords(values, 'de'), edition)!;

function* all(trees: readonly Tree[]): Generator<TreeElement> {
  for (const tree of trees) {
    if (typeof tree === 'string') continue;
    yield tree;
    yield* all(tree.children);
  }
}
const textOf = (tree: Tree): string => (typeof tree === 'string' ? tree : tree.children.map(textOf).join(''));
const shown = (sides: Side[]) => comparisonElements({ sides, language: 'de', words: comparisonWords.de, link: (path) => path, address: '/v/' });
const rowIn = (elements: TreeElement[], name: string) => [...all(elements)].find(({ attributes }) => attributes['id'] === `f-${name}`)!;
const cells = (row: TreeElement) => row.children.slice(1).map((cell) => textOf((cell as TreeElement).children[1]!));

describe('lineOf', () => {
  it('marks words of another script, and sets originals whole', () => {
    expect(lineOf(plain('Klasse 9 (Қазақ)'), [], 'de').text).toEqual(['Klasse 9 (', expect.objectContaining({ text: 'Қазақ' }), ')']);
    expect(lineOf({ main: [{ is: 'original', text: 'شهادة', lang: 'ar' }] }, [], 'de').text).toEqual([{ text: 'شهادة', lang: 'ar', dir: 'rtl' }]);
    expect(lineOf({ main: [{ is: 'original', text: 'Ustalık', lang: 'tr' }] }, [], 'de').text).toEqual([{ text: 'Ustalık', lang: 'tr', italic: true }]);
  });

  it('makes one text of neighbours, also of German ones on English pages', () => {
    expect(lineOf({ main: [{ is: 'plain', text: 'a' }, { is: 'plain', text: 'b' }] }, [], 'de').text).toEqual(['a, b']);
    expect(lineOf({ main: [{ is: 'wording', text: { de: 'Teil' } }] }, [], 'en').text).toEqual([{ text: 'Teil', lang: 'de' }]);
  });

  it('gives bars to extents, not to modules', () => {
    expect(lineOf(hours(40), [], 'de').bar).toEqual({ measure: 'hours///', value: 40 });
    expect(lineOf({ main: [{ is: 'amount', amount: { unit: 'hours', total: 40 }, of: { is: 'plain', text: 'm' } }] }, [], 'de').bar).toBeUndefined();
  });
});

describe('scalesOf', () => {
  const scales = (...profiles: ProfileInValues[]) => scalesOf(compareSheets<Line>(profiles.map((one) => side(one).sheet)));

  it('has one scale for all rows of a measure', () => {
    expect([...scales(profile('a', { extent: [hours(2400)], theory: [hours(500)] }), profile('b', { extent: [hours(1200)] }))]).toEqual([['hours///', 2400]]);
  });

  it('has none across units, nor for a unit of one side alone', () => {
    expect([...scales(profile('a', { extent: [hours(2400)] }), profile('b', { extent: [hours(90, { unit: 'weeks' })] }))]).toEqual([]);
    expect([...scales(profile('a', { extent: [hours(2400)] }), profile('b', { extent: [hours(1200, { lessonMinutes: 45 })] }))]).toEqual([]);
    expect([...scales(profile('a', { extent: [hours(2400)], theory: [hours(10)] }), profile('b', {}))]).toEqual([]);
  });
});

describe('the elements', () => {
  const one = profile('aq-0001', { extent: [hours(2400)], duration: [plain('2 Jahre')], levels: [plain('PQR 4')], mode: [plain('Schule')] });
  const other = profile('aq-0002', { extent: [hours(600)], duration: [plain('3 Jahre')], levels: [plain('PQR 4')] });
  const elements = shown([side(one), side(other)]);

  it('say in words what the cells say of each other', () => {
    expect(['duration', 'levels', 'mode'].map((name) => textOf(rowIn(elements, name).children[0]!))).toEqual(['Dauerverschieden', 'Niveau, mit Rahmengleich', 'Formnur A']);
    expect(cells(rowIn(elements, 'mode'))).toEqual(['Schule', 'nicht belegt']);
  });

  it('draw bars to one scale', () => {
    expect([...all([rowIn(elements, 'extent')])].filter(({ tag }) => tag === 'rect').map(({ attributes }) => attributes['width'])).toEqual(['100%', '25%']);
  });

  it('carry no style and no handler', () => {
    for (const { attributes } of all(elements)) for (const name of Object.keys(attributes)) expect(name).not.toMatch(/^(style|on.*)$/);
  });

  it('name each cell for narrow windows, by edition where two sides are of one profile', () => {
    const twice = { ...one, editions: [...one.editions, { ...one.editions[0]!, id: 'e0', name: 'bis 2019' }] };
    const sides = [side(twice), side(twice, 'e0')];
    expect(callsOf(sides)).toEqual(['aq-0001, ab 2020', 'aq-0001, bis 2019']);
    const labels = [...all(shown(sides))].filter(({ attributes }) => attributes['class'] === 'label').map(textOf);
    expect(new Set(labels)).toEqual(new Set(['A aq-0001, ab 2020', 'B aq-0001, bis 2019']));
  });

  it('lead to the passage of the version that is shown', () => {
    const published = side({ ...one, version: { number: 3, date: '1.1.2027' } });
    published.sheet.facts.duration!.passage = 12;
    const links = [...all([rowIn(shown([published, side(other)]), 'duration')])].filter(({ tag }) => tag === 'a');
    expect(links.map(({ attributes }) => attributes['href'])).toEqual(['/qualifikationen/aq-0001/3/#rn-12']);
  });

  it('list what differs first, and each link leads to its row', () => {
    const [overview] = elements.filter((element) => element.children.some((child) => typeof child !== 'string' && child.attributes['class'] === 'pairs-list'));
    const links = [...all([overview!])].filter(({ tag }) => tag === 'a').map(({ attributes }) => attributes['href']!);
    expect(links).toEqual(['#f-duration', '#f-extent', '#f-mode', '#f-levels']);
    for (const link of links) expect(rowIn(elements, link.slice(3))).toBeDefined();
  });

  it('show what a matrix found beside the positions, and the modules that are left', () => {
    const worked = inWords({ ...one, editions: [{ ...one.editions[0]!, sheet: { ...one.editions[0]!.sheet, items: [{ id: 'm1', line: plain('Messen') }, { id: 'm2', line: plain('Fahren') }], findings: { rv: { p1: { state: 'partly', modules: ['m1'] }, p2: { state: 'notFound', modules: [] } } } } }] }, 'de');
    const plan: ProfileInValues = { code: 'rv', kind: 'regulation', call: 'RV 2020', kicker: 'Ordnung', title: 'Ordnung', languages: [], editions: [{ name: '', sheet: { kind: 'regulation', code: 'rv', facts: {}, findings: {}, items: [{ id: 'p1', call: 'A 1', line: plain('Messen von Größen') }, { id: 'p2', call: 'A 2', line: plain('Recht') }] } }] };
    const rows = [...all(shown([sideOf(worked)!, side(plan)]))].filter(({ tag }) => tag === 'tr');
    const position = (call: string) => rows.find((row) => textOf(row.children[0]!) === `Position ${call}`)!;
    expect(cells(position('A 1'))).toEqual(['teilweiseMessen', 'Messen von Größen']);
    expect(cells(position('A 2'))).toEqual(['nicht gefundenkein Modul zugeordnet', 'Recht']);
    expect(position('A 1').attributes['data-state']).toBeUndefined();
    expect(cells(rows.find(({ attributes }) => attributes['id'] === 'f-modules')!)[0]).toBe('Fahren');
  });
});

describe('the data files', () => {
  it('are scripts that bring back what was put in, whatever it is', () => {
    const hostile = { ...inWords(profile('aq-0001', { mode: [plain('</script>\u2028"\\')] }), 'de'), title: '</script><b>' };
    const place = {} as { comparisonProfiles?: Record<string, ProfileInWords>; comparisonIndex?: unknown };
    new Function('globalThis', profileScript(hostile))(place);
    new Function('globalThis', profileScript({ ...hostile, code: 'aq-0002' }))(place);
    expect(place.comparisonProfiles!['aq-0001']).toEqual(JSON.parse(JSON.stringify(hostile)));
    expect(Object.keys(place.comparisonProfiles!)).toEqual(['aq-0001', 'aq-0002']);
    new Function('globalThis', indexScript([['aq-0001', 'Titel "x"']]))(place);
    expect(place.comparisonIndex).toEqual([['aq-0001', 'Titel "x"']]);
  });
});
