// Props of the views of a framework: role matrix, coverage matrix in both orders, regulations by age.
import { loadHandbook } from '../handbook.ts';
import { matrixWords } from '../labels/matrices.ts';
import { rooms } from '../labels/words.ts';
import { ageingOf } from '../model/ageing.ts';
import { byArea, coverageMatrix, gapsFirst, roleMatrix } from '../model/competence-matrix.ts';
import type { Handbook, Profile } from '../model/handbook.ts';
import { ageingPath, competenceCoveragePath, competencePath, entryPath, listPath, roleMatrixPath } from '../routes.ts';
import type { Framework } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { dateOf, isRetired, placeOf, teachersOf } from './competence-places.ts';
import { frameOf, other } from './shared.ts';

/** Everything about a competence that a row of a matrix shows. */
function rowHead(framework: Profile<Framework>, { code, title }: Framework['competences'][number], language: Language) {
  return { code, title, href: competencePath(framework.id, code, language) };
}

function frameworkFrame(handbook: Handbook, { id, data }: Profile<Framework>, language: Language, twin: string, label: string) {
  return frameOf(handbook, language, twin, [{ label: rooms.frameworks[language], href: listPath('frameworks', language) }, { label: data.title[language], href: entryPath('frameworks', id, language) }, { label }]);
}

const levelsOf = ({ data }: Profile<Framework>) => data.levels.map(({ level, title }) => ({ level, title }));

/** Paths and props of /kompetenzprofile/matrix/<framework>/: frameworks that a role requires something of. */
export async function roleMatrixPages(language: Language) {
  const handbook = await loadHandbook();
  const words = matrixWords[language];
  if (handbook.roles.has('matrix')) throw new Error('A role must not be called "matrix": its address is taken by the role matrix');
  return [...handbook.frameworks.values()].flatMap((framework) => {
    const matrix = roleMatrix(framework, [...handbook.roles.values()]);
    if (matrix.columns.length === 0) return [];
    const groups = byArea(framework.data, matrix.rows).map(({ area, rows }) => ({
      code: area.code,
      title: area.title,
      rows: rows.map(({ competence, cells }) => ({ ...rowHead(framework, competence, language), cells: cells.map((requirement) => requirement && { level: requirement.level, weight: requirement.weight }) })),
    }));
    return [{
      params: { framework: framework.id },
      props: {
        frame: frameOf(handbook, language, roleMatrixPath(framework.id, other(language)), [{ label: rooms.roles[language], href: listPath('roles', language) }, { label: `${words.matrix} ${framework.data.title[language]}` }]),
        framework: { id: framework.id, title: framework.data.title[language], href: entryPath('frameworks', framework.id, language) },
        levels: levelsOf(framework),
        columns: matrix.columns.map(({ id, data }) => ({ id, title: data.title[language], href: entryPath('roles', id, language) })),
        groups,
      },
    }];
  });
}

/** Paths and props of /kompetenzrahmen/<id>/abdeckung/, or of the same with gaps first. */
export async function competenceCoveragePages(language: Language, { isGapsFirst }: { isGapsFirst: boolean }) {
  const handbook = await loadHandbook();
  const words = matrixWords[language];
  const teachers = teachersOf(handbook, language);
  const asOf = dateOf(handbook);
  return [...handbook.frameworks.values()].flatMap((framework) => {
    const { columns, rows } = coverageMatrix(framework, teachers);
    if (columns.length === 0) return [];
    const shown = (list: typeof rows) => list.map((row) => ({ ...rowHead(framework, row.competence, language), entries: row.entries, places: row.places, cells: row.cells.map((cells, index) => cells.map((cell) => placeOf(columns[index]!, cell, language))) }));
    const groups = isGapsFirst
      ? gapsFirst(rows).map(({ spread, rows }) => ({ code: undefined, title: { de: matrixWords.de.spreads[spread], en: matrixWords.en.spreads[spread] }, rows: shown(rows) }))
      : byArea(framework.data, rows).map(({ area, rows }) => ({ code: area.code, title: area.title, rows: shown(rows) }));
    const path = (gaps: boolean) => competenceCoveragePath(framework.id, language, { gapsFirst: gaps });
    return [{
      params: { id: framework.id },
      props: {
        frame: frameworkFrame(handbook, framework, language, competenceCoveragePath(framework.id, other(language), { gapsFirst: isGapsFirst }), words.coverageMatrix),
        framework: { id: framework.id, title: framework.data.title[language], href: entryPath('frameworks', framework.id, language) },
        levels: levelsOf(framework),
        columns: columns.map((teacher) => ({ id: teacher.id, title: teacher.name.text, ...(teacher.name.lang ? { lang: teacher.name.lang } : {}), href: teacher.href, isRetired: isRetired(teacher, asOf) })),
        groups,
        isGapsFirst,
        orders: [path(false), path(true)] as [string, string],
        ageing: ageingPath(framework.id, language),
      },
    }];
  });
}

/** Paths and props of /kompetenzrahmen/<id>/ordnungen-nach-alter/: frameworks that a regulation covers something of. */
export async function ageingPages(language: Language) {
  const handbook = await loadHandbook();
  const words = matrixWords[language];
  const coverage = new Map(teachersOf(handbook, language).map((teacher) => [`${teacher.collection}/${teacher.id}`, teacher.coverage]));
  return [...handbook.frameworks.values()].flatMap((framework) => {
    const { assessed, notAssessed } = ageingOf(framework, [...handbook.regulations.values()], ({ id }) => coverage.get(`regulations/${id}`) ?? []);
    if (assessed.length === 0) return [];
    const shown = ({ id, data }: (typeof notAssessed)[number]) => ({ id, abbreviation: data.abbreviation, title: data.title[language], href: entryPath('regulations', id, language), issuedOn: data.issuedOn, inForceFrom: data.inForceFrom, inForceUntil: data.inForceUntil });
    return [{
      params: { id: framework.id },
      props: {
        frame: frameworkFrame(handbook, framework, language, ageingPath(framework.id, other(language)), words.ageing),
        framework: { id: framework.id, title: framework.data.title[language], href: entryPath('frameworks', framework.id, language) },
        count: framework.data.competences.length,
        assessed: assessed.map(({ regulation, covered, missing }) => ({ ...shown(regulation), covered: covered.length, missing: missing.map((competence) => rowHead(framework, competence, language)) })),
        notAssessed: notAssessed.map(shown),
        coverage: competenceCoveragePath(framework.id, language),
      },
    }];
  });
}
