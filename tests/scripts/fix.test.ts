// The command `fix`: which files it touches, what it prints, how it ends.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fix } from '../../scripts/fix.ts';
import { fixFile } from '../../scripts/fix/fix-file.ts';
import { release } from '../../scripts/release.ts';
import { makeTree, TODAY } from '../support/content-tree.ts';
import { aTerm } from '../support/profiles.ts';

const STRAIGHT = fixFile('terms', 'profile', aTerm({ body: 'Das heißt „Lehre“.\n\nEnde.\n' })).text;
const CROOKED = STRAIGHT.replace('„Lehre“.', '"Lehre".  ').replace('Ende.\n', 'Ende.\n\n\n');

function run(root: string, ...args: string[]) {
  const lines: string[] = [];
  const code = fix(args, { root, print: (line) => lines.push(line) });
  return { code, text: lines.join('\n') };
}
const read = (root: string, path: string) => readFileSync(join(root, 'content', path), 'utf8');

describe('fix', () => {
  it('repairs all files, or those under the paths, and says what', () => {
    const root = makeTree({ 'terms/a.mdx': CROOKED, 'terms/b.mdx': CROOKED, 'terms/c.mdx': STRAIGHT });
    expect(run(root, 'content/terms/b.mdx')).toEqual({ code: 0, text: 'content/terms/b.mdx: Ende der Datei, Leerraum am Zeilenende, Anführungszeichen\n1 Dateien angesehen, 1 repariert.' });
    expect(read(root, 'terms/a.mdx')).toBe(CROOKED);
    expect(read(root, 'terms/b.mdx')).toBe(STRAIGHT);
    expect(run(root).text).toContain('3 Dateien angesehen, 1 repariert.');
    expect(run(root)).toEqual({ code: 0, text: '3 Dateien angesehen, 0 repariert.' });
  });

  it('--dry-run shows the difference, writes nothing, and ends with 1', () => {
    const root = makeTree({ 'terms/a.mdx': CROOKED });
    const { code, text } = run(root, '--dry-run');
    expect(code).toBe(1);
    expect(text).toContain('-Das heißt "Lehre".');
    expect(text).toContain('+Das heißt „Lehre“.');
    expect(read(root, 'terms/a.mdx')).toBe(CROOKED);
  });

  it('leaves what stands as it was published, unless the file is named', () => {
    const root = makeTree({ 'terms/a.mdx': CROOKED });
    expect(release([], { content: join(root, 'content'), today: TODAY, print: () => undefined })).toBe(0);
    expect(run(root)).toEqual({ code: 0, text: expect.stringContaining('0 repariert. 1 stehen noch wie veröffentlicht') });
    expect(read(root, 'terms/a.mdx')).toBe(CROOKED);
    expect(run(root, 'content/terms/a.mdx').text).toContain('1 repariert');
  });

  it('never touches frozen versions or the register', () => {
    const root = makeTree({ 'terms/a.mdx': STRAIGHT, 'versions/terms/a/1.mdx': CROOKED });
    writeFileSync(join(root, 'content', 'register.jsonl'), '');
    for (const path of ['content/versions', 'content/versions/terms/a/1.mdx', 'content/register.jsonl']) expect(run(root, path)).toMatchObject({ code: 2, text: expect.stringContaining('nie geändert') });
    expect(run(root, 'content').code).toBe(0);
    expect(read(root, 'versions/terms/a/1.mdx')).toBe(CROOKED);
  });

  it('says when there is nothing to look at', () => {
    const root = makeTree({ 'terms/a.mdx': STRAIGHT });
    expect(run(root, 'content/nirgends')).toEqual({ code: 1, text: 'Keine Inhalte unter content/nirgends.' });
    expect(run(root, '--alles')).toMatchObject({ code: 2, text: expect.stringContaining('--alles') });
  });
});
