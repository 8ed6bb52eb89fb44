// The files of linked data: European Learning Model, SKOS, CASE, the catalogue for data portals.
import { both } from '../export/api-head.ts';
import { caseOfFramework } from '../export/case.ts';
import { catalogue, type Catalogued } from '../export/dcat.ts';
import { elmOfQualification, elmOfRegulation, elmText, type ElmContext, type ElmEntry } from '../export/elm.ts';
import { elmIndexText } from '../export/elm-index.ts';
import { describeCatalogue } from '../export/json-ld-catalogue.ts';
import type { Absolute } from '../export/head-meta.ts';
import { absoluteFor } from '../export/rdf-file.ts';
import { toJsonLd, toTurtle, type Thing } from '../export/rdf.ts';
import { skosOfFramework, skosOfGlossary } from '../export/skos.ts';
import { loadHandbook } from '../handbook.ts';
import type { Handbook, Profile } from '../model/handbook.ts';
import { nameOf } from '../model/published.ts';
import { kept } from '../model/reads.ts';
import { caseFile, elmFile, skosFile } from '../file-routes.ts';
import { collectionNames, type Framework, type Qualification, type Regulation } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { publicationOf, titleOf } from './shared.ts';

export type LinkedRoom = 'qualifications' | 'regulations' | 'frameworks';
type Write = (origin: URL | undefined) => string | Promise<string>;
type Learning = Profile<Qualification> | Profile<Regulation>;

const write = (things: Thing[], format: 'ttl' | 'jsonld') => (format === 'ttl' ? toTurtle(things) : toJsonLd(things));
const lastPart = (path: string) => path.split('/').at(-1)!;

function elmEntry(handbook: Handbook, profile: Learning, absolute: Absolute): ElmEntry {
  const publication = publicationOf(handbook, nameOf(profile));
  if (profile.collection === 'regulations') return elmOfRegulation(profile as Profile<Regulation>, { absolute, publication });
  const { data } = profile as Profile<Qualification>;
  const context: ElmContext = { absolute, publication, state: both((language) => titleOf(handbook, 'countries', data.state, language)) };
  return elmOfQualification(profile as Profile<Qualification>, context);
}

function frameworkFiles(handbook: Handbook, profile: Profile<Framework>): [string, Write][] {
  const context = (origin: URL | undefined) => ({ frameworks: handbook.frameworks, publication: publicationOf(handbook, nameOf(profile)), absolute: absoluteFor(origin) });
  return [
    ...(['ttl', 'jsonld'] as const).map((format): [string, Write] => [skosFile(format, profile.id), (origin) => write(skosOfFramework(profile, format, context(origin)), format)]),
    ...(['de', 'en'] as const).map((language): [string, Write] => [caseFile(profile.id, language), (origin) => caseOfFramework(profile, language, context(origin))]),
  ];
}

/** Paths and props of the files beside the entries of a room. */
export async function linkedFiles(room: LinkedRoom): Promise<{ params: { file: string }; props: { write: Write }; cacheKey: string }[]> {
  const handbook = await loadHandbook();
  const files = room === 'frameworks'
    ? [...handbook.frameworks.values()].flatMap((profile) => frameworkFiles(handbook, profile))
    : [...(handbook[room] as ReadonlyMap<string, Learning>).values()].map((profile): [string, Write] => [elmFile({ room, id: profile.id }), (origin) => elmText(elmEntry(handbook, profile, absoluteFor(origin)))]);
  return files.map(([path, write]) => ({ params: { file: lastPart(path) }, props: { write }, cacheKey: kept() }));
}

/** Text of the list of all files in the European Learning Model. */
export async function elmList(origin: URL | undefined): Promise<string> {
  const handbook = await loadHandbook();
  const absolute = absoluteFor(origin);
  const entries = [...handbook.qualifications.values(), ...handbook.regulations.values()].map((profile) => ({ profile, publication: publicationOf(handbook, nameOf(profile)), ...elmEntry(handbook, profile, absolute) }));
  return elmIndexText(entries, { release: handbook.published.releases.at(-1)?.release, lastDate: handbook.published.lastDate, absolute });
}

/** Text of the glossary. */
export async function glossaryText(format: 'ttl' | 'jsonld', origin: URL | undefined): Promise<string> {
  const { terms, published } = await loadHandbook();
  return write(skosOfGlossary([...terms.values()], format, { lastDate: published.lastDate, release: published.releases.at(-1)?.release, absolute: absoluteFor(origin) }), format);
}

function catalogued(handbook: Handbook, origin: URL | undefined): Catalogued {
  const { releases, lastDate } = handbook.published;
  return {
    frameworks: [...handbook.frameworks.values()].map(({ id, data }) => ({ id, title: data.title })),
    filled: collectionNames.filter((name) => handbook[name].size > 0),
    published: lastDate === undefined || releases.length === 0 ? undefined : { first: releases[0]!.date, last: lastDate, release: releases.at(-1)!.release },
    absolute: absoluteFor(origin),
  };
}

/** Text of the catalogue. */
export async function catalogueText(format: 'ttl' | 'jsonld', origin: URL | undefined): Promise<string> {
  return write(catalogue(catalogued(await loadHandbook(), origin)), format);
}

/** The catalogue in the words of schema.org, for the page about the data. */
export async function catalogueJsonLd(language: Language, origin: URL | undefined): Promise<Record<string, unknown>> {
  return describeCatalogue(language, catalogued(await loadHandbook(), origin));
}
