// Gap analysis: own levels against those that a role requires, and what closes the gaps. Runs in the browser; knows nothing of storage.

/** Offer that teaches a competence: a position of a regulation or a module. */
export interface Offer {
  /** "qhb-dv/DV-1.2" */
  competence: string;
  /** Level that it leads to, from 1; absent where none is stated. */
  rank?: number;
  kind: 'regulation' | 'curriculum';
  /** Regulation or programme. */
  entry: string;
  /** Position and aim, or module: "Position A 3, Buchstabe b". */
  place: string;
  title: string;
  /** Language of the title, where it is not the page's. */
  lang?: string;
  href: string;
}

export interface RoleNeed {
  competence: string;
  rank: number;
  weight: 'core' | 'desirable';
}

/** Own levels by competence: 0 is "not yet", the levels of the framework count from 1. What was not marked is absent. */
export type Marks = Readonly<Record<string, number>>;

/** `open`: own level not marked. */
export type GapState = 'gap' | 'met' | 'open';

export interface GapRow extends RoleNeed {
  own?: number;
  state: GapState;
  /** Levels that are missing; 0 where met or open. */
  gap: number;
  /** Offers that lead beyond the own level, those that reach what is required first; only for gaps. */
  closing: (Offer & { reaches: boolean })[];
}

/** Offers for one gap. One without a level may close it, nobody says so: it stands last. */
function closingOf({ competence, rank }: RoleNeed, own: number, offers: readonly Offer[]): GapRow['closing'] {
  return offers
    .filter((offer) => offer.competence === competence && (offer.rank === undefined || offer.rank > own))
    .map((offer) => ({ ...offer, reaches: offer.rank !== undefined && offer.rank >= rank }))
    .sort((a, b) => Number(b.reaches) - Number(a.reaches) || (b.rank ?? 0) - (a.rank ?? 0));
}

/** What the page of the gap analysis brings along: every role, and what teaches the competences. */
export interface GapData {
  roles: { id: string; title: string; href: string; needs: RoleNeed[] }[];
  /** By "qhb-dv/DV-1.2". */
  competences: Record<string, { code: string; title: string; href: string; /** Names of its levels, lowest first. */ levels: string[] }>;
  offers: Offer[];
}

/** One row for each requirement, in the order of the role. */
export function analyseGaps(needs: readonly RoleNeed[], marks: Marks, offers: readonly Offer[]): GapRow[] {
  return needs.map((need): GapRow => {
    const own = marks[need.competence];
    if (own === undefined) return { ...need, state: 'open', gap: 0, closing: [] };
    const gap = Math.max(0, need.rank - own);
    return { ...need, own, state: gap > 0 ? 'gap' : 'met', gap, closing: gap > 0 ? closingOf(need, own, offers) : [] };
  });
}

/** Gaps by weight, widest first, then what is open, then what is met; equal ones keep their order. */
export function sortGaps(rows: readonly GapRow[]): GapRow[] {
  const rank = { gap: 0, open: 1, met: 2 };
  const weight = { core: 0, desirable: 1 };
  return rows.toSorted((a, b) => rank[a.state] - rank[b.state] || weight[a.weight] - weight[b.weight] || b.gap - a.gap);
}

export interface GapSums {
  gaps: number;
  coreGaps: number;
  open: number;
  met: number;
}

export function sumGaps(rows: readonly GapRow[]): GapSums {
  const count = (test: (row: GapRow) => boolean) => rows.filter(test).length;
  return { gaps: count(({ state }) => state === 'gap'), coreGaps: count(({ state, weight }) => state === 'gap' && weight === 'core'), open: count(({ state }) => state === 'open'), met: count(({ state }) => state === 'met') };
}

export interface SavedSheet {
  role?: string;
  marks: Record<string, number>;
}

/** First line of a saved file tells it from any other JSON. The form is public: never change a key. */
const FORMAT = 'qualifikationshandbuch-lueckenanalyse-1';

export function writeSheet({ role, marks }: SavedSheet): string {
  return `${JSON.stringify({ format: FORMAT, ...(role ? { role } : {}), marks }, null, 2)}\n`;
}

/** What a saved file says; undefined for any other file. Marks that the page does not know are dropped. */
export function readSheet(text: string, { roles, ranks }: { roles: ReadonlySet<string>; /** Number of levels by competence. */ ranks: ReadonlyMap<string, number> }): SavedSheet | undefined {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null) return undefined;
  const { format, role, marks } = read as Record<string, unknown>;
  if (format !== FORMAT || typeof marks !== 'object' || marks === null) return undefined;
  const kept = Object.entries(marks).filter((entry): entry is [string, number] => Number.isInteger(entry[1]) && (entry[1] as number) >= 0 && (entry[1] as number) <= (ranks.get(entry[0]) ?? -1));
  return { ...(typeof role === 'string' && roles.has(role) ? { role } : {}), marks: Object.fromEntries(kept) };
}
