// The answer for the date of a certificate, as sentences: which legal edition, which state, and what is in doubt.
import { certificateScriptWords } from '../labels/certificate-date.ts';
import { formatDate } from '../labels/format.ts';
import { editionAt, type Dated } from '../model/edition-at.ts';
import { issuerAt, type Predecessor } from '../model/issuing-state.ts';
import { earliest, latest, type Period } from '../model/dates.ts';
import type { Language } from '../site.ts';
import { enumerate, fill, type Foreign, type Link, type Piece } from './sentence-pieces.ts';

/** An edition as the script needs it. */
export interface AskedEdition extends Dated {
  /** Its period, or its label where it has none; leads to its row in the table. */
  name: Link;
  label?: Foreign | undefined;
  /** Duration of the training in words. */
  duration?: string | undefined;
  /** What its dates mean. */
  note?: Foreign | undefined;
  /** Leads to the paragraph on its transition. */
  transition?: Link | undefined;
  /** Title of its state, where that was another one. */
  state?: string | undefined;
}

export interface FormerState extends Predecessor {
  name: Link;
  note?: Foreign | undefined;
}

/** The state of a qualification, with those before and after it. */
export interface IssuingState {
  name: Link;
  existence?: Period | undefined;
  predecessors: FormerState[];
  successors: Link[];
}

export interface CertificateData {
  language: Language;
  /** Date of the facts. */
  asOf: string;
  editions: AskedEdition[];
  /** Absent where the handbook has no profile of the state. */
  issuer?: IssuingState | undefined;
}

export interface Answer {
  lead: Piece[];
  remarks: Piece[][];
  /** Ids of the editions that may have been in force; those without a documented period are not among them. */
  editions: string[];
}

/** Name of an edition with its label, where that says more. */
function nameOf({ name, label }: AskedEdition, language: Language): Piece[] {
  const [open, close] = certificateScriptWords[language].quotes;
  return label ? [name, ` ${open}`, label, close] : [name];
}

const sentence = ({ text, lang }: Foreign): Foreign => ({ text: /[.!?]$/.test(text) ? text : `${text}.`, lang });

/** What is to be said of the state that issued the certificate; nothing where it was the one of the qualification. */
function stateSentences({ language, issuer }: CertificateData, found: readonly AskedEdition[], date: string): { lead: Piece[]; remarks: Piece[][]; isGone?: boolean } {
  const words = certificateScriptWords[language];
  const named = [...new Set(found.flatMap(({ state }) => state ?? []))];
  if (named.length > 0) return { lead: fill(words.otherState, { state: enumerate(named.map((title) => [title]), words.or) }), remarks: [] };
  if (!issuer) return { lead: [], remarks: [] };
  const { name, existence, successors } = issuer;
  const { own, predecessors, outside } = issuerAt(issuer, date);
  if (outside === 'after') {
    const lead = fill(words.noLonger, { date: words.certificate(formatDate(date, language)), state: name, to: formatDate(existence!.to!, language) });
    return { lead, remarks: successors.length > 0 ? [fill(words.successors, { states: enumerate(successors.map((state) => [state]), words.and) })] : [], isGone: true };
  }
  if (outside === 'before') return { lead: fill(words.notYet, { state: name, from: formatDate(existence!.from!, language) }), remarks: [] };
  const remarks = predecessors.flatMap((former) => (former.note ? [fill(words.stateNote, { state: former.name, note: sentence(former.note) })] : []));
  const states = [...predecessors.map((former) => former.name), ...(own ? [name] : [])];
  if (predecessors.length === 0) return { lead: [], remarks };
  return { lead: states.length === 1 ? fill(words.otherState, { state: states[0]! }) : fill(words.eitherState, { states: enumerate(states.map((state) => [state]), words.or) }), remarks };
}

/** The answer for a date YYYY, YYYY-MM or YYYY-MM-DD. */
export function answerFor(data: CertificateData, date: string): Answer {
  const { language, asOf, editions: all } = data;
  const words = certificateScriptWords[language];
  const { kind, editions, previous, next, undated, begunUnder, doubts } = editionAt(all, date);
  const state = stateSentences(data, editions, date);
  if (state.isGone) return { lead: state.lead, remarks: state.remarks, editions: [] };

  const list = (several: readonly AskedEdition[]) => enumerate(several.map((edition) => nameOf(edition, language)), words.and);
  const places = { date: words.certificate(formatDate(date, language)), count: words.count(editions.length), editions: list(editions), undated: list(undated), previous: list(previous ? [previous] : []), next: list(next ? [next] : []), begunUnder: list(begunUnder) };
  // Where nothing was in force, what was before and after is what the reader goes by.
  const around = [previous, next].filter((edition) => edition !== undefined);
  const named = editions.length > 0 ? editions : kind === 'unknown' ? undated : around;
  const doubtWords = { ...words.doubts, ...(begunUnder.length > 0 ? { begunEarlier: words.begunUnder } : {}) };
  const [longest] = [...editions, ...begunUnder].toSorted((a, b) => (b.months ?? 0) - (a.months ?? 0));
  const transitions = [...new Set([...named, ...around])].flatMap(({ transition }) => transition ?? []);
  // Training that began earlier is a question of its own; whatever else is in doubt leaves open whether the edition applies.
  const isSure = doubts.every((doubt) => doubt === 'begunEarlier');
  return {
    lead: [...fill(words.answers[kind === 'inForce' && !isSure ? 'possible' : kind], places), ...(state.lead.length > 0 ? [' ', ...state.lead] : [])],
    remarks: [
      ...doubts.map((doubt) => fill(doubtWords[doubt], { ...places, duration: longest?.duration ?? '' })),
      ...(kind !== 'unknown' && undated.length > 0 ? [fill(words.undated, places)] : []),
      ...named.flatMap((edition) => (edition.note ? [fill(words.note, { edition: edition.name, note: sentence(edition.note) })] : [])),
      ...(transitions.length > 0 ? [fill(words.transition, { links: enumerate(transitions.map((link) => [link]), words.and) })] : []),
      ...state.remarks,
      ...(earliest(date) > latest(asOf) ? [fill(words.laterThan, { asOf: formatDate(asOf, language) })] : []),
    ],
    editions: editions.map(({ id }) => id),
  };
}

/** Which of the matrices on a page fits the date. `matrices`: ids of their editions. */
export function matrixAnswer({ language, editions: all }: CertificateData, matrices: readonly string[], date: string): Piece[] {
  const words = certificateScriptWords[language];
  const { editions, undated, doubts } = editionAt(all, date);
  const shown = all.filter(({ id }) => matrices.includes(id));
  const fitting = shown.filter((edition) => editions.includes(edition));
  const kind = shown.every((edition) => undated.includes(edition)) ? 'undated'
    : editions.length === 0 ? 'none'
      : fitting.length === 0 ? (editions.length > 1 ? 'otherOf' : 'other')
        : editions.length === 1 ? 'fits'
          : fitting.length === editions.length ? 'all' : 'oneOf';
  const list = (some: readonly AskedEdition[]) => enumerate(some.map((edition) => nameOf(edition, language)), words.and);
  const isUncertain = kind !== 'undated' && editions.length > 0 && (doubts.length > 0 || undated.length > 0);
  return [
    `${words.certificateDate(formatDate(date, language))}: `,
    ...fill(words.matrix[kind], { editions: list(editions), matrices: list(kind === 'oneOf' ? fitting : shown) }),
    ...(isUncertain ? [` ${words.uncertain}`] : []),
  ];
}
