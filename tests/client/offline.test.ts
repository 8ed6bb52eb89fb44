// The offline copy in the browser, as far as it needs none: what belongs to a choice, what never changes, and fetching that is interrupted.
import { createHash } from 'node:crypto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { download, Stopped, type Download } from '../../src/client/offline/download.ts';
import { typeOf } from '../../src/client/offline/saved-response.ts';
import { fileAt, isChosen, isSaved, languageOf, neverChanges, packsFor, partOf, type OfflinePart, type Pack } from '../../src/model/offline-copy.ts';
import { permanentPage } from '../../src/routes.ts';

const part = (id: string, ...beginnings: string[]): OfflinePart => ({ id, kind: 'room', title: { de: id, en: id }, beginnings });
const parts = [part('common', 'normen/index.html'), part('tr', 'laender/tr/', 'qualifikationen/tr-'), part('norms', 'normen/', 'en/norms/')];

describe('what belongs where', () => {
  it('the longest beginning decides; the rest is common', () => {
    expect(['laender/tr/1/index.html', 'normen/index.html', 'normen/bqfg/index.html', 'qualifikationen/nach-feld/index.html', 'laender/index.html'].map((path) => partOf(path, parts))).toEqual(['tr', 'common', 'norms', 'common', 'common']);
  });

  it.each([
    ['index.html', 'de'], ['en/index.html', 'en'], ['404.html', 'both'], ['assets/a.js', 'both'], ['register.jsonl', 'both'], ['laender/tr/1/quelle.en.mdx', 'both'], ['laender/tr/1/druck.css', 'de'], ['en/countries/tr/1/print.css', 'en'],
    ['ordnungen/x/fassungen/fassungen.json', 'both'], ['pagefind/pagefind.js', 'both'], ['pagefind/pagefind.de_1.pf_meta', 'de'], ['pagefind/wasm.en.pagefind', 'en'], ['pagefind/index/en_1.pf_index', 'en'], ['titel/daten/d.js', 'de'],
  ])('%s is for %s', (path, language) => expect(languageOf(path)).toBe(language));

  it('interfaces, feeds and the packs themselves stay out', () => {
    expect(['api/v1/index.json', 'feeds/all.xml', 'offline/common-de-1.pack', 'offline/manifest.json', 'sw.js', 'sbom.cdx.json', 'robots.txt', '.well-known/security.txt'].filter(isSaved)).toEqual([]);
    expect(['offline/index.html', 'en/offline/not-saved/index.html', 'daten/index.html', 'register.jsonl', 'laender/index.html'].filter((path) => !isSaved(path))).toEqual([]);
  });

  it('a choice has the common part and the languages chosen', () => {
    const pack = (part: string, language: Pack['language']): Pack => ({ file: `${part}-${language}`, part, language, first: 'a', bytes: 1, pages: 1, sha256: '' });
    const manifest = { format: 1, date: '2026-11-22', build: 'b', parts, packs: [pack('common', 'both'), pack('common', 'de'), pack('common', 'en'), pack('tr', 'de'), pack('tr', 'en'), pack('norms', 'de')] };
    expect(packsFor(manifest, { parts: ['tr'], languages: ['de'] }).map(({ file }) => file)).toEqual(['common-both', 'common-de', 'tr-de']);
    const copy = { manifest, choice: { parts: ['tr'], languages: ['de' as const] } };
    expect(['laender/tr/index.html', 'index.html', 'assets/a.js', 'normen/index.html'].every((path) => isChosen(path, copy))).toBe(true);
    expect(['normen/bqfg/index.html', 'en/index.html', 'api/v1/x.json'].some((path) => isChosen(path, copy))).toBe(false);
  });

  it('folders answer with their page', () => {
    expect(['', 'laender/', 'register.jsonl'].map(fileAt)).toEqual(['index.html', 'laender/index.html', 'register.jsonl']);
  });

  it('frozen texts and hashed files never change; pages of versions say what became of them', () => {
    expect(['assets/a.1.css', 'pagefind/fragment/de_1.pf_fragment', 'normen/bqfg/1/quelle.yaml'].filter((path) => !neverChanges(path))).toEqual([]);
    expect(['normen/bqfg/1/', 'pagefind/pagefind.js', 'normen/bqfg/1/zitat.bib', 'titel/daten/d.js'].filter(neverChanges)).toEqual([]);
  });

  it('permanent pages are known in both languages', () => {
    expect(['qualifikationen/tr-0001/2/', 'en/regulations/x/1/changes/', 'normen/bqfg/1/'].filter((path) => !permanentPage(path))).toEqual([]);
    expect(['qualifikationen/tr-0001/', 'titel/d/2/', 'kompetenzrahmen/r/kompetenz/1/', 'qualifikationen/tr-0001/2', '', 'en/'].filter(permanentPage)).toEqual([]);
  });

  it('types are those of the server', () => {
    expect(['a/index.html', 'x.pf_meta', 'SHA256SUMS', 'zitat.csl.json', 'a.woff2'].map(typeOf)).toEqual(['text/html; charset=utf-8', 'application/octet-stream', 'text/plain; charset=utf-8', 'application/json; charset=utf-8', 'font/woff2']);
  });
});

