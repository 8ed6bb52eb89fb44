// A competence framework: areas, competences, level scale, descriptors, mappings to other frameworks.
import { z } from 'astro/zod';
import { citations, code, field, level, localized } from './fields.ts';
import { profileFields } from './profile.ts';
import { local } from './ref.ts';

const mapping = z.strictObject({
  framework: field(z.string().min(1), 'Anderer Rahmen', 'Other framework'),
  version: field(z.string().min(1), 'Seine Fassung', 'Its version'),
  code: field(z.string().min(1), 'Kennung darin', 'Code in it'),
  relation: field(z.enum(['exact', 'close', 'broader', 'narrower', 'related']), 'Beziehung (SKOS)', 'Relation (SKOS)'),
  note: field(localized.optional(), 'Begründung', 'Reason'),
  sources: citations,
});

const competence = z.strictObject({
  code: field(z.string().regex(/^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$/), 'Kennung der Kompetenz', 'Code of the competence'),
  area: field(local('areas'), 'Bereich', 'Area'),
  title: field(localized, 'Bezeichnung', 'Title'),
  type: field(z.enum(['competence', 'skill', 'knowledge', 'attitude']), 'Art', 'Type'),
  definition: field(localized.optional(), 'Beschreibung in eigenen Worten', 'Definition in our words'),
  descriptors: field(z.array(z.strictObject({
    id: field(code, 'Kennung', 'Id'),
    level: field(level, 'Stufe', 'Level'),
    kind: field(z.enum(['knowledge', 'skill', 'attitude', 'canDo']), 'Wissen, Fertigkeit, Haltung, „kann …“', 'Knowledge, skill, attitude, "can …"', { de: 'Art', en: 'Kind' }),
    text: field(localized, 'Beschreibung in eigenen Worten', 'Descriptor in our words'),
    sources: citations,
  })).default([]), 'Beschreibungen je Stufe', 'Descriptors by level'),
  mappings: field(z.array(mapping).default([]), 'Beziehungen zu anderen Rahmen', 'Mappings to other frameworks'),
  sources: citations,
});

export const framework = z.strictObject({
  ...profileFields,
  version: field(z.string().min(1), 'Fassung des Rahmens', 'Version of the framework'),
  publisher: field(z.string().min(1), 'Herausgebende Stelle', 'Publisher'),
  own: field(z.boolean(), 'Rahmen dieses Handbuchs', 'Framework of this handbook'),
  terms: field(localized.optional(), 'Nutzungsbedingungen', 'Terms of use'),
  areas: field(z.array(z.strictObject({
    code: field(z.string().min(1), 'Kennung des Bereichs', 'Code of the area'),
    title: field(localized, 'Bezeichnung', 'Title'),
    sources: citations,
  })).min(1), 'Bereiche', 'Areas'),
  levels: field(z.array(z.strictObject({
    level: field(level, 'Stufe', 'Level'),
    title: field(localized, 'Bezeichnung', 'Title'),
    text: field(localized.optional(), 'Beschreibung in eigenen Worten', 'Description in our words'),
    equals: field(z.array(mapping).default([]), 'Entsprechung in anderen Skalen', 'Equivalents in other scales'),
    sources: citations,
  })).min(1), 'Stufen, niedrigste zuerst', 'Levels, lowest first'),
  competences: field(z.array(competence).min(1), 'Kompetenzen', 'Competences'),
});
