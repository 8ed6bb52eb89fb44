// Kinds of change and what the semantic diff says about each, word for word.
import { describe, expect, it } from 'vitest';
import { factInWords, paragraphInWords, sectionInWords, type Style } from '../../scripts/diff/change-words.ts';
import { describeProfile } from '../../scripts/diff/describe-profile.ts';
import { fixtureText } from '../support/content-tree.ts';

const STYLE: Style = { text: (text) => text, removed: (text) => `[-${text}-]`, added: (text) => `{+${text}+}` };
const titleOf = (collection: string, id: string) => (collection === 'countries' && id === 'aq' ? 'Antarktis' : undefined);

const SOURCE = (id: string, title = 'Gesetz') => `  - { id: ${id}, kind: law, title: ${title}, publisher: Prüfblatt, language: de, accessed: 2026-11-01, seen: full }\n`;
const MODULE = (code: string, name: string, hours = 80) => `      - { code: ${code}, original: ${name}, lang: de, title: { de: ${name}, en: ${name} }, amount: { unit: hours, practice: ${hours} } }\n`;
const MODULES = [MODULE('m1', 'Holz'), MODULE('m2', 'Metall'), MODULE('m3', 'Glas')];
const BASE = `---
title: { de: Prüfzeugnis Holz, en: Test certificate wood }
summary: { de: Ein Zeugnis, en: A certificate }
stateAsOf: 2026-11-01
review: { state: draft }
changes:
  - { on: 2026-11-01, note: { de: Ersterfassung } }
state: aq
kind: initial
titles:
  - { text: Prüfzeugnis, lang: de, kind: official, sources: [s1] }
classification: { iscedF: "0722", basis: editorial }
editions:
  - id: e2017
    period: { from: 2017 }
    levels:
      - { framework: NSQF, level: 4, asOf: 2017, sources: [s1] }
    entry: { text: { de: Abschluss der Klasse 8, en: Completion of class 8 }, sources: [s1] }
    duration: { months: 24, mode: school, sources: [s1] }
    modules:
${MODULES.join('')}    sources: [s1, s2]
sources:
${SOURCE('s1')}${SOURCE('s2', 'Lehrplan')}---
## Ausbildung

Die Ausbildung dauert zwei Jahre und findet an der Schule statt. <Source id="s1" />

## Prüfung

Die Prüfung besteht aus zwei Teilen und dauert insgesamt sechs Stunden. <Source id="s2" />
`;
const ENGLISH = '## Training\n\nTraining takes two years at a school.\n\n## Examination\n\nThe examination has two parts.\n';

/** What is said about an edit of the base. */
function said(edit: (text: string) => string, english: [before?: string, after?: string] = [ENGLISH, ENGLISH]): string[] {
  const after = edit(BASE);
  const side = (profile: string, text: string | undefined) => ({ profile, ...(text === undefined ? {} : { english: text }) });
  const { kind, facts, sections, isReordered, warnings } = describeProfile('qualifications', 'aq-0001', side(BASE, english[0]), side(after, english[1]), titleOf);
  return [
    ...(kind === 'changed' ? [] : [kind]),
    ...facts.map((fact) => `${fact.group} | ${factInWords(fact, STYLE)}`),
    ...(isReordered ? ['Abschnitte in anderer Reihenfolge'] : []),
    ...sections.flatMap((section) => [sectionInWords(section), ...section.paragraphs.map((paragraph) => `  ${paragraphInWords(paragraph, STYLE)}`)]),
    ...warnings.map((warning) => `! ${warning}`),
  ];
}
const swap = (from: string, to: string) => (text: string) => {
  if (!text.includes(from)) throw new Error(`not in the base: ${from}`);
  return text.replace(from, to);
};

