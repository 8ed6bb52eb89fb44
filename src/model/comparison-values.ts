// What a side of a comparison says, as data that any language can put into words.
import type { CoverageState } from './coverage.ts';
import type { Qualification, Regulation, Role } from '../schema/index.ts';

/** Text in our words. */
export interface Wording {
  de: string;
  en?: string | undefined;
}

/** An extent in the unit of its source. It has a total, or values by class, which are never added up. */
export interface Amount {
  unit: 'hours' | 'weeklyHours' | 'weeks' | 'months' | 'credits';
  total?: number;
  byColumn?: { column: string; value: number }[];
  columns?: 'year' | 'class' | 'semester';
  /** What the source keeps beside its total. */
  outside?: number;
  lessonMinutes?: number;
  /** For credits: ECTS or another system. */
  system?: string;
  /** Guide value of a German framework plan: time in the company, not the length of a course. */
  isGuideValue?: true;
}

export type Choice =
  | { of: 'qualificationKind'; choice: Qualification['kind'] }
  | { of: 'scope'; choice: Qualification['scope'] }
  | { of: 'titleKind'; choice: Qualification['titles'][number]['kind'] }
  | { of: 'mode'; choice: NonNullable<NonNullable<Qualification['editions'][number]['duration']>['mode']> }
  | { of: 'rightKind'; choice: Qualification['editions'][number]['rights'][number]['kind'] }
  | { of: 'reviewState'; choice: Qualification['review']['state'] }
  | { of: 'requirementWeight'; choice: Role['requirements'][number]['weight'] }
  | { of: 'yesOrNo'; choice: 'yes' | 'no' };

export type Atom =
  | { is: 'wording'; text: Wording }
  /** The same in every language: codes, names of frameworks. */
  | { is: 'plain'; text: string }
  | { is: 'original'; text: string; lang: string }
  | { is: 'romanised'; text: string; lang: string }
  | { is: 'date'; date: string; as?: 'asOf' | 'consolidatedAsOf' }
  | { is: 'period'; from?: string | undefined; to?: string | undefined }
  | { is: 'duration'; months?: number | undefined; maxMonths?: number | undefined }
  | ({ is: 'choice' } & Choice)
  | { is: 'count'; of: 'schoolYears' | 'years' | 'sources'; count: number }
  | { is: 'percent'; percent: number }
  | { is: 'field'; iscedF: string }
  | { is: 'passMark'; text: Wording }
  | { is: 'comparedBy'; body: string }
  | { is: 'amount'; amount: Amount; of?: Atom }
  | { is: 'competence'; code: string; title: Wording }
  | { is: 'level'; level: string; title: Wording }
  | { is: 'outsideTotal' };

/** One statement: what it says, and smaller lines that explain it. */
export interface Value {
  main: Atom[];
  sub?: Atom[][];
}

/** Finding of a worked matrix for one position: its state, and the modules that touch it. */
export interface Finding {
  state: CoverageState;
  modules: string[];
}

export type Edition = Qualification['editions'][number];
export type Position = Regulation['positions'][number];
