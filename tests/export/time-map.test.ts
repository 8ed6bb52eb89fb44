// TimeMaps keep to the grammar of RFC 6690 and say what RFC 7089 asks; a parser written from the grammar reads them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeMap } from '../../src/export/time-map.ts';
import { isReadable } from '../../src/model/readable.ts';
import { absolute, entryPath, versionListFile, versionPath, versionsPath } from '../../src/routes.ts';
import { entryAfter, tr, type Step } from '../support/published-entries.ts';

interface Link { target: string; parameters: Record<string, string> }

const URI = /<([^<>"\s\\^`{|}]*)>/y;
const NAME = /;([!#$&+\-.^_`|~\w]+)(?:=|(?=[;,]|$))/y;
const PTOKEN = /[!#$%&'()*+\-./:<=>?@[\]^_`{|}~\w]+/y;
const QUOTED = /"((?:[^"\\\x00-\x1f\x7f]|\\[\x00-\x7f])*)"/y;
const REL = '[a-z][a-z0-9.-]*';
const LANGUAGE = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;
const MEDIA = /^[a-z]+\/[a-z0-9.+-]+$/;

/** Link = [ link-value *[ "," link-value ]]; no white space but inside quotes. Throws at the first letter that does not fit. */
function parse(text: string): Link[] {
  let at = 0;
  const read = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match) at = pattern.lastIndex;
    return match ? match[1] ?? match[0] : undefined;
  };
  const fail = (what: string): never => {
    throw new Error(`${what} at ${at}: ${text.slice(at, at + 40)}`);
  };
  const links: Link[] = [];
  while (at < text.length) {
    if (links.length > 0 && text[at++] !== ',') fail('no comma');
    const link: Link = { target: read(URI) ?? fail('no <URI>'), parameters: {} };
    while (text[at] === ';') {
      const name = read(NAME) ?? fail('no parameter');
      const isQuoted = text[at] === '"';
      const value = text[at - 1] !== '=' ? '' : (isQuoted ? read(QUOTED) : read(PTOKEN)) ?? fail('no value');
      if (name in link.parameters) fail(`${name} twice`);
      if (name === 'rel' && !new RegExp(isQuoted ? `^${REL}( ${REL})*$` : `^${REL}$`).test(value)) fail('no relation');
      if (name === 'hreflang' && (isQuoted || !LANGUAGE.test(value))) fail('hreflang is a Language-Tag without quotes');
      if (name === 'type' && !MEDIA.test(value)) fail('no media type');
      link.parameters[name] = value;
    }
    links.push(link);
  }
  return links;
}

const origin = new URL('https://handbuch.example.org/');
const at = (path: string) => absolute(path, origin);
const days = ['2026-11-21', '2027-03-01', '2027-03-01', '2028-02-29'];
const rel = (links: Link[], name: string) => links.filter(({ parameters }) => parameters['rel']!.split(' ').includes(name));

describe('the parser', () => {
  it.each(['<a>;rel="x",\n<b>', '<a>; rel="x"', '<a>;hreflang="de"', '<a>;rel="X"', '<a>;rel="a  b"', '<a>;rel=a b', '<a> ', '<a>,', '<a>;rel="x', '<a>;rel="x";rel="y"', 'a', '<a b>', '<a>;type="html"'])('refuses %j', (text) => {
    expect(() => parse(text)).toThrow();
  });

  it('reads the example of RFC 6690 and an empty list', () => {
    expect(parse('</sensors>;ct=40;title="Sensor Index",</t>;anchor="/sensors/temp";rel=alternate;obs')).toEqual([
      { target: '/sensors', parameters: { ct: '40', title: 'Sensor Index' } }, { target: '/t', parameters: { anchor: '/sensors/temp', rel: 'alternate', obs: '' } },
    ]);
    expect(parse('')).toEqual([]);
  });
});

