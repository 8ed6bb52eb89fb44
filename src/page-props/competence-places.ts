// The places that teach competences, ready to be shown: which regulation or curriculum, which item of it, where that leads.
import { matrixWords } from '../labels/matrices.ts';
import { pick } from '../labels/words.ts';
import { splitItem, type CoverageCell, type Teacher } from '../model/competence-matrix.ts';
import { callPosition } from '../model/coverage.ts';
import type { Handbook, Profile } from '../model/handbook.ts';
import { coverageOf } from '../model/shared-positions.ts';
import { entryPath } from '../routes.ts';
import type { Curriculum, Regulation } from '../schema/index.ts';
import type { Language } from '../site.ts';

/** A regulation or curriculum with its name in matrices. */
export interface NamedTeacher extends Teacher {
  /** Abbreviation of a regulation, title of a curriculum. */
  name: { text: string; lang?: 'de' };
  href: string;
  profile: Profile<Regulation> | Profile<Curriculum>;
}

export interface Place {
  /** What a cell shows: "A 3 b". */
  short: string;
  /** The same in words: "Position A 3, Buchstabe b". */
  call: string;
  title: { text: string; lang?: 'de' };
  /** Section of the regulation. */
  section?: string;
  href: string;
  level?: string;
  depth: CoverageCell['depth'];
  basis: CoverageCell['basis'];
}

/** A regulation or curriculum as a teacher of what it says itself. */
export function teacherOf(profile: Profile<Regulation> | Profile<Curriculum>, language: Language): NamedTeacher {
  const { id, data: { competenceCoverage: coverage } } = profile;
  if (profile.collection === 'curricula') return { collection: 'curricula', id, coverage, name: { text: (profile as Profile<Curriculum>).data.title[language] }, href: entryPath('curricula', id, language), profile };
  return { collection: 'regulations', id, coverage, name: { text: (profile as Profile<Regulation>).data.abbreviation, ...(language === 'de' ? {} : { lang: 'de' as const }) }, href: entryPath('regulations', id, language), profile };
}

/** All regulations and curricula that cover something, common positions included: regulations first, the oldest first. */
export function teachersOf(handbook: Handbook, language: Language): NamedTeacher[] {
  const regulations = [...handbook.regulations.values()]
    .map((profile) => ({ ...teacherOf(profile, language), coverage: coverageOf(profile.data, (id) => handbook.regulations.get(id)?.data).map(({ cell }) => cell) }))
    .sort((a, b) => { const [first, second] = [a, b].map(({ id, profile }) => `${(profile as Profile<Regulation>).data.issuedOn} ${id}`); return first! < second! ? -1 : 1; });
  const curricula = [...handbook.curricula.values()].map((profile) => teacherOf(profile, language));
  return [...regulations, ...curricula].filter(({ coverage }) => coverage.length > 0);
}

/** The same without regulations that are no longer in force: they taught, and teach no more. */
export function currentTeachers(handbook: Handbook, language: Language): NamedTeacher[] {
  const asOf = dateOf(handbook);
  return teachersOf(handbook, language).filter((teacher) => !isRetired(teacher, asOf));
}

/** No page reads the clock: the handbook's own date decides what is in force. */
export const dateOf = (handbook: Handbook): string => [...handbook.regulations.values(), ...handbook.roles.values()].map(({ data }) => data.stateAsOf).sort().at(-1) ?? '';

/** Whether a teacher is a regulation that went out of force before that day. */
export function isRetired({ profile }: NamedTeacher, asOf: string): boolean {
  const until = profile.collection === 'regulations' ? (profile as Profile<Regulation>).data.inForceUntil : undefined;
  return until !== undefined && until < asOf;
}

const german = (text: string, language: Language): Place['title'] => ({ text, ...(language === 'de' ? {} : { lang: 'de' }) });

/** "§ 26 (2) 4" for "§ 26 Absatz 2 Nummer 4", as a narrow cell needs it; the number of the module where its place reads otherwise. */
function shortPlace(place: string | undefined, index: number): string {
  const [, section, paragraph, number, letter = ''] = /^(§ ?\d+[a-z]?)(?: Absatz (\d+))? Nummer (\d+)(?: Buchstabe ([a-z]+))?$/.exec(place ?? '') ?? [];
  return section ? `${section}${paragraph ? ` (${paragraph})` : ''} ${number}${letter}` : `M ${index + 1}`;
}

function itemOf({ profile }: NamedTeacher, item: string, language: Language): Omit<Place, 'level' | 'depth' | 'basis'> {
  const words = matrixWords[language];
  const home = entryPath(profile.collection as 'regulations' | 'curricula', profile.id, language);
  if (profile.collection === 'curricula') {
    const { modules } = (profile as Profile<Curriculum>).data;
    const index = modules.findIndex(({ code }) => code === item);
    const module = modules[index];
    return module ? { short: `M ${index + 1}`, call: words.module(String(index + 1)), title: pick(module.title, language), href: `${home}#m-${module.code}` } : { short: item, call: words.module(item), title: { text: item }, href: home };
  }
  const { positions, studyModules } = (profile as Profile<Regulation>).data;
  const index = studyModules.findIndex(({ id }) => id === item);
  const module = studyModules[index];
  if (module) return { short: shortPlace(module.place, index), call: words.module(module.place ?? String(index + 1)), title: pick(module.title, language), ...(module.place ? { section: module.place } : {}), href: `${home}#m-${module.id}` };
  const { id, letter } = splitItem(item, (known) => positions.some((position) => position.id === known));
  const position = positions.find((candidate) => candidate.id === id);
  if (!position) return { short: item, call: item, title: { text: item }, href: home };
  const call = callPosition(position);
  const section = [position.place, position.annex].filter(Boolean).join(', ');
  return {
    short: [call, letter].filter(Boolean).join(' '),
    call: [words.position(call), letter && words.aim(letter)].filter(Boolean).join(', '),
    title: german(position.title, language),
    ...(section ? { section } : {}),
    href: `${home}#p-${position.id}`,
  };
}

/** A statement of coverage as a place that a reader can open. */
export function placeOf(teacher: NamedTeacher, { item, level, depth, basis }: CoverageCell, language: Language): Place {
  return { ...itemOf(teacher, item, language), ...(level === undefined ? {} : { level }), depth, basis };
}
