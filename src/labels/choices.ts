// The word for a choice, found by what there was to choose from; also for choices that no page of a room shows yet.
import type { Language } from '../site.ts';
import { competenceType, descriptorKind, mappingRelation, moduleFormat, recommendationState } from './competences.ts';
import { area, authorityLevel, columnName, eqfState, mode, nodeKind, place, qualificationKind, regulationKind, requirementWeight, rightKind, routeKind, scope, seen, sourceKind, specialisationKind, termBasis, titleKind, transliterationStandard, unit } from './words.ts';

type Words = Record<string, Record<Language, string>>;
const w = (de: string, en: string) => ({ de, en });
/** The same in both languages. */
const name = (text: string) => w(text, text);

const others: Words[] = [
  { covered: w('abgedeckt', 'covered'), partly: w('teilweise', 'partly'), notDocumented: w('nicht dokumentiert', 'not documented'), notFound: w('nicht gefunden', 'not found') },
  { editorial: w('Redaktion', 'editors'), source: w('Quelle', 'source') },
  { weeks: w('Wochen', 'weeks'), months: w('Monate', 'months') },
  { BBiG: name('BBiG'), HwO: name('HwO'), BBG: name('BBG'), other: w('sonstiges Gesetz', 'other law') },
  { introduced: w('eingeführt', 'introduced'), practised: w('geübt', 'practised'), examined: w('geprüft', 'examined') },
  { wording: w('Wortlaut', 'wording'), judgement: w('Einschätzung der Redaktion', 'editorial judgement') },
  { same: w('gleich', 'same'), reworded: w('umformuliert', 'reworded'), split: w('aufgeteilt', 'split'), merged: w('zusammengeführt', 'merged'), new: w('neu', 'new'), dropped: w('entfallen', 'dropped') },
  { law: w('Gesetz', 'law'), ordinance: w('Verordnung', 'ordinance'), directive: w('Richtlinie', 'directive') },
  { '§': name('§'), 'Art.': name('Art.') },
];

const all: Words[] = [area, authorityLevel, columnName, eqfState, mode, nodeKind, place, qualificationKind, regulationKind, requirementWeight, rightKind, routeKind, scope, seen, sourceKind, specialisationKind, termBasis, titleKind, transliterationStandard, unit, competenceType, descriptorKind, mappingRelation, moduleFormat, recommendationState, ...others];

/** The words for a list of choices: those made for just these, else the smallest collection that has them all. */
export function wordsFor(choices: readonly string[]): Words | undefined {
  return all.filter((words) => choices.every((choice) => Object.hasOwn(words, choice))).sort((a, b) => Object.keys(a).length - Object.keys(b).length)[0];
}
