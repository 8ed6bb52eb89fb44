// The European Learning Model: official constraints where they are present, and always our own: nothing that the profile does not say.
import { beforeAll, describe, expect, it } from 'vitest';
import { elmIndexText } from '../../src/export/elm-index.ts';
import { elmOfQualification, elmOfRegulation, elmText, type ElmEntry } from '../../src/export/elm.ts';
import { toTurtle } from '../../src/export/rdf.ts';
import type { Profile } from '../../src/model/handbook.ts';
import type { Qualification, Regulation } from '../../src/schema/index.ts';
import { constraintsValidator, hasConstraints, violations } from '../support/elm-constraints.ts';
import { profilesOf, published } from '../support/handbook-content.ts';
import { jsonLdStatements, turtleStatements } from '../support/linked-data.ts';
import { toAbsolute } from './sample-citation.ts';

let qualifications: Profile<Qualification>[];
let regulations: Profile<Regulation>[];
const made = new Map<string, ElmEntry>();
const publicationOf = (name: string) => {
  const entry = published.entries.get(name);
  return entry && { entry, version: entry.versions.at(-1)!, isPermanent: false };
};
const state = { de: 'Kroatien', en: 'Croatia' };
const qualification = (profile: Profile<Qualification>) => elmOfQualification(profile, { absolute: toAbsolute, publication: publicationOf(`qualifications/${profile.id}`), state });
const regulation = (profile: Profile<Regulation>) => elmOfRegulation(profile, { absolute: toAbsolute, publication: publicationOf(`regulations/${profile.id}`) });

beforeAll(() => {
  qualifications = profilesOf('qualifications');
  regulations = profilesOf('regulations');
  for (const profile of qualifications) made.set(profile.id, qualification(profile));
  for (const profile of regulations) made.set(profile.id, regulation(profile));
}, 60_000);

/** A spread of all: every twelfth, and each of the fuller class. */
const sample = () => [...made].filter(([, entry], index) => index % 12 === 0 || (entry.class !== 'Specification' && index % 4 === 0));

describe.skipIf(!hasConstraints)('the official constraints of LOQ (shared/standards/elm; skipped where they are not present)', () => {
  it('find nothing in a spread sample', async () => {
    const validator = constraintsValidator();
    for (const [id, { things }] of sample()) expect(await violations(validator, toTurtle(things)), id).toEqual([]);
  }, 60_000);

  it('would find a missing field, a second level, a foreign property and a made-up list', async () => {
    const validator = constraintsValidator();
    const turtle = toTurtle(made.get('hr-0003')!.things);
    const broken = (from: RegExp | string, to: string) => { expect(turtle).toMatch(from); return violations(validator, turtle.replace(from, to)); };
    expect(await broken(/ {2}elm:ISCEDFCode .*\n/, '')).not.toEqual([]);
    expect(await broken(/a elm:LearningAchievementSpecification/, 'a elm:Qualification')).not.toEqual([]);
    expect(await broken(/ {2}elm:ISCEDFCode /, '  dct:license <https://a.example/> ;\n  elm:ISCEDFCode ')).not.toEqual([]);
    expect(await broken(/snb\/isced-f\/25831c2/g, 'snb/isced-f/other')).not.toEqual([]);
  }, 60_000);
});

