// Text in a diagram: SVG does not wrap lines, so that widths are estimated from the advances of Fira Sans, rather too wide than too narrow.

/** Advances in hundredths of the font size, weight 500; an accent adds nothing. What is not listed counts as a full square. */
const ADVANCES: readonly (readonly [number, string])[] = [
  [25, "',.!:;·’‘ \u00A0"], [30, 'ijlIJı|`´'], [33, '()[]{}'], [36, 'f'], [38, 't'], [40, 'r"-‑'], [43, '„“”*'], [47, '1?z'], [49, 'csF7'], [52, '23vxyLk<>=~+–'],
  [54, '/5ETZ_\\°9g#$'], [56, '46aeSVX'], [58, '08CYA'], [60, 'hnouqPbdpß«»þ'], [62, 'BKR'], [65, 'GD'], [67, 'UHNOQ'], [74, 'wł…'], [80, 'M—&'], [86, 'mW%æ'], [96, '½¼¾œŒÆ'],
];
const advances = new Map(ADVANCES.flatMap(([width, letters]) => [...letters].map((letter): [string, number] => [letter, width])));
/** Never shorter than this, also where the letters around are drawn closer. */
const UNKNOWN = 100;

/** Estimated width of a line of text in pixels. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const letter of text.normalize('NFD')) if (!/\p{M}/u.test(letter)) width += advances.get(letter) ?? UNKNOWN;
  return (width * size) / 100;
}

/** Room for readers who set letters and words further apart (WCAG 2.2, 1.4.12): lines of SVG do not wrap again. */
function spacedWidth(text: string, size: number): number {
  const letters = [...text];
  return textWidth(text, size) + (letters.length * 0.12 + letters.filter((letter) => letter === ' ').length * 0.16) * size;
}

export interface Wrapped {
  lines: string[];
  /** A word was longer than a line and had to be cut. */
  isCut: boolean;
}

/** Text in lines no wider than `width`, even where letters are spaced unless `tight`. A line may end at a space (not a no-break one), after a slash or hyphen, else within a word that is too long. */
export function wrapText(text: string, width: number, size: number, tight = false): Wrapped {
  const measure = tight ? textWidth : spacedWidth;
  const lines: string[] = [];
  let line = '';
  let isCut = false;
  for (const piece of text.trim().split(/(?<=[ /‑–-])(?=[^ ])/)) {
    if (measure((line + piece).trimEnd(), size) <= width) {
      line += piece;
      continue;
    }
    if (line.trim()) lines.push(line.trimEnd());
    line = piece;
    while (measure(line.trimEnd(), size) > width) {
      const letters = [...line];
      let count = letters.length - 1;
      while (count > 1 && measure(`${letters.slice(0, count).join('')}-`, size) > width) count -= 1;
      lines.push(`${letters.slice(0, count).join('')}-`);
      line = letters.slice(count).join('');
      isCut = true;
      if (letters.length === 1) break;
    }
  }
  if (line.trim()) lines.push(line.trimEnd());
  return { lines, isCut };
}
