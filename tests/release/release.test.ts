// npm run release: what a release writes, what it refuses, and that a dry run writes nothing.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { move } from '../../scripts/move.ts';
import { remove } from '../../scripts/remove.ts';
import { verifyGrowth, verifyRegister } from '../../scripts/verify/register.ts';
import { withdraw } from '../../scripts/withdraw.ts';
import type { RegisterLine } from '../../src/schema/register.ts';
import { schemaVersion } from '../../src/schema/schema-version.ts';
import { DAY_1, DAY_2, framework, law, role, term, TinyContent } from './support/tiny-content.ts';

let tiny: TinyContent;
beforeEach(() => {
  tiny = new TinyContent();
});
afterEach(() => tiny.clear());

const lines = () => tiny.read('register.jsonl').trimEnd().split('\n').map((line) => JSON.parse(line) as RegisterLine);
const why = ['--reason', 'Grund', '--reason-en', 'Reason'];

describe('a release', () => {
  it('freezes every profile byte for byte, the register tells of each, and the sums agree', () => {
    expect(tiny.release()).toBe(0);
    expect(tiny.said).toContain('Ausgabe 2026-1 vom 21.11.2026: 5 Fassungen');
    expect(tiny.said).toContain('terms/anerkennung, Fassung 1: Anerkennung\n    /glossar/anerkennung/1/ (deutsch und englisch)\n    Änderung: Ersterfassung');
    for (const [source, frozen] of [
      ['norms/bqfg.yaml', 'norms/bqfg/1.yaml'], ['terms/anerkennung.mdx', 'terms/anerkennung/1.mdx'], ['terms/anerkennung.en.mdx', 'terms/anerkennung/1.en.mdx'],
      ['terms/bescheid.mdx', 'terms/bescheid/1.mdx'], ['frameworks/rahmen.mdx', 'frameworks/rahmen/1.mdx'], ['roles/prueferin.mdx', 'roles/prueferin/1.mdx'],
    ] as const) expect(tiny.read(`versions/${frozen}`)).toBe(tiny.read(source));
    expect(verifyRegister(tiny.folder)).toEqual([]);

    const all = lines();
    expect(all.map((line) => (line.type === 'publish' ? `${line.collection}/${line.id}/${line.version}` : line.type))).toEqual(['frameworks/rahmen/1', 'roles/prueferin/1', 'norms/bqfg/1', 'terms/anerkennung/1', 'terms/bescheid/1', 'release']);
    const blob = execFileSync('git', ['hash-object', tiny.path('terms/anerkennung.mdx')], { encoding: 'utf8' }).trim();
    expect(all[3]).toMatchObject({
      seq: 4, address: '/glossar/anerkennung/1/', date: DAY_1, release: '2026-1', title: { de: 'Anerkennung', en: 'Anerkennung in English' }, note: { de: 'Ersterfassung', en: 'First entry' },
      stateAsOf: '2026-11-20', review: { state: 'draft' }, schemaVersion,
      files: [{ path: 'versions/terms/anerkennung/1.mdx', swhid: `swh:1:cnt:${blob}`, bytes: Buffer.byteLength(tiny.read('terms/anerkennung.mdx')) }, { path: 'versions/terms/anerkennung/1.en.mdx' }],
    });
    expect(Object.keys(all[3]!)).toEqual(['seq', 'type', 'collection', 'id', 'version', 'address', 'date', 'release', 'files', 'title', 'note', 'stateAsOf', 'review', 'marginNumbers', 'schemaVersion', 'prev']);
    expect(all[2]).not.toHaveProperty('review');
    expect(all[0]!.prev).toBe('0'.repeat(64));
    expect(execFileSync('sha256sum', ['-c', 'versions/releases/2026-1.sha256'], { cwd: tiny.folder, encoding: 'utf8' }).match(/: OK/g)).toHaveLength(6);
    expect((all[5] as { sums: string }).sums).toBe(createHash('sha256').update(tiny.read('versions/releases/2026-1.sha256')).digest('hex'));
  });

  it('freezes next time only what changed, and leaves what was', () => {
    tiny.release();
    const before = tiny.read('register.jsonl');
    tiny.edit();
    expect(tiny.release([], { today: DAY_2 })).toBe(0);
    expect(tiny.read('register.jsonl').startsWith(before)).toBe(true);
    expect(lines().slice(6)).toMatchObject([
      { id: 'bqfg', version: 2, release: '2027-1', note: { de: '§ 5 aufgenommen' } },
      { id: 'anerkennung', version: 2, note: { de: 'Übersetzung berichtigt' }, review: { state: 'reviewed', reviewedOn: '2027-02-27' } },
      { id: 'bescheid', version: 2, note: { de: 'Bedeutung ergänzt', en: 'Meaning extended' } },
      { type: 'release', release: '2027-1', count: 3 },
    ]);
    expect(tiny.read('versions/terms/bescheid/1.mdx')).not.toContain('Länger');
    expect(verifyRegister(tiny.folder)).toEqual([]);
    expect(tiny.release([], { today: DAY_2 })).toBe(0);
    expect(tiny.said).toContain('Nichts zu veröffentlichen');
  });

  it('gathers several new changes into one note, oldest first', () => {
    tiny.release();
    tiny.write('terms/bescheid.mdx', term('Bescheid', { changes: [{ on: '2026-11-21', de: 'Zweitens' }, { on: '2026-11-21', de: 'Erstens', en: 'First' }, { on: '2026-11-20', de: 'Ersterfassung', en: 'First entry' }] }));
    expect(tiny.release()).toBe(0);
    expect(lines().at(-2)).toMatchObject({ note: { de: 'Erstens; Zweitens' }, release: '2026-2' });
    expect((lines().at(-2) as { note: object }).note).not.toHaveProperty('en');
  });

  it('takes a change of the translation alone as a change', () => {
    tiny.release();
    tiny.write('terms/anerkennung.en.mdx', 'Other.\n');
    expect(tiny.release()).toBe(1);
    expect(tiny.said).toMatch(/content\/terms\/anerkennung\.mdx:\d+ {2}Das Profil hat sich seit Fassung 1 geändert/);
  });

  it('takes a translation that came or went as a change', () => {
    tiny.release();
    tiny.write('terms/bescheid.en.mdx', 'Text.\n');
    expect(tiny.release()).toBe(1);
    tiny.delete('terms/bescheid.en.mdx');
    tiny.delete('terms/anerkennung.en.mdx');
    expect(tiny.release()).toBe(1);
    expect(tiny.said).toMatch(/^content\/terms\/anerkennung\.mdx:\d+ {2}Das Profil hat sich/);
  });

  it('publishes only those named, with what they need', () => {
    expect(tiny.release(['norms/bqfg'])).toBe(0);
    expect(lines()).toHaveLength(2);
    expect(tiny.release(['prueferin', 'rahmen'])).toBe(0);
    expect(lines().slice(2)).toMatchObject([{ id: 'rahmen' }, { id: 'prueferin' }, { release: '2026-2', count: 2 }]);
    expect(tiny.release(['bqfg'])).toBe(0);
    expect(tiny.said).toContain('norms/bqfg ist seit Fassung 1 unverändert.');
  });

  it('writes nothing in a dry run, and the same plan as without', () => {
    const before = tiny.snapshot();
    expect(tiny.release(['--dry-run'])).toBe(0);
    expect(tiny.snapshot()).toEqual(before);
    const planned = tiny.said.split('\n\nProbelauf')[0];
    tiny.release();
    expect(tiny.said.split('\n\nGeschrieben')[0]).toBe(planned);
  });

  it('takes "npm run release --dry-run", which npm swallows, for what it means', () => {
    vi.stubEnv('npm_config_dry_run', 'true');
    expect(tiny.release()).toBe(0);
    vi.unstubAllEnvs();
    expect(tiny.said).toContain('Probelauf');
    expect(tiny.snapshot().has('register.jsonl')).toBe(false);
  });

  it('tells of published entries whose profile is gone', () => {
    tiny.release();
    tiny.delete('roles/prueferin.mdx');
    tiny.release();
    expect(tiny.said).toContain('roles/prueferin ist veröffentlicht, aber sein Profil fehlt');
  });
});