const cases: [name: string, edit: (text: string) => string, expected: string[]][] = [
  ['nothing', (text) => text, ['form']],
  ['level changed, sources the same', swap('level: 4', 'level: 5'), ['Rechtsstand ab 2017 | Niveau NSQF: 4 → 5', '! Niveau geändert, die Belege sind dieselben.']],
  ['level changed with a new source', (text) => swap('level: 4, asOf: 2017, sources: [s1]', 'level: 5, asOf: 2017, sources: [s3]')(swap(SOURCE('s1'), SOURCE('s1') + SOURCE('s3', 'Verordnung'))(text)), ['Quellen dieser Seite | Quelle Verordnung (s3) neu: Art: Rechtsvorschrift; Titel in der Sprache der Quelle: Verordnung; Herausgebende Stelle: Prüfblatt; Sprache der Quelle: Deutsch; Abgerufen am: 1.11.2026; …', 'Rechtsstand ab 2017 | Niveau NSQF: 4 → 5', 'Rechtsstand ab 2017 | Niveau NSQF, Belege: Gesetz → Verordnung']],
  ['level without a source', swap('level: 4, asOf: 2017, sources: [s1]', 'level: 5, asOf: 2017'), ['Rechtsstand ab 2017 | Niveau NSQF: 4 → 5', 'Rechtsstand ab 2017 | Niveau NSQF, Belege entfallen: Gesetz', '! Niveau ohne Beleg.']],
  ['duration', swap('months: 24', 'months: 36'), ['Rechtsstand ab 2017 | Dauer: 2 Jahre → 3 Jahre', '! Dauer geändert, die Belege sind dieselben.']],
  ['form of training', swap('mode: school', 'mode: dual'), ['Rechtsstand ab 2017 | Dauer, Form: Schule → Schule und Betrieb', '! Dauer geändert, die Belege sind dieselben.']],
  ['title', swap('de: Prüfzeugnis Holz', 'de: Prüfzeugnis Tischlerei'), ['Allgemeine Angaben | Titel der Seite: Prüfzeugnis Holz → Prüfzeugnis Tischlerei', '! Titel geändert: „Prüfzeugnis Holz“ → „Prüfzeugnis Tischlerei“.']],
  ['English title', swap('en: Test certificate wood', 'en: Test certificate joinery'), ['Allgemeine Angaben | Titel der Seite (englisch): Test certificate wood → Test certificate joinery', '! Englischer Titel geändert: „Test certificate wood“ → „Test certificate joinery“.']],
  ['official title', swap('{ text: Prüfzeugnis,', '{ text: Holzzeugnis,'), ['Titel | Titel Holzzeugnis: Prüfzeugnis → Holzzeugnis', '! Amtlicher Titel geändert: „Prüfzeugnis“ → „Holzzeugnis“.']],
  ['edition shortened', swap('period: { from: 2017 }', 'period: { from: 2017, to: 2024 }'), ['Rechtsstand 2017 bis 2024 | Ausstellung oder Geltung: ab 2017 → 2017 bis 2024', '! Rechtsstand „e2017“ verkürzt: 2017 bis offen → 2017 bis 2024.']],
  ['edition longer', swap('period: { from: 2017 }', 'period: { from: 2015 }'), ['Rechtsstand ab 2015 | Ausstellung oder Geltung: ab 2017 → ab 2015']],
  ['new edition', swap('editions:\n', 'editions:\n  - { id: e2025, period: { from: 2025 }, sources: [s2] }\n'), []],
  ['edition removed', (text) => text.replace(/  - id: e2017[^]*?(?=\nsources:)/, '  - { id: e2025, period: { from: 2025 }, sources: [s2] }'), []],
  ['edition renamed', swap('id: e2017', 'id: lehrplan-2017'), ['Rechtsstand ab 2017 | Rechtsstand ab 2017, Kennung: e2017 → lehrplan-2017']],
  ['modules in another order', swap(MODULES.join(''), [MODULES[2], MODULES[0], MODULES[1]].join('')), ['Rechtsstand ab 2017 | Module oder Fächer, Reihenfolge: Holz, Metall, Glas → Glas, Holz, Metall']],
  ['module in another place, changed', swap(MODULES.join(''), [MODULE('m3', 'Glas', 90), MODULES[0], MODULES[1]].join('')), []],
  ['module renamed', swap('original: Metall', 'original: Metallbau'), []],
  ['code of a module changed', swap('code: m2', 'code: metall'), ['Rechtsstand ab 2017 | Modul Metall, Kennung: m2 → metall']],
  ['module new', swap(MODULES[2]!, MODULES[2]! + MODULE('m4', 'Stein')), []],
  ['module gone', swap(MODULES[1]!, ''), []],
  ['citations in another order', swap('    sources: [s1, s2]', '    sources: [s2, s1]'), ['form']],
  ['sources in another order', swap(SOURCE('s1') + SOURCE('s2', 'Lehrplan'), SOURCE('s2', 'Lehrplan') + SOURCE('s1')), []],
  ['keys in another order, other quotes, a comment', (text) => swap('state: aq\nkind: initial', '# Art\nkind: "initial"\nstate: aq')(text), ['form']],
  ['place in a source', swap('basis: editorial }', 'basis: editorial, sources: [{ id: s1, at: "S. 7" }] }'), []],
  ['source renamed', (text) => text.replaceAll('s2', 'lehrplan-neu'), ['Quellen dieser Seite | Quelle Lehrplan, Kennung: s2 → lehrplan-neu']],
  ['source gone', (text) => swap('    sources: [s1, s2]', '    sources: [s1]')(text).replace(SOURCE('s2', 'Lehrplan'), '').replace(' <Source id="s2" />', ''), []],
  ['note of a change', swap('changes:\n', 'changes:\n  - { on: 2026-11-02, note: { de: Niveau berichtigt } }\n'), ['Stand und Prüfung | Änderung vom 2.11.2026 neu: Tag der Änderung: 2.11.2026; Was sich geändert hat: Niveau berichtigt']],
  ['state of review', swap('review: { state: draft }', 'review: { state: draft, due: 2027-01-01 }'), []],
  ['field added', swap('kind: initial\n', 'kind: initial\nscope: certificateType\n'), []],
  ['group removed', swap('classification: { iscedF: "0722", basis: editorial }\n', ''), []],
  ['word in a paragraph', swap('zwei Jahre und', 'drei Jahre und'), ['Text, Abschnitt „Ausbildung“ geändert', '  Die Ausbildung dauert [-zwei-]{+drei+} Jahre und findet an der Schule statt.\u00a0[1]']],
  ['new paragraph', swap('statt. <Source id="s1" />\n', 'statt. <Source id="s1" />\n\nEin Praktikum ist nicht vorgesehen.\n'), ['Text, Abschnitt „Ausbildung“ geändert', '  {+Ein Praktikum ist nicht vorgesehen.+}']],
  ['heading', swap('## Prüfung', '## Abschlussprüfung'), ['Text, Abschnitt „Abschlussprüfung“ (vorher „Prüfung“) geändert']],
  ['section gone', (text) => text.slice(0, text.indexOf('## Prüfung')), []],
  ['sections in another order', (text) => {
    const [head, training, examination] = text.split(/(?=## )/);
    return `${head}${examination}\n${training}`;
  }, ['Abschnitte in anderer Reihenfolge']],
  ['source of a sentence', swap('Stunden. <Source id="s2" />', 'Stunden. <Source id="s1" />'), []],
  ['form of the prose only', swap('zwei Jahre und findet an', 'zwei Jahre\nund findet an'), ['form']],
  ['unreadable', swap('state: aq', 'state: ['), ['unreadable', '! Die Datei ist fehlerhaft; npm run check sagt, was fehlt.']],
];

describe('one kind of change', () => {
  it.each(cases)('%s', (_, edit, expected) => {
    if (expected.length > 0) expect(said(edit)).toEqual(expected);
    else expect(said(edit)).toMatchSnapshot();
  });

  it('they are many', () => {
    expect(cases.length).toBeGreaterThanOrEqual(25);
  });
});

describe('English text', () => {
  it('changed, new, gone', () => {
    expect(said((text) => text, [ENGLISH, ENGLISH.replace('two years', 'three years')])).toEqual(['Englischer Text, Abschnitt „Training“ geändert', '  Training takes [-two-]{+three+} years at a school.']);
    expect(said((text) => text, [undefined, ENGLISH])[0]).toBe('Englischer Text, Abschnitt „Training“ neu');
    expect(said((text) => text, [ENGLISH, undefined]).at(-1)).toBe('! Der englische Text ist entfallen.');
  });
});

describe('whole profiles', () => {
  it('new and deleted ones', () => {
    expect(describeProfile('terms', 'a', {}, { profile: fixtureText('terms/pruefbegriff.mdx') }, titleOf)).toMatchObject({ kind: 'new', facts: [], warnings: [] });
    expect(describeProfile('terms', 'a', { profile: fixtureText('terms/pruefbegriff.mdx') }, {}, titleOf)).toMatchObject({ kind: 'deleted', warnings: [expect.stringContaining('nie gelöscht')] });
    expect(describeProfile('terms', 'a', {}, { profile: '---\nbasis: x\n---\n' }, titleOf)).toMatchObject({ kind: 'unreadable' });
  });

  it('a record without prose', () => {
    const law = fixtureText('norms/mustg.yaml');
    const after = law.replace(/^gazette: .*$/m, 'gazette: BGBl. 2030 I Nr. 1');
    expect(after).not.toBe(law);
    expect(describeProfile('norms', 'mustg', { profile: law }, { profile: after }, titleOf).facts.map((fact) => factInWords(fact, STYLE))).toEqual([expect.stringMatching(/^Fundstelle: .* → BGBl\. 2030 I Nr\. 1$/)]);
  });

  it('reviewed text that changed without a new review', () => {
    const reviewed = BASE.replace('review: { state: draft }', 'review: { state: reviewed, reviewedOn: 2026-11-01, reviewers: [{ role: Referat, body: Kammer }] }');
    expect(describeProfile('qualifications', 'a', { profile: reviewed }, { profile: reviewed.replace('zwei Jahre', 'drei Jahre') }, titleOf).warnings).toEqual(['Fachlich geprüft war der frühere Stand; die Prüfung nennt denselben Tag.']);
  });
});
