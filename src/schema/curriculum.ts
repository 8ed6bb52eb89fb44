// A curriculum or programme with its modules.
import { z } from 'astro/zod';
import { competenceCoverage } from './competence-coverage.ts';
import { citations, code, field, language, localized, url } from './fields.ts';
import { profileFields } from './profile.ts';
import { ref } from './ref.ts';

export const curriculum = z.strictObject({
  ...profileFields,
  provider: field(z.string().min(1), 'Anbieter', 'Provider'),
  level: field(localized.optional(), 'Niveau', 'Level'),
  targetGroup: field(localized.optional(), 'Zielgruppe', 'Target group'),
  language: field(language.optional(), 'Sprache des Angebots', 'Language of the programme'),
  url: field(url.optional(), 'Adresse', 'Address'),
  hours: field(z.number().positive().optional(), 'Stunden', 'Hours'),
  credits: field(z.number().positive().optional(), 'ECTS-Punkte', 'ECTS credits'),
  fulfils: field(z.array(ref('regulations')).default([]), 'Erfüllt die Ordnung', 'Fulfils the regulation'),
  derivedFrom: field(z.array(ref('curricula')).default([]), 'Abgeleitet von', 'Derived from'),
  modules: field(z.array(z.strictObject({
    code: field(code, 'Kennung des Moduls', 'Code of the module'),
    title: field(localized, 'Bezeichnung', 'Name'),
    hours: field(z.number().nonnegative().optional(), 'Stunden', 'Hours'),
    credits: field(z.number().nonnegative().optional(), 'ECTS-Punkte', 'ECTS credits'),
    format: field(z.enum(['online', 'presence', 'blended', 'workplace', 'selfStudy']).optional(), 'Format', 'Format'),
    assessment: field(localized.optional(), 'Prüfung', 'Assessment'),
    prerequisites: field(z.array(localized).default([]), 'Voraussetzungen', 'Prerequisites'),
    contents: field(z.array(localized).default([]), 'Inhalte in eigenen Worten', 'Contents in our words'),
    url: field(url.optional(), 'Adresse', 'Address'),
    sources: citations,
  })).default([]), 'Module', 'Modules'),
  competenceCoverage: field(z.array(competenceCoverage).default([]), 'Abgedeckte Kompetenzen', 'Competences covered'),
});
