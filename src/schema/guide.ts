// An editorial page of the handbook itself: method, citation, contributing, help for a check.
import { z } from 'astro/zod';
import { day, field } from './fields.ts';

export const guide = z.strictObject({
  title: field(z.string().min(1), 'Titel', 'Title'),
  summary: field(z.string().min(1), 'Ein Satz: worum es geht', 'One sentence: what it is about'),
  order: field(z.int().default(100), 'Reihenfolge in der Übersicht', 'Order in the list'),
  group: field(z.enum(['use', 'contribute', 'checks', 'about']), 'Gruppe der Übersicht', 'Group in the list'),
  easy: field(z.boolean().default(false), 'In Leichter Sprache', 'In easy language'),
  updatedOn: field(day, 'Zuletzt geändert', 'Last changed'),
});