describe('every file', () => {
  it('is the same in both formats and drops no term', async () => {
    for (const [id, entry] of sample()) expect(await jsonLdStatements(elmText(entry)), id).toEqual(await turtleStatements(toTurtle(entry.things)));
  }, 60_000);

  it('names licence, version, day, release, own address and page', () => {
    for (const [id, { things: [file] }] of made) {
      const facts = file!.facts;
      expect(facts['dct:license'], id).toEqual({ iri: 'https://creativecommons.org/licenses/by/4.0/' });
      expect(file!.id).toMatch(new RegExp(`^https://handbuch\\.example/api/v1/(qualifications|regulations)/${id}\\.elm\\.jsonld$`));
      for (const name of ['dct:isVersionOf', 'dct:source', 'dct:isPartOf', 'dct:issued', 'dcat:version', 'schema:contentReferenceTime', 'foaf:primaryTopic'] as const) expect(facts[name], `${id} ${name}`).toBeDefined();
    }
  });

  it('has the fuller class exactly where field, outcome and language are documented', () => {
    for (const { id, data } of qualifications) {
      const { class: own, lacking } = made.get(id)!;
      const [edition] = data.editions;
      expect(lacking.includes('iscedF'), id).toBe(data.classification?.iscedF === undefined);
      expect(lacking.includes('learningOutcome'), id).toBe(edition!.modules.length + edition!.contents.length === 0);
      expect(lacking.includes('language'), id).toBe(false);
      expect(own, id).toBe(lacking.every((lack) => lack.endsWith('Level')) ? 'LearningAchievementSpecification' : 'Specification');
    }
    for (const { id, data } of regulations) expect(made.get(id)!.lacking.includes('iscedF'), id).toBe(data.classification?.iscedF === undefined);
  });

  it('invents nothing: bodies, levels and outcomes are those of the profile', () => {
    for (const { id, data } of qualifications) {
      const text = toTurtle(made.get(id)!.things);
      const isFull = made.get(id)!.class !== 'Specification';
      const bodies = data.editions.filter(({ awardingBody }) => awardingBody).length;
      expect(text.match(/\n {2}a elm:AwardingOpportunity/g)?.length ?? 0, id).toBe(isFull ? bodies : 0);
      const own = data.editions[0]!.levels.filter(({ comparedBy }) => comparedBy === undefined);
      const eqf = own.filter(({ framework, level }) => framework === 'EQR' && /^\d$/.test(level));
      expect(new Set(text.match(/snb\/eqf\/\d>/g)).size, id).toBe(isFull ? new Set(eqf.map(({ level }) => level)).size : 0);
      expect(text.match(/\n {2}a elm:LearningOutcome/g)?.length ?? 0, id).toBe(isFull ? data.editions[0]!.modules.reduce((sum, { outcomes }) => sum + Math.max(outcomes.length, 1), data.editions[0]!.contents.length) : 0);
    }
  });
});

describe('a qualification', () => {
  it('says what others compare it with nowhere as its level', () => {
    const [sampleProfile] = qualifications.filter(({ id }) => made.get(id)!.class !== 'Specification');
    const data = structuredClone(sampleProfile!.data);
    data.editions[0]!.levels = [{ framework: 'EQR', level: '4', comparedBy: 'Nuffic' }];
    const entry = qualification({ ...sampleProfile!, data });
    expect(entry.lacking).toContain('eqfLevel');
    expect(toTurtle(entry.things)).not.toContain('snb/eqf');
    data.editions[0]!.levels = [{ framework: 'EQR', level: '4' }];
    expect(qualification({ ...sampleProfile!, data }).lacking).not.toContain('eqfLevel');
  });

  it('without an identifier for its language or state leaves these out and says so', () => {
    const profile = qualifications.find(({ id }) => id === 'hr-0003')!;
    const data = structuredClone(profile.data);
    delete data.editions[0]!.curriculum;
    data.titles[0]!.lang = 'zgh';
    expect(qualification({ ...profile, data })).toMatchObject({ class: 'Specification', lacking: expect.arrayContaining(['language']) });
    const other = structuredClone(profile.data);
    other.state = 'suhh';
    expect(toTurtle(qualification({ ...profile, data: other }).things)).not.toContain('authority/country');
  });
});

describe('the list', () => {
  it('has every entry with its class and gives a reason in both languages for all that is lacking', () => {
    const list = JSON.parse(elmIndexText([...qualifications.map((profile) => ({ profile, publication: undefined, ...made.get(profile.id)! })), ...regulations.map((profile) => ({ profile, publication: undefined, ...made.get(profile.id)! }))], { release: '2026-2', lastDate: '2026-11-22', absolute: toAbsolute })) as { entries: { name: string; class: string; lacking: string[]; address: string }[]; reasons: Record<string, { de: string; en: string }>; counts: Record<string, number> };
    expect(list.entries).toHaveLength(made.size);
    for (const { lacking, address } of list.entries) {
      expect(address).toMatch(/^https:\/\/handbuch\.example\/api\/v1\/.*\.elm\.jsonld$/);
      for (const lack of lacking) expect(list.reasons[lack]).toEqual({ de: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) });
    }
    expect(Object.values(list.counts).reduce((a, b) => a + b)).toBe(made.size);
  });
});
