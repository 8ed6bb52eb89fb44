// A glossary term with its equivalents in other languages.
import { z } from 'astro/zod';
import { citations, field, language, localized, bilingual } from './fields.ts';
import { profileFields } from './profile.ts';
import { ref } from './ref.ts';

export const term = z.strictObject({
  ...profileFields,
  definition: field(bilingual, 'Bedeutung in eigenen Worten', 'Meaning in our words'),
  definitionSources: field(citations, 'Belege der Bedeutung', 'Sources of the meaning'),
  basis: field(z.enum(['law', 'official', 'working']), 'Rechtsbegriff, amtlicher Gebrauch oder Arbeitsdefinition des Handbuchs', 'Legal term, official usage or working definition of the handbook', { de: 'Grundlage', en: 'Basis' }),
  abbreviations: field(z.array(z.string().min(1)).default([]), 'Abkürzungen', 'Abbreviations'),
  norms: field(z.array(ref('norms')).default([]), 'Rechtsgrundlagen', 'Legal basis'),
  related: field(z.array(ref('terms')).default([]), 'Verwandte Begriffe', 'Related terms'),
  equivalents: field(z.array(z.strictObject({
    lang: field(language, 'Sprache', 'Language'),
    text: field(z.string().min(1), 'Entsprechung', 'Equivalent'),
    note: field(localized.optional(), 'Hinweis', 'Note'),
    sources: citations,
  })).default([]), 'Entsprechungen in anderen Sprachen', 'Equivalents in other languages'),
});
