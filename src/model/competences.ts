// Competences as parts of their frameworks: each keeps its address for good, and a published page reads the framework of its time.
import type { Framework } from '../schema/index.ts';
import type { Handbook, Profile } from './handbook.ts';
import { once } from './once.ts';
import { nameOf, versionIn } from './published.ts';
import type { Publication } from './publication.ts';

export interface KnownCompetence {
  framework: Profile<Framework>;
  data: Framework['competences'][number];
  /** Set where today's framework no longer has it, or was withdrawn: the last version that has it. */
  lastIn?: number;
}

type Holdings = Pick<Handbook, 'frameworks' | 'published' | 'frozen'>;

const frozenFramework = ({ frozen }: Holdings, id: string, version: number) => frozen.get(`frameworks/${id}/${version}`) as Profile<Framework> | undefined;

/** All competences by framework and code ("qhb-dv/DV-1.2"): those of today, then what only earlier versions have. */
export const knownCompetences = once((handbook: Holdings): ReadonlyMap<string, KnownCompetence> => {
  const known = new Map<string, KnownCompetence>();
  const add = (framework: Profile<Framework>, lastIn?: number) => {
    for (const data of framework.data.competences) {
      const name = `${framework.id}/${data.code}`;
      if (!known.has(name)) known.set(name, { framework, data, ...(lastIn === undefined ? {} : { lastIn }) });
    }
  };
  for (const framework of handbook.frameworks.values()) add(framework);
  for (const { collection, id, versions } of handbook.published.entries.values()) {
    if (collection !== 'frameworks') continue;
    for (const { version } of versions.toReversed()) {
      const framework = frozenFramework(handbook, id, version);
      if (framework) add(framework, version);
    }
  }
  return known;
});

/** A framework as it stood when a version was published; for drafts and working files, and where that text was removed, today's or the last one. */
export function frameworkFor(handbook: Holdings, id: string, publication: Publication | undefined): Profile<Framework> | undefined {
  const entry = handbook.published.entries.get(nameOf({ collection: 'frameworks', id }));
  const version = publication && entry && versionIn(entry, publication.version.release)?.version;
  const last = entry?.versions.toReversed().map((known) => frozenFramework(handbook, id, known.version)).find(Boolean);
  return (version === undefined ? undefined : frozenFramework(handbook, id, version)) ?? handbook.frameworks.get(id) ?? last;
}
