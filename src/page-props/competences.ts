// Props of frameworks, their competences, competence profiles, curricula and recommendations.
import { loadHandbook } from '../handbook.ts';
import { mappingRelation } from '../labels/competences.ts';
import { rooms } from '../labels/words.ts';
import { rankOf } from '../model/competence-matrix.ts';
import { frameworkFor, knownCompetences } from '../model/competences.ts';
import { referring, type Handbook, type Profile } from '../model/handbook.ts';
import { mappedFramework } from '../model/mapped-framework.ts';
import { nameOf } from '../model/published.ts';
import { coverageOf } from '../model/shared-positions.ts';
import { competencePath, entryPath, listPath, versionPath } from '../routes.ts';
import type { Curriculum, Framework, Recommendation, Regulation, Role } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { frameworkLinks, roleLinks } from './across-links.ts';
import { placeOf, teacherOf, teachersOf } from './competence-places.ts';
import { derivationsOf } from './derivation.ts';
import { roomFrame } from './lists.ts';
import { frameOf, other, publicationOf, regulationFor, shownProps, showsEntry, titleOf, titlesOf, usesOf, type Shown } from './shared.ts';

type Competence = Framework['competences'][number];
const wordOf = (text: { de: string; en?: string | undefined } | undefined, language: Language) => text?.[language] ?? text?.de ?? '';

function competenceFor(handbook: Handbook, mapping: { framework: string; version: string; code: string }, language: Language) {
  const framework = mappedFramework(handbook.frameworks.values(), mapping);
  const competence = framework?.data.competences.find(({ code }) => code === mapping.code);
  return framework && competence ? { href: competencePath(framework.id, competence.code, language), title: wordOf(competence.title, language) } : undefined;
}

export function frameworkProps(shown: Shown<Framework>) {
  const { handbook, language, profile: { id, data }, publication } = shown;
  const mapped = data.competences.flatMap(({ mappings }) => mappings).flatMap((mapping) => {
    const found = competenceFor(handbook, mapping, language);
    return found ? [[[mapping.framework, mapping.version, mapping.code].join('|'), found] as const] : [];
  });
  return {
    ...shownProps(shown, data.title[language]),
    mapped: Object.fromEntries(mapped),
    links: publication?.isPermanent || !handbook.frameworks.has(id) ? [] : frameworkLinks(handbook, shown.profile, language),
    usedBy: usesOf(handbook, 'frameworks', id, language),
  };
}

/** Paths and props of /kompetenzrahmen/<id>/kompetenz/<code>/. */
export async function competencePages(language: Language) {
  const handbook = await loadHandbook();
  const teachers = teachersOf(handbook, language);
  return [...knownCompetences(handbook).values()].map(({ framework, data: competence, lastIn }) => {
    const { id, data } = framework;
    const publication = publicationOf(handbook, nameOf(framework));
    const isIt = (cell: { framework: string; competence: string }) => cell.framework === id && cell.competence === competence.code;
    return {
      params: { id, code: competence.code },
      props: {
        frame: { ...frameOf(handbook, language, competencePath(id, competence.code, other(language)), [{ label: rooms.frameworks[language], href: listPath('frameworks', language) }, { label: data.title[language], href: entryPath('frameworks', id, language) }, { label: competence.code }]), shows: showsEntry(handbook, 'frameworks', id) },
        framework,
        competence,
        lastIn,
        publication,
        cite: publication && `${versionPath('frameworks', id, lastIn ?? publication.version.version, language)}#${hasDetails(competence) ? `k-${competence.code}` : 'matrix'}`,
        requiredBy: [...handbook.roles.values()].flatMap((role) => role.data.requirements.filter(isIt).map(({ level, weight }) => ({ title: role.data.title[language], href: entryPath('roles', role.id, language), level, levelTitle: levelTitle(data, level, language), weight }))),
        taughtBy: teachers.flatMap((teacher) => teacher.coverage.filter(isIt).map((cell) => ({ entry: teacher.name, entryAt: teacher.href, place: placeOf(teacher, cell, language) }))),
        mappings: competence.mappings.map((mapping) => ({ ...mapping, ...competenceFor(handbook, mapping, language) })),
        mappedFrom: mappedFrom(handbook, framework, competence, language),
      },
    };
  });
}

/** A level's name, where it is more than its number. */
function levelTitle({ levels }: Framework, level: string, language: Language): string {
  const title = wordOf(levels.find((known) => known.level === level)?.title, language);
  return title === level ? '' : title;
}

/** Only competences with a part of their own have an anchor in the framework. */
const hasDetails = ({ definition, descriptors, mappings }: Competence) => definition !== undefined || descriptors.length > 0 || mappings.length > 0;

function mappedFrom(handbook: Handbook, framework: Profile<Framework>, { code }: Competence, language: Language) {
  return [...handbook.frameworks.values()].flatMap((from) => from.data.competences.flatMap((competence) => competence.mappings
    .filter((mapping) => mapping.code === code && mappedFramework(handbook.frameworks.values(), mapping) === framework)
    .map((mapping) => ({ href: competencePath(from.id, competence.code, language), label: `${competence.code} ${wordOf(competence.title, language)}`, relation: `${from.data.title[language]}: ${mappingRelation[mapping.relation][language]}` }))));
}

