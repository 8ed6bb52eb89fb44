// What a profile says as the side of a comparison: a qualification in one of its legal editions, or a German regulation.
import { callPosition } from './coverage.ts';
import { extentsOf, guideValuesOf, moduleAmount, partOf, parts, positionAmounts } from './comparison-amounts.ts';
import type { Fact, FieldName, Item, Sheet } from './comparison.ts';
import type { Atom, Edition, Value, Wording } from './comparison-values.ts';
import { levelName } from './workload.ts';
import type { Qualification, Regulation } from '../schema/index.ts';

/** What a sheet needs of the handbook around its profile. */
export interface Around {
  /** Name of a state; its code where the handbook has no page of it. */
  stateName: (code: string) => Wording;
  /** Margin number of a place in the record; undefined for drafts. */
  passage: (place: string) => number | undefined;
}

type Act = Edition['legalBasis'][number];
type Body = NonNullable<Edition['awardingBody']>;

export const wording = (text: Wording): Atom => ({ is: 'wording', text });
const plain = (text: string): Atom => ({ is: 'plain', text });
const german = (text: string): Atom => ({ is: 'original', text, lang: 'de' });
const truth = (value: boolean): Atom => ({ is: 'choice', of: 'yesOrNo', choice: value ? 'yes' : 'no' });
/** Leaves out what is not there. */
const some = <T>(value: T | undefined, make: (value: T) => Atom): Atom[] => (value === undefined ? [] : [make(value)]);

/** A statement; smaller lines that hold nothing are left out. */
export function value(main: Atom[], ...sub: Atom[][]): Value {
  const lines = sub.filter((line) => line.length > 0);
  return { main, ...(lines.length > 0 ? { sub: lines } : {}) };
}

function originalValue({ text, lang, transliteration, translation }: Edition['certificates'][number], ...sub: Atom[][]): Value {
  return value([{ is: 'original', text, lang }], some(transliteration, ({ text }) => ({ is: 'romanised', text, lang })), some(translation, wording), ...sub);
}

const bodyValue = ({ name, lang, transliteration, de, en }: Body): Value => originalValue({ text: name, lang, transliteration, translation: de === undefined ? undefined : { de, en } });
const actValue = ({ title, lang, translation, gazette, on }: Act): Value => originalValue({ text: title, lang, translation }, [...some(gazette, plain), ...some(on, (date) => ({ is: 'date', date }))]);

/** Facts that say something, with the number of the passage they stand in. */
export function factsOf(said: Partial<Record<FieldName, [values: Value[], place?: string | undefined]>>, { passage }: Around): Sheet<Value>['facts'] {
  return Object.fromEntries(Object.entries(said).filter(([, [lines]]) => lines.length > 0).map(([name, [lines, place]]): [string, Fact<Value>] => {
    const number = place === undefined ? undefined : passage(place);
    return [name, { lines, ...(number === undefined ? {} : { passage: number }) }];
  }));
}

/** Facts that hold for every profile. */
export function evidenceOf({ stateAsOf, review, sources }: Pick<Qualification, 'stateAsOf' | 'review' | 'sources'>): Parameters<typeof factsOf>[0] {
  return {
    stateAsOf: [[value([{ is: 'date', date: stateAsOf }])]],
    review: [[value([{ is: 'choice', of: 'reviewState', choice: review.state }])]],
    sources: [[value([{ is: 'count', of: 'sources', count: sources.length }])], 'sources'],
  };
}

const fieldOf = (classification: { iscedF?: string | undefined } | undefined): Value[] => (classification?.iscedF ? [value([{ is: 'field', iscedF: classification.iscedF }])] : []);

function examValue({ title, original, text, weightPercent, passMark }: Edition['exams'][number]): Value {
  return value([wording(title), ...some(weightPercent, (percent) => ({ is: 'percent', percent }))],
    some(original, ({ text, lang }) => ({ is: 'original', text, lang })), some(text, wording), some(passMark, (text) => ({ is: 'passMark', text })));
}

/** Most frameworks have one name in both languages. */
function levelAtom(level: { framework: string; level: string }): Atom {
  const name = levelName(level);
  return name.de === name.en ? plain(name.de) : wording(name);
}

