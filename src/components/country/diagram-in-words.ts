// A diagram in the words of a language: labels and notes of its stations, and the whole system in sentences.
import { countryWords } from '../../labels/country.ts';
import { nodeKind, pick } from '../../labels/words.ts';
import type { StationInput } from '../../model/diagram-layout.ts';
import type { Country } from '../../schema/index.ts';
import type { Language } from '../../site.ts';

export type Diagram = NonNullable<Country['systems'][number]['diagram']>;
type Node = Diagram['nodes'][number];

/** A certificate is a moment, unless the record gives it a duration. */
export const isPoint = ({ kind, years }: Node): boolean => years === 0 || (kind === 'certificate' && years === undefined);

/** Id of a route in the table of routes. */
export const routeAnchor = (system: string, route: string): string => `weg-${system}-${route}`;

/** Numbers stay with their unit and ranges together: "5 Jahre", "10 bis 12". */
const bound = (text: string) => text.replace(/([\d½]\.?) (?=\p{L})/gu, '$1\u00A0').replace(/(\u00A0(?:bis|to)) (?=\d)/g, '$1\u00A0');

/** "Zugang nur teilweise belegt" says by itself what it is about. */
const saysAccess = (note: string) => /^(Zugang|Access)\b/.test(note);

/** The label itself may say how long it takes, often more exactly: "BTS (2 bis 2½ Jahre)". */
const saysDuration = (label: string) => /[\d½].*(Jahr|Monat|year|month)/i.test(label);

/** What stations are called and what stands below; `marks` are the qualifications of the handbook by station. */
export function stationsInWords({ nodes, edges }: Diagram, marks: ReadonlyMap<string, readonly string[]>, language: Language): StationInput[] {
  const words = countryWords[language];
  const nameOf = new Map(nodes.map(({ id, label }) => [id, pick(label, language).text]));
  return nodes.map((node) => {
    const label = nameOf.get(node.id)!;
    const into = edges.filter(({ to }) => to === node.id);
    const conditions = [...Map.groupBy(into.filter(({ note }) => note), ({ note }) => pick(note!, language).text)].map(([note, from]) => (
      from.length === into.length ? (saysAccess(note) ? note : words.access(note)) : words.accessFrom(from.map((edge) => nameOf.get(edge.from)!).join(', '), note)));
    const marked = marks.get(node.id)?.length;
    return {
      id: node.id,
      start: node.fromYear,
      years: node.years,
      isPoint: isPoint(node),
      label: bound(label),
      notes: [...(node.years && !saysDuration(label) ? [words.years(node.years)] : []), ...conditions, ...(marked ? [words.marked(marked)] : [])].map(bound),
    };
  });
}

/** The system in sentences, one for each station: what it is, how long it takes, when it begins, where it leads. */
export function systemInSentences({ nodes, edges }: Diagram, language: Language): string {
  const words = countryWords[language];
  const nameOf = new Map(nodes.map(({ id, label }) => [id, pick(label, language).text]));
  return nodes.map((node) => {
    const next = edges.filter(({ from }) => from === node.id).map(({ to, note }) => `${nameOf.get(to)}${note ? ` (${pick(note, language).text})` : ''}`);
    const facts = [
      nodeKind[node.kind][language],
      node.years && words.years(node.years),
      node.fromYear === 0 ? words.fromFirstYear : node.fromYear !== undefined && words.afterYears(node.fromYear),
      !node.documented && words.notFullyDocumented,
    ].filter(Boolean).join(', ');
    return `${nameOf.get(node.id)}: ${facts}${next.length > 0 ? `; ${words.goesOn(next.join(', '))}` : ''}.`;
  }).join(' ');
}
