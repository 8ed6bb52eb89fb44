// Programmes of study and preparatory services: modules by group and place; hours and credits only where the regulation itself gives them.
import type { Extract } from './extract.ts';
import { SOURCE } from './law.ts';
import { compact, slug } from './words.ts';

/** Kind of a regulation: from the extract's own word, else a training regulation. */
export function kindOf(extract: Extract): 'training' | 'preparatoryService' | 'promotion' {
  if (/^Aufstieg/.test(extract.kind ?? '')) return 'promotion';
  return /^Vorbereitungsdienst/.test(extract.kind ?? '') ? 'preparatoryService' : 'training';
}

/** Modules or groups of modules; the id is made of the place, which never has two of them. */
export function makeModules(extract: Extract) {
  return (extract.moduleGroups ?? []).map((module) => compact({
    id: slug(module.ref.replace(/Absatz |Nummer |Buchstabe |§ /g, '')).replace(/^/, 'm-'),
    title: { de: module.title.charAt(0).toUpperCase() + module.title.slice(1) },
    group: module.phase ?? module.group,
    specialisation: module.specialisation ? slug(module.specialisation) : undefined,
    place: module.ref,
    sources: [{ id: SOURCE, at: module.ref }],
  }));
}

export function studySpecialisations(extract: Extract) {
  return (extract.specialisations ?? []).map((title) => ({ id: slug(title), title, kind: 'specialisation' as const }));
}
