// The stand-alone script that says whether a citation holds, run as readers run it.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { move } from '../../scripts/move.ts';
import { remove } from '../../scripts/remove.ts';
import { withdraw } from '../../scripts/withdraw.ts';
import { entryPath } from '../../src/routes.ts';
import { collectionNames } from '../../src/schema/index.ts';
import { DAY_1, DAY_2, TinyContent } from './support/tiny-content.ts';

const script = join(import.meta.dirname, '..', '..', 'scripts', 'verify-citation.mjs');
let tiny: TinyContent;
let alone: string;

beforeAll(() => {
  tiny = new TinyContent();
  tiny.release([], { today: DAY_1 });
  tiny.edit();
  tiny.release([], { today: DAY_2 });
  const on = { today: DAY_2 };
  tiny.run(withdraw, ['bescheid', '1', '--reason', 'Falsche Dauer', '--reason-en', 'Wrong duration'], on);
  tiny.run(withdraw, ['terms/anerkennung', '1', '--reason', 'Einzeln'], on);
  tiny.run(withdraw, ['frameworks/rahmen', '--reason', 'Alle'], on);
  tiny.delete('roles/prueferin.mdx');
  tiny.run(move, ['prueferin', '--to', 'rahmen', '--reason', 'Zusammengelegt'], on);
  tiny.run(remove, ['bqfg', '1', '--reason', 'Recht', '--legal-basis', 'Art. 17 DSGVO'], on);
  // The script must not need anything beside itself.
  alone = join(tiny.root, 'alone', 'verify-citation.mjs');
  mkdirSync(dirname(alone));
  copyFileSync(script, alone);
});
afterAll(() => tiny.clear());

function ask(args: string[], folder = tiny.folder): { code: number | null; text: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [alone, '--register', folder, ...args], { encoding: 'utf8', cwd: tiny.root });
  return { code: status, text: stdout + stderr };
}
const saved = (name: string, text: string | Uint8Array) => {
  tiny.write(`../saved/${name}`, text);
  return join(tiny.root, 'saved', name);
};

