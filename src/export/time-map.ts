// The versions of an entry as a TimeMap (RFC 7089) in application/link-format (RFC 6690).
import { currentVersion, type PublishedEntry } from '../model/published.ts';
import { isReadable } from '../model/readable.ts';
import { absolute, entryPath, versionListFile, versionPath, versionsPath } from '../routes.ts';

type Parameters = Record<string, string | undefined>;

/**
 * The register knows days, the format wants seconds: each version counts from 00:00:00 GMT of the day it was published.
 * A moment on that day therefore finds it, as in the list of versions.
 */
function moment(date: string): string {
  return new Date(`${date}T00:00:00Z`).toUTCString();
}

/** RFC 6690 allows no white space between links and parameters, and no quotes around a language. */
function write(target: string, { hreflang, ...parameters }: Parameters): string {
  const quoted = Object.entries(parameters).filter(([, value]) => value !== undefined).map(([name, value]) => `;${name}="${value}"`);
  return `<${target}>${quoted.join('')}${hreflang === undefined ? '' : `;hreflang=${hreflang}`}`;
}

/**
 * Text of timemap.link. Its original is the German address of the entry, because a TimeMap has exactly one; the English pages stand in the JSON.
 * A removed version is no memento: its address answers, but no longer with the text.
 */
export function timeMap(entry: PublishedEntry, origin: URL | undefined): string {
  const { collection, id, versions } = entry;
  const address = (path: string) => absolute(path, origin);
  const mementos = versions.filter(isReadable);
  const [first, last] = [mementos[0], mementos.at(-1)];
  const current = currentVersion(entry);
  const span = first && last ? { from: moment(first.date), until: moment(last.date) } : {};
  return [
    write(address(entryPath(collection, id, 'de')), { rel: 'original', hreflang: 'de' }),
    write(address(versionListFile(collection, id, 'timemap.link')), { rel: 'self', type: 'application/link-format', ...span }),
    write(address(versionsPath(collection, id, 'de')), { rel: 'version-history', type: 'text/html', hreflang: 'de' }),
    write(address(versionListFile(collection, id, 'fassungen.json')), { rel: 'version-history', type: 'application/json' }),
    ...mementos.map((version) => write(address(versionPath(collection, id, version.version, 'de')), {
      rel: [version === first && 'first', version === last && 'last', 'memento'].filter(Boolean).join(' '),
      datetime: moment(version.date),
      hreflang: 'de',
    })),
    // Apart from its line as a memento: readers of TimeMaps look for exactly "last memento".
    ...(current ? [write(address(versionPath(collection, id, current.version, 'de')), { rel: 'latest-version', hreflang: 'de' })] : []),
  ].join(',');
}
