// Which stations of an education system award a certificate that qualifications of the handbook name, in the same wording.
import type { Country, Qualification } from '../schema/index.ts';

type System = Pick<Country['systems'][number], 'routes' | 'diagram'>;
type Wording = string;

/** Spaces and capitals aside: "Dyplom mistrzowski" is "dyplom mistrzowski". */
const plain = (text: string): Wording => text.trim().replace(/\s+/g, ' ').toLowerCase();

/** Whether a station is called by a certificate: "Ustalık Belgesi", "Berufsdiplom (dyplom zawodowy)". */
function isNamed(label: string, wording: Wording): boolean {
  const name = plain(label);
  return name === wording || name.includes(`(${wording})`);
}

/**
 * Codes of the qualifications by station. A certificate marks the station that is called by it, else each station of the routes
 * that award it. Nothing but the wording is compared: the same wording may be awarded at the end of several routes.
 */
export function markStations({ routes, diagram }: System, qualifications: readonly { id: string; data: Pick<Qualification, 'editions'> }[]): Map<string, string[]> {
  const byWording = Map.groupBy(
    qualifications.flatMap(({ id, data }) => data.editions.flatMap(({ certificates }) => certificates.map(({ text }) => ({ id, wording: plain(text) })))),
    ({ wording }) => wording,
  );
  const nodes = diagram?.nodes ?? [];
  const called = new Map(nodes.filter(({ kind }) => kind === 'certificate').map(({ id, label }) => [id, [...byWording.keys()].filter((wording) => isNamed(label.de, wording))]));
  const taken = new Set([...called.values()].flat());
  return new Map(nodes.flatMap(({ id, route }): [string, string[]][] => {
    const own = called.get(id) ?? [];
    const awarded = own.length > 0 ? own : (routes.find((one) => one.id === route)?.certificates ?? []).map(({ text }) => plain(text)).filter((wording) => !taken.has(wording));
    const codes = [...new Set(awarded.flatMap((wording) => (byWording.get(wording) ?? []).map((mark) => mark.id)))].sort();
    return codes.length > 0 ? [[id, codes]] : [];
  }));
}
