// The word for a choice, found by what there was to choose from; also for choices that no page of a room shows yet.
import type { Language } from '../site.ts';
import { area, authorityLevel, columnName, eqfState, mode, nodeKind, place, qualificationKind, regulationKind, rightKind, routeKind, scope, seen, sourceKind, specialisationKind, termBasis, titleKind, transliterationStandard, unit } from './words.ts';

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
  { competence: w('Kompetenz', 'competence'), skill: w('Fertigkeit', 'skill'), knowledge: w('Wissen', 'knowledge'), attitude: w('Haltung', 'attitude') },
  { knowledge: w('Wissen', 'knowledge'), skill: w('Fertigkeit', 'skill'), attitude: w('Haltung', 'attitude'), canDo: w('„kann …“', '“can …”') },
  { exact: w('genau', 'exact'), close: w('nahe', 'close'), broader: w('weiter', 'broader'), narrower: w('enger', 'narrower'), related: w('verwandt', 'related') },
  { core: w('Kern', 'core'), desirable: w('wünschenswert', 'desirable') },
  { online: name('online'), presence: w('in Präsenz', 'in person'), blended: w('Präsenz und online', 'blended'), workplace: w('Betrieb', 'workplace'), selfStudy: w('Selbststudium', 'self-study') },
  { law: w('Gesetz', 'law'), ordinance: w('Verordnung', 'ordinance'), directive: w('Richtlinie', 'directive') },
  { '§': name('§'), 'Art.': name('Art.') },
];

const all: Words[] = [area, authorityLevel, columnName, eqfState, mode, nodeKind, place, qualificationKind, regulationKind, rightKind, routeKind, scope, seen, sourceKind, specialisationKind, termBasis, titleKind, transliterationStandard, unit, ...others];

/** The words for a list of choices: those made for just these, else the smallest collection that has them all. */
export function wordsFor(choices: readonly string[]): Words | undefined {
  return all.filter((words) => choices.every((choice) => Object.hasOwn(words, choice))).sort((a, b) => Object.keys(a).length - Object.keys(b).length)[0];
}
