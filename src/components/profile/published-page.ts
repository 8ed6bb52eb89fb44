// What the frame of a profile's page depends on its version: whether the search finds it, and which address it wants to be known by.
import { versionWords } from '../../labels/versions.ts';
import type { Publication } from '../../model/publication.ts';
import { absolute, entryPath } from '../../routes.ts';
import type { Language } from '../../site.ts';

/** Only what holds today is found by the search: drafts and current versions, each under the address of its entry. */
export function isFound(publication: Publication | undefined): boolean {
  return publication === undefined || (!publication.isPermanent && publication.version.status === 'current');
}

/** Props for the layout. A version names the address of its entry as canonical, as dated W3C reports do, and its number in its title. */
export function pageOf(title: string, publication: Publication | undefined, language: Language, origin: URL | undefined) {
  const article: Record<string, boolean> = isFound(publication) ? { 'data-pagefind-body': true } : {};
  if (!publication?.isPermanent) return { title, article };
  const { entry: { collection, id }, version: { version } } = publication;
  return { title: versionWords[language].titleOf(title, id, version), article, canonical: absolute(entryPath(collection, id, language), origin) };
}
