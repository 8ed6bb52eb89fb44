// What differs between two states of a profile, as data that a report can print: facts, text, warnings, note of the next version.
import type { Description } from '../../src/labels/changes.ts';
import type { Run } from '../../src/model/compare-words.ts';
import type { CollectionName } from '../../src/schema/index.ts';

/** One changed fact. */
export interface FactLine {
  /** Part of the record: "Rechtsstand ab 2017". */
  group: string;
  rank: Description['group']['rank'];
  kind: Description['kind'];
  /** Field and item: "Niveau NSQF". */
  place: string;
  before?: string;
  after?: string;
  remark?: string;
}

/** One changed section of the text. */
export interface SectionLine {
  language: 'de' | 'en';
  title: string;
  /** Set where the heading changed. */
  formerTitle?: string;
  kind: 'changed' | 'added' | 'removed';
  /** Paragraphs that changed, each as runs of words. */
  paragraphs: { kind: 'changed' | 'added' | 'removed' | 'moved'; runs: Run[]; links?: { removed: string[]; added: string[] } }[];
}

export interface ProfileDiff {
  collection: CollectionName;
  id: string;
  title: string;
  /** `form`: the same data and text in another form. `unreadable`: what changed cannot be said. */
  kind: 'new' | 'changed' | 'deleted' | 'form' | 'unreadable';
  files: string[];
  facts: FactLine[];
  sections: SectionLine[];
  isReordered: boolean;
  warnings: string[];
  /** Addresses at which readers will see it, German first. */
  addresses: string[];
  /** Number that the next version gets. */
  nextVersion: number;
  /** Change note of that version; absent where none could be made. */
  nextNote?: string;
  citedBy: { collection: CollectionName; id: string; title: string }[];
}

export interface ContentDiff {
  profiles: ProfileDiff[];
  /** Warnings that belong to no profile. */
  warnings: string[];
  /** Pages of the guide and other files that changed. */
  others: string[];
}
