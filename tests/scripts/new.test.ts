// `new`: a free code, every required field as a prompt, and `check` that says what is still to fill in.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../scripts/check.ts';
import { newProfile } from '../../scripts/new.ts';
import { kinds } from '../../scripts/new/kinds.ts';
import { nextCode } from '../../scripts/new/used-codes.ts';
import { release } from '../../scripts/release.ts';
import { parseFile } from '../../src/markdown/parse-file.ts';
import { collections } from '../../src/schema/index.ts';
import { fixtureText, makeTree, TODAY } from '../support/content-tree.ts';
import { makeRepository } from '../support/git-repository.ts';
import { aTerm } from '../support/profiles.ts';

const COUNTRY = fixtureText('countries/aq.mdx');

function run(root: string, ...args: string[]) {
  const lines: string[] = [];
  const code = newProfile(args, { root, print: (line) => lines.push(line), today: TODAY });
  return { code, text: lines.join('\n') };
}
const fileOf = (kind: string) => {
  const { collection, asks } = kinds[kind]!;
  const id = kind === 'country' ? 'ge' : 'muster-1';
  return asks === 'state' ? { given: 'aq', collection, file: `content/${collection}/aq/aq-0001.mdx` } : { given: id, collection, file: `content/${collection}/${id}.${collections[collection].format}` };
};

describe.each(Object.keys(kinds))('new %s', (kind) => {
  const { given, collection, file } = fileOf(kind);

  it('writes a file that the parser reads, with a prompt for every required field, and check says what is missing', () => {
    const root = makeTree({ 'countries/aq.mdx': COUNTRY });
    expect(run(root, kind, given, '--title', 'Ein: "Titel"')).toMatchObject({ code: 0, text: expect.stringContaining(`Angelegt: ${file}`) });
    const text = readFileSync(join(root, file), 'utf8');
    const { raw, problems } = parseFile(collection, text);
    expect(raw).toBeDefined();
    expect(JSON.stringify(raw)).toContain('Ein: \\"Titel\\"');
    // Nothing is missing or misspelt; everything that is wrong is empty, or too short a list.
    for (const { check: id, message } of problems) expect(`${id}: ${message}`).toMatch(/ist leer\.$|braucht mindestens 1 Eintrag\.$/);
    expect(problems.length).toBeGreaterThan(3);
    const required = Object.entries((collections[collection].schema as unknown as { shape: Record<string, { safeParse: (value: unknown) => { success: boolean } }> }).shape).filter(([, field]) => !field.safeParse(undefined).success).map(([key]) => key);
    for (const key of required) expect(text, key).toMatch(new RegExp(`(^|\\n)(#.*\\n)*# .+\\n${key}:`));
    const lines: string[] = [];
    expect(check([join(root, file)], { root, print: (line) => lines.push(line), today: TODAY })).toBe(1);
    expect(lines.join('\n')).toContain(`${file}:`);
  });
});

describe('codes', () => {
  it('the next after all that were ever used: in content, in the register, in Git', () => {
    expect(nextCode('tr', [])).toBe('tr-0001');
    expect(nextCode('tr', ['tr-0002', 'tr-0009', 'ua-0099', 'tr-x'])).toBe('tr-0010');
    const repository = makeRepository({ 'countries/aq.mdx': COUNTRY, 'qualifications/aq/aq-0007.mdx': 'x' });
    repository.write('qualifications/aq/aq-0007.mdx', undefined);
    repository.commit();
    expect(run(repository.root, 'qualification', 'aq').text).toContain('aq-0008.mdx');
    expect(run(repository.root, 'qualification', 'aq').text).toContain('aq-0009.mdx');
  });

  it('a code that was published is never given away again, also when its file is gone', () => {
    const repository = makeRepository({ 'terms/begriff.mdx': aTerm() });
    expect(release([], { content: join(repository.root, 'content'), today: TODAY, print: () => undefined })).toBe(0);
    repository.write('terms/begriff.mdx', undefined);
    expect(run(repository.root, 'term', 'begriff')).toEqual({ code: 2, text: 'Die Kennung „begriff“ war schon veröffentlicht und wird nie wieder vergeben.' });
  });

  it('an existing file is never overwritten', () => {
    const root = makeTree({ 'terms/begriff.mdx': aTerm() });
    expect(run(root, 'term', 'begriff')).toEqual({ code: 2, text: 'Die Kennung „begriff“ hat schon ein Profil.' });
    expect(readFileSync(join(root, 'content/terms/begriff.mdx'), 'utf8')).toBe(aTerm());
    mkdirSync(join(root, 'content', 'roles'));
    writeFileSync(join(root, 'content', 'roles', 'Neu.mdx'), '');
    expect(run(root, 'role', 'Neu').code).toBe(2);
  });
});

describe('mistakes', () => {
  it.each([
    [['qualifcation', 'aq'], 'Meinten Sie „qualification“?'], [['person', 'x'], 'Möglich: country, qualification'], [[], 'Es fehlt, was angelegt werden soll.'], [['term'], 'Es fehlt die Kennung.'], [['qualification'], 'Es fehlt der Staat'],
    [['qualification', 'zz'], 'Den Staat „zz“ gibt es nicht.'], [['qualification', 'ge'], 'noch kein Länderprofil'], [['country', 'georgien'], 'kein Staatenkürzel'], [['term', '../../x'], 'ist keine Kennung'], [['term', 'a', 'b'], 'Zu viele Angaben: b'], [['term', 'a', '--titel', 'x'], '--titel'], [['constructor', 'a'], 'kann nicht angelegt werden'],
  ])('%j', (args, message) => {
    const root = makeTree({ 'countries/aq.mdx': COUNTRY });
    const { code, text } = run(root, ...args);
    expect(code).toBe(2);
    expect(text).toContain(message);
    expect(existsSync(join(root, 'content', 'terms'))).toBe(false);
  });
});
