// Links that keep the date of a certificate, and links that must not.
import { describe, expect, it } from 'vitest';
import { keptAddress, withDate } from '../../src/client/kept-address.ts';

const site = 'https://handbuch.example.org/unter/';
const places = { home: `${site}qualifikationen/in-0001/`, matrixFolder: 'abgleich', comparison: `${site}vergleich/`, newest: 'e2022' };
const keep = (path: string, asked = { date: '2011-03', edition: 'e2015' as string | undefined } as { date?: string; edition?: string | undefined }) => keptAddress(site + path, places, asked)?.replace(site, '');

describe('withDate', () => {
  it('adds the date, replaces it and takes it away, and leaves the rest', () => {
    expect(withDate(`${site}x/#rn-5`, '2011')).toBe(`${site}x/?zeugnis=2011#rn-5`);
    expect(withDate(`${site}x/?a=1&zeugnis=2011`, '2012-05')).toBe(`${site}x/?a=1&zeugnis=2012-05`);
    expect(withDate(`${site}x/?zeugnis=2011#y`, undefined)).toBe(`${site}x/#y`);
  });
});

describe('keptAddress', () => {
  it('matrices of this page keep the date, in both orders', () => {
    expect(keep('qualifikationen/in-0001/abgleich/kfz/')).toBe('qualifikationen/in-0001/abgleich/kfz/?zeugnis=2011-03');
    expect(keep('qualifikationen/in-0001/abgleich/kfz/reihenfolge/')).toBe('qualifikationen/in-0001/abgleich/kfz/reihenfolge/?zeugnis=2011-03');
  });

  it('so does the way back, with its place', () => {
    expect(keep('qualifikationen/in-0001/#q3')).toBe('qualifikationen/in-0001/?zeugnis=2011-03#q3');
  });

  it('other pages do not', () => {
    for (const path of ['qualifikationen/in-0001/2/', 'qualifikationen/in-0001/2/abgleich/kfz/', 'qualifikationen/in-00012/', 'laender/in/', 'vergleich/', '']) expect(keep(path)).toBeUndefined();
  });

  it('a comparison built beforehand becomes one of the edition that applies', () => {
    expect(keep('vergleich/in-0001/kfzmechaausbv-2013/')).toBe('vergleich/?a=in-0001:e2015&b=kfzmechaausbv-2013');
  });

  it('unless it is one of certain editions, or shows that edition anyway, or none is certain', () => {
    expect(keep('vergleich/in-0001--e2022/in-0001--e2015/')).toBeUndefined();
    expect(keep('vergleich/in-0001/kfz/', { date: '2024', edition: 'e2022' })).toBeUndefined();
    expect(keep('vergleich/in-0001/kfz/', { date: '2022' })).toBeUndefined();
    expect(keep('vergleich/in-0001/kfz/mehr/')).toBeUndefined();
  });

  it('without a date nothing is left of it', () => {
    expect(keep('qualifikationen/in-0001/abgleich/kfz/?zeugnis=2011', {})).toBe('qualifikationen/in-0001/abgleich/kfz/');
  });

  it('on disk, where a page is a file, the same holds', () => {
    const onDisk = { ...places, home: `${places.home}index.html`, comparison: `${places.comparison}index.html` };
    const asked = { date: '2011-03', edition: 'e2015' };
    expect(keptAddress(`${site}qualifikationen/in-0001/abgleich/kfz/index.html#rn-1`, onDisk, asked)).toBe(`${site}qualifikationen/in-0001/abgleich/kfz/index.html?zeugnis=2011-03#rn-1`);
    expect(keptAddress(`${site}qualifikationen/in-0001/index.html`, onDisk, asked)).toBe(`${site}qualifikationen/in-0001/index.html?zeugnis=2011-03`);
    expect(keptAddress(`${site}vergleich/in-0001/kfz/index.html`, onDisk, asked)).toBe(`${site}vergleich/index.html?a=in-0001:e2015&b=kfz`);
    expect(keptAddress(`${site}laender/in/index.html`, onDisk, asked)).toBeUndefined();
  });
});
