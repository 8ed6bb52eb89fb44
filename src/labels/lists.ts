// The words of the lists: rooms, fields, levels, sources, changes.
import type { Language } from '../site.ts';
import { formatNumber } from './format.ts';
import { rooms } from './words.ts';

const german = {
  countries: { description: 'Systeme der beruflichen Bildung nach Staaten', lead: 'Systeme der beruflichen Bildung mit ihren Rechtsständen, auch von Staaten, die es nicht mehr gibt.' },
  regulations: { description: 'Deutsche Ausbildungs- und Studienordnungen', lead: 'Deutsche Ausbildungs- und Studienordnungen mit Positionen, Lernzielen und Wochen.' },
  norms: { description: 'Vorschriften, die das Handbuch anführt', lead: 'Vorschriften, die das Handbuch anführt: Gegenstand in unseren Worten, mit Stand und Verweis auf den amtlichen Text.' },
  terms: { description: 'Begriffe der Anerkennung und der beruflichen Bildung', lead: 'Begriffe der Anerkennung und der beruflichen Bildung, mit Grundlage und Quelle.' },
  sources: {
    description: 'Alle Quellen des Handbuchs und wo sie verwendet werden',
    lead: (count: number) => `${formatNumber(count, 'de')} Quellen nach Staat und Bereich. Eine Quelle kann an mehreren Stellen stehen.`,
    title: (name: string) => `Quellen: ${name}`,
    partLead: (count: number) => `${count === 1 ? 'Eine Quelle' : `${formatNumber(count, 'de')} Quellen`} nach herausgebender Stelle, mit den Seiten, die sie verwenden.`,
    part: 'Staat oder Bereich',
    total: 'Zusammen',
  },
  frameworks: { description: 'Kompetenzrahmen mit Bereichen, Kompetenzen und Stufen', lead: 'Rahmen, auf die sich Kompetenzprofile, Ordnungen und Curricula in diesem Handbuch beziehen.' },
  roles: { description: 'Kompetenzprofile typischer Funktionen einer digitalen Verwaltung', lead: 'Entwürfe der Redaktion für typische Funktionen einer digitalen Verwaltung: Aufgaben, geforderte Kompetenzen und Stufen, mit Begründung. Profile anderer Projekte wurden nicht übernommen, weil sie nicht vorlagen.' },
  curricula: { description: 'Curricula und Fortbildungsangebote mit ihren Modulen', lead: 'Curricula und Fortbildungen, soweit Quellen ihre Module nennen, mit den Kompetenzen, die sie vermitteln.' },
  recommendations: { description: 'Handlungsempfehlungen und Vorschläge zur Rechtsänderung mit Stand der Umsetzung', lead: 'Belegte Handlungsempfehlungen zur Qualifizierung in der digitalen Verwaltung: wer sie ausspricht, an wen sie sich richten und was daraus wurde. Nur was eine Quelle trägt, steht hier.' },
  changes: { description: 'Was sich im Handbuch geändert hat', lead: 'Was sich an den Profilen geändert hat, neueste zuerst.' },
  /** The list of qualifications in its three orders. */
  qualifications: {
    state: { title: rooms.qualifications.de, lead: 'Ausländische Abschlüsse mit allen Rechtsständen, nach Staat.' },
    field: { title: 'Qualifikationen nach Berufsfeld', lead: 'Nach den Feldern der ISCED-F 2013; die Zuordnung ist eine der Redaktion.' },
    level: { title: 'Qualifikationen nach Niveau', lead: 'Nach dem Niveau, das eine Quelle nennt, in deren Rahmen. Niveaus verschiedener Rahmen werden nicht umgerechnet.' },
  },
  order: 'Gliederung der Liste',
  byState: 'Nach Staat',
  groups: 'Gruppen',
  /** The heading of a list that may have several pages. */
  part: (title: string, part: number, of: number) => (of > 1 ? `${title}, Teil ${part} von ${of}` : title),
  parts: 'Teile der Liste',
  partCount: (count: number) => `in ${count} Teilen`,
  notClassified: 'Ohne Zuordnung',
  levelNotDocumented: 'Niveau nicht belegt',
  durationNotDocumented: 'Dauer nicht belegt',
  frameworkNotDocumented: 'Qualifikationsrahmen nicht belegt',
  regulationsOfField: 'Deutsche Ordnungen in diesem Feld',
  qualificationCount: (count: number) => (count === 0 ? 'keine Qualifikationen' : count === 1 ? '1 Qualifikation' : `${formatNumber(count, 'de')} Qualifikationen`),
  editionCount: (count: number) => (count === 1 ? '1 Rechtsstand' : `${count} Rechtsstände`),
  inForceSince: (date: string) => `in Kraft seit ${date}`,
};

