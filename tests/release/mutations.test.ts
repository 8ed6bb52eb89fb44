// Whoever touches what was published is found out, and the message names what they did.
import { createHash } from 'node:crypto';
import { renameSync, symlinkSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { remove } from '../../scripts/remove.ts';
import { verifyRegister } from '../../scripts/verify/register.ts';
import { withdraw } from '../../scripts/withdraw.ts';
import { DAY_1, DAY_2, TinyContent } from './support/tiny-content.ts';

let tiny: TinyContent;
beforeEach(() => {
  tiny = new TinyContent();
  tiny.release([], { today: DAY_1 });
  tiny.edit();
  tiny.release([], { today: DAY_2 });
  tiny.run(withdraw, ['bescheid', '1', '--reason', 'Grund'], { today: DAY_2 });
});
afterEach(() => tiny.clear());

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const rows = () => tiny.read('register.jsonl').split('\n').slice(0, -1);
const save = (lines: string[]) => tiny.write('register.jsonl', lines.map((line) => `${line}\n`).join(''));
/** Changes the register as a careful forger would: every number and every link of the chain is right again. */
const forge = (change: (lines: Record<string, any>[]) => Record<string, any>[]) => {
  let prev = '0'.repeat(64);
  save(change(rows().map((line) => JSON.parse(line) as Record<string, any>)).map((line, index) => {
    const text = JSON.stringify({ ...line, seq: index + 1, prev });
    prev = sha256(text);
    return text;
  }));
};
const swap = <T>(list: T[], a: number, b: number) => list.map((item, index) => (index === a ? list[b]! : index === b ? list[a]! : item));
const frozen = 'versions/terms/anerkennung/1.mdx';

it('nothing is found where nothing was touched', () => {
  expect(verifyRegister(tiny.folder)).toEqual([]);
  expect(rows()).toHaveLength(11);
});

describe('what happens to files', () => {
  it.each<[string, () => void, string, string | RegExp]>([
    ['a flipped byte', () => tiny.write(frozen, tiny.read(frozen).replace('Text', 'Test').replace('Nach', 'Noch')), `content/${frozen}:1`, /^Die Datei ist nicht, was veröffentlicht wurde: SHA-256 [0-9a-f]{12}… statt [0-9a-f]{12}…\.$/],
    ['a line end', () => tiny.write(frozen, `${tiny.read(frozen)}\n`), `content/${frozen}:1`, /^Die Datei ist nicht, was veröffentlicht wurde/],
    ['a deleted file', () => tiny.delete(frozen), 'content/register.jsonl:4', `Die Datei ${frozen} fehlt.`],
    ['a deleted translation', () => tiny.delete('versions/terms/anerkennung/1.en.mdx'), 'content/register.jsonl:4', 'Die Datei versions/terms/anerkennung/1.en.mdx fehlt.'],
    ['a deleted folder', () => tiny.delete('versions/norms'), 'content/register.jsonl:3', 'Die Datei versions/norms/bqfg/1.yaml fehlt.'],
    ['a stranger', () => tiny.write('versions/terms/anerkennung/3.mdx', 'x'), 'content/versions/terms/anerkennung/3.mdx:1', 'Diese Datei steht nicht im Register.'],
    ['a hidden stranger', () => tiny.write('versions/.DS_Store', 'x'), 'content/versions/.DS_Store:1', 'Diese Datei steht nicht im Register.'],
    ['a forgotten release', () => tiny.write('versions/releases/2027-2.sha256', 'x'), 'content/versions/releases/2027-2.sha256:1', 'Diese Datei steht nicht im Register.'],
    ['a leftover of an interruption', () => tiny.write('versions/.pending/1', 'x'), 'content/versions/.pending:1', 'Eine Veröffentlichung wurde unterbrochen.'],
    ['a link in place of a file', () => { tiny.delete(frozen); symlinkSync(tiny.path('terms/anerkennung.mdx'), tiny.path(frozen)); }, `content/${frozen}:1`, 'Das ist keine gewöhnliche Datei.'],
    ['a link in place of the folder', () => { renameSync(tiny.path('versions'), tiny.path('../elsewhere')); symlinkSync(tiny.path('../elsewhere'), tiny.path('versions')); }, 'content/versions:1', 'Das ist eine Verknüpfung; Veröffentlichtes liegt nur hier.'],
    ['a changed sums file', () => tiny.write('versions/releases/2026-1.sha256', tiny.read('versions/releases/2026-1.sha256').replace(/^./, 'x')), 'content/versions/releases/2026-1.sha256:1', /^Die Datei ist nicht, was veröffentlicht wurde/],
    ['a deleted sums file', () => tiny.delete('versions/releases/2026-1.sha256'), 'content/register.jsonl:6', 'Die Datei versions/releases/2026-1.sha256 fehlt.'],
  ])('%s', (_, mutate, place, message) => {
    mutate();
    const [first] = verifyRegister(tiny.folder);
    expect(`${first?.file}:${first?.line}`).toBe(place);
    expect(first?.message).toMatch(message);
  });

  it('two versions that changed places', () => {
    const [one, two] = [tiny.read('versions/terms/bescheid/1.mdx'), tiny.read('versions/terms/bescheid/2.mdx')];
    tiny.write('versions/terms/bescheid/1.mdx', two);
    tiny.write('versions/terms/bescheid/2.mdx', one);
    expect(verifyRegister(tiny.folder).map(({ message }) => message.split('; ')[1])).toEqual(['ihr Inhalt gehört zu versions/terms/bescheid/2.mdx.', 'ihr Inhalt gehört zu versions/terms/bescheid/1.mdx.']);
  });

  it('a removed file that came back', () => {
    const bytes = tiny.read(frozen);
    tiny.run(remove, ['anerkennung', '1', '--reason', 'x', '--legal-basis', 'y'], { today: DAY_2 });
    expect(verifyRegister(tiny.folder)).toEqual([]);
    tiny.write(frozen, bytes);
    expect(verifyRegister(tiny.folder)).toMatchObject([{ file: `content/${frozen}`, message: 'Diese Datei wurde am 2027-03-01 entfernt und liegt doch da.' }]);
  });

  it('a lost register', () => {
    tiny.delete('register.jsonl');
    expect(verifyRegister(tiny.folder).map(({ message }) => message)).toEqual(Array(12).fill('Diese Datei steht nicht im Register.'));
  });
});

describe('what happens to the register', () => {
  it.each<[string, () => void, number, string | RegExp]>([
    ['an edited line', () => save(rows().map((line, index) => (index === 3 ? line.replace('Ersterfassung', 'Erstfassung') : line))), 5, 'Die Kette ist gebrochen: Zeile 4 wurde nachträglich geändert, oder Zeile 5 ist gefälscht.'],
    ['a changed date', () => save(rows().map((line, index) => (index === 0 ? line.replace('2026-11-21', '2026-11-22') : line))), 2, /^Die Kette ist gebrochen: Zeile 1 wurde/],
    ['a link broken in the middle', () => save(rows().map((line, index) => (index === 6 ? line.replace(/"prev":"./, '"prev":"x'.replace('x', line.includes('"prev":"a') ? 'b' : 'a')) : line))), 7, /^Die Kette ist gebrochen: Zeile 6 wurde nachträglich geändert, oder Zeile 7 ist gefälscht/],
    ['two lines that changed places', () => save(swap(rows(), 3, 4)), 4, 'Vor dieser Zeile fehlt etwas: auf Nummer 3 folgt 5.'],
    ['a doubled line', () => save(rows().flatMap((line, index) => (index === 4 ? [line, line] : [line]))), 6, 'Die Zeile steht doppelt: Nummer 5 kommt schon vor.'],
    ['a dropped line', () => save(rows().filter((_, index) => index !== 4)), 5, 'Vor dieser Zeile fehlt etwas: auf Nummer 4 folgt 6.'],
    ['dropped first lines', () => save(rows().slice(6)), 1, 'Vor dieser Zeile fehlt etwas: auf Nummer 0 folgt 7.'],
    ['a forged last line with a wrong link', () => save([...rows(), rows()[10]!.replace('"seq":11', '"seq":12')]), 12, /^Die Kette ist gebrochen: Zeile 11 wurde nachträglich geändert, oder Zeile 12 ist gefälscht/],
    ['a cut in a line', () => tiny.write('register.jsonl', tiny.read('register.jsonl').slice(0, -40)), 11, 'Der letzten Zeile fehlt das Zeilenende: das Register ist abgeschnitten.'],
    ['a cut after a whole line of a release', () => save(rows().slice(0, 8)), 8, 'Die Ausgabe 2027-1 hat keine Abschlusszeile: das Register ist abgeschnitten.'],
    ['Windows line ends', () => tiny.write('register.jsonl', tiny.read('register.jsonl').replaceAll('\n', '\r\n')), 1, /^Das Register hat Windows-Zeilenenden/],
    ['a byte order mark', () => tiny.write('register.jsonl', `\uFEFF${tiny.read('register.jsonl')}`), 1, /BOM/],
    ['spaces in a line', () => save(rows().map((line, index) => (index === 10 ? line.replace('{', '{ ') : line))), 11, /^Die Zeile ist anders geschrieben/],
    ['fields in another order', () => save(rows().map((line, index) => (index === 10 ? JSON.stringify({ prev: (JSON.parse(line) as { prev: string }).prev, ...JSON.parse(line) }) : line))), 11, /^Die Zeile ist anders geschrieben/],
    ['a field that does not belong', () => save(rows().map((line, index) => (index === 10 ? JSON.stringify({ ...JSON.parse(line), more: 1 }) : line))), 11, /^Die Zeile hat nicht die Form einer Registerzeile/],
    ['an empty line', () => tiny.write('register.jsonl', `${tiny.read('register.jsonl')}\n`), 12, 'Die Zeile ist leer.'],
    ['bytes that are no text', () => tiny.write('register.jsonl', Buffer.concat([Buffer.from(tiny.read('register.jsonl')), Buffer.from([0xff, 0x0a])])), 1, 'Das Register ist kein UTF-8.'],
  ])('%s', (_, mutate, line, message) => {
    mutate();
    const found = verifyRegister(tiny.folder).filter((finding) => finding.line === line);
    expect(found.map((finding) => finding.message).join('\n')).toMatch(message);
    expect(found[0]!.file).toBe('content/register.jsonl');
  });
});

describe('a forger who mends the chain', () => {
  const published = (lines: Record<string, any>[], id: string, version: number) => lines.find((line) => line['id'] === id && line['version'] === version && line['type'] === 'publish')!;
  it.each<[string, (lines: Record<string, any>[]) => Record<string, any>[], string | RegExp]>([
    ['and swaps hashes', (lines) => { published(lines, 'bescheid', 1)['files'][0].sha256 = 'a'.repeat(64); return lines; }, /bescheid\/1\.mdx|Die Prüfsumme der Ausgabe 2026-1 passt nicht zu ihren Dateien/],
    ['and changes a date', (lines) => { published(lines, 'bescheid', 1)['date'] = '2026-11-22'; return lines; }, 'Das Datum läuft rückwärts: 2026-11-21 nach 2026-11-22.'],
    ['and changes the date of the last version', (lines) => { published(lines, 'bescheid', 2)['date'] = '2027-02-28'; return lines; }, 'Die Ausgabe 2027-1 und ihre Fassungen haben verschiedene Daten.'],
    ['and drops a version', (lines) => lines.filter((line) => line !== published(lines, 'bescheid', 2)), 'Die Ausgabe 2027-1 nennt 3 Fassungen, es sind 2.'],
    ['and drops a first version', (lines) => lines.filter((line) => line !== published(lines, 'bescheid', 1)), 'terms/bescheid: auf Fassung 0 folgt Fassung 2.'],
    ['and publishes a version twice', (lines) => [...lines.slice(0, 5), { ...lines[4]! }, ...lines.slice(5)], 'terms/bescheid: auf Fassung 1 folgt Fassung 1.'],
    ['and reuses a removed code', (lines) => [...lines.slice(0, 6), { seq: 0, type: 'remove', collection: 'terms', id: 'bescheid', version: 'all', reason: { de: 'x' }, legalBasis: 'y', date: DAY_1, prev: '' }, ...lines.slice(6)], 'Die Kennung terms/bescheid wurde am 2026-11-21 entfernt und wird nie wieder vergeben.'],
    ['and publishes under a code that was moved', (lines) => [...lines.slice(0, 6), { seq: 0, type: 'move', from: 'terms/bescheid', to: 'terms/anerkennung', reason: { de: 'x' }, date: DAY_1, prev: '' }, ...lines.slice(6)], 'terms/bescheid ist seit 2026-11-21 nach terms/anerkennung verlegt'],
    ['and changes an address', (lines) => { published(lines, 'bescheid', 1)['address'] = '/glossar/anderes/1/'; return lines; }, 'Die Adresse /glossar/anderes/1/ gehört nicht zu terms/bescheid, Fassung 1.'],
    ['and points to another file', (lines) => { published(lines, 'bescheid', 1)['files'][0].path = 'versions/terms/anerkennung/1.mdx'; return lines; }, 'terms/bescheid, Fassung 1: Ihre Dateien müssen versions/terms/bescheid/1.mdx und versions/terms/bescheid/1.en.mdx heißen.'],
    ['and changes a SWHID', (lines) => { published(lines, 'bescheid', 1)['files'][0].swhid = `swh:1:cnt:${'0'.repeat(40)}`; return lines; }, 'SWHID oder Größe von versions/terms/bescheid/1.mdx stimmen nicht mit der Datei überein.'],
    ['and changes the sum of a release', (lines) => { lines[5]!['sums'] = 'b'.repeat(64); return lines; }, 'Die Prüfsumme der Ausgabe 2026-1 passt nicht zu ihren Dateien.'],
    ['and renumbers a release', (lines) => lines.map((line) => (line['release'] === '2027-1' ? { ...line, release: '2027-2' } : line)), 'Die Ausgabe heißt 2027-2; an der Reihe ist 2027-1.'],
    ['and withdraws what was never there', (lines) => { lines[10]!['version'] = 7; return lines; }, 'terms/bescheid hat keine Fassung 7.'],
    ['and writes into a release', (lines) => [...lines.slice(0, 7), lines[10]!, ...lines.slice(7, 10)], 'Die Zeile steht mitten in der Ausgabe 2027-1.'],
    ['and gives a reason of nothing', (lines) => { lines[10]!['reason'] = { de: '' }; return lines; }, 'Die Zeile hat nicht die Form einer Registerzeile (Feld „reason.de“).'],
    ['and names a collection that does not exist', (lines) => { lines[0]!['collection'] = 'other'; return lines; }, 'Die Zeile hat nicht die Form einer Registerzeile (Feld „collection“).'],
  ])('%s', (_, change, message) => {
    forge(change);
    expect(verifyRegister(tiny.folder).map((finding) => finding.message).join('\n')).toMatch(message);
  });

  it('forges nothing when he changes nothing', () => {
    forge((lines) => lines);
    expect(verifyRegister(tiny.folder)).toEqual([]);
  });
});

it('nothing published, nothing wrong', () => {
  const empty = new TinyContent();
  expect(verifyRegister(empty.folder)).toEqual([]);
  empty.clear();
});
