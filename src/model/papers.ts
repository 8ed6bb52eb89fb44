// Which papers exist for a qualification: the certificates of its editions, joined with what the country's profile says about papers and grades of the time.
import type { Country, Qualification } from '../schema/index.ts';
import { earliest, latest, type Period } from './dates.ts';

type Edition = Qualification['editions'][number];
type Lists = Pick<Country, 'documents' | 'gradingScales'>;

/** A country's profile as the page of a qualification needs it. */
export interface CountryPapers extends Lists {
  title: string;
  /** Address of a place in the profile, with its margin number where there is one. */
  at: (place: 'documents' | `gradingScales/${number}`) => { href: string; number?: number };
}

/** Whether two periods may share a day. What has no documented start or end is not excluded. */
export function mayOverlap(a: Period, b: Period): boolean {
  const beginsBeforeEnd = (one: Period, other: Period) => one.from === undefined || other.to === undefined || earliest(one.from) <= latest(other.to);
  return beginsBeforeEnd(a, b) && beginsBeforeEnd(b, a);
}

/** A body with the editions that name it. */
export interface NamedBody {
  body: NonNullable<Edition['awardingBody']>;
  editions: Edition[];
}

export interface OwnPaper {
  certificate: Edition['certificates'][number];
  /** Editions that name it, newest first. */
  editions: Edition[];
  issuers: NamedBody[];
  examiners: NamedBody[];
  /** The same paper in the country's profile. */
  inCountry?: Country['documents'][number];
}

export interface Papers {
  own: OwnPaper[];
  /** What else the country's profile lists for the time of these editions; not each of them belongs to this qualification. */
  others: Country['documents'];
}

function bodiesOf(editions: readonly Edition[], field: 'awardingBody' | 'examiningBody'): NamedBody[] {
  const named = editions.flatMap((edition) => (edition[field] ? [{ body: edition[field], edition }] : []));
  return [...Map.groupBy(named, ({ body }) => body.name).values()].map((group) => ({ body: group[0]!.body, editions: group.map(({ edition }) => edition) }));
}

/** Papers of editions of one state. Certificates with the same wording are one paper. */
export function papersOf(editions: readonly Edition[], country: Lists | undefined): Papers {
  const ofTheTime = (country?.documents ?? []).filter(({ period }) => editions.some((edition) => mayOverlap(period ?? {}, edition.period)));
  const named = editions.flatMap((edition) => edition.certificates.map((certificate) => ({ certificate, edition })));
  const own = [...Map.groupBy(named, ({ certificate }) => certificate.text).values()].map((group): OwnPaper => {
    const { certificate } = group[0]!;
    const of = [...new Set(group.map(({ edition }) => edition))];
    const inCountry = ofTheTime.find(({ original, period }) => original.text === certificate.text && of.some((edition) => mayOverlap(period ?? {}, edition.period)));
    return { certificate, editions: of, issuers: bodiesOf(of, 'awardingBody'), examiners: bodiesOf(of, 'examiningBody'), ...(inCountry ? { inCountry } : {}) };
  });
  const joined = new Set(own.map(({ inCountry }) => inCountry));
  return { own, others: ofTheTime.filter((document) => !joined.has(document)) };
}

export interface Scales {
  /** Editions with a scale of their own. */
  own: { edition: Edition; scale: NonNullable<Edition['grading']> }[];
  /** For the time of the other editions, with the position in the country's list. */
  country: { scale: Country['gradingScales'][number]; index: number }[];
}

/** Grading scales by period: an edition's own one, else those of the country that were in use at its time. */
export function scalesOf(editions: readonly Edition[], country: Lists | undefined): Scales {
  const others = editions.filter(({ grading }) => !grading);
  return {
    own: editions.flatMap((edition) => (edition.grading ? [{ edition, scale: edition.grading }] : [])),
    country: (country?.gradingScales ?? []).map((scale, index) => ({ scale, index })).filter(({ scale }) => others.some(({ period }) => mayOverlap(scale.period ?? {}, period))),
  };
}
