// What a page hands to its script about the editions of a qualification.
import { describe, expect, it } from 'vitest';
import type { PageData } from '../../src/client/certificate-date.ts';
import { certificateData } from '../../src/components/qualification/certificate-data.ts';
import type { Qualification } from '../../src/schema/index.ts';

const editions = [
  { id: 'e2022', period: { from: '2022-07', note: { de: 'Stand des Lehrplans', en: 'State of the curriculum' } }, label: { de: 'Lehrplan </script> 2.0' }, duration: { months: 24, maxMonths: 30 }, transition: { de: 'Übergang' } },
  { id: 'alt', period: {}, label: { de: 'Eintrag' }, duration: { text: { de: 'verschieden' } }, state: 'yucs' },
] as unknown as Qualification['editions'];
const given = { data: { editions, stateAsOf: '2026-11-21' }, home: '/qualifikationen/in-0001/', states: { yucs: 'SFR Jugoslawien' } };
const read = (json: string) => JSON.parse(json) as PageData;

describe('certificateData', () => {
  it('names each edition as the page does, and leads to its row', () => {
    const { editions: [newer, older], newest, asOf } = read(certificateData({ ...given, language: 'de' }));
    expect([newest, asOf]).toEqual(['e2022', '2026-11-21']);
    expect(newer).toMatchObject({ id: 'e2022', period: { from: '2022-07' }, name: { text: 'ab Juli 2022', href: '#r-e2022' }, label: { text: 'Lehrplan </script> 2.0' }, months: 30, duration: '2 Jahre bis 2 Jahre 6 Monate', note: { text: 'Stand des Lehrplans' } });
    expect(older).toEqual({ id: 'alt', period: {}, name: { text: 'Eintrag', href: '#r-alt' }, state: 'SFR Jugoslawien' });
  });

  it('marks German wording on an English page as German', () => {
    const { editions: [newer, older], matrixFolder, comparison } = read(certificateData({ ...given, language: 'en' }));
    expect(newer).toMatchObject({ name: { text: 'from July 2022' }, label: { lang: 'de' }, note: { text: 'State of the curriculum' } });
    expect(older!.name).toEqual({ text: 'Eintrag', href: '#r-alt', lang: 'de' });
    expect([matrixFolder, comparison]).toEqual(['coverage', '/en/compare/']);
  });

  it('leads to the paragraph on a transition: by its margin number, else by its heading', () => {
    expect(read(certificateData({ ...given, language: 'de', transitionNumber: () => 7 })).editions[0]!.transition).toEqual({ text: 'Rn.\u00A07', href: '#rn-7' });
    expect(read(certificateData({ ...given, language: 'de', transitionNumber: () => undefined })).editions[0]!.transition).toEqual({ text: 'ab Juli 2022', href: '#u-e2022' });
  });

  it('asks for no margin number where there is no transition', () => {
    const asked: string[] = [];
    certificateData({ ...given, language: 'de', transitionNumber: ({ id }) => { asked.push(id); return 1; } });
    expect(asked).toEqual(['e2022']);
  });

  it('leads from the page of a matrix to the rows on the other page', () => {
    const { editions: [newer], matrices } = read(certificateData({ ...given, language: 'de', matrices: ['e2022'] }));
    expect([newer!.name.href, matrices]).toEqual(['/qualifikationen/in-0001/#r-e2022', ['e2022']]);
  });

  it('cannot end its script element', () => {
    expect(certificateData({ ...given, language: 'de' })).not.toContain('<');
  });
});
