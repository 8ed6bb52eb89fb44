// The words of the lists: rooms, fields, levels, titles A to Z, sources, changes.
import type { Language } from '../site.ts';
import { formatNumber } from './format.ts';
import { rooms } from './words.ts';

const german = {
  countries: { description: 'Systeme der beruflichen Bildung nach Staaten', lead: 'Systeme der beruflichen Bildung mit ihren Rechtsständen, auch von Staaten, die es nicht mehr gibt.' },
  regulations: { description: 'Deutsche Ausbildungs- und Studienordnungen', lead: 'Deutsche Ausbildungs- und Studienordnungen mit Positionen, Lernzielen und Wochen.' },
  norms: { description: 'Vorschriften, die das Handbuch anführt', lead: 'Vorschriften, die das Handbuch anführt: Gegenstand in unseren Worten, mit Stand und Verweis auf den amtlichen Text.' },
  terms: { description: 'Begriffe der Anerkennung und der beruflichen Bildung', lead: 'Begriffe der Anerkennung und der beruflichen Bildung, mit Grundlage und Quelle.' },
  titles: { description: 'Alle Titel in jeder Schreibweise und Schrift', lead: 'Alle Titel in Originalschrift, Umschrift und Übersetzung; dazu deutsche Ordnungen, Staaten und Begriffe.' },
  sources: { description: 'Alle Quellen des Handbuchs und wo sie verwendet werden', lead: (count: number) => `${formatNumber(count, 'de')} Quellen nach herausgebender Stelle, mit den Seiten, die sie verwenden.` },
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
  letters: 'Anfangsbuchstaben',
  notClassified: 'Ohne Zuordnung',
  levelNotDocumented: 'Niveau nicht belegt',
  durationNotDocumented: 'Dauer nicht belegt',
  frameworkNotDocumented: 'Qualifikationsrahmen nicht belegt',
  regulationsOfField: 'Deutsche Ordnungen in diesem Feld',
  qualificationCount: (count: number) => (count === 0 ? 'keine Qualifikationen' : count === 1 ? '1 Qualifikation' : `${count} Qualifikationen`),
  editionCount: (count: number) => (count === 1 ? '1 Rechtsstand' : `${count} Rechtsstände`),
  inForceSince: (date: string) => `in Kraft seit ${date}`,
};

export type ListWords = typeof german;

const english: ListWords = {
  countries: { description: 'Vocational education systems by state', lead: 'Vocational education systems with their editions, extinct states included.' },
  regulations: { description: 'German training and study regulations', lead: 'German training and study regulations with positions, aims and weeks.' },
  norms: { description: 'Provisions the handbook cites', lead: 'Provisions the handbook cites: their subject in our words, with date and a link to the official text.' },
  terms: { description: 'Terms of recognition and vocational education', lead: 'Terms of recognition and vocational education, with basis and source.' },
  titles: { description: 'All titles in every spelling and script', lead: 'All titles in original script, romanised and translated; with German regulations, states and terms.' },
  sources: { description: 'All sources of the handbook and where they are used', lead: (count) => `${formatNumber(count, 'en')} sources by publisher, with the pages that use them.` },
  changes: { description: 'What changed in the handbook', lead: 'What changed in the profiles, newest first.' },
  qualifications: {
    state: { title: rooms.qualifications.en, lead: 'Foreign qualifications with all legal editions, by state.' },
    field: { title: 'Qualifications by field', lead: 'By the fields of ISCED-F 2013, as assigned by the editors.' },
    level: { title: 'Qualifications by level', lead: 'By the level a source states, in that framework. Levels of different frameworks are not converted.' },
  },
  order: 'Order of the list',
  byState: 'By state',
  groups: 'Groups',
  letters: 'Initial letters',
  notClassified: 'Not classified',
  levelNotDocumented: 'Level not documented',
  durationNotDocumented: 'Duration not documented',
  frameworkNotDocumented: 'Qualifications framework not documented',
  regulationsOfField: 'German regulations in this field',
  qualificationCount: (count) => (count === 0 ? 'no qualifications' : count === 1 ? '1 qualification' : `${count} qualifications`),
  editionCount: (count) => (count === 1 ? '1 edition' : `${count} editions`),
  inForceSince: (date) => `in force since ${date}`,
};

export const listWords: Record<Language, ListWords> = { de: german, en: english };
