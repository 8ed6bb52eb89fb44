// The words of the search page and of its hits.
import type { Language } from '../site.ts';
import { formatNumber } from './format.ts';
import type { FrameLink } from './frame.ts';

type Word = Record<Language, string>;

/** Names of the facets (model/search-record.ts). */
export const facetLegends = {
  kind: { de: 'Art', en: 'Kind' },
  country: { de: 'Staat', en: 'State' },
  field: { de: 'Berufsfeld', en: 'Field' },
  level: { de: 'Niveau', en: 'Level' },
  occupation: { de: 'Referenzberuf', en: 'Reference occupation' },
  language: { de: 'Sprache des Titels', en: 'Language of the title' },
  review: { de: 'Prüfung', en: 'Review' },
} satisfies Record<string, Word>;

/** Facts at the right of a hit. */
export const factNames = {
  duration: { de: 'Dauer', en: 'Duration' },
  level: { de: 'Niveau', en: 'Level' },
  editions: { de: 'Rechtsstände', en: 'Editions' },
  hours: { de: 'Stunden je Modul', en: 'Hours by module' },
  inForce: { de: 'In Kraft', en: 'In force' },
  outOfForce: { de: 'Außer Kraft', en: 'Out of force' },
  positions: { de: 'Positionen', en: 'Positions' },
  modules: { de: 'Module', en: 'Modules' },
  asOf: { de: 'Stand', en: 'As of' },
  framework: { de: 'Rahmen', en: 'Framework' },
  routes: { de: 'Bildungswege', en: 'Routes' },
  profiles: { de: 'Profile', en: 'Profiles' },
  provisions: { de: 'Vorschriften', en: 'Provisions' },
  citedBy: { de: 'Angeführt auf', en: 'Cited on' },
  basis: { de: 'Grundlage', en: 'Basis' },
  competences: { de: 'Kompetenzen', en: 'Competences' },
  levels: { de: 'Stufen', en: 'Levels' },
  requirements: { de: 'Anforderungen', en: 'Requirements' },
  status: { de: 'Umsetzung', en: 'Implementation' },
} satisfies Record<string, Word>;

/** State of review in the facet: shorter than on the page. */
export const reviewNames = {
  draft: { de: 'Redaktionsentwurf', en: 'Editorial draft' },
  reviewed: { de: 'fachlich geprüft', en: 'reviewed' },
} satisfies Record<string, Word>;

/** Other ways to every page, for an empty search, for no hits, and without JavaScript. */
export const waysToBrowse: (FrameLink & { note: Word })[] = [
  { to: { page: 'titles' }, label: { de: 'Titel finden', en: 'Find a title' }, note: { de: 'jeder Titel im Original, in Umschrift und übersetzt', en: 'every title in the original, romanised and translated' } },
  { to: { list: 'countries' }, label: { de: 'Länder', en: 'Countries' }, note: { de: 'Bildungssysteme und ihre Zeugnisse', en: 'education systems and their certificates' } },
  { to: { list: 'qualifications' }, label: { de: 'Qualifikationen', en: 'Qualifications' }, note: { de: 'ausländische Abschlüsse nach Staat', en: 'foreign qualifications by state' } },
  { to: { page: 'byField' }, label: { de: 'Nach Berufsfeld', en: 'By field' }, note: { de: 'ausländische Abschlüsse und deutsche Ordnungen', en: 'foreign qualifications and German regulations' } },
  { to: { list: 'regulations' }, label: { de: 'Ordnungen', en: 'Regulations' }, note: { de: 'deutsche Berufe mit Ausbildungsrahmenplan', en: 'German occupations with their framework plans' } },
  { to: { list: 'norms' }, label: { de: 'Normen', en: 'Legal provisions' }, note: { de: 'Vorschriften, die das Handbuch anführt', en: 'provisions the handbook cites' } },
  { to: { list: 'terms' }, label: { de: 'Glossar', en: 'Glossary' }, note: { de: 'Begriffe der Anerkennung', en: 'terms of recognition' } },
];

/** Searches that show what the field understands. */
export const exampleSearches: { text: string; lang?: string }[] = [{ text: 'Kfz-Mechaniker' }, { text: 'elektrotehnicar', lang: 'hr' }, { text: 'диплом', lang: 'uk' }, { text: '§ 4 BQFG' }, { text: 'in-0001' }];

