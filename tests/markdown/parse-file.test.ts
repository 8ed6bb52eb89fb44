// A file as a whole: data, prose and all problems at once, in every kind of file.
import { describe, expect, it } from 'vitest';
import { parseFile, parseTranslation } from '../../src/markdown/parse-file.ts';
import { aTerm } from '../support/profiles.ts';

describe('parseFile', () => {
  it('returns data after the schema, data as written, prose and the lines', () => {
    const parsed = parseFile('terms', aTerm({ body: 'Ein **Satz**.\n' }));
    expect(parsed.problems).toEqual([]);
    expect(parsed.data).toMatchObject({ basis: 'working', norms: [], definitionSources: [{ id: 's1' }] });
    expect(parsed.raw).toMatchObject({ definitionSources: ['s1'] });
    expect(parsed.raw).not.toHaveProperty('norms');
    expect(parsed.prose?.tree?.children).toHaveLength(1);
    expect(parsed.lineOf(['sources', 0, 'id'])).toBe(6);
  });

  it('collects problems of data and prose together', () => {
    expect(parseFile('terms', aTerm({ fields: 'basi: law\n', body: '# Titel\n\n{x}\n' })).problems.map(({ check, line }) => `${check} ${line}`)).toEqual(['schema 12', 'vocabulary 14', 'vocabulary 16']);
  });

  it('reads prose also where the data cannot be read, and the other way round', () => {
    expect(parseFile('terms', '---\na: [\n---\n# Titel\n').problems.map(({ check }) => check)).toEqual(['front-matter', 'vocabulary']);
    expect(parseFile('terms', aTerm({ body: 'a {\n' })).data).toBeDefined();
  });

  it('has no data where a field is wrong, so that no check stumbles over it', () => {
    expect(parseFile('terms', aTerm({ fields: 'norms: 5\n' })).data).toBeUndefined();
  });

  it('reads a record of YAML without prose', () => {
    const parsed = parseFile('norms', '# Gesetz\nabbreviation: X\n');
    expect(parsed.prose).toBeUndefined();
    expect(parsed.problems.map(({ message }) => message)).toContain('„url“ fehlt.');
    expect(parseFile('norms', '---\nabbreviation: X\n').raw).toEqual({ abbreviation: 'X' });
  });

  it('shows the first hundred faults of the fields and counts the rest', () => {
    const fields = Array.from({ length: 150 }, (_, i) => `x${i}: 1\n`).join('');
    const { problems } = parseFile('terms', aTerm({ fields }));
    expect(problems).toHaveLength(101);
    expect(problems.at(-1)).toMatchObject({ check: 'schema', line: 1, message: '50 weitere Fehler in den Feldern dieser Datei werden nicht gezeigt.' });
    const list = parseFile('terms', aTerm({ fields: `norms: [${'X, '.repeat(130)}]\n` })).problems;
    expect(list).toHaveLength(101);
  });

  it('says one thing about one value', () => {
    expect(parseFile('terms', aTerm().replace('stateAsOf: 2026-11-01', 'stateAsOf: 1.11.2026')).problems).toHaveLength(1);
  });
});

describe('parseTranslation', () => {
  it('takes the whole file as prose', () => {
    expect(parseTranslation('A sentence.\r\n\r\n<b>x</b>')).toMatchObject({ body: 'A sentence.\n\n<b>x</b>', problems: [{ check: 'vocabulary', line: 3 }] });
  });

  it('has no front matter: it would appear as a heading', () => {
    expect(parseTranslation('---\ntitle: x\n---\nText').problems).toMatchObject([{ check: 'front-matter', line: 1, message: 'Ein englischer Text hat keine Angaben zwischen „---“.' }]);
    expect(parseTranslation('Text\n\n---\n\nText').problems).toEqual([]);
  });
});
