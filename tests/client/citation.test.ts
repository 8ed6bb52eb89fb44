// The script of the citation box: day, margin number, copying by every way, and what it announces; and its size.
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { rolldown } from 'rolldown';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dayOf, marginNumberOf } from '../../src/client/citation.ts';
import { copyText, type Ways } from '../../src/client/copy-text.ts';
import { citationText } from '../../src/export/citation-text.ts';
import { publicationOf, sampleCitation } from '../export/sample-citation.ts';

describe('dayOf', () => {
  it('is a day of the reader', () => {
    expect(dayOf(new Date(2027, 2, 1, 0, 5))).toBe('2027-03-01');
    expect(dayOf(new Date(2027, 11, 31, 23, 55))).toBe('2027-12-31');
  });
});

describe('marginNumberOf', () => {
  it('reads numbers and nothing else', () => {
    expect(['#rn-12', '#rn-7a', '', '#rn-', '#rn-x', '#quelle-3', '#rn-12"><b>', '#RN-12'].map(marginNumberOf)).toEqual(['12', '7a', undefined, undefined, undefined, undefined, undefined, undefined]);
  });
});

describe('copyText', () => {
  const taken: string[] = [];
  const event = () => ({ clipboardData: { setData: (type: string, text: string) => void taken.push(`${type}: ${text}`) }, preventDefault: () => undefined }) as unknown as ClipboardEvent;
  const willing: Ways['command'] = (onCopy) => { onCopy(event()); return true; };
  const refused = { writeText: () => Promise.reject(new Error('not allowed')) };
  beforeEach(() => { taken.length = 0; });

  it('takes the clipboard where there is one', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    expect(await copyText('x', { clipboard: { writeText }, command: () => { throw new Error('not needed'); } })).toBe(true);
    expect(writeText).toHaveBeenCalledWith('x');
  });

  it('takes the older way where there is none, or where it refuses', async () => {
    expect(await copyText('x', { clipboard: undefined, command: willing })).toBe(true);
    expect(await copyText('y', { clipboard: refused, command: willing })).toBe(true);
    expect(taken).toEqual(['text/plain: x', 'text/plain: y']);
  });

  it('does not claim what did not happen', async () => {
    expect(await copyText('x', { clipboard: refused, command: () => false })).toBe(false);
    expect(await copyText('x', { clipboard: undefined, command: () => true })).toBe(false);
    expect(await copyText('x', { clipboard: undefined, command: (onCopy) => { onCopy(event()); return false; } })).toBe(false);
    expect(await copyText('x', { clipboard: undefined, command: (onCopy) => { onCopy({ ...event(), clipboardData: null, preventDefault: () => undefined } as ClipboardEvent); return true; } })).toBe(false);
  });
});

/** As much of an element as the script touches. */
class FakeElement extends EventTarget {
  text = '';
  hidden = true;
  open = false;
  hash = '';
  className = '';
  shown = true;
  parentElement: unknown = null;
  attributes = new Map<string, string>();
  parts = new Map<string, FakeElement>();
  get textContent() { return this.text; }
  set textContent(text: string) { this.text = text; }
  querySelector(selector: string) { return this.parts.get(/data-part="(.+)"/.exec(selector)?.[1] ?? '') ?? null; }
  closest(selector: string): FakeElement | null { return selector === 'a.rn' && this.hash ? this : null; }
  setAttribute(name: string, value: string) { this.attributes.set(name, value); }
  checkVisibility() { return this.shown; }
  append() {}
}