describe('a release is refused, and nothing written', () => {
  const cases: [string, () => void, string[] | (() => string[]), string | RegExp][] = [
    ['for an error of the content check', () => tiny.write('terms/bescheid.mdx', term('Bescheid', { related: ['fehlt'] })), [], '„fehlt“ gibt es nicht'],
    ['without a new entry in changes', () => tiny.write('roles/prueferin.mdx', role().replace('Prüfen.', 'Beraten.')), [], /content\/roles\/prueferin\.mdx:\d+ {2}Das Profil hat sich seit Fassung 1 geändert, aber „changes“ nennt keine neue Änderung/],
    ['for an altered published change note', () => tiny.write('terms/bescheid.mdx', term('Bescheid', { changes: [{ on: '2026-11-21', de: 'Neu' }, { on: '2026-11-20', de: 'Umgeschrieben' }] })), [], 'Eine Änderungsnotiz, die schon veröffentlicht ist'],
    ['for a dropped published change note', () => tiny.write('terms/bescheid.mdx', term('Bescheid', { changes: [{ on: '2026-11-21', de: 'Neu' }] })), [], 'Eine Änderungsnotiz, die schon veröffentlicht ist'],
    ['for Windows line ends', () => tiny.write('terms/neu.mdx', term('Neu').replaceAll('\n', '\r\n')), [], 'content/terms/neu.mdx:1  Die Datei hat Windows-Zeilenenden'],
    ['for a byte order mark', () => tiny.write('terms/neu.mdx', `\uFEFF${term('Neu')}`), [], 'BOM'],
    ['for an unknown code', () => undefined, ['beschied'], '„beschied“ gibt es nicht.\n  → Meinten Sie „bescheid“?'],
    ['for an ambiguous code', () => tiny.write('roles/bescheid.mdx', role()), ['bescheid'], '„bescheid“ ist mehrdeutig: roles/bescheid, terms/bescheid'],
    ['with a date before the last line', () => tiny.write('terms/neu.mdx', term('Neu')), ['--date', '2026-11-20', 'neu'], 'Das Datum 20.11.2026 liegt vor der letzten Zeile des Registers (21.11.2026)'],
    ['for a frozen file that changed', () => tiny.write('versions/terms/bescheid/1.mdx', 'x'), [], 'versions/terms/bescheid/1.mdx:1  Die Datei ist nicht, was veröffentlicht wurde'],
    ['for an unregistered file', () => tiny.write('versions/terms/bescheid/2.mdx', 'x'), [], 'Diese Datei steht nicht im Register'],
    ['for a broken register', () => tiny.write('register.jsonl', tiny.read('register.jsonl').replace('Ersterfassung', 'Ersterfassunk')), [], 'Die Kette ist gebrochen'],
  ];
  it.each(cases)('%s', (_, change, args, message) => {
    tiny.release();
    change();
    const before = tiny.snapshot();
    expect(tiny.release(args as string[])).toBe(1);
    expect(tiny.said).toMatch(message);
    expect(tiny.said).toContain('Abgebrochen: nichts wurde geschrieben.');
    expect(tiny.snapshot()).toEqual(before);
  });

  it('for references to what is not published, naming what has to come along', () => {
    const before = tiny.snapshot();
    expect(tiny.release(['anerkennung'])).toBe(1);
    expect(tiny.said).toMatch(/content\/terms\/anerkennung\.mdx:\d+ {2}Der Verweis auf terms\/bescheid führt zu nichts Veröffentlichtem/);
    expect(tiny.said).toMatch(/content\/terms\/anerkennung\.en\.mdx:1 {2}Der Verweis auf norms\/bqfg, Vorschrift 4 führt/);
    expect(tiny.said).toContain('→ Mitveröffentlichen: npm run release -- terms/anerkennung norms/bqfg terms/bescheid');
    expect(tiny.snapshot()).toEqual(before);
    expect(tiny.release(['terms/anerkennung', 'norms/bqfg', 'terms/bescheid'])).toBe(0);
  });

  it('for a part that the published version of the target does not have', () => {
    tiny.release();
    tiny.write('norms/bqfg.yaml', law([{ on: '2026-11-21', de: 'Neu' }, { on: '2026-11-20', de: 'Ersterfassung', en: 'First entry' }], ['4', '5']));
    tiny.write('frameworks/rahmen.mdx', framework(['a1', 'a2']).replace('changes:', 'changes:\n  - { on: 2026-11-21, note: { de: Neu } }'));
    tiny.write('terms/neu.mdx', term('Neu', { norms: ['bqfg-5'] }));
    tiny.write('roles/neue.mdx', role('a2'));
    expect(tiny.release(['terms/neu', 'roles/neue'])).toBe(1);
    expect(tiny.said).toContain('Der Verweis auf norms/bqfg, Vorschrift 5 führt zu nichts Veröffentlichtem');
    expect(tiny.said).toContain('Der Verweis auf frameworks/rahmen, competences „a2“ führt zu nichts Veröffentlichtem');
    expect(tiny.release()).toBe(0);
  });

  it('inside a Git work tree, while what was published is not committed', () => {
    const git = (...args: string[]) => execFileSync('git', ['-C', tiny.root, '-c', 'user.name=T', '-c', 'user.email=t@example.org', ...args], { stdio: 'pipe' });
    git('init', '-q');
    expect(tiny.release()).toBe(0);
    tiny.edit();
    expect(tiny.release([], { today: DAY_2 })).toBe(1);
    expect(tiny.said).toMatch(/nicht eingecheckt: content\/register\.jsonl, .* und 5 weitere/);
    git('add', '-A');
    git('commit', '-qm', 'Ausgabe 2026-1');
    expect(tiny.release([], { today: DAY_2 })).toBe(0);
    expect(verifyGrowth(tiny.folder, 'HEAD')).toEqual([]);
    git('add', '-A');
    git('commit', '-qm', 'Ausgabe 2027-1');

    // A register that was cut at a line end is in order by itself; only an older copy of it can tell.
    expect(tiny.run(withdraw, ['bescheid', '1', ...why], { today: DAY_2 })).toBe(0);
    git('add', '-A');
    git('commit', '-qm', 'Zurückgezogen');
    tiny.write('register.jsonl', tiny.read('register.jsonl').split('\n').slice(0, -2).map((line) => `${line}\n`).join(''));
    expect(verifyRegister(tiny.folder)).toEqual([]);
    expect(verifyGrowth(tiny.folder, 'HEAD')).toMatchObject([{ line: 11, message: expect.stringContaining('keine Fortsetzung') }]);
    expect(tiny.release([], { today: DAY_2 })).toBe(1);
    expect(tiny.said).toContain('nicht eingecheckt: content/register.jsonl');
  });

  it.each([
    [['--dryrun'], 'Unbekannte oder unvollständige Angabe: --dryrun'],
    [['--date', '21.11.2026'], 'kein Tag der Form JJJJ-MM-TT'],
    [['--date', '2026-11-22'], 'Der 22.11.2026 liegt in der Zukunft'],
    [['--date'], 'Unbekannte oder unvollständige Angabe: --date'],
  ])('when called in a wrong way: %j', (args, message) => {
    expect(tiny.release(args)).toBe(2);
    expect(tiny.said).toContain(message);
    expect(tiny.said).toContain('npm run release -- [Kennung …]');
  });
});

