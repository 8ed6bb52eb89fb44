// The same profiles in other generators: the text of our pages as plain Markdown, built by Starlight and by Hugo with Pagefind, one after the other.
import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entryPath } from '../../src/routes.ts';
import type { Language } from '../../src/site.ts';
import { filesBelow } from '../lib/files-below.ts';
import { root } from '../set-up/processes.mjs';
import { attribute, type Element } from '../verify/dom.ts';
import { environmentOf } from './handbook.ts';
import { buildHugo, findHugo } from './hugo.ts';
import { inTurn, type Measured, type Say } from './measure.ts';
import { plainPage, visibleBytes } from './plain-page.ts';
import { isProfile, medianOf, sampleOf, sizesOf, type SiteSizes } from './sizes.ts';
import { buildStarlight, installStarlight } from './starlight.ts';

export interface PeerFigures extends Partial<SiteSizes> {
  name: 'starlight' | 'hugo';
  /** What was built with what. */
  versions: string;
  languages: readonly Language[];
  cold: Measured;
  /** It could not build one site of these languages: `cold` is a site of each, one after the other; what one site holds is not told. */
  isApart?: true;
  /** Bytes of visible text on the middle page, compared with ours. */
  textBytes?: number;
}

export interface PeersFigures {
  /** Bytes of visible text on our middle page. */
  ownTextBytes: number;
  peers: PeerFigures[];
}

const settings: (readonly Language[])[] = [['de'], ['de', 'en']];

/** Where the German and English pages of profiles are in our site. */
function* ownPages(place: string): Generator<{ code: string; language: Language; file: string }> {
  const dist = join(place, 'dist');
  const codes = readdirSync(join(place, 'content', 'qualifications'), { recursive: true, encoding: 'utf8' }).flatMap((name) => /([a-z]+-\d{4})\.mdx$/.exec(name)?.[1] ?? []).sort();
  for (const code of codes) {
    for (const language of ['de', 'en'] as const) {
      const file = join(dist, ...entryPath('qualifications', code, language).split('/'), 'index.html');
      if (existsSync(file)) yield { code, language, file };
    }
  }
}

/** Writes plain/<language>/<code>.md for every page. */
function writePlainPages(place: string): void {
  const plain = join(place, 'plain');
  rmSync(plain, { recursive: true, force: true });
  for (const language of ['de', 'en']) mkdirSync(join(plain, language), { recursive: true });
  for (const { code, language, file } of ownPages(place)) {
    const { title, markdown } = plainPage(readFileSync(file, 'utf8'));
    writeFileSync(join(plain, language, `${code}.md`), `---\ntitle: ${JSON.stringify(title)}\n---\n\n${markdown}`);
  }
}

const ownText = ({ tagName }: Element) => tagName === 'article';
/** What holds the text of a page, without its heading. */
const contents: Record<PeerFigures['name'], (element: Element) => boolean> = {
  starlight: (element) => attribute(element, 'class')?.split(' ').includes('sl-markdown-content') ?? false,
  hugo: ownText,
};

const medianText = (files: string[], isWanted: (element: Element) => boolean) => medianOf(sampleOf(files).map((file) => visibleBytes(readFileSync(file, 'utf8'), isWanted)));

/** Measures the peers on the pages of a corpus that was built. One that fails says so; the others are still measured. */
export async function measurePeers(place: string, say: Say): Promise<PeersFigures> {
  const home = join(root, '.cache', 'bench', 'peers');
  const log = join(place, 'log.txt');
  const env = environmentOf(place);
  writePlainPages(place);
  const plain = join(place, 'plain');
  const starlight = { name: 'starlight', versions: await installStarlight(join(home, 'starlight')), site: join(home, 'starlight', 'dist'), build: (languages: readonly Language[]) => buildStarlight(join(home, 'starlight'), plain, languages, env, log) } as const;
  const hugoVersion = await findHugo(say);
  const hugo = hugoVersion ? [{ name: 'hugo', versions: hugoVersion, site: join(home, 'hugo', 'public'), build: (languages: readonly Language[]) => buildHugo(join(home, 'hugo'), plain, languages, env, log) } as const] : [];

  const peers: PeerFigures[] = [];
  for (const { name, versions, site, build } of [starlight, ...hugo]) {
    const tried = new Map<string, Measured>();
    const attempt = async (languages: readonly Language[]): Promise<Measured> => {
      const names = languages.join(' and ');
      const known = tried.get(names);
      if (known) return known;
      appendFileSync(log, `\n── ${name} ${names}\n`);
      rmSync(site, { recursive: true, force: true });
      const cold = await build(languages);
      say(`${versions} (${names}): ${cold.code === 0 ? `${cold.seconds.toFixed(1)} s` : `ended with ${cold.code}; see ${log}`}`);
      tried.set(names, cold);
      return cold;
    };
    for (const languages of settings) {
      const together = await attempt(languages);
      if (together.code === 0) {
        const pages = filesBelow(site).filter(isProfile).map((path) => join(site, path));
        peers.push({ name, versions, languages, cold: together, ...sizesOf(site), textBytes: medianText(pages, contents[name]) });
      } else if (languages.length === 1) {
        peers.push({ name, versions, languages, cold: together });
      } else {
        const apart: Measured[] = [];
        for (const language of languages) apart.push(await attempt([language]));
        peers.push({ name, versions, languages, cold: inTurn(...apart), isApart: true });
      }
    }
    rmSync(site, { recursive: true, force: true });
  }
  return { ownTextBytes: medianText([...ownPages(place)].map(({ file }) => file), ownText), peers };
}
