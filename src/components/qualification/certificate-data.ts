// What the script needs to answer for the date of a certificate, taken from the record.
import type { AskedEdition, IssuingState } from '../../client/certificate-answer.ts';
import type { PageData } from '../../client/certificate-date.ts';
import { citationScriptWords } from '../../labels/citation.ts';
import { formatDuration, formatEdition } from '../../labels/format.ts';
import { pick } from '../../labels/words.ts';
import { pagePath, versionPageSegment } from '../../routes.ts';
import type { Qualification } from '../../schema/index.ts';
import type { Language } from '../../site.ts';

type Edition = Qualification['editions'][number];

interface Given {
  data: Pick<Qualification, 'editions' | 'stateAsOf'>;
  language: Language;
  /** Address of the qualification's page. */
  home: string;
  /** Titles of states by code. */
  states?: Record<string, string>;
  issuer?: IssuingState | undefined;
  /** Margin number of the paragraph on an edition's transition, where it has one. */
  transitionNumber?: (edition: Edition) => number | undefined;
  /** On the page of a matrix: ids of the editions that its matrices are for. */
  matrices?: string[];
}

/** Id of the heading above the paragraph on an edition's transition. */
export const transitionId = (edition: Pick<Edition, 'id'>): string => `u-${edition.id}`;

function askedEdition(edition: Edition, { language, home, states = {}, transitionNumber, matrices }: Given): AskedEdition {
  const { id, period, label, duration, transition, state } = edition;
  const isDated = period.from !== undefined || period.to !== undefined;
  const own = label && pick(label, language);
  const name = { text: formatEdition(edition, language), href: `${matrices ? home : ''}#r-${id}`, ...(isDated ? {} : { lang: own?.lang }) };
  const number = transition && transitionNumber?.(edition);
  return {
    id,
    period: { from: period.from, to: period.to },
    name,
    label: isDated ? own : undefined,
    months: duration?.maxMonths ?? duration?.months,
    duration: duration && formatDuration(duration, language),
    note: period.note && pick(period.note, language),
    transition: transition && (number === undefined ? { ...name, href: `#${transitionId(edition)}` } : { text: citationScriptWords[language].marginNumber(String(number)), href: `#rn-${number}` }),
    state: state && (states[state] ?? state),
  };
}

/** The data, ready for a script element, in which only "<" could end them early. */
export function certificateData(given: Given): string {
  const { data, language, home, issuer, matrices } = given;
  const page: PageData = {
    language, home, issuer, matrices,
    asOf: data.stateAsOf,
    editions: data.editions.map((edition) => askedEdition(edition, given)),
    matrixFolder: versionPageSegment('coverage', language),
    comparison: pagePath('compare', language),
    newest: data.editions[0]!.id,
  };
  return JSON.stringify(page).replaceAll('<', '\\u003c');
}
