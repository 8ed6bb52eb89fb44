// `check --changed`: only what differs from the base is reported, but references are looked up everywhere.
import { describe, expect, it } from 'vitest';
import { check } from '../../scripts/check.ts';
import { aTerm } from '../support/profiles.ts';
import { TODAY } from '../support/content-tree.ts';
import { makeRepository, type Repository } from '../support/git-repository.ts';

const BROKEN = aTerm({ fields: 'related: [gibt-es-nicht]\n' });

function run({ root }: Repository, ...args: string[]): { code: number; text: string } {
  const lines: string[] = [];
  const code = check(args, { root, print: (line) => lines.push(line), today: TODAY });
  return { code, text: lines.join('\n') };
}

describe('check --changed', () => {
  it('says nothing about old faults, and finds new ones in changed and new files', () => {
    const repository = makeRepository({ 'terms/alt.mdx': BROKEN, 'terms/gut.mdx': aTerm() });
    expect(run(repository).code).toBe(1);
    expect(run(repository, '--changed')).toMatchObject({ code: 0, text: expect.stringContaining('Keine Inhalte geändert.') });
    repository.write('terms/gut.mdx', aTerm({ fields: 'related: [alt]\n' }));
    repository.write('terms/neu.mdx', aTerm({ fields: 'related: [gut]\n' }));
    expect(run(repository, '--changed')).toMatchObject({ code: 0, text: expect.stringContaining('2 Dateien geprüft: 0 Fehler') });
    repository.write('terms/neu.mdx', BROKEN);
    const { code, text } = run(repository, '--changed');
    expect(code).toBe(1);
    expect(text).toContain('content/terms/neu.mdx:');
    expect(text).not.toContain('content/terms/alt.mdx');
  });

  it('compares with where the branch left main, committed or not', () => {
    const repository = makeRepository({ 'terms/a.mdx': aTerm(), 'terms/b.mdx': aTerm() });
    repository.git('checkout', '--quiet', '-b', 'zweig');
    repository.write('terms/a.mdx', BROKEN);
    repository.commit();
    expect(run(repository, '--changed').text).toContain('content/terms/a.mdx:');
    expect(run(repository, '--changed', '--base', 'HEAD').text).toContain('Keine Inhalte geändert.');
    // What main did since is not this branch's.
    repository.git('checkout', '--quiet', 'main');
    repository.write('terms/b.mdx', BROKEN);
    repository.commit();
    repository.git('checkout', '--quiet', 'zweig');
    expect(run(repository, '--changed').text).toContain('\n1 Dateien geprüft: 1 Fehler');
  });

  it('finds what a deleted profile leaves behind, and nothing else there', () => {
    const repository = makeRepository({ 'terms/a.mdx': aTerm({ fields: 'related: [b, fehlte-schon]\n' }), 'terms/b.mdx': aTerm(), 'terms/c.mdx': BROKEN });
    repository.write('terms/b.mdx', undefined);
    const { code, text } = run(repository, '--changed');
    expect(code).toBe(1);
    expect(text).toContain('Begriff „b“ gibt es nicht.');
    expect(text).not.toContain('terms/c.mdx');
  });

  it('checks a translation together with its profile', () => {
    const repository = makeRepository({ 'terms/a.mdx': aTerm({ body: 'Eins.\n\nZwei.\n' }), 'terms/a.en.mdx': 'One.\n\nTwo.\n' });
    repository.write('terms/a.en.mdx', 'One.\n');
    expect(run(repository, '--changed').text).toContain('content/terms/a.en.mdx:1  Fehler');
    repository.commit();
    repository.write('terms/a.mdx', aTerm({ body: 'Eins.\n\nZwei.\n\nDrei.\n' }));
    expect(run(repository, '--changed').text).toContain('content/terms/a.en.mdx');
  });

  it('says what is wrong with its arguments', () => {
    const repository = makeRepository({ 'terms/a.mdx': aTerm() });
    expect(run(repository, '--changed', '--base', 'gibt-es-nicht')).toMatchObject({ code: 2, text: expect.stringContaining('„gibt-es-nicht“ gibt es nicht') });
    expect(run(repository, '--base', 'main')).toMatchObject({ code: 2 });
    expect(run(repository, '--reporter', 'xml')).toMatchObject({ code: 2, text: expect.stringContaining('terminal, github, gitlab, markdown') });
    expect(run(repository, '--gibt-es-nicht')).toMatchObject({ code: 2, text: expect.stringContaining('--gibt-es-nicht') });
    expect(run(repository, '--changed', '--base=--output=/tmp/x').code).toBe(2);
    expect(run(repository, 'content/nirgends')).toMatchObject({ code: 1 });
  });

  it('prints nothing but the report for machines', () => {
    const repository = makeRepository({ 'terms/a.mdx': BROKEN });
    expect(JSON.parse(run(repository, '--reporter', 'gitlab').text)).toHaveLength(1);
    expect(run(repository, '--reporter', 'github').text).toMatch(/^::error file=content\/terms\/a\.mdx,line=\d+,title=Verweise::/);
  });
});