const levelValue = ({ framework, level, asOf, comparedBy, note }: Edition['levels'][number]): Value => value([levelAtom({ framework, level })],
  some(asOf, (date) => ({ is: 'date', date, as: 'asOf' })), some(comparedBy, (body) => ({ is: 'comparedBy', body })), some(note, wording));

/** One module or position with its amounts. */
function itemValue(name: Atom, amounts: ReturnType<typeof positionAmounts>): Value {
  const [first, ...others] = amounts;
  return first ? value([{ is: 'amount', amount: first, of: name }, ...others.map((amount): Atom => ({ is: 'amount', amount }))]) : value([name]);
}

/** A qualification as it was in one edition. */
export function qualificationSheet({ id, data, edition }: { id: string; data: Qualification; edition: Edition }, around: Around): Sheet<Value> {
  const at = (name: string) => `editions/${edition.id}/${name}`;
  const { period, duration, entry, stateRecognised, hourTables, modules } = edition;
  const amountsAt = edition.extent ? at('extent') : hourTables.length > 0 ? at('hourTables/0') : at('modules/0');
  const facts = factsOf({
    ...evidenceOf(data),
    edition: [[value([{ is: 'period', from: period.from, to: period.to }], some(edition.label, wording), some(period.note, wording))], 'editions'],
    titles: [data.titles.map((title) => originalValue(title, [{ is: 'choice', of: 'titleKind', choice: title.kind }])), 'titles'],
    state: [[value([wording(around.stateName(edition.state ?? data.state))])]],
    kind: [[value([{ is: 'choice', of: 'qualificationKind', choice: data.kind }], data.scope === 'certificateType' ? [{ is: 'choice', of: 'scope', choice: data.scope }] : [])]],
    codes: [data.codes.map(({ register, code }) => value([plain(`${register} ${code}`)]))],
    field: [fieldOf(data.classification)],
    occupationGroups: [(data.classification?.isco ?? []).map((code) => value([plain(code)]))],
    levels: [edition.levels.map(levelValue), 'editions'],
    duration: [duration && (duration.months ?? duration.maxMonths) !== undefined ? [value([{ is: 'duration', months: duration.months, maxMonths: duration.maxMonths }])] : [], at('entry')],
    durationText: [duration?.text ? [value([wording(duration.text)])] : [], at('entry')],
    mode: [duration?.mode ? [value([{ is: 'choice', of: 'mode', choice: duration.mode }])] : [], at('entry')],
    fullTime: [duration?.fullTime === undefined ? [] : [value([truth(duration.fullTime)])], at('entry')],
    extent: [extentsOf(edition), amountsAt],
    ...Object.fromEntries(parts.map((part) => [part, [partOf(edition, part), hourTables.length > 0 ? at('hourTables/0') : at('modules/0')]])),
    entry: [entry ? [value([wording(entry.text)])] : [], at('entry')],
    schoolYears: [entry?.schoolYears === undefined ? [] : [value([{ is: 'count', of: 'schoolYears', count: entry.schoolYears }])], at('entry')],
    minimumAge: [entry?.minimumAge === undefined ? [] : [value([{ is: 'count', of: 'years', count: entry.minimumAge }])], at('entry')],
    awardingBody: [edition.awardingBody ? [bodyValue(edition.awardingBody)] : [], 'editions'],
    examiningBody: [edition.examiningBody ? [bodyValue(edition.examiningBody)] : [], at('papers')],
    certificates: [edition.certificates.map((certificate) => originalValue(certificate)), at('papers')],
    stateRecognised: [stateRecognised ? [value([truth(stateRecognised.value)], some(stateRecognised.note, wording))] : [], at('papers')],
    exams: [edition.exams.map(examValue), at('exams/0')],
    rights: [edition.rights.map(({ kind, text }) => value([wording(text)], [{ is: 'choice', of: 'rightKind', choice: kind }])), at('rights')],
    legalBasis: [edition.legalBasis.map(actValue), at('papers')],
    curriculum: [edition.curriculum ? [actValue(edition.curriculum)] : [], at('papers')],
    contents: [edition.contents.map(({ text }) => value([wording(text)])), at('contents')],
  }, around);
  const itemsPassage = modules.length > 0 ? around.passage(at('modules/0')) : undefined;
  const findings: Sheet<Value>['findings'] = {};
  for (const { regulation, position, edition: of, state, modules } of data.coverage) {
    if (of === edition.id) (findings[regulation] ??= {})[position] = { state, modules };
  }
  return {
    kind: 'qualification', code: id, facts, findings,
    items: modules.map((module): Item<Value> => ({ id: module.code, line: itemValue(wording(module.title), [moduleAmount(module)].filter((amount) => amount !== undefined)) })),
    ...(itemsPassage === undefined ? {} : { itemsPassage }),
  };
}