export function roleProps(shown: Shown<Role>) {
  const { handbook, language, profile, publication } = shown;
  const { id, data } = profile;
  const used = [...new Set(data.requirements.map(({ framework }) => framework))];
  const competences = knownCompetences(handbook);
  return {
    ...shownProps(shown, data.title[language]),
    required: data.requirements.map(({ framework, competence, level }) => {
      const known = frameworkFor(handbook, framework, publication)?.data;
      const found = known?.competences.find(({ code }) => code === competence);
      return {
        title: found?.title ?? { de: competence },
        href: competences.has(`${framework}/${competence}`) ? competencePath(framework, competence, language) : undefined,
        rank: (known && rankOf(known, level)) ?? 0,
        of: known?.levels.length ?? 0,
        levelTitle: known ? levelTitle(known, level, language) : '',
        expected: (found?.descriptors ?? []).filter((descriptor) => descriptor.level === level).map(({ text }) => text),
      };
    }),
    roles: titlesOf(handbook, 'roles', language),
    frameworks: used.map((framework) => ({ id: framework, title: titleOf(handbook, 'frameworks', framework, language) })),
    links: publication?.isPermanent || !handbook.roles.has(id) ? [] : roleLinks(handbook, profile, language),
    derivations: publication?.isPermanent ? [] : derivationsOf(handbook, profile, language),
    usedBy: usesOf(handbook, 'roles', id, language),
  };
}

/** What a regulation or curriculum covers, ready for its table. A published version reads frameworks and other regulations of its time. */
export function coverageRows({ handbook, profile, publication, language }: Shown<Regulation> | Shown<Curriculum>) {
  const teacher = teacherOf(profile, language);
  const regulationOf = (id: string) => regulationFor(handbook, id, publication)?.profile.data;
  const cells = profile.collection === 'regulations' ? coverageOf((profile as Profile<Regulation>).data, regulationOf) : profile.data.competenceCoverage.map((cell) => ({ cell, from: undefined }));
  const competences = knownCompetences(handbook);
  return cells.map(({ cell, from }) => {
    const place = placeOf(teacher, cell, language);
    const title = frameworkFor(handbook, cell.framework, publication)?.data.competences.find(({ code }) => code === cell.competence)?.title;
    return {
      cell,
      // The table stands on the page of the version that it speaks of.
      place: { ...place, href: place.href.replace(/^[^#]+(?=#)/, '') },
      competence: { title: title ?? { de: cell.competence }, href: competences.has(`${cell.framework}/${cell.competence}`) ? competencePath(cell.framework, cell.competence, language) : undefined },
      from: from === undefined ? undefined : { name: regulationOf(from)?.abbreviation ?? from, href: entryPath('regulations', from, language) },
    };
  });
}

export function curriculumProps(shown: Shown<Curriculum>) {
  const { handbook, language, profile, publication } = shown;
  return {
    ...shownProps(shown, profile.data.title[language]),
    coverage: coverageRows(shown),
    regulations: titlesOf(handbook, 'regulations', language),
    derivations: publication?.isPermanent ? [] : derivationsOf(handbook, profile, language),
    usedBy: usesOf(handbook, 'curricula', profile.id, language),
  };
}

export function recommendationProps(shown: Shown<Recommendation>) {
  const { handbook, language, profile: { id, data } } = shown;
  const norms = [...data.norms, ...data.changeProposals.flatMap(({ norm }) => norm ?? [])];
  return {
    ...shownProps(shown, data.title[language]),
    norms: Object.fromEntries(norms.map((norm) => [norm, titleOf(handbook, 'norms', norm, language)])),
    regulations: Object.fromEntries(data.regulations.map((regulation) => [regulation, titleOf(handbook, 'regulations', regulation, language)])),
    usedBy: usesOf(handbook, 'recommendations', id, language),
  };
}

export async function frameworksProps(language: Language) {
  const { handbook, frame } = await roomFrame('frameworks', language);
  return { frame, profiles: [...handbook.frameworks.values()].sort((a, b) => Number(b.data.own) - Number(a.data.own) || a.id.localeCompare(b.id)) };
}

export async function rolesProps(language: Language) {
  const { handbook, frame } = await roomFrame('roles', language);
  const frameworks = [...handbook.frameworks.values()].filter(({ id }) => referring(handbook, `frameworks/${id}`, 'roles').length > 0);
  return {
    frame,
    profiles: [...handbook.roles.values()].sort((a, b) => a.data.title[language].localeCompare(b.data.title[language], language)),
    links: frameworks.flatMap((framework) => frameworkLinks(handbook, framework, language)),
  };
}

export async function curriculaProps(language: Language) {
  const { handbook, frame } = await roomFrame('curricula', language);
  return { frame, profiles: [...handbook.curricula.values()].sort((a, b) => a.data.title[language].localeCompare(b.data.title[language], language)) };
}

export async function recommendationsProps(language: Language) {
  const { handbook, frame } = await roomFrame('recommendations', language);
  return { frame, profiles: [...handbook.recommendations.values()] };
}
