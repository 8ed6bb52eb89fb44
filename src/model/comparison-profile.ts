// A profile in words of one language, as a comparison shows it: what the page of free comparisons loads, and static pages are made of.
import type { Comparison, Sheet, SideKind } from './comparison.ts';
import type { Value } from './comparison-values.ts';

/** Text with its language where it is not the page's. */
export type Piece = string | { text: string; lang: string; dir?: 'rtl'; italic?: true };

export interface Line {
  text: Piece[];
  sub?: Piece[][];
  /** Lines of one measure share a scale. */
  bar?: { measure: string; value: number };
}

export interface ProfileInWords {
  code: string;
  kind: SideKind;
  /** Code of a qualification, abbreviation of a regulation. */
  call: string;
  /** "Qualifikation · Indien" */
  kicker: string;
  title: string;
  /** Absent for drafts. */
  version?: { number: number; date: string };
  /** Newest first; a regulation has one without an id. */
  editions: { id?: string; name: string; sheet: Sheet<Line> }[];
}

/** A profile whose sheets hold typed values. `languages` are those that its wordings may be in. */
export interface ProfileInValues extends Omit<ProfileInWords, 'editions'> {
  languages: string[];
  editions: { id?: string; name: string; sheet: Sheet<Value> }[];
}

/** A qualification and its comparisons that are built beforehand. */
export interface ReadyEntry {
  code: string;
  title: string;
  links: { label: string; href: string }[];
}

/** Those of a state. Without entries, where they are too many for one page: `href` leads to its qualifications. */
export interface ReadyGroup {
  title: string;
  href: string;
  count: number;
  entries?: ReadyEntry[];
}

/** A side as the page shows it. */
export interface Side extends Omit<ProfileInWords, 'editions'> {
  edition?: { id: string; name: string };
  sheet: Sheet<Line>;
}

/** The side of that name: its edition, or the newest. Undefined where the profile has no such edition. */
export function sideOf({ editions, ...profile }: ProfileInWords, edition?: string): Side | undefined {
  const found = edition === undefined ? editions[0] : editions.find(({ id }) => id === edition);
  return found && { ...profile, sheet: found.sheet, ...(found.id === undefined ? {} : { edition: { id: found.id, name: found.name } }) };
}

/** What a column is called: the edition, too, where two sides are of one profile. */
export function callsOf(sides: readonly Side[]): string[] {
  return sides.map(({ call, code, edition }) => (edition && sides.filter((side) => side.code === code).length > 1 ? `${call}, ${edition.name}` : call));
}

/** Largest value of each measure that at least two sides have: only there a bar says something. */
export function scalesOf({ rows }: Pick<Comparison<Line>, 'rows'>): Map<string, number> {
  const found = new Map<string, { max: number; sides: Set<number> }>();
  for (const { cells } of rows) {
    for (const [side, cell] of cells.entries()) {
      for (const { bar } of 'absent' in cell ? [] : cell.lines) {
        if (!bar) continue;
        const scale = found.get(bar.measure) ?? { max: 0, sides: new Set() };
        found.set(bar.measure, { max: Math.max(scale.max, bar.value), sides: scale.sides.add(side) });
      }
    }
  }
  return new Map([...found].flatMap(([measure, { max, sides }]) => (max > 0 && sides.size > 1 ? [[measure, max]] : [])));
}
