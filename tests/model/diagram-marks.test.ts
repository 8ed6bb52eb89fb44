// Qualifications of the handbook in the picture of a system: by the wording of certificates, and by nothing else.
import { describe, expect, it } from 'vitest';
import { markStations } from '../../src/model/diagram-marks.ts';
import type { Country, Qualification } from '../../src/schema/index.ts';

type System = Country['systems'][number];
const certificate = (text: string) => ({ text, lang: 'tr', sources: [{ id: 's1' }] });
const qualification = (id: string, ...texts: string[]) => ({ id, data: { editions: [{ certificates: texts.map(certificate) }] } as unknown as Pick<Qualification, 'editions'> });
const node = (id: string, kind: string, label: string, route?: string) => ({ id, kind, label: { de: label, en: 'x' }, documented: true, ...(route ? { route } : {}) });
const system = (routes: Record<string, string[]>, nodes: ReturnType<typeof node>[]) => ({
  routes: Object.entries(routes).map(([id, texts]) => ({ id, certificates: texts.map(certificate) })),
  diagram: { nodes, edges: [] },
}) as unknown as Pick<System, 'routes' | 'diagram'>;

describe('markStations', () => {
  it('marks every station of the routes that award the certificate', () => {
    const marks = markStations(system({ a: ['Diploma'], b: ['Diploma'], c: ['Other'] }, [node('n1', 'vocational', 'A', 'a'), node('n2', 'vocational', 'B', 'b'), node('n3', 'vocational', 'C', 'c'), node('n4', 'work', 'D')]), [qualification('q-2', 'Diploma'), qualification('q-1', 'diploma ', 'Diploma')]);
    expect([...marks]).toEqual([['n1', ['q-1', 'q-2']], ['n2', ['q-1', 'q-2']]]);
  });

  it('marks the certificate itself where a station is called by it, and then no station of its route', () => {
    const routes = { lehre: ['Kalfalık Belgesi', 'Ustalık Belgesi'] };
    const nodes = [node('lehre', 'vocational', 'Lehre', 'lehre'), node('kalfalik', 'certificate', 'Kalfalık Belgesi', 'lehre'), node('ustalik', 'certificate', 'Meisterbrief (Ustalık Belgesi)', 'lehre')];
    const marks = markStations(system(routes, nodes), [qualification('tr-1', 'Kalfalık Belgesi', 'Ustalık Belgesi'), qualification('tr-2', 'Ustalık Belgesi')]);
    expect([...marks]).toEqual([['kalfalik', ['tr-1']], ['ustalik', ['tr-1', 'tr-2']]]);
  });

  it('marks nothing where wordings differ, or a word only resembles', () => {
    expect(markStations(system({ a: ['Diploma (I)'] }, [node('n1', 'vocational', 'Diploma', 'a'), node('n2', 'certificate', 'Diploma der Schule')]), [qualification('q-1', 'Diploma')]).size).toBe(0);
    expect(markStations({ routes: [], diagram: undefined }, [qualification('q-1', 'Diploma')]).size).toBe(0);
  });
});
