// Occupations and their specialisations, focuses, electives, additional qualifications and fields of work, each with a stable id.
import type { Extract, Row } from './extract.ts';
import { compact, doubleForm, slug } from './words.ts';

export interface Occupation { id: string; title: { de: string; en?: string }; male: string; female: string }
type Kind = 'specialisation' | 'focus' | 'elective' | 'additional' | 'field';
export interface Specialisation { id: string; title: string; kind: Kind; occupation?: string; within?: string }

const SUFFIX: Record<Kind, string> = { specialisation: 'fachrichtung', focus: 'schwerpunkt', elective: 'wahlqualifikation', additional: 'zusatzqualifikation', field: 'einsatzgebiet' };

/** Occupations of an extract; ids come from the male form, as the official tables have it. */
export function makeOccupations(extract: Extract): Occupation[] {
  return (extract.occupationTitles ?? []).map(({ male, female }) => ({ id: slug(male), title: { de: doubleForm(female, male) }, male, female }));
}

/** The occupation a text like "Verkäufer/Verkäuferin" or "zum Geomatiker/zur Geomatikerin" speaks of. */
export function occupationIn(text: string | null | undefined, occupations: Occupation[]): string | undefined {
  if (!text) return undefined;
  const forms = text.split('/').map((form) => form.trim().replace(/^zu[mr] /, ''));
  return occupations.find(({ male, female }) => forms.includes(male) || forms.includes(female))?.id;
}

/** Name of the focus a row belongs to; a bare letter is looked up in the section's heading ("Schwerpunkt A: Korbwaren"). */
function focusOf(row: Row): string | undefined {
  const heading = /Schwerpunkt [A-Z]: (.+)$/.exec(row.section)?.[1];
  return row.schwerpunkt && row.schwerpunkt.length === 1 ? heading : row.schwerpunkt?.replace(/^\d+\. Schwerpunkt:? /, '');
}

/** Name of the elective a row belongs to: its own title or, for "3.2", that of "3" in the same section. */
function electiveOf(row: Row, rows: Row[]): string | undefined {
  if (!row.wahl) return undefined;
  const top = rows.find((other) => other.wahl && other.annex === row.annex && other.section === row.section && other.number === row.number.split('.')[0]);
  return (top ?? row).title;
}

/** Name of the additional qualification: from the section's heading, else the only row's title, else the annex. */
function additionalOf(row: Row, rows: Row[]): string | undefined {
  if (!row.zusatzqualifikation) return undefined;
  const heading = /Zusatzqualifikation (.+)$/.exec(row.section)?.[1];
  const siblings = rows.filter((other) => other.zusatzqualifikation && other.annex === row.annex && other.section === row.section);
  return heading ?? (siblings.length === 1 ? row.title : `Zusatzqualifikation (${row.annex})`);
}

interface Wish { title: string; kind: Kind; occupation?: string; within?: string }

function wishOf(row: Row, rows: Row[], occupation: string | undefined): Wish | undefined {
  const elective = electiveOf(row, rows);
  const additional = additionalOf(row, rows);
  const focus = focusOf(row);
  if (elective) return compact({ title: elective, kind: 'elective' as const, occupation, within: row.fachrichtung });
  if (additional) return { title: additional, kind: 'additional' };
  if (focus) return { title: focus, kind: 'focus' };
  return row.fachrichtung ? { title: row.fachrichtung, kind: 'specialisation' } : undefined;
}

export interface Specialisations {
  list: Specialisation[];
  /** Id of the specialisation a row belongs to. */
  ofRow: (row: Row) => string | undefined;
  /** Id of a specialisation or focus by its name. */
  named: (title: string | null | undefined) => string | undefined;
}

/** All specialisations. `occupationOf` tells the occupation of a row. Equal names get occupation, specialisation or kind as a suffix. */
export function makeSpecialisations(extract: Extract, occupations: Occupation[], occupationOf: (row: Row) => string | undefined): Specialisations {
  const rows = extract.ausbildungsrahmenplan ?? [];
  const named = (extract.fachrichtungen ?? []).filter((title) => !/Wahlqualifikation/.test(title));
  const wishes: Wish[] = named.map((title) => ({ title, kind: 'specialisation' as const }));
  for (const row of rows) {
    const wish = wishOf(row, rows, occupationOf(row));
    if (wish) wishes.push(wish);
  }
  for (const area of extract.einsatzgebiete ?? []) {
    for (const title of area.fields) wishes.push(compact({ title: title.replace(/- \//, '-/'), kind: 'field' as const, occupation: occupationIn(area.occupation, occupations) }));
  }
  const key = (wish: Wish) => JSON.stringify([wish.kind, wish.title, wish.occupation, wish.within]);
  const unique = [...new Map(wishes.map((wish) => [key(wish), wish])).values()];
  const order: Kind[] = ['specialisation', 'focus', 'elective', 'additional', 'field'];
  unique.sort((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind));

  const idOf = (wish: Wish) => {
    const same = unique.filter((other) => slug(other.title) === slug(wish.title));
    return same.length === 1 ? slug(wish.title) : slug(`${wish.title} ${wish.occupation ?? wish.within ?? SUFFIX[wish.kind]}`);
  };
  const within = (title: string | undefined) => (title ? slug(title) : undefined);
  const list = unique.map((wish) => compact({ id: idOf(wish), title: wish.title, kind: wish.kind, occupation: wish.occupation, within: within(wish.within) }));
  return {
    list,
    ofRow: (row) => {
      const wish = wishOf(row, rows, occupationOf(row));
      return wish && idOf(wish);
    },
    named: (title) => list.find((entry) => entry.title === title && (entry.kind === 'specialisation' || entry.kind === 'focus'))?.id,
  };
}
