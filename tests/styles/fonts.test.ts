// The font files are what the script cuts from KERN's fonts, and the stylesheet names the same alphabets.
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { alphabets, fontFolder, subsetFonts } from '../../scripts/styles/subset-fonts.ts';

const css = readFileSync(new URL('../fonts.css', fontFolder), 'utf8');

describe('src/styles/fonts', () => {
  it('holds exactly the files that the script makes (otherwise: node scripts/styles/subset-fonts.ts)', async () => {
    const made = await subsetFonts();
    expect(readdirSync(fontFolder).filter((name) => name.endsWith('.woff2')).sort()).toEqual([...made.keys()].sort());
    for (const [name, bytes] of made) expect(Buffer.from(bytes).equals(readFileSync(new URL(name, fontFolder))), name).toBe(true);
  }, 60_000);

  it('is declared in fonts.css file by file, each with the range of its alphabet', () => {
    const faces = [...css.matchAll(/url\("\.\/fonts\/(fira-sans-\w+-(latin-ext|latin-a|latin|vietnamese|cyrillic)\.woff2)"\)[^;]*; unicode-range: ([^;]+);/g)];
    expect(faces.map((face) => face[1]).sort()).toEqual(readdirSync(fontFolder).filter((name) => name.endsWith('.woff2')).sort());
    for (const [, name, alphabet, range] of faces) expect(range, name).toBe(alphabets[alphabet as keyof typeof alphabets]);
  });

  it('keeps the four files of a German page under 64 KB', () => {
    const size = ['400', '500', '600', '400i'].reduce((sum, weight) => sum + readFileSync(new URL(`fira-sans-${weight}-latin.woff2`, fontFolder)).length, 0);
    expect(size).toBeLessThan(64 * 1024);
  });
});
