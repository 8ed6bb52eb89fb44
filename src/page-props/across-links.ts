// Ways from a role or a framework to the views in which it stands among others: only to those that exist.
import { comparisonWords } from '../labels/comparison.ts';
import { gapWords } from '../labels/gap-analysis.ts';
import { matrixWords } from '../labels/matrices.ts';
import { writeAsked } from '../model/comparison-address.ts';
import type { Handbook, Profile } from '../model/handbook.ts';
import { ageingPath, competenceCoveragePath, pagePath, roleMatrixPath, supplyPath } from '../routes.ts';
import type { Framework, Role } from '../schema/index.ts';
import type { Language } from '../site.ts';

interface Link {
  label: string;
  href: string;
}

/** Views of one role; none for a role without requirements. */
export function roleLinks(handbook: Handbook, { id, data }: Profile<Role>, language: Language): Link[] {
  const words = matrixWords[language];
  const frameworks = [...new Set(data.requirements.map(({ framework }) => framework))].flatMap((framework) => handbook.frameworks.get(framework) ?? []);
  if (frameworks.length === 0) return [];
  return [
    { label: gapWords[language].linkToRole, href: `${pagePath('gapAnalysis', language)}#${id}` },
    { label: words.supply, href: supplyPath(id, language) },
    ...frameworks.map((framework) => ({ label: `${words.roleMatrix}: ${framework.data.title[language]}`, href: roleMatrixPath(framework.id, language) })),
    { label: comparisonWords[language].withOtherRoles, href: `${pagePath('compare', language)}${writeAsked({ sides: [id], differencesFirst: false })}` },
  ];
}

/** Views of one framework. */
export function frameworkLinks(handbook: Handbook, { id }: Profile<Framework>, language: Language): Link[] {
  const words = matrixWords[language];
  const isCoveredBy = (profiles: Iterable<Profile<{ competenceCoverage: { framework: string }[] }>>) => [...profiles].some(({ data }) => data.competenceCoverage.some(({ framework }) => framework === id));
  const inRegulations = isCoveredBy(handbook.regulations.values());
  return [
    ...([...handbook.roles.values()].some(({ data }) => data.requirements.some(({ framework }) => framework === id)) ? [{ label: words.roleMatrix, href: roleMatrixPath(id, language) }] : []),
    ...(inRegulations || isCoveredBy(handbook.curricula.values()) ? [{ label: words.coverageMatrix, href: competenceCoveragePath(id, language) }] : []),
    ...(inRegulations ? [{ label: words.ageing, href: ageingPath(id, language) }] : []),
  ];
}
