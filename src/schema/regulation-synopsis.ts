// A regulation and the one it supersedes, aim by aim: what stayed, was reworded, split, merged, added or dropped.
import { z } from 'astro/zod';
import { citations, field, localized } from './fields.ts';
import { ref } from './ref.ts';

const aims = z.array(z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*\.[a-z]{1,2}$/, 'Position und Buchstabe, zum Beispiel a-1.b')).default([]);

export const regulationSynopsis = z.strictObject({
  regulation: field(ref('regulations'), 'Abgelöste Ordnung', 'Superseded regulation'),
  method: field(localized, 'Wie verglichen wurde', 'How the comparison was made', { de: 'Verfahren', en: 'Method' }),
  sources: citations,
  items: field(z.array(z.strictObject({
    kind: field(z.enum(['same', 'reworded', 'split', 'merged', 'new', 'dropped']), 'gleich, umformuliert, aufgeteilt, zusammengeführt, neu, entfallen', 'Same, reworded, split, merged, new, dropped', { de: 'Art', en: 'Kind' }),
    from: field(aims, 'Lernziele der abgelösten Ordnung: Position und Buchstabe (a-1.b)', 'Aims of the superseded regulation: position and letter (a-1.b)', { de: 'Bisherige Lernziele', en: 'Former aims' }),
    to: field(aims, 'Lernziele dieser Ordnung: Position und Buchstabe (a-1.b)', 'Aims of this regulation: position and letter (a-1.b)', { de: 'Lernziele', en: 'Aims' }),
    basis: field(z.enum(['wording', 'judgement']), 'Grundlage: Wortlaut oder Einschätzung der Redaktion', 'Basis: wording or editorial judgement'),
    note: field(localized.optional(), 'Stichwort: worin der Unterschied liegt', 'Keyword: what differs'),
  })), 'Lernziele, jedes genau einmal', 'Aims, each exactly once'),
});
