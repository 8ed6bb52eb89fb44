// Who issued a certificate: the state of today, one before it, or nobody that the profiles know.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earliest, latest } from '../../src/model/dates.ts';
import { issuerAt, type StateHistory } from '../../src/model/issuing-state.ts';

const former = (id: string, until: string) => ({ id, until });
type Former = ReturnType<typeof former>;
const say = (history: StateHistory<Former>, date: string) => {
  const { own, predecessors, outside } = issuerAt(history, date);
  return [...predecessors.map(({ id }) => id), ...(own ? ['own'] : []), ...(outside ? [outside] : [])].join(' ');
};

describe('the issuing state', () => {
  const serbia = { predecessors: [former('yucs', '1992-04-27')] };
  it.each([['1985', 'yucs'], ['1992-04-27', 'yucs'], ['1992-04-28', 'own'], ['1992', 'yucs own'], ['1992-04', 'yucs own'], ['2020', 'own']])('Serbia in %s: %s', (date, states) => {
    expect(say(serbia, date)).toBe(states);
  });

  const russia = { predecessors: [former('suhh', '1991')] };
  it.each([['1990-12', 'suhh'], ['1991', 'suhh own'], ['1991-08-19', 'suhh own'], ['1992', 'own']])('Russia in %s, where only the year of the end is known: %s', (date, states) => {
    expect(say(russia, date)).toBe(states);
  });

  // Given in the order in which the profile names them.
  const kosovo = { existence: { from: '2008' }, predecessors: [former('rs', '2004'), former('yucs', '1992-04-27')] };
  it.each([['1980', 'yucs'], ['1992', 'yucs rs'], ['2000', 'rs'], ['2006', 'before'], ['2008', 'own'], ['2010', 'own']])('Kosovo in %s, one state after another: %s', (date, states) => {
    expect(say(kosovo, date)).toBe(states);
  });

  const yugoslavia = { existence: { from: '1945-11-29', to: '1992-04-27' }, predecessors: [] };
  it.each([['1940', 'before'], ['1945', 'own'], ['1970', 'own'], ['1992', 'own'], ['1992-04-28', 'after'], ['2000', 'after']])('Yugoslavia in %s: %s', (date, states) => {
    expect(say(yugoslavia, date)).toBe(states);
  });

  it('is the state itself where its profile says nothing else', () => {
    expect(say({ predecessors: [] }, '1950')).toBe('own');
  });
});

const year = fc.integer({ min: 1900, max: 2030 }).map(String);
const month = fc.integer({ min: 1, max: 12 }).map((n) => String(n).padStart(2, '0'));
const date = fc.oneof(year, fc.tuple(year, month).map((parts) => parts.join('-')), fc.tuple(year, month, month).map((parts) => parts.join('-')));
const history: fc.Arbitrary<StateHistory<Former>> = fc.record({
  existence: fc.option(fc.record({ from: fc.option(date, { nil: undefined }), to: fc.option(date, { nil: undefined }) }).filter(({ from, to }) => !from || !to || earliest(from) <= latest(to)), { nil: undefined }),
  predecessors: fc.array(date, { maxLength: 3 }).map((dates) => dates.map((until, index) => former(`s${index}`, until))),
});

describe('for any history', () => {
  it('somebody issued it, or nobody is known', () => {
    fc.assert(fc.property(history, date, (given, asked) => {
      const { own, predecessors, outside } = issuerAt(given, asked);
      expect(outside === undefined).toBe(own || predecessors.length > 0);
    }), { numRuns: 1000 });
  });

  it('no state issues after its end, and the state of today not before all others have ended', () => {
    fc.assert(fc.property(history, date, (given, asked) => {
      const { own, predecessors } = issuerAt(given, asked);
      for (const { until } of predecessors) expect(latest(until) >= earliest(asked)).toBe(true);
      if (own) for (const { until } of given.predecessors) expect(earliest(until) < latest(asked)).toBe(true);
    }), { numRuns: 1000 });
  });

  it('a wider date never loses a state', () => {
    fc.assert(fc.property(history, year, month, month, (given, y, m, d) => {
      const at = (asked: string) => { const { own, predecessors } = issuerAt(given, asked); return [...predecessors.map(({ id }) => id), ...(own ? ['own'] : [])]; };
      for (const state of at(`${y}-${m}-${d}`)) expect(at(`${y}-${m}`)).toContain(state);
      for (const state of at(`${y}-${m}`)) expect(at(y)).toContain(state);
    }));
  });
});
