// A role = competence profile of a typical function in a digital administration.
import { z } from 'astro/zod';
import { citations, field, level, localized } from './fields.ts';
import { profileFields } from './profile.ts';
import { ref } from './ref.ts';

export const role = z.strictObject({
  ...profileFields,
  purpose: field(localized, 'Zweck der Funktion', 'Purpose of the function'),
  aliases: field(z.array(localized).default([]), 'Andere Bezeichnungen', 'Other names'),
  employmentGroups: field(z.array(localized).default([]), 'Beschäftigtengruppen', 'Employment groups'),
  tasks: field(z.array(z.strictObject({
    text: field(localized, 'Aufgabe', 'Task'),
    sources: citations,
  })).min(1), 'Aufgaben', 'Tasks'),
  requirements: field(z.array(z.strictObject({
    framework: field(ref('frameworks'), 'Kompetenzrahmen', 'Competence framework'),
    competence: field(z.string().min(1).meta({ within: 'frameworks.competences' }), 'Kompetenz darin', 'Competence in it'),
    level: field(level, 'Geforderte Stufe', 'Level required'),
    weight: field(z.enum(['core', 'desirable']), 'Kern oder wünschenswert', 'Core or desirable', { de: 'Gewicht', en: 'Weight' }),
    reason: field(localized, 'Begründung', 'Reason'),
    sources: citations,
  })).default([]), 'Anforderungen', 'Requirements'),
  derivedFrom: field(z.array(z.strictObject({
    role: field(ref('roles').optional(), 'Profil im Handbuch', 'Profile in the handbook'),
    text: field(localized.optional(), 'Vorlage außerhalb', 'Model outside the handbook'),
    sources: citations,
  })).default([]), 'Abgeleitet von', 'Derived from'),
});