describe('an address', () => {
  it.each([
    '/glossar/anerkennung/2/', 'glossar/anerkennung/2', 'https://handbuch.example.de/glossar/anerkennung/2/', 'https://example.de/handbuch/glossar/anerkennung/2/#rn-12',
    '/glossar/anerkennung/2/?druck=1', '/en/glossary/anerkennung/2/', 'https://example.de/x/en/glossary/anerkennung/2/', '/glossar/anerkennung/2/index.html', '/glossar/anerkennung/2/aenderungen/', '/glossar/anerkennung/2/quelle.mdx', '/glossar/anerkennung/2/quelle.en.mdx',
  ])('%s is version 2', (address) => {
    const { code, text } = ask([address]);
    expect(text).toContain('Ja: Das ist, was veröffentlicht wurde.');
    expect(text).toContain('Fassung:       2 vom 01.03.2027, Ausgabe 2027-1');
    expect(text).toContain('Status:        aktuell');
    expect(text).toContain('15 Zeilen, Kette unversehrt');
    expect(code).toBe(0);
  });

  it('gives the same checksums as the usual tools', () => {
    const { text } = ask(['/glossar/anerkennung/2/']);
    for (const name of ['2.mdx', '2.en.mdx']) {
      const path = tiny.path(`versions/terms/anerkennung/${name}`);
      expect(text).toContain(`SHA-256:       ${execFileSync('sha256sum', [path], { encoding: 'utf8' }).split(' ')[0]}`);
      expect(text).toContain(`SWHID:         swh:1:cnt:${execFileSync('git', ['hash-object', path], { encoding: 'utf8' }).trim()}`);
    }
  });

  it('without a number is told to be no fixed address', () => {
    const { code, text } = ask(['/glossar/bescheid/']);
    expect(text).toContain('Die Adresse ohne Nummer zeigt immer die neueste Fassung; geprüft ist Fassung 2.');
    expect(code).toBe(0);
  });

  it('of a withdrawn and superseded version says both, with reason and change note', () => {
    const { code, text } = ask(['/glossar/bescheid/1/']);
    expect(text).toContain('Status:        zurückgezogen am 01.03.2027: Falsche Dauer\nStatus:        abgelöst durch Fassung 2 vom 01.03.2027: Bedeutung ergänzt');
    expect(code).toBe(0);
  });

  it('of an entry that was withdrawn as a whole says so', () => {
    expect(ask(['/kompetenzrahmen/rahmen/1/']).text).toContain('Status:        zurückgezogen am 01.03.2027: Alle');
    expect(ask(['/glossar/anerkennung/2/']).text).toContain('Status:        aktuell');
  });

  it('of a moved entry says where it went', () => {
    expect(ask(['/kompetenzprofile/prueferin/1/']).text).toContain('Status:        verlegt am 01.03.2027 nach frameworks/rahmen: Zusammengelegt');
  });

  it('of a removed version is no, with what the register keeps', () => {
    const { code, text } = ask(['/normen/bqfg/1/']);
    expect(text).toContain('Die Dateien dieser Fassung wurden entfernt');
    expect(text).toContain('Status:        entfernt am 01.03.2027: Recht (Art. 17 DSGVO)');
    expect(text).toMatch(/SHA-256: {7}[0-9a-f]{64}/);
    expect(code).toBe(1);
  });

  it.each(['/glossar/anerkennung/3/', '/glossar/fehlt/1/', '/ordnungen/anerkennung/1/', '/en/terms/anerkennung/1/', '/'])('%s was never published', (address) => {
    const { code, text } = ask([address]);
    expect(text).toContain('wurde nie etwas veröffentlicht');
    expect(code).toBe(1);
  });

  it('is answered in English', () => {
    const { code, text } = ask(['--lang', 'en', '/en/glossary/bescheid/1/']);
    expect(text).toContain('Yes: this is what was published.');
    expect(text).toContain('withdrawn on 2027-03-01: Wrong duration');
    expect(text).toContain('superseded by version 2 of 2027-03-01: Meaning extended');
    expect(code).toBe(0);
  });

  it('works in the folder of the built site, where the source lies beside the page', () => {
    const site = join(tiny.root, 'dist');
    mkdirSync(join(site, 'glossar', 'bescheid', '2'), { recursive: true });
    copyFileSync(tiny.path('register.jsonl'), join(site, 'register.jsonl'));
    copyFileSync(tiny.path('versions/terms/bescheid/2.mdx'), join(site, 'glossar', 'bescheid', '2', 'quelle.mdx'));
    expect(ask(['/glossar/bescheid/2/'], site).code).toBe(0);
    expect(ask(['/glossar/anerkennung/2/'], site)).toMatchObject({ code: 1, text: expect.stringContaining('fehlt neben dem Register') });
    expect(ask(['/glossar/bescheid/2/'], join(site, 'register.jsonl')).code).toBe(0);
  });
});

describe('a saved file', () => {
  it('is recognised by its bytes alone', () => {
    const { code, text } = ask([saved('quelle.mdx', tiny.read('versions/terms/bescheid/1.mdx'))]);
    expect(text).toContain('Kennung:       terms/bescheid');
    expect(text).toContain('Fassung:       1 vom 21.11.2026, Ausgabe 2026-1');
    expect(code).toBe(0);
  });

  it('of a removed version is still recognised', () => {
    const { code, text } = ask([saved('bqfg.yaml', tiny.read('versions/norms/bqfg/2.yaml'))]);
    expect([code, text.includes('norms/bqfg')]).toEqual([0, true]);
  });

  it('that was changed by one byte is not', () => {
    const { code, text } = ask([saved('quelle.mdx', tiny.read('versions/terms/bescheid/1.mdx').replace('Text.', 'Text!'))]);
    expect(text).toContain('Die Datei quelle.mdx ist so nicht veröffentlicht worden.');
    expect(code).toBe(1);
  });

  it('with converted line ends is not, but the reason is told', () => {
    const { code, text } = ask([saved('quelle.mdx', `\uFEFF${tiny.read('versions/terms/anerkennung/1.mdx').replaceAll('\n', '\r\n')}`)]);
    expect(text).toContain('Nur die Zeilenenden sind anders');
    expect(code).toBe(1);
  });

  it('is compared with the address given before it', () => {
    const file = saved('quelle.mdx', tiny.read('versions/terms/bescheid/2.mdx'));
    expect(ask(['/glossar/bescheid/2/', file]).code).toBe(0);
    const { code, text } = ask(['/glossar/bescheid/1/', file]);
    expect(text).toContain('erwartet:');
    expect(code).toBe(1);
  });
});

