// The words around the date of a certificate: question, answers with their doubts, time line, note above a matrix.
import type { Dated, Doubt, EditionAnswer } from '../model/edition-at.ts';
import type { Language } from '../site.ts';

type Kind = EditionAnswer<Dated>['kind'];

/** Words that the script needs; every one of them is loaded with it. Sentences have places for dates and links. */
const germanScript = {
  and: 'und',
  or: 'oder',
  quotes: ['„', '“'] as [string, string],
  /** After "ein Zeugnis"; a year, or a month or day in words. */
  certificate: (date: string) => (/^\d{4}$/.test(date) ? `von ${date}` : `vom ${date}`),
  faults: {
    missing: 'Bitte ein Datum angeben. Das Jahr genügt: 2011, 3.2011 oder 15.3.2011.',
    unreadable: 'Diese Angabe ist nicht als Datum lesbar. Bitte so schreiben: 2011, 3.2011 oder 15.3.2011.',
    noSuchDay: 'Diesen Tag oder Monat gibt es nicht. Bitte zuerst den Tag, dann den Monat, dann das Jahr angeben: 15.3.2011.',
    noSuchYear: 'Bitte das Jahr mit vier Ziffern und nach dem gregorianischen Kalender angeben, zum Beispiel 2011.',
  },
  answers: {
    inForce: 'Für ein Zeugnis {date} gilt nach den belegten Daten der Rechtsstand {editions}.',
    possible: 'Für ein Zeugnis {date} kommt nach den belegten Daten der Rechtsstand {editions} in Betracht.',
    overlap: 'Für ein Zeugnis {date} kommen {count} Rechtsstände in Betracht: {editions}.',
    gap: 'Für ein Zeugnis {date} ist kein Rechtsstand belegt. Vorher galt der Rechtsstand {previous}, danach der Rechtsstand {next}.',
    before: 'Für ein Zeugnis {date} ist kein Rechtsstand belegt. Der älteste mit belegtem Beginn ist der Rechtsstand {next}.',
    after: 'Für ein Zeugnis {date} ist kein Rechtsstand belegt. Zuletzt belegt ist der Rechtsstand {previous}.',
    unknown: 'Welcher Rechtsstand für ein Zeugnis {date} gilt, ist nicht belegt: Die Quellen nennen keinen Zeitraum für {undated}.',
  } satisfies Record<Kind | 'possible', string>,
  count: (n: number) => ['zwei', 'drei', 'vier', 'fünf', 'sechs'][n - 2] ?? String(n),
  undated: 'Auch möglich, weil ohne belegten Zeitraum: {undated}.',
  doubts: {
    dateTooWide: 'Ein Rechtsstand beginnt oder endet in diesem Zeitraum; ein genaueres Datum kann das klären.',
    boundaryVague: 'Beginn oder Ende eines Rechtsstands ist nur als Jahr oder Monat belegt, und das Datum liegt darin.',
    startUnknown: 'Bei einem Rechtsstand ist der Beginn nicht belegt; ob er damals schon galt, ist offen.',
    endUnknown: 'Bei einem älteren Rechtsstand ist das Ende nicht belegt; er kann weiter gegolten haben.',
    sideBySide: 'Nach den belegten Daten galten diese Rechtsstände nebeneinander.',
    begunEarlier: 'Die Ausbildung dauert {duration}. Sie kann angefangen haben, bevor das genannte Recht galt; dann kommt auch älteres in Betracht.',
  } satisfies Record<Doubt, string>,
  begunUnder: 'Die Ausbildung dauert {duration}. Hat sie unter früherem Recht angefangen, kommt auch in Betracht: {begunUnder}.',
  note: 'Zur Datierung ({edition}): {note}',
  transition: 'Zum Übergang: {links}.',
  laterThan: 'Die Angaben haben den Stand {asOf}; spätere Änderungen sind nicht berücksichtigt.',
  otherState: 'Ausstellender Staat war damals ein anderer: {state}.',
  eitherState: 'Als ausstellender Staat kommen in Betracht: {states}.',
  notYet: 'Nach dem Länderprofil besteht der Staat {state} erst seit {from}; wer damals ausstellte, ist dort nicht angegeben.',
  noLonger: 'Für ein Zeugnis {date} ist kein Rechtsstand belegt: Nach dem Länderprofil bestand der Staat {state} nur bis {to}.',
  successors: 'Nachfolgestaaten mit Länderprofil: {states}.',
  stateNote: 'Zum Staat ({state}): {note}',
  // Above a matrix.
  certificateDate: (date: string) => `Zeugnis ${germanScript.certificate(date)}`,
  noneFor: 'kein Rechtsstand zuzuordnen',
  matrix: {
    fits: 'Rechtsstand {editions}. Für ihn gilt der Abgleich auf dieser Seite.',
    oneOf: 'In Betracht kommen die Rechtsstände {editions}. Der Abgleich auf dieser Seite gilt nur für den Rechtsstand {matrices}.',
    other: 'Rechtsstand {editions}. Der Abgleich auf dieser Seite gilt für einen anderen: {matrices}.',
    otherOf: 'In Betracht kommen die Rechtsstände {editions}. Der Abgleich auf dieser Seite gilt für einen anderen: {matrices}.',
    all: 'In Betracht kommen die Rechtsstände {editions}. Der Abgleich auf dieser Seite gilt für diese Rechtsstände.',
    none: 'Für dieses Datum ist kein Rechtsstand belegt. Der Abgleich auf dieser Seite gilt für den Rechtsstand {matrices}.',
    undated: 'Der Abgleich auf dieser Seite gilt für den Rechtsstand {matrices}. Ob dieser auf das Zeugnis zutrifft, ist offen: Sein Zeitraum ist nicht belegt.',
  },
  uncertain: 'Diese Zuordnung ist nicht sicher.',
  more: 'Zweifel und Hinweise im Profil',
};