describe('the box', () => {
  const citation = sampleCitation(publicationOf());
  let quote: FakeElement, status: FakeElement, copy: FakeElement, hint: FakeElement, page: FakeElement, voice: FakeElement, details: FakeElement;
  let selected: unknown;
  const writeText = vi.fn((_text: string) => Promise.resolve());
  const location = { hash: '' };
  const settled = () => vi.advanceTimersByTimeAsync(100);
  const shown = () => quote.textContent;

  async function load(hash = ''): Promise<void> {
    location.hash = hash;
    await import('../../src/client/citation.ts');
  }

  async function click(hash: string, more = {}): Promise<void> {
    const link = Object.assign(new FakeElement(), { hash });
    const event = Object.defineProperty(Object.assign(new Event('click', { cancelable: true }), { button: 0, ctrlKey: false, ...more }), 'target', { value: link });
    // The page hears it last, and the browser may jump.
    page.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
    await settled();
  }

  beforeEach(() => {
    vi.resetModules();
    vi.useFakeTimers({ now: new Date(2027, 2, 22, 0, 30) });
    writeText.mockReset().mockResolvedValue(undefined);
    selected = undefined;
    const [number, fragment, day] = [new FakeElement(), new FakeElement(), new FakeElement()];
    day.text = '…';
    const [before] = citationText(citation).split('https');
    quote = new FakeElement();
    Object.defineProperty(quote, 'textContent', { get: () => `${before}${number.text}${citation.address}${fragment.text}\n  (abgerufen am ${day.text})` });
    quote.parts = new Map([['number', number], ['fragment', fragment], ['day', day]]);
    details = new FakeElement();
    quote.closest = (selector) => (selector === 'details' ? details : null);
    [status, copy, hint, voice, page] = [new FakeElement(), new FakeElement(), new FakeElement(), new FakeElement(), new FakeElement()];
    quote.parentElement = Object.assign(new FakeElement(), { parts: new Map([['status', status], ['copy', copy], ['hint', hint]]) });
    Object.assign(page, {
      documentElement: { lang: 'de' }, body: new FakeElement(), createElement: () => voice, execCommand: () => false,
      getElementById: (id: string) => (['rn-1', 'rn-12'].includes(id) ? new FakeElement() : null),
      querySelector: (selector: string) => (selector.includes('"citation"') ? quote : new FakeElement()),
    });
    vi.stubGlobal('document', page);
    vi.stubGlobal('window', new EventTarget());
    vi.stubGlobal('location', location);
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    vi.stubGlobal('Element', FakeElement);
    vi.stubGlobal('CSS', { supports: () => true });
    vi.stubGlobal('getSelection', () => ({ selectAllChildren: (node: unknown) => { selected = node; } }));
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('fills in the day and shows its button', async () => {
    await load();
    expect(shown()).toContain('(abgerufen am 22.3.2027)');
    expect([copy.hidden, hint.hidden, status.text, voice.text]).toEqual([false, false, '\u00A0', '']);
    expect([voice.className, voice.attributes.get('role')]).toEqual(['sr', 'status']);
  });

  it('writes the day in the language of the page', async () => {
    Object.assign(page, { documentElement: { lang: 'en' } });
    await load('#rn-12');
    expect(shown()).toContain('margin no.\u00A012, https');
    expect(shown()).toContain('22 March 2027');
  });

  it('follows the address, and cites no number that the page does not have', async () => {
    await load('#rn-12');
    expect(shown()).toContain('Rn.\u00A012, https://handbuch.example/qualifikationen/tr-0001/2/#rn-12');
    for (const [hash, marked] of [['#rn-99', false], ['#rn-1', true], ['#quellen', false], ['', false]] as const) {
      location.hash = hash;
      window.dispatchEvent(new Event('hashchange'));
      expect(shown().includes('Rn.')).toBe(marked);
      expect(shown().includes('#')).toBe(marked);
    }
  });

  it('copies what the page shows, on one line, as the text of the model', async () => {
    await load('#rn-12');
    copy.dispatchEvent(new Event('click'));
    await settled();
    expect(writeText.mock.calls).toEqual([[citationText(citation, { marginNumber: '12', accessed: '2027-03-22' })]]);
    expect(status.text).toBe('Zitiervorschlag mit Rn.\u00A012 kopiert');
  });

  it('copies without a number where the address has none, and with the day of copying', async () => {
    await load();
    vi.setSystemTime(new Date(2027, 2, 23, 8));
    copy.dispatchEvent(new Event('click'));
    await settled();
    expect(writeText.mock.calls).toEqual([[citationText(citation, { accessed: '2027-03-23' })]]);
    expect(status.text).toBe('Zitiervorschlag kopiert');
  });

  it('copies with the number that was clicked, and lets the browser jump', async () => {
    await load('#rn-12');
    await click('#rn-1');
    expect(writeText.mock.calls).toEqual([[citationText(citation, { marginNumber: '1', accessed: '2027-03-22' })]]);
    expect(status.text).toBe('Zitiervorschlag mit Rn.\u00A01 kopiert');
  });

  it('leaves other clicks alone', async () => {
    await load();
    await click('#quellen');
    await click('');
    await click('#rn-1', { ctrlKey: true });
    await click('#rn-1', { shiftKey: true });
    await click('#rn-1', { button: 1 });
    expect(writeText).not.toHaveBeenCalled();
  });

  it('empties the region before it says the same again', async () => {
    await load('#rn-12');
    copy.dispatchEvent(new Event('click'));
    await settled();
    copy.dispatchEvent(new Event('click'));
    expect(status.text.trim()).toBe('');
    await settled();
    expect(status.text).toBe('Zitiervorschlag mit Rn.\u00A012 kopiert');
  });

  it('speaks elsewhere where the box is folded away', async () => {
    await load('#rn-12');
    status.shown = false;
    copy.dispatchEvent(new Event('click'));
    await settled();
    expect(voice.text).toBe('Zitiervorschlag mit Rn.\u00A012 kopiert');
  });

  it('marks the text and says so where nothing can be copied', async () => {
    writeText.mockRejectedValue(new Error('not allowed'));
    await load('#rn-12');
    copy.dispatchEvent(new Event('click'));
    await settled();
    expect(status.text).toBe('Kopieren nicht möglich; der Text ist markiert');
    expect(selected).toBe(quote);
    expect(details.attributes.has('open')).toBe(true);
  });

  it('is open on paper where style alone cannot open it, and afterwards as it was', async () => {
    const states = (): boolean[] => ['beforeprint', 'afterprint'].map((moment) => {
      window.dispatchEvent(new Event(moment));
      return details.open;
    });
    await load();
    expect(states()).toEqual([false, false]);
    vi.resetModules();
    vi.stubGlobal('CSS', { supports: (asked: string) => !asked.includes('::details-content') });
    await load();
    expect(states()).toEqual([true, false]);
    details.open = true;
    expect(states()).toEqual([true, true]);
  });
});

describe('its size', () => {
  it('stays under 2 KB', async () => {
    const bundle = await rolldown({ input: fileURLToPath(new URL('../../src/client/citation.ts', import.meta.url)) });
    const { output: [{ code }] } = await bundle.generate({ format: 'es', minify: true });
    await bundle.close();
    expect(code).toContain('Zitiervorschlag kopiert');
    expect(gzipSync(code, { level: 9 }).length).toBeLessThan(2048);
  });
});
