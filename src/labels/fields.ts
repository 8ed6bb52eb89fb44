// The words of the help for fields.
import type { FieldKind } from '../model/field-help.ts';
import type { Language } from '../site.ts';

const german = {
  title: 'Felder der Profile',
  lead: 'Jedes Profil beginnt mit Angaben in festen Feldern. Diese Seiten sagen für jede Sammlung, welche Felder es gibt, was darin steht und welche nicht fehlen dürfen.',
  description: 'Alle Felder der Profile, mit Art, Pflicht und Beispielen',
  of: (room: string) => `Felder: ${room}`,
  ofLead: (folder: string) => `Angaben am Anfang jeder Datei in ${folder}. „Pflicht“ heißt: Ohne dieses Feld ist das Profil fehlerhaft. Innerhalb einer Gruppe gilt das nur, wenn es die Gruppe gibt.`,
  count: (fields: number, required: number) => `${fields} Felder auf erster Ebene, davon ${required} Pflicht`,
  record: 'Erste Ebene',
  head: { field: 'Feld', meaning: 'Bedeutung', kind: 'Art' },
  example: 'Zum Beispiel:',
  required: 'Pflicht',
  listOf: (kind: string) => `Liste: ${kind}`,
  groupList: 'Liste von Gruppen',
  see: (group: string) => `Felder unter „${group}“`,
  kinds: {
    text: 'Text', pair: 'Text deutsch (de) und englisch (en)', number: 'Zahl', whole: 'ganze Zahl', truth: 'true oder false', day: 'Tag, JJJJ-MM-TT', date: 'Datum: JJJJ, JJJJ-MM oder JJJJ-MM-TT',
    choice: 'einer der Werte', fixed: 'fester Wert', language: 'Sprachkennung (BCP 47)', address: 'Adresse mit https://', entry: 'Kennung eines Profils', local: 'Kennung aus dieser Datei', within: 'Kennung aus dem anderen Profil',
    citations: 'Kennungen aus „sources“, mit Fundstelle', numbers: 'Zahl je Spalte', group: 'Gruppe',
  } satisfies Record<FieldKind, string>,
  from: (list: string) => `aus „${list}“`,
  only: (key: string, values: string) => `nur bei ${key}: ${values}`,
  or: 'oder',
};

export type FieldWords = typeof german;

const english: FieldWords = {
  title: 'Fields of profiles',
  lead: 'Every profile begins with facts in fixed fields. These pages say for each collection which fields there are, what they hold and which must not be absent.',
  description: 'All fields of profiles, with kind, requirement and examples',
  of: (room) => `Fields: ${room}`,
  ofLead: (folder) => `Facts at the top of every file in ${folder}. “Required” means that the profile is faulty without it. Within a group this holds only where the group is there.`,
  count: (fields, required) => `${fields} fields at the top level, ${required} of them required`,
  record: 'Top level',
  head: { field: 'Field', meaning: 'Meaning', kind: 'Kind' },
  example: 'For example:',
  required: 'Required',
  listOf: (kind) => `List: ${kind}`,
  groupList: 'List of groups',
  see: (group) => `Fields under “${group}”`,
  kinds: {
    text: 'Text', pair: 'Text in German (de) and English (en)', number: 'Number', whole: 'Whole number', truth: 'true or false', day: 'Day, YYYY-MM-DD', date: 'Date: YYYY, YYYY-MM or YYYY-MM-DD',
    choice: 'one of the values', fixed: 'fixed value', language: 'Language tag (BCP 47)', address: 'Address with https://', entry: 'Code of a profile', local: 'Id from this file', within: 'Id from the other profile',
    citations: 'Ids from “sources”, with place', numbers: 'Number by column', group: 'Group',
  },
  from: (list) => `from “${list}”`,
  only: (key, values) => `only with ${key}: ${values}`,
  or: 'or',
};

export const fieldWords: Record<Language, FieldWords> = { de: german, en: english };
