// Props of the pages that show two system editions of a state side by side: every pair is built, the newer one first.
import { loadHandbook } from '../handbook.ts';
import { countryWords } from '../labels/country.ts';
import { markStations } from '../model/diagram-marks.ts';
import type { Handbook, Profile } from '../model/handbook.ts';
import { kept } from '../model/reads.ts';
import { entryPath, systemsPath } from '../routes.ts';
import type { Country } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { entryFrame, other, qualificationsOf } from './shared.ts';

type System = Country['systems'][number];

const nameOf = ({ title }: System, language: Language) => title[language] ?? title.de;

/** Links for the page of a country: each edition and the one before. From there all pairs are reached. */
export function systemPairLinks({ id, data: { systems } }: Profile<Country>, language: Language): { label: string; href: string }[] {
  return systems.slice(1).map((older, index) => {
    const newer = systems[index]!;
    return { label: countryWords[language].withOther(nameOf(newer, language), nameOf(older, language)), href: systemsPath(id, newer.id, older.id, language) };
  });
}

/** What can stand on one side while the other stays: the address is undefined for the two that are shown. */
function choicesOf(id: string, systems: readonly System[], kept: System, language: Language, shown: readonly System[]) {
  return systems.map((system) => {
    const [newer, older] = systems.indexOf(system) < systems.indexOf(kept) ? [system, kept] : [kept, system];
    return { system, href: shown.includes(system) ? undefined : systemsPath(id, newer.id, older.id, language) };
  });
}

function pageOf(handbook: Handbook, { id, data }: Profile<Country>, codes: readonly [string, string], language: Language) {
  const pair = codes.map((code) => data.systems.find((system) => system.id === code)!) as [System, System];
  const [newer, older] = pair;
  const words = countryWords[language];
  const home = entryPath('countries', id, language);
  return {
    frame: { ...entryFrame(handbook, 'countries', id, language, words.sideBySide, [{ label: data.title[language], href: home }]), twin: systemsPath(id, newer.id, older.id, other(language)) },
    state: data.title[language],
    stateAsOf: data.stateAsOf,
    home,
    sides: pair.map((system, side) => ({
      system,
      marks: markStations(system, qualificationsOf(handbook, id)),
      choices: data.systems.length > 2 ? choicesOf(id, data.systems, pair[1 - side]!, language, pair) : [],
    })),
  };
}

/** Paths and props of /laender/<id>/systeme/<newer>/<older>/. */
export async function systemPages(language: Language) {
  const handbook = await loadHandbook();
  return [...handbook.countries.values()].flatMap((profile) => {
    const { systems } = profile.data;
    return systems.flatMap((newer, index) => systems.slice(index + 1).map((older) => ({
      params: { id: profile.id, a: newer.id, b: older.id },
      props: { get page() { return pageOf(handbook, profile, [newer.id, older.id], language); } },
      cacheKey: kept(),
    })));
  });
}
