// Where a reader reports an error: the prefilled issue form of the forge, else an e-mail with the same text. Which page, version and place is filled in.
import { reportWords } from '../labels/report.ts';
import type { Language } from '../site.ts';

export interface ReportSettings {
  /** Address of the repository, without a slash at the end. */
  repository: string;
  forge: '' | 'github' | 'gitlab' | 'forgejo';
  email: string;
}

export interface ReportedPage {
  language: Language;
  /** Absolute; that of the version, where there is one. */
  address: string;
  /** Code of the profile, for pages of one. */
  id?: string | undefined;
  /** Undefined for drafts and for pages that are no profile. */
  version?: number | undefined;
}

const query = (pairs: Record<string, string>) => Object.entries(pairs).map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`).join('&');

/** What is reported on, in words: "in-0001, Fassung 1". Empty for pages that are no profile. */
export function reportedThing({ language, id, version }: Omit<ReportedPage, 'address'>): string {
  const words = reportWords[language];
  return id === undefined ? '' : `${id}, ${version === undefined ? words.draft : words.version(version)}`;
}

/**
 * The address to report at; undefined where the operator has filled in neither forge nor e-mail.
 * It always ends where the place belongs, so that a script only has to append "Rn. 12" (client/report-place.ts).
 */
export function reportLink({ repository, forge, email }: ReportSettings, page: ReportedPage): string | undefined {
  const words = reportWords[page.language];
  const thing = reportedThing(page);
  const title = words.subject(thing || new URL(page.address).pathname);
  const body = [words.ask, words.noPersons, '', `${words.page}: ${page.address}`, ...(thing ? [`${words.profile}: ${thing}`] : []), `${words.place}: `].join('\n');
  const home = repository.replace(/\/+$/, '');
  if (home && forge === 'github') return `${home}/issues/new?${query({ template: 'correct-fact.yml', title, address: page.address, version: thing, place: '' })}`;
  if (home && forge === 'gitlab') return `${home}/-/issues/new?${query({ 'issue[title]': title, 'issue[description]': body })}`;
  if (home && forge === 'forgejo') return `${home}/issues/new?${query({ title, body })}`;
  if (email) return `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}?${query({ subject: title, body: body.replaceAll('\n', '\r\n') })}`;
  return undefined;
}
