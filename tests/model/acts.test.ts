// Acts of the register: one for each line but those that close a release, newest first, known by their line.
import { describe, expect, it } from 'vitest';
import { actsOf, concerned } from '../../src/model/acts.ts';
import type { RegisterLine } from '../../src/schema/register.ts';
import { linesFor, tr, type Step } from '../support/published-entries.ts';

const other = { collection: 'qualifications' as const, id: 'tr-0002' };
const steps: Step[] = [
  { do: 'publish', date: '2027-01-01', entries: [{ ...tr, title: { de: 'Alt', en: 'Old' } }, other] },
  { do: 'publish', date: '2027-02-01', entries: [{ ...tr, title: { de: 'Neu', en: 'New' }, note: { de: 'Berichtigung der Dauer' } }] },
  { do: 'withdraw', date: '2027-03-01', entry: tr, version: 2, reason: 'Quelle falsch' },
  { do: 'move', date: '2027-04-01', from: 'qualifications/tr-0001', to: 'qualifications/tr-0002', reason: 'doppelt' },
  { do: 'remove', date: '2027-05-01', entry: other, version: 'all', reason: 'Personenbezug', legalBasis: 'Art. 17 DSGVO' },
];
const lines = linesFor(steps).map((line, index) => ({ ...line, seq: index + 1, prev: '0'.repeat(64) })) as RegisterLine[];

describe('actsOf', () => {
  const acts = actsOf(lines);

  it('tells kinds, newest first, with the number of the line', () => {
    expect(acts.map(({ seq, kind, date, id, version }) => [seq, kind, date, id, version])).toEqual([
      [8, 'removal', '2027-05-01', 'tr-0002', undefined],
      [7, 'move', '2027-04-01', 'tr-0001', undefined],
      [6, 'withdrawal', '2027-03-01', 'tr-0001', 2],
      [4, 'correction', '2027-02-01', 'tr-0001', 2],
      [2, 'publication', '2027-01-01', 'tr-0002', 1],
      [1, 'publication', '2027-01-01', 'tr-0001', 1],
    ]);
  });

  it('gives the title of that day, the reason, the legal basis and where it goes on', () => {
    expect(acts.at(-1)).toMatchObject({ title: { de: 'Alt', en: 'Old' }, note: { de: 'Ersterfassung' } });
    expect(acts[2]).toMatchObject({ title: { de: 'Neu', en: 'New' }, note: { de: 'Quelle falsch' } });
    expect(acts[1]).toMatchObject({ to: 'qualifications/tr-0002' });
    expect(acts[0]).toMatchObject({ legalBasis: 'Art. 17 DSGVO', title: { de: 'Titel tr-0002' } });
  });

  it('does not change what it said before when the register goes on', () => {
    expect(actsOf(lines.slice(0, 5))).toEqual(acts.slice(3));
  });
});

describe('concerned', () => {
  it('are both sides of a move, and one entry else', () => {
    expect(actsOf(lines).slice(0, 2).map(concerned)).toEqual([['qualifications/tr-0002'], ['qualifications/tr-0001', 'qualifications/tr-0002']]);
  });
});