describe('withdraw, move, remove', () => {
  beforeEach(() => {
    tiny.release();
    tiny.edit();
    tiny.release([], { today: DAY_2 });
  });
  const on = { today: DAY_2 };

  it('withdraws one version or all, and says what is left', () => {
    expect(tiny.run(withdraw, ['bescheid', '1', ...why], on)).toBe(0);
    expect(tiny.said).not.toContain('keine aktuelle Fassung');
    expect(tiny.run(withdraw, ['terms/bescheid', ...why], on)).toBe(0);
    expect(tiny.said).toContain('Zurückgezogen: terms/bescheid, Fassung 2');
    expect(tiny.said).toContain('terms/bescheid hat jetzt keine aktuelle Fassung');
    expect(lines().slice(-2)).toMatchObject([{ type: 'withdraw', version: 1, reason: { de: 'Grund', en: 'Reason' } }, { type: 'withdraw', version: 'all' }]);
    expect(verifyRegister(tiny.folder)).toEqual([]);
  });

  it.each([
    [['bescheid'], 2, '--reason fehlt'],
    [['bescheid', '--reason', ' '], 2, '--reason ist leer'],
    [[...why], 2, 'Es fehlt eine Kennung'],
    [['bescheid', '1', '2', ...why], 2, 'Zu viele Angaben: 2'],
    [['bescheid', '3', ...why], 1, 'terms/bescheid hat keine Fassung 3'],
    [['bescheid', 'eins', ...why], 1, '„eins“ ist keine Fassung'],
    [['bescheit', ...why], 1, 'Meinten Sie „bescheid“?'],
  ] as const)('refuses to withdraw %j', (args, code, message) => {
    expect(tiny.run(withdraw, [...args], on)).toBe(code);
    expect(tiny.said).toContain(message);
  });

  it('does not withdraw twice', () => {
    tiny.run(withdraw, ['bescheid', '1', ...why], on);
    expect(tiny.run(withdraw, ['bescheid', '1', ...why], on)).toBe(1);
    expect(tiny.said).toContain('terms/bescheid, Fassung 1, ist am 2027-03-01 schon zurückgezogen worden.');
  });

  it('moves an entry once its profile is gone, and never publishes the old code again', () => {
    expect(tiny.run(move, ['prueferin', '--to', 'rahmen', ...why], on)).toBe(1);
    expect(tiny.said).toContain('Das Profil liegt noch unter seiner alten Kennung');
    tiny.write('roles/priefer.mdx', tiny.read('roles/prueferin.mdx'));
    tiny.delete('roles/prueferin.mdx');
    expect(tiny.run(move, ['prueferin', '--to', 'priefer', ...why], on)).toBe(1);
    expect(tiny.said).toContain('Das Ziel muss veröffentlicht sein');
    expect(tiny.release(['priefer'], on)).toBe(0);
    expect(tiny.run(move, ['prueferin', '--to', 'priefer', ...why], on)).toBe(0);
    expect(lines().at(-1)).toMatchObject({ type: 'move', from: 'roles/prueferin', to: 'roles/priefer' });
    expect(tiny.run(move, ['priefer', '--to', 'roles/prueferin', ...why], on)).toBe(1);
    tiny.write('roles/prueferin.mdx', role().replace('Prüfen.', 'Anders.'));
    expect(tiny.release([], on)).toBe(1);
    expect(tiny.said).toContain('content/roles/prueferin.mdx:1  roles/prueferin ist seit 01.03.2027 nach roles/priefer verlegt');
    expect(verifyRegister(tiny.folder)).toEqual([]);
    expect(tiny.run(move, ['prueferin', ...why], on)).toBe(2);
    expect(tiny.said).toContain('--to fehlt');
  });

  it('removes the bytes of one version and keeps the rest', () => {
    expect(tiny.run(remove, ['anerkennung', '1', ...why, '--legal-basis', 'Art. 17 DSGVO'], on)).toBe(0);
    const left = [...tiny.snapshot().keys()].filter((path) => path.startsWith('versions/terms/anerkennung/'));
    expect(left).toEqual(['versions/terms/anerkennung/2.en.mdx', 'versions/terms/anerkennung/2.mdx']);
    expect(tiny.said).toContain('Geschichte von Git');
    expect(lines().at(-1)).toMatchObject({ type: 'remove', version: 1, legalBasis: 'Art. 17 DSGVO' });
    expect(verifyRegister(tiny.folder)).toEqual([]);
    expect(tiny.run(remove, ['anerkennung', '1', ...why, '--legal-basis', 'x'], on)).toBe(1);
    expect(tiny.run(remove, ['anerkennung', '1', ...why], on)).toBe(2);
    expect(tiny.said).toContain('--legal-basis fehlt');
  });

  it('never lets a removed text or a removed code come back', () => {
    const first = tiny.read('versions/terms/bescheid/1.mdx');
    expect(tiny.run(remove, ['bescheid', '1', ...why, '--legal-basis', 'x'], on)).toBe(0);
    tiny.write('terms/bescheid.mdx', first);
    expect(tiny.release([], on)).toBe(1);
    expect(tiny.said).toContain('Genau dieser Text wurde als Fassung 1 am 01.03.2027 entfernt');

    expect(tiny.run(remove, ['terms/bescheid', ...why, '--legal-basis', 'x'], on)).toBe(0);
    expect(tiny.said).toContain('seine Kennung ist verbraucht');
    expect([...tiny.snapshot().keys()].some((path) => path.startsWith('versions/terms/bescheid'))).toBe(false);
    tiny.write('terms/bescheid.mdx', term('Anderes'));
    expect(tiny.release([], on)).toBe(1);
    expect(tiny.said).toContain('Die Kennung terms/bescheid wurde am 01.03.2027 entfernt und wird nie wieder vergeben');
    tiny.write('terms/neu.mdx', term('Neu', { related: ['bescheid'] }));
    expect(tiny.release(['neu'], on)).toBe(1);
    expect(tiny.said).toContain('Der Verweis auf terms/bescheid führt zu etwas, das entfernt wurde');
    expect(verifyRegister(tiny.folder)).toEqual([]);
  });

  it('plans them in a dry run without writing', () => {
    const before = tiny.snapshot();
    expect(tiny.run(withdraw, ['bescheid', ...why, '--dry-run'], on)).toBe(0);
    expect(tiny.run(remove, ['bescheid', ...why, '--legal-basis', 'x', '--dry-run'], on)).toBe(0);
    expect(tiny.snapshot()).toEqual(before);
  });
});
