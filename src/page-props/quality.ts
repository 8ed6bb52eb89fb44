// Props of the pages about the state of review: overview, one page for each state and room, corrections.
import { loadHandbook } from '../handbook.ts';
import { labelOf } from '../labels/values.ts';
import { pageNames, rooms } from '../labels/words.ts';
import { correctionsOf, type Correction } from '../model/corrections.ts';
import type { Handbook } from '../model/handbook.ts';
import { once } from '../model/once.ts';
import { qualityByRelease, qualityOfHandbook, type ProfileQuality, type QualityPart } from '../model/quality.ts';
import { entryPath, listPath, pagePath, qualityPath, releasePath } from '../routes.ts';
import type { CollectionName } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { pageFrame } from './lists.ts';
import { byPart, frameOf, other, partOfList, titleOf } from './shared.ts';

const guideCrumb = (language: Language) => ({ label: rooms.guide[language], href: listPath('guide', language) });

const qualityOnce = once(qualityOfHandbook);
const releasesOnce = once((handbook: Handbook) => qualityByRelease(handbook));

export async function qualityProps(language: Language) {
  const { handbook, frame } = await pageFrame('quality', pageNames.quality[language], language, [guideCrumb(language)]);
  const { asOf, parts, total } = qualityOnce(handbook);
  return {
    frame, asOf, total,
    parts: parts
      .map((part) => ({ ...partOfList(handbook, part.part, language), href: qualityPath(part.part, language), counts: part.counts }))
      .sort(byPart(language)),
    releases: releasesOnce(handbook).map(({ release, date, total: counts }) => ({ title: release, date, href: releasePath(release, language), counts })),
  };
}

/** Paths and props of the pages of the parts. */
export async function qualityPages(language: Language) {
  const handbook = await loadHandbook();
  const pageOf = (part: QualityPart) => {
    const { title } = partOfList(handbook, part.part, language);
    const crumbs = [guideCrumb(language), { label: pageNames.quality[language], href: pagePath('quality', language) }, { label: title }];
    const rows = part.profiles.map((profile) => rowOf(handbook, profile, language)).sort((a, b) => a.title.localeCompare(b.title, language) || (a.code < b.code ? -1 : 1));
    return { frame: frameOf(handbook, language, qualityPath(part.part, other(language)), crumbs), title, counts: part.counts, rows };
  };
  return qualityOnce(handbook).parts.map((part) => ({
    params: { part: qualityPath(part.part, language).split('/').at(-2)! },
    props: { get page() { return pageOf(part); } },
  }));
}

function rowOf(handbook: Handbook, { collection, id, overdueSince, unsourced, conflicts, searched }: ProfileQuality, language: Language) {
  const text = (local: { de: string; en?: string | undefined }) => ({ text: local[language] ?? local.de, isGerman: language === 'en' && local.en === undefined });
  return {
    code: id,
    title: titleOf(handbook, collection, id, language),
    href: entryPath(collection, id, language),
    overdueSince,
    unsourced: unsourced.map(({ fields, count }) => ({ label: fields.map((field) => labelOf(field, language)).join(' › '), count })),
    conflicts: conflicts.map(text),
    searched: searched.map(({ what, where, on }) => ({ ...text(what), where, on })),
  };
}

export async function correctionsProps(language: Language) {
  const { handbook, frame } = await pageFrame('corrections', pageNames.corrections[language], language, [guideCrumb(language)]);
  const named = (name: string) => {
    const [collection, id] = name.split('/') as [CollectionName, string];
    return { title: titleOf(handbook, collection, id, language), href: entryPath(collection, id, language) };
  };
  return { frame, corrections: correctionsOf(handbook.published).map((correction: Correction) => ({ ...correction, ...named(`${correction.collection}/${correction.id}`), ...(correction.kind === 'moved' ? { target: named(correction.to) } : {}) })) };
}
