// Items of lists are known again by what they are: the rule of every list in every schema, and the pairs it makes.
import { describe, expect, it } from 'vitest';
import { EDITION, isSame, pairItems, ruleFor } from '../../src/model/list-rules.ts';
import { collections } from '../../src/schema/index.ts';
import { defOf, open, walkSchema } from '../support/schema-tree.ts';

const lists = Object.entries(collections).flatMap(([name, { schema }]) => [...walkSchema(schema, [name])].flatMap(({ def, path, meta }) => {
  const shape = def.element && defOf(open(def.element).core).shape;
  return shape && !meta['citations'] && Object.keys(shape).join() !== 'de,en' ? [{ path: path.filter((key) => key !== '[]').join('.'), fields: Object.keys(shape) }] : [];
}));

describe('the rule of a list', () => {
  it('is there for every list of objects, and names what an item has', () => {
    for (const { path, fields } of lists) {
      const { by, name } = ruleFor(fields);
      expect(by, path).not.toEqual([]);
      for (const names of name) if (names !== EDITION) expect(names.split('|').some((key) => fields.includes(key)), `${path}: ${names}`).toBe(true);
    }
  });

  it('is the one that was meant', () => {
    const own = (path: string) => !/\.(sources|changes|searchedNotFound|conflicts|review.*)$/.test(path) || path.startsWith('terms');
    expect(lists.filter(({ path }) => own(path)).map(({ path, fields }) => {
      const { by, name, loose } = ruleFor(fields);
      return `${path}: ${by.join('+')}${loose ? '~' : ''} → ${name.join(' ')}`;
    })).toMatchInlineSnapshot(`
      [
        "countries.originalNames: text+lang~ → text",
        "countries.languages: lang → lang",
        "countries.predecessors: state → state",
        "countries.authorities: name~ → name",
        "countries.compulsorySchooling: period~ → period",
        "countries.systems: id → title|label|place",
        "countries.systems.reformActs: title~ → title",
        "countries.systems.routes: id → title|label|place",
        "countries.systems.routes.certificates: text+lang~ → text",
        "countries.systems.routes.levels: framework+comparedBy~ → framework",
        "countries.systems.diagram.nodes: id → title|label|place",
        "countries.systems.diagram.edges: from+to → from to",
        "countries.gradingScales: title~ → title",
        "countries.gradingScales.grades: grade → grade",
        "countries.documents: original~ → original",
        "countries.confusableTitles: titles~ → titles",
        "countries.confusableTitles.titles: text+lang~ → text",
        "countries.curriculumSources: text~ → text",
        "qualifications.titles: text+lang~ → text",
        "qualifications.codes: register+code → register code",
        "qualifications.editions: id → period or label",
        "qualifications.editions.legalBasis: title~ → title",
        "qualifications.editions.certificates: text+lang~ → text",
        "qualifications.editions.levels: framework+comparedBy~ → framework",
        "qualifications.editions.hourTables: id → title|label|place",
        "qualifications.editions.hourTables.rows: area+title~ → title",
        "qualifications.editions.modules: code → title",
        "qualifications.editions.contents: text~ → text",
        "qualifications.editions.exams: title~ → title",
        "qualifications.editions.grading.grades: grade → grade",
        "qualifications.editions.rights: text~ → text",
        "qualifications.confusableWith: qualification+text~ → qualification|title|text",
        "qualifications.referenceCandidates: regulation+occupation+specialisation → regulation",
        "qualifications.coverage: regulation+position+edition → position edition",
        "regulations.competentBodies: text~ → text",
        "regulations.supersedes: regulation+text~ → regulation|text",
        "regulations.occupations: id → title|label|place",
        "regulations.specialisations: id → title|label|place",
        "regulations.periods: key → label",
        "regulations.positions: id → number title",
        "regulations.positions.blocks: letters~ → letters",
        "regulations.positions.keywords: letter → letter",
        "regulations.positions.officialText: letter → letter",
        "regulations.timeFrames: id → number year",
        "regulations.timeFrames.positions: position → position",
        "regulations.examParts: id → title|label|place",
        "regulations.examParts.areas: name~ → name",
        "regulations.studyModules: id → title|label|place",
        "regulations.defects: text~ → text",
        "regulations.synopsis: regulation → regulation",
        "regulations.synopsis.items: from+to → from to",
        "regulations.competenceCoverage: item+framework+competence → item competence",
        "frameworks.areas: code → code title",
        "frameworks.levels: level → level title",
        "frameworks.levels.equals: framework+version+code → framework code",
        "frameworks.competences: code → code title",
        "frameworks.competences.descriptors: id → level text",
        "frameworks.competences.mappings: framework+version+code → framework code",
        "roles.tasks: text~ → text",
        "roles.requirements: framework+competence → competence",
        "roles.derivedFrom: role+text~ → role|text",
        "curricula.modules: code → title",
        "curricula.competenceCoverage: item+framework+competence → item competence",
        "recommendations.changeProposals: norm+proposedRule~ → norm|proposedRule",
        "recommendations.consultation: group~ → group",
        "norms.provisions: number → number",
        "norms.provisions.paragraphs: paragraph → paragraph",
        "terms.review.|1.reviewers: role+body~ → role body",
        "terms.changes: on+note~ → on",
        "terms.sources: id → short|title",
        "terms.searchedNotFound: what+where~ → what",
        "terms.conflicts: text~ → text",
        "terms.equivalents: text+lang~ → text",
      ]
    `);
  });
});

