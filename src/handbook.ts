// The only reader of astro:content: builds the handbook once per build; in development anew for each page, so that edits show.
import { getCollection, render, type CollectionEntry } from 'astro:content';
import { buildHandbook, type Handbook, type Profile, type Prose } from './model/handbook.ts';
import { collectionNames } from './schema/index.ts';

let built: Promise<Handbook> | undefined;

async function read(): Promise<Handbook> {
  const entries = await Promise.all(collectionNames.map(async (collection) => (await getCollection(collection)).map((entry): Profile => ({
    collection,
    id: entry.id,
    data: entry.data,
    prose: (entry.rendered?.metadata as { prose?: Prose } | undefined)?.prose ?? { de: [] },
  }))));
  const handbook = buildHandbook(entries.flat());
  if (handbook.dangling.length > 0 && import.meta.env.PROD) {
    throw new Error(`Verweise ins Leere (npm run check zeigt Datei und Zeile):\n${handbook.dangling.join('\n')}`);
  }
  return handbook;
}

export function loadHandbook(): Promise<Handbook> {
  if (import.meta.env.DEV) return read();
  return (built ??= read());
}

export type GuidePage = CollectionEntry<'guide'>;

/** Content and headings of a guide page. */
export const renderGuide = (page: GuidePage) => render(page);

/** Guide pages of one language by slug; the German page stands in where there is no English one. */
export async function loadGuide(language: 'de' | 'en'): Promise<{ slug: string; page: GuidePage; translated: boolean }[]> {
  const pages = await getCollection('guide');
  const german = pages.filter((page) => !page.id.endsWith('.en'));
  return german
    .map((page) => {
      const english = language === 'en' ? pages.find((other) => other.id === `${page.id}.en`) : undefined;
      return { slug: page.id, page: english ?? page, translated: language === 'de' || english !== undefined };
    })
    .sort((a, b) => a.page.data.order - b.page.data.order || (a.slug < b.slug ? -1 : 1));
}
