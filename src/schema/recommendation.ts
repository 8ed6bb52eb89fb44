// A recommendation for action or a proposal for legal change, with its status and the consultation on it.
import { z } from 'astro/zod';
import { citations, field, localized, day } from './fields.ts';
import { profileFields } from './profile.ts';
import { ref } from './ref.ts';

const evidence = {
  on: field(day.optional(), 'Datum', 'Date'),
  text: field(localized, 'Woran man es sieht', 'What shows it'),
  sources: citations,
};

export const recommendation = z.strictObject({
  ...profileFields,
  text: field(localized, 'Empfehlung in eigenen Worten', 'Recommendation in our words'),
  madeBy: field(localized, 'Wer sie ausspricht', 'Who makes it'),
  addressees: field(z.array(localized).min(1), 'Adressaten', 'Addressees'),
  reason: field(localized.optional(), 'Begründung', 'Reason'),
  effort: field(localized.optional(), 'Aufwand', 'Effort'),
  status: field(z.discriminatedUnion('state', [
    z.strictObject({ state: field(z.literal('open'), 'Offen: keine Umsetzung belegt', 'Open: no implementation documented'), sources: citations }),
    z.strictObject({ state: field(z.literal('accepted'), 'Angenommen', 'Accepted'), ...evidence }),
    z.strictObject({ state: field(z.literal('inProgress'), 'In Umsetzung', 'In progress'), ...evidence }),
    z.strictObject({ state: field(z.literal('done'), 'Umgesetzt', 'Done'), ...evidence }),
    z.strictObject({ state: field(z.literal('rejected'), 'Abgelehnt', 'Rejected'), ...evidence }),
  ]), 'Stand der Umsetzung mit Beleg', 'State of implementation with evidence', { de: 'Stand der Umsetzung', en: 'State of implementation' }),
  norms: field(z.array(ref('norms')).default([]), 'Betroffene Normen', 'Norms concerned'),
  regulations: field(z.array(ref('regulations')).default([]), 'Betroffene Ordnungen', 'Regulations concerned'),
  changeProposals: field(z.array(z.strictObject({
    norm: field(ref('norms').optional(), 'Norm', 'Norm'),
    currentRule: field(localized, 'Regel heute in eigenen Worten, mit Fundstelle', 'The rule today in our words, with place'),
    proposedRule: field(localized, 'Vorgeschlagene Regel', 'Proposed rule'),
    reason: field(localized.optional(), 'Begründung', 'Reason'),
    objections: field(z.array(localized).default([]), 'Einwände', 'Objections'),
    sources: citations,
  })).default([]), 'Vorschläge zur Rechtsänderung', 'Proposals for legal change'),
  consultation: field(z.array(z.strictObject({
    group: field(localized, 'Gruppe', 'Group'),
    position: field(localized, 'Haltung', 'Position'),
    dissent: field(z.boolean(), 'Widerspruch', 'Dissent'),
    sources: citations,
  })).default([]), 'Beteiligung', 'Consultation'),
});
