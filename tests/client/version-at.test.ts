// The question for a day: its sentences in both languages, and the script over a stand-in for the page.
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { sentencesFor, type Piece, type VersionAtData } from '../../src/client/version-sentences.ts';
import { formatDate } from '../../src/labels/format.ts';
import { versionWords } from '../../src/labels/versions.ts';

const data = (more: Partial<VersionAtData> = {}): VersionAtData => ({
  language: 'de', asOf: '2027-06-01', state: '1.6.2027, Ausgabe 2027-3', sentences: versionWords.de.answers,
  versions: [
    { label: 'Fassung 1', href: '/q/1/', date: '2027-01-10' },
    { label: 'Fassung 2', href: '/q/2/', date: '2027-03-01', withdrawn: '2027-04-01' },
    { label: 'Fassung 3', href: '/q/3/', date: '2027-05-01' },
  ],
  ...more,
});
const text = (pieces: Piece[]) => pieces.map((piece) => (typeof piece === 'string' ? piece : `[${piece.text}](${piece.href})`)).join('');
const say = (asked: string, more: Partial<VersionAtData> = {}, today = '2027-07-01') => text(sentencesFor(data(more), asked, today));
const english = { language: 'en', sentences: versionWords.en.answers } as const;

describe('sentencesFor', () => {
  it.each([
    ['2027-01-09', 'Vor dem 10.1.2027 war unter dieser Kennung nichts veröffentlicht; an diesem Tag erschien [Fassung 1](/q/1/).'],
    ['2027-01-10', 'Am 10.1.2027 war [Fassung 1](/q/1/) vom 10.1.2027 die neueste.'],
    ['2027-02-28', 'Am 28.2.2027 war [Fassung 1](/q/1/) vom 10.1.2027 die neueste.'],
    ['2027-03-31', 'Am 31.3.2027 war [Fassung 2](/q/2/) vom 1.3.2027 die neueste. Sie wurde am 1.4.2027 zurückgezogen.'],
    ['2027-04-01', 'Am 1.4.2027 war [Fassung 2](/q/2/) vom 1.3.2027 die neueste. Sie ist seit dem 1.4.2027 zurückgezogen; eine aktuelle Fassung gab es an diesem Tag nicht.'],
    ['2027-06-01', 'Am 1.6.2027 war [Fassung 3](/q/3/) vom 1.5.2027 die neueste.'],
    ['2027-06-02', 'Der 2.6.2027 liegt nach dem Stand dieser Seite (1.6.2027, Ausgabe 2027-3). Bis dahin war [Fassung 3](/q/3/) vom 1.5.2027 die neueste.'],
    ['2027-07-02', 'Der 2.7.2027 liegt in der Zukunft. Nach dem Stand dieser Seite (1.6.2027, Ausgabe 2027-3) ist [Fassung 3](/q/3/) vom 1.5.2027 die neueste.'],
    ['2027-02-30', 'Das ist kein Tag des Kalenders. Bitte Tag, Monat und Jahr angeben.'],
    ['heute', 'Das ist kein Tag des Kalenders. Bitte Tag, Monat und Jahr angeben.'],
  ])('%s', (asked, sentence) => {
    expect(say(asked)).toBe(sentence);
  });

  it('speaks English', () => {
    expect(say('2027-03-31', english)).toBe('On 31 March 2027, [Fassung 2](/q/2/) of 1 March 2027 was the newest. It was withdrawn on 1 April 2027.');
    expect(say('2026-01-01', english)).toContain('Before 10 January 2027 nothing had been published');
  });

  it('says where a moved entry goes on, from the day of the move', () => {
    const moved = { on: '2027-05-20', target: { text: 'Elektronik', href: '/q2/' } };
    expect(say('2027-05-19', { moved })).not.toContain('fortgeführt');
    expect(say('2027-05-20', { moved })).toMatch(/ Seit dem 20\.5\.2027 wird der Eintrag unter \[Elektronik\]\(\/q2\/\) fortgeführt\.$/);
  });

  it('leads to former addresses for a day before the first version, and only then', () => {
    const former = { text: 'Frühere Adressen', href: '#frueher' };
    expect(say('2026-01-01', { former })).toMatch(/verlegt: \[Frühere Adressen\]\(#frueher\)\.$/);
    expect(say('2027-02-01', { former })).not.toContain('#frueher');
  });

  it('names a removed version as removed', () => {
    const versions = [{ label: 'Fassung 1', href: '/q/1/', date: '2027-01-10', withdrawn: '2027-02-01', removed: '2027-03-01' }];
    expect(say('2027-02-10', { versions })).toMatch(/zurückgezogen; eine aktuelle Fassung gab es an diesem Tag nicht\. Sie wurde am 1\.3\.2027 entfernt\.$/);
  });

  it('leaves no place unfilled, in either language and whatever is asked', () => {
    const extra = { moved: { on: '2027-05-20', target: { text: 'Ziel', href: '/z/' } }, former: { text: 'Früher', href: '#frueher' } };
    const asked = fc.oneof(fc.string(), fc.integer({ min: -400, max: 400 }).map((n) => new Date(Date.UTC(2027, 2, 1 + n)).toISOString().slice(0, 10)));
    fc.assert(fc.property(asked, fc.constantFrom({}, english), (day, language) => {
      const said = say(day, { ...language, ...extra });
      expect(said).not.toMatch(/[{}]|undefined/);
      expect(said).toMatch(/\.$/);
    }));
  });
});

/** What the script needs of a page. */
function pageWith(shown: VersionAtData, search: string) {
  const listeners: Record<string, (event: { preventDefault(): void }) => void> = {};
  const field = { value: '' };
  const answer = { pieces: [] as Piece[], replaceChildren: (...pieces: Piece[]) => { answer.pieces = pieces; } };
  const other = { search: '' };
  const location = { search };
  const parts: Record<string, unknown> = {
    'version-at': { elements: { namedItem: (name: string) => (name === 'am' ? field : null) }, addEventListener: (name: string, act: (typeof listeners)[string]) => { listeners[name] = act; } },
    versions: { textContent: JSON.stringify(shown) },
    answer,
  };
  const history = { pushed: [] as string[], pushState: (_: null, __: string, url: string) => { history.pushed.push(url); location.search = url; } };
  vi.stubGlobal('location', location);
  vi.stubGlobal('history', history);
  vi.stubGlobal('window', { addEventListener: (name: string, act: () => void) => { listeners[name] = act; } });
  vi.stubGlobal('document', {
    querySelector: (selector: string) => parts[/^\[data-part="(.+)"\]$/.exec(selector)![1]!] ?? null,
    querySelectorAll: (selector: string) => (selector === 'a[rel="alternate"][hreflang]' ? [other] : []),
    createElement: () => ({ text: '', href: '', setAttribute(name: 'href', value: string) { this[name] = value; }, append(value: string) { this.text += value; } }),
  });
  const submit = (day: string): boolean => {
    let stayed = false;
    field.value = day;
    listeners['submit']!({ preventDefault: () => { stayed = true; } });
    return stayed;
  };
  const back = (to: string) => { location.search = to; listeners['popstate']!({ preventDefault: () => {} }); };
  return { field, other, history, submit, back, said: () => text(answer.pieces) };
}

async function open(search: string, shown = data()) {
  const page = pageWith(shown, search);
  vi.resetModules();
  await import('../../src/client/version-at.ts');
  return page;
}

describe('the script', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('answers for the day in the address, and fills the field', async () => {
    const { said, field, other } = await open('?am=2027-02-01');
    expect(said()).toBe('Am 1.2.2027 war [Fassung 1](/q/1/) vom 10.1.2027 die neueste.');
    expect(field.value).toBe('2027-02-01');
    expect(other.search).toBe('?am=2027-02-01');
  });

  it.each(['', '?am=', '?x=2027-02-01'])('says nothing for the address "%s"', async (search) => {
    const { said, field } = await open(search);
    expect([said(), field.value]).toEqual(['', '']);
  });

  it('says so when the address names no day', async () => {
    expect((await open('?am=2027-02-31')).said()).toContain('kein Tag');
  });

  it('stays on the page, writes the address and answers', async () => {
    const { submit, history, said, other } = await open('');
    expect(submit('2027-05-02')).toBe(true);
    expect(history.pushed).toEqual(['?am=2027-05-02']);
    expect(said()).toContain('[Fassung 3](/q/3/)');
    expect(other.search).toBe('?am=2027-05-02');
  });

  it('goes back with the browser', async () => {
    const { submit, back, said, field } = await open('?am=2027-02-01');
    submit('2027-05-02');
    back('?am=2027-02-01');
    expect([said().includes('Fassung 1'), field.value]).toEqual([true, '2027-02-01']);
    back('');
    expect([said(), field.value]).toEqual(['', '']);
  });

  it('answers even where the address cannot be written', async () => {
    const { submit, history, said } = await open('');
    history.pushState = () => { throw new Error('not from disk'); };
    submit('2027-05-02');
    expect(said()).toContain('[Fassung 3](/q/3/)');
  });

  it('takes today from the clock of the reader, in the time zone of the reader', async () => {
    // Half past eleven at night in New York is the next day in UTC.
    vi.stubEnv('TZ', 'America/New_York');
    vi.useFakeTimers({ now: new Date('2027-07-05T03:30:00Z') });
    try {
      expect((await open('?am=2027-07-04')).said()).toContain('liegt nach dem Stand');
      expect((await open('?am=2027-07-05')).said()).toContain('liegt in der Zukunft');
    } finally {
      vi.useRealTimers();
      vi.unstubAllEnvs();
    }
  });

  it('writes dates as the rest of the house', () => {
    expect(say('2027-02-01')).toContain(formatDate('2027-02-01', 'de'));
  });
});
