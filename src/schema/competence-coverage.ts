// Which item of a regulation or curriculum teaches which competence, at which level and on what basis.
import { z } from 'astro/zod';
import { citations, field, level, localized } from './fields.ts';
import { ref } from './ref.ts';

export const competenceCoverage = z.strictObject({
  item: field(z.string().min(1), 'Position, Lernziel oder Modul: Kennung, mit Buchstabe nach Punkt (p3.b)', 'Position, aim or module: id, with letter after a dot (p3.b)', { de: 'Position, Lernziel oder Modul', en: 'Position, aim or module' }),
  framework: field(ref('frameworks'), 'Kompetenzrahmen', 'Competence framework'),
  competence: field(z.string().min(1).meta({ within: 'frameworks.competences' }), 'Kennung der Kompetenz darin', 'Code of the competence in it'),
  level: field(level.optional(), 'Stufe', 'Level'),
  depth: field(z.enum(['introduced', 'practised', 'examined']), 'Tiefe: eingeführt, geübt, geprüft', 'Depth: introduced, practised, examined'),
  basis: field(z.enum(['wording', 'judgement']), 'Grundlage: Wortlaut oder Einschätzung der Redaktion', 'Basis: wording or editorial judgement'),
  note: field(localized.optional(), 'Begründung', 'Reason'),
  sources: citations,
});
