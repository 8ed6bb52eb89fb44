// Cuts Fira Sans from @kern-ux/native into small files per alphabet: `node scripts/styles/subset-fonts.ts`.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

const require = createRequire(import.meta.url);
const source = (name: string) => require.resolve('@kern-ux/native/package.json').replace('package.json', `dist/fonts/fira-sans/FiraSans-${name}.woff2`);
export const fontFolder = new URL('../../src/styles/fonts/', import.meta.url);

const faces = { 400: 'Regular', 500: 'Medium', 600: 'SemiBold', '400i': 'Italic' } as const;

/** Must agree with the unicode-range lines in src/styles/fonts.css; tests/styles/fonts.test.ts compares them. */
export const alphabets = {
  latin: 'U+0000-00FF, U+0131, U+0152-0153, U+02BB-02BC, U+02C6, U+02DA, U+02DC, U+1E9E, U+2000-206F, U+2070-209F, U+20AC, U+2116, U+2122, U+2150-215F, U+2190-2199, U+2212, U+2215, U+2248, U+2260, U+2264-2265, U+25A0-25FF, U+2713',
  // What Turkish, Slavic, Baltic and Romanian names need, and romanised Arabic.
  'latin-a': 'U+0100-0130, U+0132-0151, U+0154-017F, U+018F, U+01E6-01E7, U+0218-021B, U+0259, U+02B9-02BA, U+02BE-02BF, U+0331, U+1E0C-1E0F, U+1E24-1E25, U+1E2A-1E2B, U+1E62-1E63, U+1E6C-1E6F, U+1E92-1E93',
  vietnamese: 'U+01A0-01A1, U+01AF-01B0, U+0300-0309, U+0323, U+1EA0-1EF9, U+20AB',
  'latin-ext': 'U+0180-018E, U+0190-019F, U+01A2-01AE, U+01B1-01E5, U+01E8-0217, U+021C-0258, U+025A-02B8, U+02BD, U+02C0-02C5, U+02C7-02D9, U+02DB, U+02DD-02FF, U+030A-0322, U+0324-0330, U+0332-036F, U+1E00-1E0B, U+1E10-1E23, U+1E26-1E29, U+1E2C-1E61, U+1E64-1E6B, U+1E70-1E91, U+1E94-1E9D, U+1E9F, U+1EFA-1EFF, U+20A0-20AA, U+20AD-20C0, U+2C60-2C7F, U+A720-A7FF',
  cyrillic: 'U+0400-052F, U+1C80-1C88, U+2DE0-2DFF, U+A640-A69F',
} as const;

/** Old-style figures, small capitals and stylistic sets are left out; tabular and lining figures stay. */
const keepFeatures = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'calt', 'tnum', 'lnum', 'sups', 'case'];

function characters(ranges: string): string {
  let text = '';
  for (const range of ranges.split(',')) {
    const [first, last = first] = range.trim().slice(2).split('-').map((hex) => Number.parseInt(hex, 16)) as [number, number?];
    for (let code = first; code <= last; code++) text += String.fromCodePoint(code);
  }
  return text;
}

/** All files of the font: name → bytes. Cyrillic wording stays upright, so it has no italic. */
export async function subsetFonts(): Promise<Map<string, Uint8Array>> {
  const files = new Map<string, Uint8Array>();
  for (const [weight, name] of Object.entries(faces)) {
    const original = await readFile(source(name));
    for (const [alphabet, ranges] of Object.entries(alphabets)) {
      if (alphabet === 'cyrillic' && weight === '400i') continue;
      const bytes = await subsetFont(original, characters(ranges), { targetFormat: 'woff2', keepFeatures, noHinting: true });
      files.set(`fira-sans-${weight}-${alphabet}.woff2`, bytes);
    }
  }
  return files;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const [name, bytes] of await subsetFonts()) {
    await writeFile(new URL(name, fontFolder), bytes);
    console.log(`${name} ${(bytes.length / 1024).toFixed(1)} KB`);
  }
}
