// The worked example of the guide says what the handbook holds: the edition that the model finds for 2011, the facts of the cited version, places that exist.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { answerFor } from '../../src/client/certificate-answer.ts';
import { citationText } from '../../src/export/citation-text.ts';
import { certificateWords } from '../../src/labels/certificate-date.ts';
import { coverageWords } from '../../src/labels/coverage.ts';
import { formatEdition, formatMonths, formatNumber } from '../../src/labels/format.ts';
import { pageNames } from '../../src/labels/words.ts';
import { extractWords } from '../../src/labels/print.ts';
import { parseFile, parseTranslation } from '../../src/markdown/parse-file.ts';
import { renderSections } from '../../src/markdown/render.ts';
import { editionAt } from '../../src/model/edition-at.ts';
import { numberPlaces, placesOf } from '../../src/model/margin-numbers.ts';
import type { Qualification } from '../../src/schema/index.ts';
import { comparisonPath, coveragePath, entryPath, pagePath, versionPath } from '../../src/routes.ts';
import { site, type Language } from '../../src/site.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const frozen = 'content/versions/qualifications/hr-0003/1';
const regulation = 'shkamausbv';
const { data: record, prose } = parseFile('qualifications', read(`${frozen}.mdx`));
const data = record as Qualification;
const sections = renderSections(prose!.tree!, { language: 'de', sources: new Map(data.sources.map(({ id, title }, index) => [id, { number: index + 1, short: title }])) });
const numbers = numberPlaces(placesOf('qualifications', data, sections));
const certificate = '2011';
const answer = editionAt(data.editions.map((edition) => ({ ...edition, months: edition.duration?.maxMonths ?? edition.duration?.months })), certificate);
const [edition] = answer.editions;

it('2011 falls into exactly one edition, without doubt by the dates', () => {
  expect(answer).toMatchObject({ kind: 'inForce', doubts: [], undated: [] });
  expect(edition!.id).toBe('e2004');
});

describe.each(['de', 'en'] as const)('beispiel, %s', (language: Language) => {
  const page = read(`content/guide/beispiel${language === 'de' ? '' : '.en'}.mdx`);
  const links = [...page.matchAll(/\]\((\/[^)\s]+)\)/g)].map(([, href]) => href!);

  it('quotes the answer of the page, with the edition that the model finds', () => {
    const editions = data.editions.map((one) => ({ id: one.id, period: one.period, months: one.duration?.months, name: { text: formatEdition(one, language), href: '' }, label: { text: one.label![language]! } }));
    const { lead, editions: found } = answerFor({ language, asOf: data.stateAsOf, editions }, certificate);
    expect(found).toEqual([edition!.id]);
    expect(page).toContain(`\n> ${lead.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join('')}\n`);
  });

  it('states duration, hours and findings as the cited version has them', () => {
    const table = edition!.hourTables[0]!;
    const sum = (rows: typeof table.rows) => rows.flatMap(({ amounts }) => Object.values(amounts)).reduce((a, b) => a + b, 0);
    expect(page).toContain(formatMonths(edition!.duration!.months!, language));
    expect(page).toContain(formatNumber(sum(table.rows.filter(({ outsideTotal }) => !outsideTotal)), language));
    expect(page).toContain(`${formatNumber(sum(table.rows.filter(({ outsideTotal }) => outsideTotal)), language)} `);
    const findings = data.coverage.filter((finding) => finding.regulation === regulation && finding.edition === edition!.id);
    const count = (state: string) => findings.filter((finding) => finding.state === state).length;
    expect([findings.length, count('notDocumented'), count('partly')]).toEqual([24, 23, 1]);
    for (const number of [24, 23]) expect(page).toMatch(new RegExp(`\\b${number} `));
    for (const { title } of data.confusableWith) expect(page).toContain(`*${title!.text}*`);
    expect(page).toContain(edition!.curriculum!.gazette!.split(',')[0]);
  });

  it('leads to the places that it names, by the numbers that the cited version gives them', () => {
    const place = (name: string) => `${versionPath('qualifications', 'hr-0003', 1, language)}#rn-${numbers.get(name)}`;
    const named = ['confusableWith/0', 'editions/e2004/entry', 'editions/e2004/hourTables/0', 'editions/e2004/hourTables/1', 'editions/e2004/papers'].map(place);
    expect(links).toEqual(expect.arrayContaining(named));
    for (const [, number, href] of page.matchAll(/\[(?:Rn\.|margin no\.) (\d+)\]\(([^)]+)\)/g)) expect(href).toMatch(new RegExp(`#rn-${number}$`));
    for (const [, number] of links.join(' ').matchAll(/#rn-(\d+)/g)) expect([...numbers.values()]).toContain(Number(number));
  });

  it('shows the citation as the page proposes it', () => {
    expect(page).toContain(`\n${citationText({
      language, publisher: site.publisher[language], handbook: site.name[language], collection: 'qualifications', code: 'hr-0003', title: data.title[language],
      version: 1, published: '2026-11-22', stateAsOf: data.stateAsOf, release: '2026-1', review: data.review.state, status: 'current', address: `https://…${versionPath('qualifications', 'hr-0003', 1, language)}`,
    }, { marginNumber: String(numbers.get('editions')), accessed: '2026-11-23' })}\n`);
  });

  it('has only links to pages of the handbook that exist, with the date carried along', () => {
    const versioned = versionPath('qualifications', 'hr-0003', 1, language);
    const known = [versioned, coveragePath('hr-0003', regulation, language, { version: 1 }), pagePath('titles', language), comparisonPath(['hr-0003', regulation], language), entryPath('regulations', regulation, language), entryPath('norms', 'bqfg-4', language), entryPath('guide', 'zitieren', language)];
    expect([...new Set(links.map((href) => href.split(/[?#]/)[0]))].sort()).toEqual(known.sort());
    for (const file of [`${frozen}.en.mdx`, `content/regulations/${regulation}.mdx`, 'content/norms/bqfg.yaml', 'content/guide/zitieren.en.mdx']) expect(existsSync(join(root, file)), file).toBe(true);
    expect(parseTranslation(read(`${frozen}.en.mdx`)).problems).toEqual([]);
    expect(data.referenceCandidates.some((candidate) => candidate.regulation === regulation)).toBe(true);
    expect(links.filter((href) => href.includes(`zeugnis=${certificate}`)).map((href) => href.split('?')[0])).toEqual(expect.arrayContaining([versioned, coveragePath('hr-0003', regulation, language, { version: 1 })]));
  });

  it('calls pages and buttons as they are called', () => {
    expect(page).toContain(`[${pageNames.titles[language]}]`);
    expect(page).toContain(certificateWords[language].title);
    expect(page).toContain(extractWords[language].extract);
    expect(page).toContain(coverageWords[language].copyGaps);
  });

  it('gives no verdict', () => {
    expect(page).not.toMatch(/(ist|sind|is|are) (nicht |not )?(gleichwertig|equivalent)\b(?! dem| to the)/i);
  });
});
