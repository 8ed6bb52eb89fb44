// What is meant by the fields of the form and by an address: found by code, by edition, by title, or told what is wrong.
import { describe, expect, it } from 'vitest';
import { findByTitle, findSides } from '../../src/client/comparison-choice.ts';
import type { Choice } from '../../src/client/comparison-data.ts';
import { comparisonWords } from '../../src/labels/comparison.ts';
import { writeSide } from '../../src/model/comparison-address.ts';
import type { ProfileInWords } from '../../src/model/comparison-profile.ts';
import { node } from '../../src/client/tree.ts';

const words = comparisonWords.de;
const sheet = (code: string) => ({ kind: 'qualification' as const, code, facts: {}, items: [], findings: {} });
const profile = (code: string, ...editions: [id: string | undefined, name: string][]): ProfileInWords => ({ code, kind: editions[0]?.[0] === undefined ? 'regulation' : 'qualification', call: code, kicker: '', title: code, editions: editions.map(([id, name]) => ({ ...(id === undefined ? {} : { id }), name, sheet: sheet(code) })) });
const profiles: Record<string, ProfileInWords> = { 'in-0001': profile('in-0001', ['e2022', 'ab Juli 2022'], ['nqr2015', 'Registereintrag']), 'in-0002': profile('in-0002', ['e2022', 'ab 2022']), 'rv-2013': profile('rv-2013', [undefined, '']), prozesse: { ...profile('prozesse', [undefined, '']), kind: 'role' }, daten: { ...profile('daten', [undefined, '']), kind: 'role' } };
const choices: Choice[] = [['in-0001', 'Kraftfahrzeugmechanik – Mechanic Motor Vehicle – Indien'], ['in-0001:e2022', 'Kraftfahrzeugmechanik – Mechanic Motor Vehicle – Indien, Rechtsstand ab Juli 2022'], ['in-0002', 'Elektriker/in – Electrician – Indien'], ['rv-2013', 'Kraftfahrzeugmechatronik – RV 2013']];
const asked: string[] = [];
const sources = { profile: async (code: string) => (asked.push(code), profiles[code]), choices: async () => choices };
const find = async (...texts: string[]) => {
  const found = await findSides(texts, sources, words);
  return 'problems' in found ? found.problems : found.names.map(writeSide);
};

describe('findSides', () => {
  it.each<[string[], string[]]>([
    [['in-0001', 'in-0002'], ['in-0001', 'in-0002']],
    [['IN-0001:nqr2015 ', 'in-0001'], ['in-0001:nqr2015', 'in-0001']],
    [['electrician', 'RV 2013'], ['in-0002', 'rv-2013']],
    [['Kraftfahrzeugmechanik', 'rv-2013'], ['in-0001', 'rv-2013']],
    [['daten', 'prozesse'], ['daten', 'prozesse']],
    [['in-0001', 'in-0002', 'rv-2013', 'in-0001:nqr2015'], ['in-0001', 'in-0002', 'rv-2013', 'in-0001:nqr2015']],
  ])('%j', async (texts, names) => {
    expect(await find(...texts)).toEqual(names);
  });

  it.each<[string[], RegExp[]]>([
    [[], [/mindestens zwei/]],
    [['in-0001'], [/mindestens zwei/]],
    [['xx-9999', 'in-0001'], [/^Unter „xx-9999“ gibt es kein Profil/]],
    [['xx-9999', 'yy'], [/„xx-9999“/, /„yy“/]],
    [['in-0001:e1999', 'in-0002'], [/^Für in-0001 gibt es keinen Rechtsstand „e1999“\. Vorhanden: in-0001:e2022 – ab Juli 2022; in-0001:nqr2015 – Registereintrag\.$/]],
    [['rv-2013:e1', 'in-0002'], [/^rv-2013 hat hier keine einzelnen Rechtsstände/]],
    [['prozesse', 'in-0002'], [/^Kompetenzprofile lassen sich nur mit Kompetenzprofilen vergleichen/]],
    [['rv-2013', 'daten', 'prozesse'], [/^Kompetenzprofile/]],
    [['in-0002', 'in-0002'], [/^Zweimal dasselbe: in-0002:e2022\./]],
    // The newest edition, once by name and once without.
    [['in-0001', 'in-0001:e2022'], [/^Zweimal dasselbe/]],
    [['Indien', 'in-0001'], [/„Indien“/]],
  ])('%j is told apart', async (texts, problems) => {
    const found = await find(...texts);
    expect(found).toHaveLength(problems.length);
    for (const [index, problem] of problems.entries()) expect(found[index]).toMatch(problem);
  });

  it('says that something did not load, never that there is no such profile', async () => {
    const problemsOf = async (changed: Partial<typeof sources>, ...texts: string[]) => {
      const found = await findSides(texts, { ...sources, ...changed }, words);
      return 'problems' in found ? found.problems : [];
    };
    const nothing = { profile: async () => undefined };
    expect(await problemsOf(nothing, 'in-0001', 'electrician')).toEqual(['in-0001', 'electrician'].map((text) => expect.stringMatching(`^„${text}“ ließ sich nicht laden`)));
    expect(await problemsOf({ ...nothing, choices: async () => undefined as never }, 'in-0001', 'xx-9999')).toEqual([expect.stringMatching(/ließ sich nicht laden/), expect.stringMatching(/ließ sich nicht laden/)]);
    // With the list at hand it is known that there is none.
    expect(await problemsOf(nothing, 'xx-9999', 'in-0001')).toEqual([expect.stringMatching(/gibt es kein Profil/), expect.stringMatching(/ließ sich nicht laden/)]);
  });

  it('asks for no file that a code cannot name', async () => {
    asked.length = 0;
    await find('../../etc/passwd', 'https://example.org/x', '<script>', 'a b');
    expect(asked).toEqual([]);
  });

  it('leaves no place unfilled, in either language', async () => {
    for (const language of ['de', 'en'] as const) {
      for (const texts of [['x'], ['x', 'y'], ['in-0001:x', 'rv-2013:x'], ['in-0002', 'in-0002']]) {
        const found = await findSides(texts, sources, comparisonWords[language]);
        for (const problem of 'problems' in found ? found.problems : []) expect(problem).not.toMatch(/[{}]|undefined/);
      }
    }
  });
});

describe('findByTitle', () => {
  it.each([['elektriker', 'in-0002'], ['MECHANIC MOTOR VEHICLE', 'in-0001'], ['Kraftfahrzeug', undefined], ['', undefined], ['gibt es nicht', undefined], ['Kraftfahrzeugmechanik – Mechanic Motor Vehicle – Indien, Rechtsstand ab Juli 2022', 'in-0001:e2022']])('%s', (text, code) => {
    expect(findByTitle(choices, text)).toBe(code);
  });

  it('reads letters with and without marks', () => {
    expect(findByTitle([['tr-1', 'Ustalık – Aşçı']], 'asci')).toBe('tr-1');
    expect(findByTitle([['rs-1', 'Električar – Srbija']], 'elektricar')).toBe('rs-1');
  });
});

it('node leaves out what is not there', () => {
  expect(node('a', { href: undefined, class: 'x' }, undefined, 'y')).toEqual({ tag: 'a', attributes: { class: 'x' }, children: ['y'] });
});