/** Words of the page itself. */
const germanPage = {
  title: 'Suche',
  label: 'Suche im Handbuch',
  hint: 'Titel in jeder Schrift und Schreibweise, Kennung, Beruf, Norm.',
  keyHint: 'Die Taste / führt ins Feld.',
  button: 'Suchen',
  results: 'Treffer',
  narrow: 'Eingrenzen',
  narrowLabel: 'Treffer eingrenzen',
  more: 'Weitere Treffer',
  pages: 'Mehr Treffer',
  sort: 'Sortierung',
  byRelevance: 'Beste Treffer',
  byState: 'Nach Staat',
  examples: 'Zum Beispiel',
  browse: 'Ohne Suche zum Ziel',
  needsScript: 'Die Suche läuft in Ihrem Browser und braucht dafür JavaScript. Es ist abgeschaltet oder nicht geladen. Jede Seite ist auch über diese Listen zu finden.',
  noneAdvice: ['Weniger Wörter oder nur den Anfang eines Wortes eingeben', 'Den Titel so schreiben, wie er auf dem Zeugnis steht, auch in kyrillischer oder arabischer Schrift', 'Statt einer Mundart- oder Kurzform den amtlichen Titel verwenden', 'Im Verzeichnis von A bis Z nach dem Anfangsbuchstaben sehen'],
};

export type SearchPageLabels = typeof germanPage;

const englishPage: SearchPageLabels = {
  title: 'Search',
  label: 'Search the handbook',
  hint: 'Titles in any script and spelling, codes, occupations, provisions.',
  keyHint: 'The / key leads to the field.',
  button: 'Search',
  results: 'Results',
  narrow: 'Narrow down',
  narrowLabel: 'Narrow down the results',
  more: 'More results',
  pages: 'More results',
  sort: 'Sort by',
  byRelevance: 'Best match',
  byState: 'By state',
  examples: 'For example',
  browse: 'Other ways to a page',
  needsScript: 'The search runs in your browser and needs JavaScript for it, which is switched off or did not load. Every page can also be found through these lists.',
  noneAdvice: ['Enter fewer words, or only the beginning of a word', 'Write the title as it stands on the certificate, also in Cyrillic or Arabic script', 'Use the official title instead of a colloquial or short form', 'Look under the first letter in the A to Z index'],
};

export const searchPageLabels: Record<Language, SearchPageLabels> = { de: germanPage, en: englishPage };

/** Words that the script needs; every one of them is loaded with it. */
const germanScript = {
  filter: 'Filter',
  remove: 'entfernen',
  removeAll: 'Alle Filter entfernen',
  searching: 'Suche läuft …',
  failed: 'Der Suchindex ließ sich nicht laden. Prüfen Sie die Verbindung und suchen Sie noch einmal; jede Seite ist auch über die Listen zu finden.',
  notDocumented: 'nicht belegt',
  section: (title: string) => `Abschnitt „${title}“`,
  moreValues: (count: number) => `weitere ${count}`,
  filtersActive: (count: number) => (count === 0 ? '' : `${count} Filter aktiv`),
  hits: (count: number) => `${formatNumber(count, 'de')} Treffer`,
  forQuery: (query: string) => `für „${query}“`,
  entries: (count: number) => (count === 1 ? '1 Seite' : `${formatNumber(count, 'de')} Seiten`),
  noneFor: (query: string) => `Keine Treffer für „${query}“`,
  noneWithFilters: 'Mit diesen Filtern gibt es keine Treffer.',
  readAs: (typed: string, meant: string) => `„${typed}“ gelesen als „${meant}“.`,
  leftOut: (words: string[]) => `Ohne ${words.map((word) => `„${word}“`).join(', ')}: im Handbuch nicht gefunden.`,
  notTogether: 'Die Wörter kommen auf keiner Seite gemeinsam vor. Einzeln suchen:',
  shown: (count: number, total: number) => `Treffer 1 bis ${formatNumber(count, 'de')} von ${formatNumber(total, 'de')}`,
  documentTitle: (query: string) => (query ? `Suche: ${query}` : 'Suche'),
};

export type SearchLabels = typeof germanScript;

const englishScript: SearchLabels = {
  filter: 'Filters',
  remove: 'remove',
  removeAll: 'Remove all filters',
  searching: 'Searching …',
  failed: 'The search index could not be loaded. Check the connection and search again; every page can also be found through the lists.',
  notDocumented: 'not documented',
  section: (title: string) => `Section “${title}”`,
  moreValues: (count: number) => `${count} more`,
  filtersActive: (count: number) => (count === 0 ? '' : count === 1 ? '1 filter active' : `${count} filters active`),
  hits: (count: number) => (count === 1 ? '1 result' : `${formatNumber(count, 'en')} results`),
  forQuery: (query: string) => `for “${query}”`,
  entries: (count: number) => (count === 1 ? '1 page' : `${formatNumber(count, 'en')} pages`),
  noneFor: (query: string) => `No results for “${query}”`,
  noneWithFilters: 'There are no results with these filters.',
  readAs: (typed: string, meant: string) => `“${typed}” read as “${meant}”.`,
  leftOut: (words: string[]) => `Without ${words.map((word) => `“${word}”`).join(', ')}: not found in the handbook.`,
  notTogether: 'No page has all of these words. Search for one of them:',
  shown: (count: number, total: number) => `Results 1 to ${formatNumber(count, 'en')} of ${formatNumber(total, 'en')}`,
  documentTitle: (query: string) => (query ? `Search: ${query}` : 'Search'),
};

export const searchLabels: Record<Language, SearchLabels> = { de: germanScript, en: englishScript };