describe('timeMap', () => {
  const { entry } = entryAfter(days);
  const links = parse(timeMap(entry, origin));

  it('names the entry as original, once', () => {
    expect(rel(links, 'original')).toEqual([{ target: 'https://handbuch.example.org/qualifikationen/tr-0001/', parameters: { rel: 'original', hreflang: 'de' } }]);
    expect(rel(links, 'original')[0]!.target).toBe(at(entryPath('qualifications', 'tr-0001', 'de')));
  });

  it('names itself, its type and the time it covers', () => {
    expect(rel(links, 'self')).toEqual([{ target: at(versionListFile('qualifications', 'tr-0001', 'timemap.link')), parameters: { rel: 'self', type: 'application/link-format', from: 'Sat, 21 Nov 2026 00:00:00 GMT', until: 'Tue, 29 Feb 2028 00:00:00 GMT' } }]);
  });

  it('lists every version with its day at midnight GMT, the first and the last marked', () => {
    expect(rel(links, 'memento')).toEqual([
      ['first memento', 'Sat, 21 Nov 2026 00:00:00 GMT'], ['memento', 'Mon, 01 Mar 2027 00:00:00 GMT'], ['memento', 'Mon, 01 Mar 2027 00:00:00 GMT'], ['last memento', 'Tue, 29 Feb 2028 00:00:00 GMT'],
    ].map(([relation, datetime], index) => ({ target: at(versionPath('qualifications', 'tr-0001', index + 1, 'de')), parameters: { rel: relation, datetime, hreflang: 'de' } })));
  });

  it('names the current version and the lists of versions', () => {
    expect(rel(links, 'latest-version').map(({ target }) => target)).toEqual([at(versionPath('qualifications', 'tr-0001', 4, 'de'))]);
    expect(rel(links, 'version-history').map(({ target, parameters }) => [target, parameters['type']])).toEqual([
      [at(versionsPath('qualifications', 'tr-0001', 'de')), 'text/html'], [at(versionListFile('qualifications', 'tr-0001', 'fassungen.json')), 'application/json'],
    ]);
  });

  it('a single version is first and last', () => {
    expect(rel(parse(timeMap(entryAfter(['2027-01-01']).entry, origin)), 'memento').map(({ parameters }) => parameters['rel'])).toEqual(['first last memento']);
  });

  it('leaves removed versions out, keeps withdrawn ones, and has no current version where the newest is withdrawn', () => {
    const more: Step[] = [
      { do: 'remove', date: '2028-03-01', entry: tr, version: 1, reason: 'Personenbezug', legalBasis: 'Art. 17 DSGVO' },
      { do: 'withdraw', date: '2028-03-02', entry: tr, version: 4, reason: 'Fehler' },
    ];
    const found = parse(timeMap(entryAfter(days, more).entry, origin));
    expect(rel(found, 'memento').map(({ target, parameters }) => [target.match(/\d+(?=\/$)/)![0], parameters['rel']])).toEqual([['2', 'first memento'], ['3', 'memento'], ['4', 'last memento']]);
    expect(rel(found, 'latest-version')).toEqual([]);
    expect(rel(found, 'self')[0]!.parameters).toMatchObject({ from: 'Mon, 01 Mar 2027 00:00:00 GMT' });
  });

  it('claims no time where every version was removed', () => {
    const found = parse(timeMap(entryAfter(days, [{ do: 'remove', date: '2028-03-01', entry: tr, version: 'all', reason: 'Urheberrecht', legalBasis: '§ 97 UrhG' }]).entry, origin));
    expect(rel(found, 'memento')).toEqual([]);
    expect(rel(found, 'self')[0]!.parameters).toEqual({ rel: 'self', type: 'application/link-format' });
    expect(rel(found, 'original')).toHaveLength(1);
  });

  it('keeps to the grammar and to the register, whatever was published and removed', () => {
    const day = fc.nat(4_000).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10));
    fc.assert(fc.property(fc.array(day, { minLength: 1, maxLength: 8 }), fc.array(fc.nat(7), { maxLength: 4 }), (dates, gone) => {
      const sorted = dates.sort();
      const removed = [...new Set(gone.map((n) => (n % sorted.length) + 1))].map((version): Step => ({ do: 'remove', date: '2037-01-01', entry: tr, version, reason: 'x', legalBasis: 'y' }));
      const { entry } = entryAfter(sorted, removed);
      const mementos = rel(parse(timeMap(entry, origin)), 'memento');
      expect(mementos.map(({ parameters }) => new Date(parameters['datetime']!).toISOString())).toEqual(entry.versions.filter(isReadable).map(({ date }) => `${date}T00:00:00.000Z`));
      expect(mementos.map(({ parameters }) => parameters['datetime']).every((text) => /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} 00:00:00 GMT$/.test(text!))).toBe(true);
      if (mementos.length > 0) expect([mementos[0]!.parameters['rel']!.startsWith('first '), /\blast memento$/.test(mementos.at(-1)!.parameters['rel']!)]).toEqual([true, true]);
    }));
  });
});
