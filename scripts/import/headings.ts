// Headings of a framework plan: which section the rows under them belong to, and what the heading says about them.

interface Heading { level: number; text: string }

/** Abschnitt, Teil and Roman numbers stand over letters, letters over digits; a heading without a sign stands lowest. */
function levelOf(text: string): number {
  if (/^(?:Abschnitt|Teil)\s/.test(text) || /^[IVX]+\.\s/.test(text)) return 1;
  if (/^[A-Z][.:)]\s/.test(text)) return 2;
  return /^\d+[.:)]\s|^Schwerpunkt\s/.test(text) ? 3 : 4;
}

/** Whether a heading begins with the sign of a section: "Abschnitt A", "II.", "1." */
export const hasSign = (text: string) => levelOf(text) < 4;

export interface Sections {
  /** A heading ends all of its level and below. */
  enter: (text: string) => void;
  /** All headings in force, from the highest: "Abschnitt II: … / 1. Fachrichtung Archiv". */
  current: () => string;
}

export function makeSections(): Sections {
  let stack: Heading[] = [];
  return {
    enter: (text) => {
      const level = levelOf(text);
      stack = [...stack.filter((heading) => heading.level < level), { level, text }];
    },
    current: () => stack.map(({ text }) => text).join(' / '),
  };
}

/** Whether a line can be a heading of the plan at all: signs of a section, or a short line without a full stop. */
export function isHeading(text: string): boolean {
  if (text.length > 250 || /^\(|^\*|^-{2,}|\.$/.test(text)) return false;
  return levelOf(text) < 4 || text.length <= 120;
}

export interface Scope { fachrichtung?: string; schwerpunkt?: string; wahl?: boolean; zusatzqualifikation?: boolean }

const last = <T>(list: T[]): T | undefined => list.at(-1);

/** What the headings (and the title of the annex) say about the rows below them. Names stand at the end of a heading. */
export function scopeOf(section: string, annexTitle: string): Scope {
  const steps = section.split(' / ');
  const named = (pattern: RegExp) => last(steps.flatMap((step) => pattern.exec(step)?.[1]?.trim() ?? []));
  const specialisation = named(/(?:(?:in )?der |^(?:[A-Z\d]+[.:)]\s*)?)Fachrichtung:? (?!und |oder )(.+)$/);
  const focus = named(/(?:im |^(?:[A-Z\d]+[.:)]\s*)?)Schwerpunkt:? (?:[A-Z]: )?(.+)$/);
  const elective = steps.some((step) => /Wahlqualifikation/i.test(step) && !/wahlqualifikationsübergreifend|wahlqualifikationseinheitenübergreifend/i.test(step));
  const additional = /Zusatzqualifikation/.test(section) || (/Zusatzqualifikation/.test(annexTitle) && !/für die Berufsausbildung zu[mr]/.test(annexTitle));
  return {
    ...(specialisation ? { fachrichtung: specialisation } : {}),
    ...(focus && !specialisation ? { schwerpunkt: focus } : {}),
    ...(elective ? { wahl: true } : {}),
    ...(additional ? { zusatzqualifikation: true } : {}),
  };
}
