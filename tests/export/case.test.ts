// CASE 1.1 packages: valid, complete, one tree, and identifiers that follow from addresses.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { caseOfFramework } from '../../src/export/case.ts';
import { namedUuid } from '../../src/export/named-uuid.ts';
import { profilesOf, published } from '../support/handbook-content.ts';
import { toAbsolute } from './sample-citation.ts';

interface Link { identifier: string; uri: string }
interface Package {
  CFDocument: Link & { title: string; language: string; licenseURI?: Link; lastChangeDateTime: string; officialSourceURL: string; notes: string };
  CFItems: (Link & { fullStatement: string; humanCodingScheme: string; CFItemType: string; educationLevel?: string[] })[];
  CFAssociations: (Link & { associationType: string; originNodeURI: Link; destinationNodeURI: Link; sequenceNumber?: number })[];
}

const frameworks = new Map(profilesOf('frameworks').map((profile) => [profile.id, profile]));
const publicationOf = (id: string) => {
  const entry = published.entries.get(`frameworks/${id}`)!;
  return { entry, version: entry.versions.at(-1)!, isPermanent: false };
};
const read = async (id: string, language: 'de' | 'en') => JSON.parse(await caseOfFramework(frameworks.get(id)!, language, { frameworks, publication: publicationOf(id), absolute: toAbsolute })) as Package;

const ajv = new Ajv2020({ allErrors: true });
(formats as unknown as (ajv: Ajv2020) => void)(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(fileURLToPath(new URL('../fixtures/case-1.1.schema.json', import.meta.url)), 'utf8')) as object);

const each = [...frameworks.keys()].flatMap((id) => (['de', 'en'] as const).map((language): [string, 'de' | 'en'] => [id, language]));

describe.each(each)('%s in %s', (id, language) => {
  it('is valid and complete', async () => {
    const made = await read(id, language);
    validate(made);
    expect(validate.errors).toBeNull();
    const { data } = frameworks.get(id)!;
    expect(made.CFItems).toHaveLength(data.areas.length + data.competences.length + data.competences.reduce((sum, { descriptors }) => sum + descriptors.length, 0));
    expect(made.CFDocument).toMatchObject({ title: data.title[language], language, lastChangeDateTime: `${publicationOf(id).version.date}T00:00:00Z` });
    expect(made.CFDocument.officialSourceURL).toMatch(new RegExp(`/${id}/${publicationOf(id).version.version}/$`));
    // A framework of others is not under our licence.
    expect('licenseURI' in made.CFDocument).toBe(data.own);
    expect(made.CFDocument.notes).toContain('CC BY 4.0');
  });

  it('is one tree below the document, in the order of the framework, and every identifier is its own', async () => {
    const { CFDocument, CFItems, CFAssociations } = await read(id, language);
    const identifiers = [CFDocument, ...CFItems, ...CFAssociations].map(({ identifier }) => identifier);
    expect(new Set(identifiers).size).toBe(identifiers.length);
    const children = CFAssociations.filter(({ associationType }) => associationType === 'isChildOf');
    expect(children.map(({ originNodeURI }) => originNodeURI.identifier).sort()).toEqual(CFItems.map(({ identifier }) => identifier).sort());
    const parentOf = new Map(children.map(({ originNodeURI, destinationNodeURI }) => [originNodeURI.identifier, destinationNodeURI.identifier]));
    for (const { identifier } of CFItems) {
      let place: string | undefined = identifier;
      for (let step = 0; step < 5 && place !== undefined && place !== CFDocument.identifier; step += 1) place = parentOf.get(place);
      expect(place, identifier).toBe(CFDocument.identifier);
    }
    for (const siblings of Object.values(Object.groupBy(children, ({ destinationNodeURI }) => destinationNodeURI.identifier))) expect(siblings!.map(({ sequenceNumber }) => sequenceNumber)).toEqual(siblings!.map((_, index) => index + 1));
  });

  it('leads to items that the other packages have', async () => {
    const all = new Set((await Promise.all([...frameworks.keys()].map((other) => read(other, language)))).flatMap(({ CFItems }) => CFItems.map(({ identifier }) => identifier)));
    for (const { associationType, destinationNodeURI } of (await read(id, language)).CFAssociations) if (associationType !== 'isChildOf') expect(all.has(destinationNodeURI.identifier), destinationNodeURI.uri).toBe(true);
  });
});

describe('namedUuid', () => {
  it('follows RFC 9562 and depends on nothing but the address', async () => {
    // Python's uuid.uuid5 gives the same.
    expect(await namedUuid('http://www.example.com/')).toBe('fcde3c85-2270-590f-9e7c-ee003d65e0e2');
    expect(await namedUuid('https://a.example/')).toBe(await namedUuid('https://a.example/'));
    expect(await namedUuid('https://a.example/')).not.toBe(await namedUuid('https://a.example/b'));
  });
});
