// Props of the three-way view of a role: what it requires, which regulations teach it, which modules do.
import { loadHandbook } from '../handbook.ts';
import { matrixWords } from '../labels/matrices.ts';
import { rooms } from '../labels/words.ts';
import { bySupply, supplyOf, type SupplyOffer } from '../model/supply.ts';
import { competenceCoveragePath, competencePath, entryPath, listPath, supplyPath } from '../routes.ts';
import type { Language } from '../site.ts';
import { currentTeachers, placeOf, type NamedTeacher } from './competence-places.ts';
import { frameOf, other } from './shared.ts';

/** Paths and props of /kompetenzprofile/<id>/angebot/. */
export async function supplyPages(language: Language) {
  const handbook = await loadHandbook();
  const words = matrixWords[language];
  const teachers = currentTeachers(handbook, language);
  const frameworks = new Map([...handbook.frameworks.values()].map(({ id, data }) => [id, data]));
  const named = ({ teacher, cell }: SupplyOffer) => {
    const { name, href } = teacher as NamedTeacher;
    return { entry: name, entryAt: href, place: placeOf(teacher as NamedTeacher, cell, language) };
  };
  return [...handbook.roles.values()].filter(({ data }) => data.requirements.length > 0).map(({ id, data }) => {
    const groups = bySupply(supplyOf(data.requirements, frameworks, teachers)).map(({ state, rows }) => ({
      state,
      rows: rows.map(({ requirement, regulations, modules }) => {
        const competence = frameworks.get(requirement.framework)?.competences.find(({ code }) => code === requirement.competence);
        return {
          code: requirement.competence,
          title: competence?.title ?? { de: requirement.competence },
          href: competencePath(requirement.framework, requirement.competence, language),
          level: requirement.level,
          weight: requirement.weight,
          regulations: regulations.map(named),
          modules: modules.map(named),
        };
      }),
    }));
    const used = [...new Set(data.requirements.map(({ framework }) => framework))];
    return {
      params: { id },
      props: {
        frame: frameOf(handbook, language, supplyPath(id, other(language)), [{ label: rooms.roles[language], href: listPath('roles', language) }, { label: data.title[language], href: entryPath('roles', id, language) }, { label: words.supply }]),
        id,
        title: data.title[language],
        href: entryPath('roles', id, language),
        groups,
        frameworks: used.map((framework) => ({ title: frameworks.get(framework)?.title[language] ?? framework, coverage: competenceCoveragePath(framework, language), hasCoverage: teachers.some(({ coverage }) => coverage.some((cell) => cell.framework === framework)) })),
      },
    };
  });
}
