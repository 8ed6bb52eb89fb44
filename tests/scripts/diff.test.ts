// The command `diff` on a repository: base, new and deleted profiles, effects, warnings, and a report that stays small.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { diff } from '../../scripts/diff.ts';
import { MARKER } from '../../scripts/diff/report-markdown.ts';
import { release } from '../../scripts/release.ts';
import { fixtureText, TODAY } from '../support/content-tree.ts';
import { makeRepository } from '../support/git-repository.ts';
import { aTerm } from '../support/profiles.ts';

function run(root: string, ...args: string[]) {
  const lines: string[] = [];
  const code = diff(args, { root, print: (line) => lines.push(line) });
  return { code, text: lines.join('\n') };
}

describe('diff', () => {
  it('says what changed, what follows, and who cites it', () => {
    const repository = makeRepository({ 'terms/a.mdx': aTerm(), 'terms/b.mdx': aTerm({ fields: 'related: [a]\n', body: 'Siehe <Term id="a">A</Term>.\n' }) });
    expect(run(repository.root)).toEqual({ code: 0, text: 'Keine Profile geändert.' });
    repository.write('terms/a.mdx', aTerm().replace('de: Erfunden.', 'de: Neu erfunden.'));
    expect(run(repository.root).text).toBe([
      'Begriff a, Prüfbegriff: geändert', '  Allgemeine Angaben', '    Bedeutung in eigenen Worten: Erfunden. → Neu erfunden.',
      '  Adressen: /glossar/a/ /en/glossary/a/; erscheint als Fassung 1 unter /glossar/a/1/', '  Änderungsnotiz der Fassung: Ersterfassung', '  Wird angeführt von einer Seite: b', '', '1 Profil: 1 geändert.',
    ].join('\n'));
  });

  it('compares with where the branch left main, or with a named commit', () => {
    const repository = makeRepository({ 'terms/a.mdx': aTerm() });
    repository.git('checkout', '--quiet', '-b', 'zweig');
    repository.write('terms/a.mdx', aTerm({ body: 'Zwei Sätze stehen hier.\n' }));
    repository.commit();
    expect(run(repository.root).text).toContain('1 Profil: 1 geändert.');
    expect(run(repository.root, 'HEAD').text).toBe('Keine Profile geändert.');
    expect(run(repository.root, 'gibt-es-nicht')).toMatchObject({ code: 2, text: expect.stringContaining('gibt es nicht') });
    expect(run(repository.root, '--reporter', 'html')).toMatchObject({ code: 2 });
  });

  it('new and deleted profiles, other files, and who is left behind', () => {
    const repository = makeRepository({ 'terms/a.mdx': aTerm(), 'terms/b.mdx': aTerm({ fields: 'related: [a]\n' }), 'guide/x.mdx': 'x' });
    repository.write('terms/a.mdx', undefined);
    repository.write('terms/neu.mdx', aTerm());
    repository.write('guide/x.mdx', 'y');
    const { text } = run(repository.root);
    expect(text).toContain('Begriff neu, Prüfbegriff: neu');
    expect(text).toContain('Begriff a, Prüfbegriff: gelöscht\n  Achtung: Gelöscht.');
    expect(text).toContain('Noch angeführt von b.');
    expect(text).toContain('Außerdem: content/guide/x.mdx');
    expect(text).toContain('2 Profile: 1 neu, 1 gelöscht.');
  });

  it('knows what was published: number and note of the next version, a missing note, a changed frozen file', () => {
    const repository = makeRepository({ 'terms/a.mdx': aTerm() });
    expect(release([], { content: join(repository.root, 'content'), today: TODAY, print: () => undefined })).toBe(0);
    repository.commit();
    repository.write('terms/a.mdx', aTerm({ body: 'Ein anderer Satz.\n' }));
    expect(run(repository.root).text).toContain('„changes“ nennt keine neue Änderung');
    repository.write('terms/a.mdx', aTerm({ body: 'Ein anderer Satz.\n' }).replace('changes: [', 'changes: [{ on: 2026-11-20, note: { de: Satz berichtigt } }, '));
    expect(run(repository.root).text).toContain('erscheint als Fassung 2 unter /glossar/a/2/\n  Änderungsnotiz der Fassung: Satz berichtigt');
    repository.write('versions/terms/a/1.mdx', 'gefälscht');
    expect(run(repository.root).text).toMatch(/^Achtung: content\/versions\/terms\/a\/1\.mdx ist veröffentlicht und wurde verändert\./);
  });

  it('a law is cited through its provisions', () => {
    const repository = makeRepository({ 'norms/mustg.yaml': fixtureText('norms/mustg.yaml'), 'terms/a.mdx': aTerm({ fields: `norms: [mustg-${/number: "?(\w+)/.exec(fixtureText('norms/mustg.yaml'))![1]}]\n` }) });
    repository.write('norms/mustg.yaml', fixtureText('norms/mustg.yaml').replace(/^gazette: .*$/m, 'gazette: BGBl. 2030 I Nr. 1'));
    expect(run(repository.root).text).toContain('Wird angeführt von einer Seite: terms/a');
  });

  it('a change of 200 profiles gives a report under 60 KB, with warnings first and the rest folded', () => {
    const names = Array.from({ length: 200 }, (_, index) => `terms/begriff-${index}.mdx`);
    const before = aTerm({ body: `${'Ein langer Satz über vieles und noch mehr. '.repeat(40)}\n` });
    const repository = makeRepository(Object.fromEntries(names.map((name) => [name, before])));
    names.forEach((name, index) => repository.write(name, before.replace('de: Prüfbegriff', `de: Prüfbegriff ${index}`).replaceAll('vieles', index % 2 ? 'alles' : 'manches')));
    const { text } = run(repository.root, '--reporter', 'markdown');
    expect(Buffer.byteLength(text)).toBeLessThan(60_000);
    expect(text.startsWith(`${MARKER}\n`)).toBe(true);
    expect(text).toContain('200 Profile: 200 geändert.');
    expect(text.indexOf('**Bitte ansehen:**')).toBeLessThan(text.indexOf('<details>'));
    expect(text.match(/<details>/g)!.length).toBe(text.match(/<\/details>/g)!.length);
    const folded = text.match(/<summary>Begriff begriff-/g)!.length;
    expect(folded).toBeGreaterThan(20);
    expect(text).toContain(`<summary>${200 - folded} weitere Profile, ohne Einzelheiten</summary>`);
    for (const name of names) expect(text).toContain(name.slice('terms/'.length, -'.mdx'.length));
  }, 60_000);

  it('what others wrote stays text', () => {
    const repository = makeRepository({ 'terms/a.mdx': aTerm() });
    repository.write('terms/a.mdx', aTerm({ body: 'Ein \\<img src=x> @alle [Link](https://example.org) \\*x\\* und \u0007 mehr.\n' }).replace('de: Erfunden.', 'de: "</details><script>alert(1)</script> @alle ![x](https://evil.example/a.png)"'));
    const { text } = run(repository.root, '--reporter', 'markdown');
    expect(text).not.toMatch(/<script|<img|<\/details>|@alle|https:\/\/evil|(?<!\\)!\[/);
    expect(run(repository.root).text).not.toContain('\u0007');
  });
});
