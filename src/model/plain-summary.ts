// What can be said in a few plain sentences about a qualification, taken from documented contents and rights alone.
import type { Qualification } from '../schema/index.ts';

type Edition = Qualification['editions'][number];
type Module = Edition['modules'][number];
type Text = { de: string; en?: string | undefined };

/** Enough to give a picture; the page lists the rest. */
const ENOUGH = 8;

export interface Contents {
  /** The edition they are documented for: the newest one that has any. */
  edition: Edition;
  items: Text[];
  /** How many more there are. */
  more: number;
  /** Whether the largest come first; else they stand in the order of the source. */
  isBySize: boolean;
}

export interface PlainSummary {
  contents?: Contents;
  rights?: { edition: Edition; items: Edition['rights'] };
}

/** Total hours, weeks or credits of a module; weekly hours by class only where there is a single class, as they do not add up. */
function sizeOf({ amount }: Module): number | undefined {
  switch (amount?.unit) {
    case 'hours': {
      const parts = [amount.practice, amount.theory, amount.workplace, amount.general, amount.undivided].filter((part) => part !== undefined);
      return parts.length > 0 ? parts.reduce((a, b) => a + b, 0) : undefined;
    }
    case 'weeks': return amount.weeks;
    case 'credits': return amount.credits;
    default: return undefined;
  }
}

const unitOf = ({ amount }: Module) => (amount?.unit === 'credits' ? `credits ${amount.system}` : amount?.unit);

function contentsOf(edition: Edition): Contents | undefined {
  // German, mathematics or sport say nothing about an occupation.
  const modules = edition.modules.filter(({ area }) => area !== 'general');
  const isBySize = modules.length > ENOUGH && new Set(modules.map(unitOf)).size === 1 && modules.every((module) => sizeOf(module) !== undefined);
  const ordered = isBySize ? modules.toSorted((a, b) => sizeOf(b)! - sizeOf(a)!) : modules;
  // The same title may stand in several years.
  const all = [...ordered.map(({ title }) => title), ...edition.contents.map(({ text }) => text)];
  const items = [...new Map(all.map((text) => [text.de, text])).values()];
  return items.length === 0 ? undefined : { edition, items: items.slice(0, ENOUGH), more: Math.max(0, items.length - ENOUGH), isBySize };
}

/** Each part names the edition it is documented for; what is not documented is absent. */
export function summaryOf({ editions }: Pick<Qualification, 'editions'>): PlainSummary {
  const contents = editions.map(contentsOf).find((found) => found !== undefined);
  const withRights = editions.find(({ rights }) => rights.length > 0);
  return { ...(contents ? { contents } : {}), ...(withRights ? { rights: { edition: withRights, items: withRights.rights } } : {}) };
}
