// The words of the pages about the state of review and about corrections.
import type { Language } from '../site.ts';
import { formatNumber } from './format.ts';

const german = {
  description: 'Was fachlich geprüft ist, was offen ist und was nicht gefunden wurde, nach Staat und Bereich',
  lead: 'Was fachlich geprüft ist und was noch offen ist. Die Zahlen kommen aus den Profilen selbst.',
  asOf: (date: string) => `Stand ${date}. Eine Prüfung gilt als überfällig, wenn ihr Tag vor diesem Stand liegt.`,
  byPart: 'Nach Staat und Bereich',
  part: 'Staat oder Bereich',
  total: 'Zusammen',
  columns: { profiles: 'Profile', reviewed: 'geprüft', overdue: 'überfällig', unsourced: 'ohne Beleg', conflicts: 'Widersprüche', searched: 'nicht gefunden' },
  explained: 'So sind die Spalten zu lesen',
  explanations: {
    reviewed: 'Eine Fachstelle hat das Profil mit den Quellen verglichen. Alle übrigen sind Redaktionsentwürfe.',
    overdue: 'Der Tag der nächsten Prüfung ist vorbei.',
    unsourced: 'Angaben, zu denen das Profil keine Quelle nennt.',
    conflicts: 'Quellen, die einander widersprechen. Das Profil nennt beide Seiten.',
    searched: 'Was die Redaktion gesucht und nicht gefunden hat. Ein Hinweis darauf hilft am meisten.',
  },
  overTime: 'Von Ausgabe zu Ausgabe',
  release: 'Ausgabe',
  rules: 'Wer prüft und worauf',
  title: (name: string) => `Stand der Prüfung: ${name}`,
  partLead: (profiles: number, reviewed: number) => `${formatNumber(profiles, 'de')} ${profiles === 1 ? 'Profil' : 'Profile'}, davon ${formatNumber(reviewed, 'de')} fachlich geprüft.`,
  open: { overdue: 'Prüfung überfällig', unsourced: 'Angaben ohne Beleg', conflicts: 'Widersprüche zwischen Quellen', searched: 'Gesucht und nicht gefunden' },
  dueOn: (date: string) => `fällig am ${date}`,
  searchedAt: (where: string, date: string) => `gesucht: ${where}, ${date}`,
  nothing: 'Zu diesem Teil ist nichts offen außer der fachlichen Prüfung.',
  nothingAtAll: 'Zu diesem Teil ist nichts offen.',
  corrections: {
    description: 'Was nach der Veröffentlichung berichtigt, zurückgezogen, verlegt oder entfernt wurde',
    lead: 'Was nach der Veröffentlichung berichtigt, zurückgezogen, verlegt oder entfernt wurde, neueste zuerst. Grundlage sind das Register und die Änderungsnotizen der Fassungen.',
    none: 'Bisher wurde nichts berichtigt, zurückgezogen, verlegt oder entfernt.',
    ordinary: 'Gewöhnliche Änderungen, etwa ein neuer Rechtsstand, stehen unter',
    corrected: (n: number) => `Fassung ${n} berichtigt die vorige`,
    withdrawn: (versions: number[]) => `${versions.length === 1 ? 'Fassung' : 'Fassungen'} ${versions.join(', ')} zurückgezogen`,
    removed: (versions: number[]) => `${versions.length === 1 ? 'Fassung' : 'Fassungen'} ${versions.join(', ')} entfernt`,
    moved: (to: string) => `fortgeführt unter ${to}`,
    legalBasis: (basis: string) => `Rechtsgrund: ${basis}`,
  },
};

export type QualityWords = typeof german;

const english: QualityWords = {
  description: 'What has been reviewed, what is open and what could not be found, by state and area',
  lead: 'What has been reviewed and what is still open. The figures come from the profiles themselves.',
  asOf: (date) => `As of ${date}. A review counts as overdue when its day lies before this date.`,
  byPart: 'By state and area',
  part: 'State or area',
  total: 'In all',
  columns: { profiles: 'profiles', reviewed: 'reviewed', overdue: 'overdue', unsourced: 'unsourced', conflicts: 'contradictions', searched: 'not found' },
  explained: 'How to read the columns',
  explanations: {
    reviewed: 'An expert body has compared the profile with its sources. All others are editorial drafts.',
    overdue: 'The day of the next review has passed.',
    unsourced: 'Statements for which the profile names no source.',
    conflicts: 'Sources that contradict each other. The profile states both sides.',
    searched: 'What the editors looked for and did not find. A hint on these helps most.',
  },
  overTime: 'From release to release',
  release: 'Release',
  rules: 'Who reviews, and what for',
  title: (name) => `State of review: ${name}`,
  partLead: (profiles, reviewed) => `${formatNumber(profiles, 'en')} ${profiles === 1 ? 'profile' : 'profiles'}, ${formatNumber(reviewed, 'en')} of them reviewed.`,
  open: { overdue: 'Review overdue', unsourced: 'Statements without a source', conflicts: 'Contradictions between sources', searched: 'Searched and not found' },
  dueOn: (date) => `due on ${date}`,
  searchedAt: (where, date) => `searched: ${where}, ${date}`,
  nothing: 'Nothing is open here but the review itself.',
  nothingAtAll: 'Nothing is open here.',
  corrections: {
    description: 'What was corrected, withdrawn, moved or removed after publication',
    lead: 'What was corrected, withdrawn, moved or removed after publication, newest first, from the register and the change notes of the versions.',
    none: 'So far nothing has been corrected, withdrawn, moved or removed.',
    ordinary: 'Ordinary changes, such as a new legal edition, are listed under',
    corrected: (n) => `Version ${n} corrects the one before`,
    withdrawn: (versions) => `${versions.length === 1 ? 'Version' : 'Versions'} ${versions.join(', ')} withdrawn`,
    removed: (versions) => `${versions.length === 1 ? 'Version' : 'Versions'} ${versions.join(', ')} removed`,
    moved: (to) => `continued under ${to}`,
    legalBasis: (basis) => `Legal basis: ${basis}`,
  },
};

export const qualityWords: Record<Language, QualityWords> = { de: german, en: english };