export type CertificateScriptWords = typeof germanScript;

const englishScript: CertificateScriptWords = {
  and: 'and',
  or: 'or',
  quotes: ['“', '”'],
  certificate: (date) => `of ${date}`,
  faults: {
    missing: 'Please give a date. The year is enough: 2011, 3.2011 or 15.3.2011.',
    unreadable: 'This cannot be read as a date. Please write it like this: 2011, 3.2011 or 15.3.2011.',
    noSuchDay: 'There is no such day or month. Please give the day first, then the month, then the year: 15.3.2011.',
    noSuchYear: 'Please give the year in four digits and by the Gregorian calendar, for example 2011.',
  },
  answers: {
    inForce: 'By the dates documented, a certificate {date} falls under the legal edition {editions}.',
    possible: 'By the dates documented, the legal edition {editions} is possible for a certificate {date}.',
    overlap: 'For a certificate {date}, {count} legal editions are possible: {editions}.',
    gap: 'No legal edition is documented for a certificate {date}. The edition before is {previous}, the next one {next}.',
    before: 'No legal edition is documented for a certificate {date}. The oldest edition with a documented start is {next}.',
    after: 'No legal edition is documented for a certificate {date}. The last edition documented is {previous}.',
    unknown: 'Which legal edition applies to a certificate {date} is not documented: the sources give no period for {undated}.',
  },
  count: (n) => ['two', 'three', 'four', 'five', 'six'][n - 2] ?? String(n),
  undated: 'Also possible, since no period is documented: {undated}.',
  doubts: {
    dateTooWide: 'A legal edition starts or ends within this time; a more exact date may settle it.',
    boundaryVague: 'The start or end of a legal edition is documented only by year or month, and the date lies within.',
    startUnknown: 'The start of an edition is not documented; whether it already applied then is open.',
    endUnknown: 'The end of an older edition is not documented; it may have continued to apply.',
    sideBySide: 'By the dates documented, these editions applied side by side.',
    begunEarlier: 'The training takes {duration}. It may have begun before the law named applied, so that older law is possible as well.',
  },
  begunUnder: 'The training takes {duration}. If it began under earlier law, this is possible as well: {begunUnder}.',
  note: 'On the dates ({edition}): {note}',
  transition: 'On the transition: {links}.',
  laterThan: 'The facts are as of {asOf}; later changes are not taken into account.',
  otherState: 'The issuing state was another one then: {state}.',
  eitherState: 'Possible issuing states: {states}.',
  notYet: 'According to the country profile, the state {state} has existed only since {from}; who issued certificates then is not stated there.',
  noLonger: 'No legal edition is documented for a certificate {date}: according to the country profile, the state {state} existed only until {to}.',
  successors: 'Successor states with a country profile: {states}.',
  stateNote: 'On the state ({state}): {note}',
  certificateDate: (date) => `Certificate ${englishScript.certificate(date)}`,
  noneFor: 'no legal edition can be assigned',
  matrix: {
    fits: 'legal edition {editions}. The matrix on this page is for this edition.',
    oneOf: 'the legal editions {editions} are possible. The matrix on this page is only for the edition {matrices}.',
    other: 'legal edition {editions}. The matrix on this page is for another one: {matrices}.',
    otherOf: 'the legal editions {editions} are possible. The matrix on this page is for another one: {matrices}.',
    all: 'the legal editions {editions} are possible. The matrix on this page is for these editions.',
    none: 'no legal edition is documented for this date. The matrix on this page is for the edition {matrices}.',
    undated: 'the matrix on this page is for the edition {matrices}. Whether it applies to the certificate is open: its period is not documented.',
  },
  uncertain: 'This assignment is not certain.',
  more: 'Doubts and notes in the profile',
};

