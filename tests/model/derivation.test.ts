// Derivation: what an entry took over unchanged, and what differs from its model today.
import { describe, expect, it } from 'vitest';
import { derivationOf } from '../../src/model/derivation.ts';
import { requires } from '../support/competences.ts';

const task = (text: string, source?: string) => ({ text: { de: text }, ...(source ? { sources: [{ id: source }] } : {}) });
const model = { title: { de: 'Vorlage', en: 'Model' }, sources: [{ id: 's1' }], purpose: { de: 'Prozesse verbessern' }, aliases: [], employmentGroups: [], tasks: [task('Prozesse aufnehmen', 's1'), task('Prozesse zeichnen')], requirements: [requires('K-1.1', '2'), requires('K-1.2', '3')], derivedFrom: [] };
const paths = (derived: object) => derivationOf('roles', model, derived).changes.map(({ kind, path }) => `${kind} ${path.join('.')}`);

describe('a role', () => {
  it('that took over everything has no changes; sources, title and state of the page are its own', () => {
    const derived = { ...model, title: { de: 'Anders', en: 'Other' }, sources: [{ id: 'x' }], tasks: [task('Prozesse aufnehmen', 'x'), task('Prozesse zeichnen')] };
    expect(derivationOf('roles', model, derived)).toEqual({ taken: [{ list: 'tasks', unchanged: 2, of: 2 }, { list: 'requirements', unchanged: 2, of: 2 }], changes: [] });
  });

  it('shows a level that was raised, a requirement that was added and a task that was dropped', () => {
    const derived = { ...model, tasks: [task('Prozesse aufnehmen')], requirements: [requires('K-1.1', '3'), requires('K-1.2', '3'), requires('K-2.1', '1')] };
    expect(paths(derived)).toEqual(['removed tasks.1', 'changed requirements.0.level', 'added requirements.2']);
    expect(derivationOf('roles', model, derived).taken).toEqual([{ list: 'tasks', unchanged: 1, of: 1 }, { list: 'requirements', unchanged: 1, of: 3 }]);
  });

  it('compared with itself the other way round has the same changes, turned', () => {
    const derived = { ...model, purpose: { de: 'Abläufe verbessern' }, requirements: [requires('K-1.1', '2')] };
    const [there, back] = [derivationOf('roles', model, derived), derivationOf('roles', derived, model)];
    expect(there.changes.map(({ kind }) => kind)).toEqual(['changed', 'removed']);
    expect(back.changes.map(({ kind }) => kind)).toEqual(['changed', 'added']);
  });
});

it('a curriculum is compared by its modules', () => {
  const module = (code: string, hours: number) => ({ code, title: { de: code }, hours, prerequisites: [], contents: [] });
  const curriculum = { fulfils: [], modules: [module('m1', 10), module('m2', 20)], competenceCoverage: [] };
  const { taken, changes } = derivationOf('curricula', curriculum, { ...curriculum, modules: [module('m1', 10), module('m2', 30)] });
  expect(taken).toEqual([{ list: 'modules', unchanged: 1, of: 2 }]);
  expect(changes.map(({ kind, path }) => `${kind} ${path.join('.')}`)).toEqual(['changed modules.1.hours']);
});