export type ListWords = typeof german;

const english: ListWords = {
  countries: { description: 'Vocational education systems by state', lead: 'Vocational education systems with their editions, extinct states included.' },
  regulations: { description: 'German training and study regulations', lead: 'German training and study regulations with positions, aims and weeks.' },
  norms: { description: 'Provisions the handbook cites', lead: 'Provisions the handbook cites: their subject in our words, with date and a link to the official text.' },
  terms: { description: 'Terms of recognition and vocational education', lead: 'Terms of recognition and vocational education, with basis and source.' },
  sources: {
    description: 'All sources of the handbook and where they are used',
    lead: (count) => `${formatNumber(count, 'en')} sources by state and area. A source may stand in several places.`,
    title: (name) => `Sources: ${name}`,
    partLead: (count) => `${count === 1 ? 'One source' : `${formatNumber(count, 'en')} sources`} by publisher, with the pages that use them.`,
    part: 'State or area',
    total: 'In all',
  },
  frameworks: { description: 'Competence frameworks with areas, competences and levels', lead: 'Frameworks that competence profiles, regulations and curricula in this handbook refer to.' },
  roles: { description: 'Competence profiles of typical functions in a digital administration', lead: 'Editorial drafts for typical functions in a digital administration: tasks, competences and levels required, with reasons. Profiles of other projects were not taken over because they were not available to us.' },
  curricula: { description: 'Curricula and training programmes with their modules', lead: 'Curricula and further training as far as sources name their modules, with the competences they teach.' },
  recommendations: { description: 'Recommendations for action and proposals for legal change with their state', lead: 'Documented recommendations on qualification for the digital administration: who makes them, whom they address and what came of them. Only what a source carries stands here.' },
  changes: { description: 'What changed in the handbook', lead: 'What changed in the profiles, newest first.' },
  qualifications: {
    state: { title: rooms.qualifications.en, lead: 'Foreign qualifications with all legal editions, by state.' },
    field: { title: 'Qualifications by field', lead: 'By the fields of ISCED-F 2013, as assigned by the editors.' },
    level: { title: 'Qualifications by level', lead: 'By the level a source states, in that framework. Levels of different frameworks are not converted.' },
  },
  order: 'Order of the list',
  byState: 'By state',
  groups: 'Groups',
  part: (title, part, of) => (of > 1 ? `${title}, Part ${part} of ${of}` : title),
  parts: 'Parts of the list',
  partCount: (count) => `in ${count} parts`,
  notClassified: 'Not classified',
  levelNotDocumented: 'Level not documented',
  durationNotDocumented: 'Duration not documented',
  frameworkNotDocumented: 'Qualifications framework not documented',
  regulationsOfField: 'German regulations in this field',
  qualificationCount: (count) => (count === 0 ? 'no qualifications' : count === 1 ? '1 qualification' : `${formatNumber(count, 'en')} qualifications`),
  editionCount: (count) => (count === 1 ? '1 edition' : `${count} editions`),
  inForceSince: (date) => `in force since ${date}`,
};

export const listWords: Record<Language, ListWords> = { de: german, en: english };
