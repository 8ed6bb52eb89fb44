// The shapes of a diagram as SVG paths: bars with a straight or an open end, signs of certificates, lines with round corners and a head.
import type { Line, Rect } from '../../model/diagram-layout.ts';
import type { Country } from '../../schema/index.ts';

export type NodeKind = NonNullable<Country['systems'][number]['diagram']>['nodes'][number]['kind'];

const n = (value: number) => String(Math.round(value * 10) / 10);
const at = (x: number, y: number) => `${n(x)} ${n(y)}`;

const classes: Record<NodeKind, string> = { compulsory: 'edu-base', general: 'edu-gen', vocational: 'edu-vet', certificate: 'edu-vet', work: 'edu-gen', higher: 'edu-gen' };

/** Class of the outline; what is not fully documented is dashed. */
export function shapeClass(kind: NodeKind, documented: boolean): string {
  return documented ? classes[kind] : `${classes[kind]} edu-open`;
}

/** Outline: a diamond for a certificate, else a bar; pointed where it is not documented how long it lasts. */
export function outline({ x, y, width, height }: Rect, { isPoint, isOpen }: { isPoint: boolean; isOpen: boolean }): string {
  const [right, bottom, half] = [x + width, y + height, y + height / 2];
  if (isPoint) return `M${at(x, half)}L${at(x + width / 2, half - 7)}L${at(right, half)}L${at(x + width / 2, half + 7)}z`;
  if (isOpen) return `M${at(x, y)}H${n(right - 6)}L${at(right, half)}L${at(right - 6, bottom)}H${n(x)}z`;
  return `M${at(x, y)}H${n(right)}V${n(bottom)}H${n(x)}z`;
}

/** Lines within the outline that tell kinds apart without colour: three for work, a second frame for higher education. */
export function inner(kind: NodeKind, { x, y, width, height }: Rect, { isOpen }: { isOpen: boolean }): string | undefined {
  const right = x + width - (isOpen ? 7 : 0);
  if (kind === 'work') return [1, 2, 3].map((part) => `M${at(x, y + (height * part) / 4)}H${n(right)}`).join('');
  if (kind === 'higher' && width >= 12) return `M${at(x + 3.5, y + 3.5)}H${n(right - (isOpen ? 0 : 3.5))}M${at(x + 3.5, y + height - 3.5)}H${n(right - (isOpen ? 0 : 3.5))}`;
  return undefined;
}

/** A transition with round corners. */
export function linePath({ points }: Line): string {
  return points.map(([x, y], index) => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before) return `M${at(x, y)}`;
    if (!after) return `L${at(x, y)}`;
    const towards = ([ox, oy]: [number, number]): [number, number] => {
      const length = Math.hypot(ox - x, oy - y);
      const part = length === 0 ? 0 : Math.min(3, length / 2) / length;
      return [x + (ox - x) * part, y + (oy - y) * part];
    };
    return `L${at(...towards(before))}Q${at(x, y)} ${at(...towards(after))}`;
  }).join('');
}

/** Head of a transition: it points to the right. */
export function headPath({ points }: Line): string {
  const [x, y] = points.at(-1)!;
  return `M${at(x, y)}l-6 -3.5v7z`;
}