describe('isSame', () => {
  it.each([
    [{ a: 1, b: undefined }, { a: 1 }, true], [{ a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, true], [[], {}, false], [null, {}, false], [[1, 2], [2, 1], false], ['4', 4, false], [{ a: 1 }, { a: 1, b: 2 }, false],
  ])('%j, %j', (a, b, same) => {
    expect(isSame(a, b)).toBe(same);
    expect(isSame(b, a)).toBe(same);
  });
});

describe('pairItems', () => {
  const byId = ruleFor(['id', 'title']);
  const titles = ruleFor(['text', 'lang', 'kind']);

  it('by id, wherever the items stand', () => {
    expect(pairItems([{ id: 'a' }, { id: 'b' }, { id: 'c' }], [{ id: 'c' }, { id: 'x' }, { id: 'a' }], byId)).toEqual([[2, 0], [0, 2]]);
  });

  it('never guesses that an id was renamed', () => {
    const title = { de: 'Technisches Zeichnen für alle Berufe', en: 'Engineering drawing' };
    expect(pairItems([{ id: 'a', title }], [{ id: 'b', title }], byId)).toEqual([]);
  });

  it('takes an edited wording for the same item, a different one not', () => {
    expect(pairItems([{ text: 'Ustalik Belgesi Otomotiv', lang: 'tr' }], [{ text: 'Diploma', lang: 'en' }, { text: 'Ustalık Belgesi Otomotiv', lang: 'tr' }], titles)).toEqual([[0, 1]]);
    expect(pairItems([{ text: 'Ustalık Belgesi', lang: 'tr' }], [{ text: 'Diploma', lang: 'en' }], titles)).toEqual([]);
  });

  it('of two with the same key leaves the unchanged one unchanged', () => {
    const levels = ruleFor(['framework', 'level', 'asOf', 'comparedBy', 'note', 'sources']);
    const [old, young] = [{ framework: 'NSQF', level: '4' }, { framework: 'NSQF', level: '5', asOf: '2017' }];
    expect(pairItems([old], [young, old], levels)).toEqual([[0, 1]]);
    expect(pairItems([old, old], [old], levels)).toEqual([[0, 0]]);
  });

  it('plain items by themselves, long texts by what they share', () => {
    const plain = ruleFor([]);
    expect(pairItems(['a', 'b', 'a'], ['a', 'c', 'a'], plain)).toEqual([[0, 0], [2, 2]]);
    expect(pairItems(['zuletzt geändert durch Artikel 2'], ['zuletzt geändert durch Artikel 3'], plain)).toEqual([[0, 0]]);
    expect(pairItems([{ de: 'Lehrplan vor 2014 nicht gefunden' }], [{ de: 'Lehrplan vor 2014 nicht zu finden' }], ruleFor(['de', 'en']))).toEqual([[0, 0]]);
  });

  it('makes the same pairs in both directions', () => {
    const text = (words: string) => ({ text: { de: words } });
    const rule = ruleFor(['text', 'sources']);
    const [old, young] = [['a b c d', 'a b c x', 'a b y z'].map(text), ['a b c q', 'a b c d e', 'a b z y'].map(text)];
    expect(pairItems(young, old, rule).map(([i, j]) => [j, i]).sort()).toEqual(pairItems(old, young, rule).sort());
  });

  it('does not compare thousands of strangers pair by pair', () => {
    // Each would be known by its words, but nobody looks at so many pairs.
    const many = (count: number, word: string) => Array.from({ length: count }, (_, index) => ({ text: { de: `a${index} b${index} c${index} ${word}` } }));
    const pairsOf = (count: number) => pairItems(many(count, 'x'), many(count, 'y'), ruleFor(['text'])).length;
    expect(pairsOf(100)).toBe(100);
    expect(pairsOf(1000)).toBe(0);
  });
});