describe('fetching', () => {
  const contents = new Map(['one', 'two', 'three'].map((text) => [text, new TextEncoder().encode(text.repeat(1000))]));
  const packs: Pack[] = [...contents].map(([file, content]) => ({ file, part: 'common', language: 'de', first: file, bytes: content.length, pages: 1, sha256: createHash('sha256').update(content).digest('hex') }));
  afterEach(() => vi.unstubAllGlobals());

  function begin(answer: (file: string, turn: number) => Response, put: Download['put'] = async () => {}) {
    const [asked, steps, stored] = [[] as string[], [] as number[], new Set<string>()];
    vi.stubGlobal('fetch', async (file: string, { signal }: { signal: AbortSignal }) => {
      signal.throwIfAborted();
      asked.push(file);
      return answer(file, asked.filter((name) => name === file).length);
    });
    const stop = new AbortController();
    const run = (): Promise<void> => download({ packs, stored, address: (file) => file, put: async (file, content) => { await put(file, content); stored.add(file); }, onProgress: (bytes) => steps.push(bytes), signal: stop.signal });
    return { asked, steps, stored, stop, run };
  }
  const good = (file: string) => new Response(contents.get(file));
  const faultOf = (run: Promise<void>) => run.then(() => 'none', (error: unknown) => (error as Stopped).fault);

  it('takes each once, in order, and counts up to all', async () => {
    const { asked, steps, run } = begin(good);
    await run();
    expect(asked).toEqual(['one', 'two', 'three']);
    expect(steps.at(-1)).toBe(packs.reduce((sum, { bytes }) => sum + bytes, 0));
    expect(steps).toEqual(steps.toSorted((a, b) => a - b));
  });

  it('a line that breaks is tried once more, then said; going on takes only what is missing', async () => {
    let isUp = false;
    const { asked, run } = begin((file) => { if (file === 'two' && !isUp) throw new TypeError('gone'); return good(file); });
    expect(await faultOf(run())).toBe('connection');
    expect(asked).toEqual(['one', 'two', 'two']);
    isUp = true;
    expect(await faultOf(run())).toBe('none');
    expect(asked).toEqual(['one', 'two', 'two', 'two', 'three']);
  });

  it('an answer cut short, a wrong byte and too many bytes are never kept', async () => {
    for (const [bad, fault] of [[(text: string) => text.slice(1), 'connection'], [(text: string) => `x${text.slice(1)}`, 'damaged'], [(text: string) => `${text}x`, 'damaged']] as const) {
      const { stored, run } = begin((file) => (file === 'two' ? new Response(bad('two'.repeat(1000))) : good(file)));
      expect(await faultOf(run())).toBe(fault);
      expect([...stored]).toEqual(['one']);
    }
  });

  it('a pack that the server no longer has means a newer state', async () => {
    const { asked, run } = begin((file) => (file === 'two' ? new Response('', { status: 404 }) : good(file)));
    expect(await faultOf(run())).toBe('changed');
    expect(asked).toEqual(['one', 'two']);
  });

  it('a full and a closed store are told apart', async () => {
    for (const [name, fault] of [['QuotaExceededError', 'space'], ['SecurityError', 'storage']] as const) {
      const { run } = begin(good, async (file) => { if (file === 'two') throw new DOMException('', name); });
      expect(await faultOf(run())).toBe(fault);
    }
  });

  it('pausing keeps what has come', async () => {
    const { stored, stop, run } = begin(good, async (file) => { if (file === 'one') stop.abort(); });
    expect(await faultOf(run())).toBe('paused');
    expect([...stored]).toEqual(['one']);
  });
});
