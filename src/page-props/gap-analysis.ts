// Props of the gap analysis: every role with its requirements, the competences they name, and the places that teach them.
import { gapWords } from '../labels/gap-analysis.ts';
import { pageNames, rooms } from '../labels/words.ts';
import { rankOf } from '../model/competence-matrix.ts';
import type { GapData } from '../model/gap-analysis.ts';
import { base, competencePath, entryPath, fromPage, listPath, pagePath } from '../routes.ts';
import type { Language } from '../site.ts';
import { currentTeachers, placeOf } from './competence-places.ts';
import { pageFrame } from './lists.ts';

/** Props of /lueckenanalyse/. */
export async function gapAnalysisProps(language: Language) {
  const { handbook, frame } = await pageFrame('gapAnalysis', pageNames.gapAnalysis[language], language, [{ label: rooms.roles[language], href: listPath('roles', language) }]);
  const words = gapWords[language];
  const frameworks = [...handbook.frameworks.values()];
  const keyOf = (framework: string, competence: string) => `${framework}/${competence}`;
  const rankIn = (framework: string, level: string | undefined) => {
    const found = handbook.frameworks.get(framework);
    return found && rankOf(found.data, level);
  };
  const roles = [...handbook.roles.values()].map(({ id, data }): GapData['roles'][number] => ({
    id,
    title: data.title[language],
    href: entryPath('roles', id, language),
    needs: data.requirements.flatMap(({ framework, competence, level, weight }) => {
      const rank = rankIn(framework, level);
      return rank === undefined ? [] : [{ competence: keyOf(framework, competence), rank, weight }];
    }),
  })).filter(({ needs }) => needs.length > 0).sort((a, b) => a.title.localeCompare(b.title, language));
  const needed = new Set(roles.flatMap(({ needs }) => needs.map(({ competence }) => competence)));
  const areas = frameworks.flatMap(({ id, data }) => data.areas.map((area) => ({
    framework: data.title[language],
    code: area.code,
    title: area.title,
    competences: data.competences.filter(({ code, area: own }) => own === area.code && needed.has(keyOf(id, code))).map(({ code, title, definition }) => ({ key: keyOf(id, code), code, title, ...(definition ? { definition } : {}), levels: data.levels.map(({ level, title }) => ({ level, title })) })),
  }))).filter(({ competences }) => competences.length > 0);
  const data: GapData = {
    roles,
    competences: Object.fromEntries(frameworks.flatMap(({ id, data }) => data.competences.filter(({ code }) => needed.has(keyOf(id, code))).map(({ code, title }) => [keyOf(id, code), {
      code, title: title[language] ?? title.de, href: competencePath(id, code, language), levels: data.levels.map(({ level, title }) => words.levelNamed(level, title[language] ?? title.de)),
    }]))),
    offers: currentTeachers(handbook, language).flatMap((teacher) => teacher.coverage.filter(({ framework, competence }) => needed.has(keyOf(framework, competence))).map((cell): GapData['offers'][number] => {
      const place = placeOf(teacher, cell, language);
      const rank = rankIn(cell.framework, cell.level);
      return { competence: keyOf(cell.framework, cell.competence), ...(rank === undefined ? {} : { rank }), kind: teacher.collection === 'regulations' ? 'regulation' : 'curriculum', entry: teacher.name.text, place: place.call, title: place.title.text, ...(place.title.lang ? { lang: place.title.lang } : {}), href: place.href };
    })),
  };
  return { frame, areas, data, root: fromPage(pagePath('gapAnalysis', language), base) };
}
