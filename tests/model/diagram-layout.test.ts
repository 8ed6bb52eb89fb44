// The picture of an education system: nothing overlaps, nothing is lost, nothing leaves the drawing, and it is the same every time.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawDiagram, SIZES, type Line, type Picture, type Rect } from '../../src/model/diagram-layout.ts';
import { textWidth, wrapText } from '../../src/model/diagram-text.ts';
import { anyDiagram, realDiagrams, type Drawn } from '../support/random-diagrams.ts';

const WIDTHS = [320, 640] as const;
const EPSILON = 0.01;
const overlap = (a: Rect, b: Rect) => a.x + EPSILON < b.x + b.width && b.x + EPSILON < a.x + a.width && a.y + EPSILON < b.y + b.height && b.y + EPSILON < a.y + a.height;
const within = (inner: Rect, outer: Rect) => inner.x >= outer.x - EPSILON && inner.y >= outer.y - EPSILON && inner.x + inner.width <= outer.x + outer.width + EPSILON && inner.y + inner.height <= outer.y + outer.height + EPSILON;
const segments = ({ points }: Line): Rect[] => points.slice(1).map(([x, y], index) => {
  const [ox, oy] = points[index]!;
  return { x: Math.min(x, ox), y: Math.min(y, oy), width: Math.abs(x - ox), height: Math.abs(y - oy) };
});
/** A line is thin: it meets a box if it passes through its inside. */
const meets = (segment: Rect, box: Rect) => overlap({ ...segment, x: segment.x - 0.05, y: segment.y - 0.05, width: segment.width + 0.1, height: segment.height + 0.1 }, { ...box, x: box.x + 0.1, y: box.y + 0.1, width: box.width - 0.2, height: box.height - 0.2 });
const crossings = ({ stations, lines }: Picture) => stations.flatMap(({ id, lines: texts }) => texts.flatMap(({ ground }) => lines.filter((line) => segments(line).some((segment) => meets(segment, ground))).map(({ from, to }) => `${from} → ${to} through ${id}`)));