describe('damage', () => {
  const damaged = (change: (folder: string, text: string) => string | void) => {
    const folder = join(tiny.root, `damaged-${Math.random()}`);
    cpSync(tiny.folder, folder, { recursive: true });
    const register = change(folder, tiny.read('register.jsonl'));
    if (register !== undefined) tiny.write(`../${folder.split('/').at(-1)}/register.jsonl`, register);
    return ask(['/glossar/anerkennung/2/'], folder);
  };

  it.each<[string, (folder: string, text: string) => string | void, string]>([
    ['a changed frozen file', (folder) => tiny.write(`../${folder.split('/').at(-1)}/versions/terms/anerkennung/2.mdx`, 'x'), '2.mdx wurde verändert'],
    ['an edited line', (_, text) => text.replace('Ersterfassung', 'Erstfassung'), 'Das Register ist nicht unversehrt, Zeile 2: Die Kette ist gebrochen'],
    ['a dropped line', (_, text) => text.split('\n').toSpliced(3, 1).join('\n'), 'Zeile 4: falsche Nummer'],
    ['a cut register', (_, text) => text.slice(0, -30), 'Zeile 15: abgeschnitten'],
    ['Windows line ends', (_, text) => text.replaceAll('\n', '\r\n'), 'Windows-Zeilenenden'],
    ['an unreadable line', (_, text) => `${text}{\n`, 'Zeile 16: nicht lesbar'],
    ['an empty register', () => '', 'abgeschnitten'],
    ['a release that was not closed', (_, text) => text.split('\n').slice(0, 9).map((line) => `${line}\n`).join(''), 'Die Ausgabe 2027-1 ist nicht abgeschlossen'],
  ])('%s is named', (_, change, message) => {
    const { code, text } = damaged(change);
    expect(text).toContain('Nein.');
    expect(text).toContain(message);
    expect(code).toBe(1);
  });
});

describe('called in a wrong way', () => {
  it.each<[string[], string]>([
    [[], 'Es fehlt eine Adresse oder eine Datei.'],
    [['quatsch'], '„quatsch“ ist weder eine Datei noch eine Adresse.'],
    [['/a/', 'b.mdx'], 'Die Datei b.mdx gibt es nicht.'],
    [['/a/', '/b/', '/c/'], 'Es fehlt eine Adresse'],
    [['--what', '/a/'], 'Unbekannte Angabe: --what'],
    [['--lang', 'fr', '/a/'], 'Unbekannte Angabe: --lang'],
    [['/a/', '--register'], 'Unbekannte Angabe: --register'],
  ])('%j says how', (args, message) => {
    const { code, text } = ask(args);
    expect(text).toContain(message);
    expect(text).toContain('node verify-citation.mjs <Adresse oder Datei>');
    expect(code).toBe(2);
  });

  it('names a register that is not there', () => {
    expect(ask(['/a/'], join(tiny.root, 'nirgends'))).toMatchObject({ code: 2, text: expect.stringContaining('gibt es nicht') });
  });
});

it('knows the English address of every collection', () => {
  const source = readFileSync(script, 'utf8');
  const english = JSON.parse(/const ENGLISH = (\{.*?\});/.exec(source)![1]!.replace(/(\w+):/g, '"$1":').replaceAll("'", '"')) as Record<string, string>;
  for (const collection of collectionNames) expect(entryPath(collection, 'x', 'en')).toBe(`/en/${english[collection] ?? collection}/x/`);
});

it('imports nothing that Node 18 does not bring', () => {
  const imports = [...readFileSync(script, 'utf8').matchAll(/^import .* from '(.+)';$/gm)].map((match) => match[1]);
  expect(imports).toEqual(['node:crypto', 'node:fs', 'node:path']);
});