export const certificateScriptWords: Record<Language, CertificateScriptWords> = { de: germanScript, en: englishScript };

const german = {
  title: 'Welcher Rechtsstand gilt für das Zeugnis?',
  label: 'Zeugnis ausgestellt am oder im',
  hint: 'Das Jahr genügt: 2011, 3.2011 oder 15.3.2011',
  button: 'Rechtsstand zeigen',
  clear: 'Datum entfernen',
  timeline: 'Rechtsstände nach Jahren',
  looks: { sure: 'ein Rechtsstand', shared: 'mehrere möglich', doubtful: 'Beginn oder Ende nicht genau belegt', undated: 'Zeitraum nicht belegt', applies: 'gilt für das Zeugnis', date: 'Datum des Zeugnisses' },
  stretch: (period: string, found: string, isDoubtful: boolean) => `${period}: ${found}${isDoubtful ? ', Beginn oder Ende nicht genau belegt' : ''}`,
  noEdition: 'kein Rechtsstand belegt',
  severalPossible: (names: string) => `mehrere möglich: ${names}`,
  withoutPeriod: (names: string) => `Zeitraum nicht belegt: ${names}`,
};

export type CertificateWords = typeof german;

const english: CertificateWords = {
  title: 'Which legal edition applies to the certificate?',
  label: 'Certificate issued on or in',
  hint: 'The year is enough: 2011, 3.2011 or 15.3.2011 (day first)',
  button: 'Show edition',
  clear: 'Remove date',
  timeline: 'Legal editions by year',
  looks: { sure: 'one edition', shared: 'several possible', doubtful: 'start or end not exactly documented', undated: 'period not documented', applies: 'applies to the certificate', date: 'date of the certificate' },
  stretch: (period, found, isDoubtful) => `${period}: ${found}${isDoubtful ? ', start or end not exactly documented' : ''}`,
  noEdition: 'no edition documented',
  severalPossible: (names) => `several possible: ${names}`,
  withoutPeriod: (names) => `period not documented: ${names}`,
};

export const certificateWords: Record<Language, CertificateWords> = { de: german, en: english };
