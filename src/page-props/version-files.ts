// The files beside the versions: frozen text, citations, head and foot for printing, lists as data, checksums of releases.
import { toBibLatex } from '../export/bibtex.ts';
import { toCslJson } from '../export/csl-json.ts';
import { printSheet } from '../export/print-sheet.ts';
import { toRis } from '../export/ris.ts';
import { timeMap } from '../export/time-map.ts';
import { versionCitation } from '../export/version-citation.ts';
import { versionList } from '../export/version-list.ts';
import { loadHandbook } from '../handbook.ts';
import type { Citation } from '../model/citation.ts';
import { readContentFile } from '../loaders/content-files.ts';
import { originalTitles } from '../model/original-title.ts';
import { nameOf, sumsPath, type PublishedEntry, type PublishedVersion } from '../model/published.ts';
import { kept } from '../model/reads.ts';
import { citationPath, printSheetPath, segmentOf, sourceFile, sumsFile } from '../routes.ts';
import type { Language } from '../site.ts';

const formats = { bib: toBibLatex, ris: toRis, 'csl.json': toCslJson };

export type VersionFile =
  | { kind: 'source'; path: string }
  | { kind: 'citation'; entry: PublishedEntry; version: PublishedVersion; format: keyof typeof formats; language: Language }
  | { kind: 'print'; entry: PublishedEntry; version: PublishedVersion; language: Language };

const lastPart = (path: string) => path.split('/').at(-1)!;

/** Files of one version by language; the frozen ones have German addresses only. */
function filesOf(entry: PublishedEntry, version: PublishedVersion, language: Language): [string, VersionFile][] {
  const { collection, id } = entry;
  const sources = language === 'de' ? version.files.map(({ path }): [string, VersionFile] => [sourceFile(collection, id, version.version, path), { kind: 'source', path }]) : [];
  const citations = (Object.keys(formats) as (keyof typeof formats)[]).map((format): [string, VersionFile] => [citationPath(collection, id, version.version, language, format), { kind: 'citation', entry, version, format, language }]);
  return [...sources, ...citations, [printSheetPath(collection, id, version.version, language), { kind: 'print', entry, version, language }]];
}

/** Paths and props of /<room>/<id>/<n>/<file>. Removed versions have none. */
export async function versionFiles(language: Language) {
  const { published } = await loadHandbook();
  return [...published.entries.values()].flatMap((entry) => entry.versions.filter(({ removed }) => !removed).flatMap((version) => filesOf(entry, version, language).map(([path, props]) => ({
    params: { room: segmentOf(entry.collection, language), id: entry.id, version: String(version.version), file: lastPart(path) },
    props,
    cacheKey: kept(entry),
  }))));
}

/** What a file holds. `origin` is Astro.site. */
export async function bodyOf(file: VersionFile, origin: URL | undefined): Promise<BodyInit> {
  if (file.kind === 'source') return readContentFile(file.path);
  const citation = await citationFor(file, origin);
  if (file.kind === 'citation') return formats[file.format](citation);
  return printSheet(citation, file.version.files.filter(({ path }) => file.language === 'en' || !path.endsWith('.en.mdx')));
}

async function citationFor({ entry, version, language }: Extract<VersionFile, { entry: unknown }>, origin: URL | undefined): Promise<Citation> {
  const { frozen } = await loadHandbook();
  const [original] = originalTitles(frozen.get(`${nameOf(entry)}/${version.version}`)!);
  return versionCitation({ entry, version, isPermanent: true }, language, original, origin);
}

/** Paths and props of the lists of versions as data: /<room>/<id>/fassungen/<file>. */
export async function versionListFiles() {
  const { published } = await loadHandbook();
  return [...published.entries.values()].flatMap((entry) => (['fassungen.json', 'timemap.link'] as const).map((file) => ({
    params: { room: segmentOf(entry.collection, 'de'), id: entry.id, file },
    props: { entry, file },
    cacheKey: kept(entry),
  })));
}

export async function versionListBody({ entry, file }: { entry: PublishedEntry; file: 'fassungen.json' | 'timemap.link' }, origin: URL | undefined): Promise<string> {
  const { published } = await loadHandbook();
  return file === 'fassungen.json' ? versionList(published, entry, origin) : timeMap(entry, origin);
}

/** Paths and props of the checksums of all releases. */
export async function sumsFilePaths() {
  const { published } = await loadHandbook();
  return published.releases.map(({ release }) => ({ params: { release, file: lastPart(sumsFile(release)) }, props: { path: sumsPath(release) } }));
}