function checkPicture({ stations, transitions }: Drawn, picture: Picture): void {
  const frame = { x: 0, y: 0, width: picture.width, height: picture.height };
  expect(picture.stations.map(({ id }) => id).sort()).toEqual(stations.map(({ id }) => id).sort());
  expect(picture.lines.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(transitions.filter(({ from, to }) => from !== to).map(({ from, to }) => `${from} ${to}`).sort());
  for (const [index, { id, box, bar, text, lines, isPoint }] of picture.stations.entries()) {
    expect(within(box, frame), `${id} in the drawing`).toBe(true);
    expect(within(bar, box), `bar of ${id} in its row`).toBe(true);
    expect(within(text, box), `label of ${id} in its row`).toBe(true);
    expect(overlap(bar, text), `bar and label of ${id}`).toBe(false);
    expect(isPoint || bar.width > 0).toBe(true);
    for (const { text: line, isNote, ground } of lines) {
      expect(within(ground, text), `"${line}" in the label of ${id}`).toBe(true);
      if ([...line].length > 2) expect(textWidth(line, SIZES[isNote ? 'note' : 'label'])).toBeLessThanOrEqual(text.width + EPSILON);
    }
    for (const later of picture.stations.slice(index + 1)) expect(overlap(box, later.box), `${id} and ${later.id}`).toBe(false);
  }
  for (const line of picture.lines) {
    for (const [x, y] of line.points) expect(within({ x, y, width: 0, height: 0 }, frame), `${line.from} → ${line.to} in the drawing`).toBe(true);
    const [end, source, target] = [line.points.at(-1)!, picture.stations.find(({ id }) => id === line.from)!.bar, picture.stations.find(({ id }) => id === line.to)!.bar];
    expect(end[0]).toBeCloseTo(target.x);
    expect(end[1] > target.y && end[1] < target.y + target.height).toBe(true);
    expect(within({ x: line.points[0]![0], y: line.points[0]![1], width: 0, height: 0 }, source)).toBe(true);
    expect(segments(line).every(({ width, height }) => width < EPSILON || height < EPSILON), 'only upright and level lines').toBe(true);
  }
}

describe('any diagram', () => {
  it.each(WIDTHS)('is whole and without overlaps at %i', async (width) => {
    await fc.assert(fc.asyncProperty(anyDiagram, async (drawn) => checkPicture(drawn, await drawDiagram(drawn.stations, drawn.transitions, width))), { numRuns: 120 });
  }, 60_000);

  it('looks the same every time', async () => {
    await fc.assert(fc.asyncProperty(anyDiagram, async ({ stations, transitions }) => {
      const [first, second] = [await drawDiagram(stations, transitions, 320), await drawDiagram(structuredClone(stations), structuredClone(transitions), 320)];
      expect(JSON.stringify(second)).toBe(JSON.stringify(first));
    }), { numRuns: 30 });
  }, 30_000);

  it('keeps to the axis: what begins later stands further right, what ends later reaches further', async () => {
    await fc.assert(fc.asyncProperty(anyDiagram, fc.constantFrom(...WIDTHS), async ({ stations, transitions }, width) => {
      const { stations: drawn } = await drawDiagram(stations, transitions, width);
      const bars = stations.filter(({ isPoint, start, years }) => !isPoint && start !== undefined && years !== undefined).map(({ id, start, years }) => ({ start: start!, end: start! + years!, bar: drawn.find((one) => one.id === id)!.bar }));
      const undated = stations.filter(({ start }) => start === undefined).map(({ id }) => drawn.find((one) => one.id === id)!.bar.x);
      for (const a of bars) {
        for (const b of bars) {
          if (a.start === b.start) expect(a.bar.x).toBe(b.bar.x);
          if (a.start < b.start) expect(a.bar.x).toBeLessThan(b.bar.x);
          // The shortest bars keep a least width.
          if (a.start === b.start && a.end < b.end) expect(a.bar.width).toBeLessThanOrEqual(b.bar.width + EPSILON);
        }
        for (const x of undated) expect(x).toBeGreaterThan(a.bar.x);
      }
    }), { numRuns: 60 });
  }, 60_000);
});

it('more columns than there is room for stand closer together', async () => {
  const stations = Array.from({ length: 30 }, (_, index) => ({ id: `n${index}`, start: index, isPoint: true, label: `Zeugnis ${index}`, notes: [] }));
  const drawn = { stations, transitions: stations.slice(1).map(({ id }, index) => ({ from: `n${index}`, to: id })) };
  const picture = await drawDiagram(drawn.stations, drawn.transitions, 320);
  checkPicture(drawn, picture);
  expect(picture.stations.at(-1)!.bar.width).toBeLessThan(14);
});

describe('the systems of the handbook', () => {
  const cases = (['de', 'en'] as const).flatMap((language) => realDiagrams(language).flatMap((real) => WIDTHS.map((width) => ({ ...real, language, width }))));
  const pictures: { name: string; language: string; width: number; picture: Picture; real: Drawn }[] = [];
  beforeAll(async () => {
    for (const { name, language, width, stations, transitions } of cases) pictures.push({ name, language, width, real: { stations, transitions }, picture: await drawDiagram(stations, transitions, width) });
  }, 60_000);

  it('are at least 24, each whole and without overlaps', () => {
    expect(new Set(pictures.map(({ name }) => name)).size).toBeGreaterThanOrEqual(24);
    for (const { real, picture } of pictures) checkPicture(real, picture);
  });

  it('cut no word', () => {
    for (const { real: { stations }, picture, width, name } of pictures) {
      for (const { id, label } of stations) {
        const drawn = picture.stations.find((one) => one.id === id)!;
        expect(drawn.lines.filter(({ isNote }) => !isNote).map(({ text }) => text).join(' ').replace(/([-/]) /g, '$1'), `${name} at ${width}`).toBe(label.replace(/([-/]) /g, '$1'));
      }
    }
  });

  it('have no line through a label, but for a way back and one narrow case', () => {
    const found = new Set(pictures.flatMap(({ name, picture, width }) => crossings(picture).map((crossing) => `${name} at ${width}: ${crossing}`)));
    expect([...found]).toEqual(['vn/s2017 at 320: thcs → n-trungcap through thpt']);
  });

  it('have years of at least 9 pixels on a phone, and bars of a readable length', () => {
    for (const { picture } of pictures) {
      // The last year may be half a year.
      for (const { left, right } of picture.bands.slice(0, -1)) expect(right - left).toBeGreaterThanOrEqual(9);
      for (const { bar } of picture.stations) expect(bar.width).toBeGreaterThanOrEqual(13.9);
    }
  });
});

describe('a small system', () => {
  const stations = [
    { id: 'school', start: 0, years: 8, isPoint: false, label: 'Grundschule', notes: [] },
    { id: 'three', start: 8, years: 3, isPoint: false, label: 'Drei Jahre', notes: [] },
    { id: 'four', start: 8, years: 4, isPoint: false, label: 'Vier Jahre', notes: [] },
    { id: 'paper', start: 12, isPoint: true, label: 'Zeugnis', notes: [] },
    { id: 'work', isPoint: false, label: 'Arbeit', notes: [] },
  ];
  const transitions = [{ from: 'school', to: 'three' }, { from: 'school', to: 'four' }, { from: 'four', to: 'paper' }, { from: 'three', to: 'work' }];

  it('has the earlier above, the longer first, years to scale, the undated behind the rule', async () => {
    const { stations: drawn, bands, rule } = await drawDiagram(stations, transitions, 320);
    expect(drawn.map(({ id }) => id)).toEqual(['school', 'four', 'three', 'paper', 'work']);
    const bar = (id: string) => drawn.find((one) => one.id === id)!.bar;
    expect(bar('four').width / bar('three').width).toBeCloseTo(4 / 3, 1);
    expect(bar('school').width / bar('four').width).toBeCloseTo(2, 1);
    expect(bands.map(({ year }) => year)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
    expect(bar('four').x + bar('four').width).toBeCloseTo(bands.at(-1)!.right);
    expect(rule).toBeGreaterThan(bar('paper').x);
    expect(bar('work').x).toBeGreaterThan(rule!);
    expect(drawn.filter(({ isOpen }) => isOpen).map(({ id }) => id)).toEqual(['work']);
  });

  it('without any year has neither axis nor rule', async () => {
    const { bands, rule, top } = await drawDiagram(stations.map(({ start: _start, ...rest }) => rest), transitions, 320);
    expect([bands.length, rule, top]).toEqual([0, undefined, 0]);
  });
});

describe('wrapText', () => {
  it('keeps every letter and the width', () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }).map((word) => word.replace(/\s/gu, 'x')), { minLength: 1, maxLength: 10 }), fc.integer({ min: 40, max: 300 }), (words, width) => {
      const { lines, isCut } = wrapText(words.join(' '), width, 14);
      const letters = (text: string) => text.replace(/[ -]/g, '');
      expect(letters(lines.join(''))).toBe(letters(words.join('')));
      for (const line of lines) if ([...line].length > 2) expect(textWidth(line, 14)).toBeLessThanOrEqual(width);
      if (!isCut) expect(lines.join(' ').replace(/([-/‑–]) /g, '$1')).toBe(words.join(' ').replace(/([-/‑–]) /g, '$1'));
    }));
  });

  it('leaves room for letters set further apart', () => {
    const word = 'Berufsbildung';
    const spaced = textWidth(word, 14) + word.length * 0.12 * 14;
    expect(wrapText(`${word} x`, spaced, 14).lines[0]).toBe(word);
    expect(wrapText(word, spaced - 1, 14).isCut).toBe(true);
  });

  it('leaves numbers with their unit where a no-break space stands', () => {
    expect(wrapText('Technische Schule, 3\u00A0Jahre', 140, 14).lines).toEqual(['Technische', 'Schule, 3\u00A0Jahre']);
  });
});