/** A German regulation. */
export function regulationSheet({ id, data }: { id: string; data: Regulation }, around: Around): Sheet<Value> {
  const { occupations, durationMonths, legalBasis } = data;
  const laws = legalBasis?.laws.filter((law) => law !== 'other') ?? [];
  const names = new Map([...occupations.map(({ id, title }): [string, string] => [id, title.de]), ...data.specialisations.map(({ id, title }): [string, string] => [id, title])]);
  const own = occupations.filter((occupation) => occupation.durationMonths !== undefined);
  const months = (durationMonths: number, ...sub: Atom[][]) => value([{ is: 'duration', months: durationMonths }], ...sub);
  const facts = factsOf({
    ...evidenceOf(data),
    edition: [[value([{ is: 'period', from: data.inForceFrom, to: data.inForceUntil }], some(data.consolidatedAsOf, (date) => ({ is: 'date', date, as: 'consolidatedAsOf' })))], 'legal'],
    titles: [occupations.length > 0 ? occupations.map(({ title }) => value([wording(title)])) : [value([german(data.officialTitle)])], occupations.length > 0 ? 'occupations' : 'legal'],
    state: [[value([wording(around.stateName('de'))])]],
    field: [fieldOf(data.classification)],
    duration: [[...(durationMonths === undefined ? [] : [months(durationMonths)]), ...own.map(({ title, durationMonths }) => months(durationMonths!, [wording(title)]))]],
    guideValues: [guideValuesOf(data), data.creditsTotal === undefined ? 'positions' : 'creditsTotal'],
    competentBodies: [data.competentBodies.map(({ text }) => value([wording(text)])), 'legal'],
    exams: [[...(data.examForm ? [value([german(data.examForm)])] : []), ...data.examParts.map(({ title, place, occupation, specialisation, areas }) => value([german([title ?? place, names.get(occupation ?? ''), names.get(specialisation ?? '')].filter(Boolean).join(', '))],
      ...areas.map(({ name, weightPercent }) => [german(name), ...some(weightPercent, (percent) => ({ is: 'percent', percent }))])))], data.examForm ? 'examForm' : 'examParts/0'],
    legalBasis: [[value([german(data.officialTitle)], [plain(data.gazette), { is: 'date', date: data.issuedOn }], laws.length > 0 ? [plain(laws.join(', '))] : [])], 'legal'],
  }, around);
  const items = data.positions.length > 0
    ? data.positions.map((position): Item<Value> => ({ id: position.id, call: callPosition(position), line: itemValue(german(`${callPosition(position)} ${position.title}`), positionAmounts(position, data.periods)) }))
    : data.studyModules.map(({ id, title, credits, hours, months }): Item<Value> => ({ id, line: itemValue(wording(title), [
        ...(credits === undefined ? [] : [{ unit: 'credits' as const, total: credits }]), ...(hours === undefined ? [] : [{ unit: 'hours' as const, total: hours }]), ...(months === undefined ? [] : [{ unit: 'months' as const, total: months }]),
      ]) }));
  const itemsPassage = items.length > 0 ? around.passage(data.positions.length > 0 ? 'positions' : 'studyModules') : undefined;
  return { kind: 'regulation', code: id, facts, findings: {}, items, ...(itemsPassage === undefined ? {} : { itemsPassage }) };
}
