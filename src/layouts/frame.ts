// What the frame of a page needs besides its title.
import type { Shows } from '../export/api-alternates.ts';
import type { Language } from '../site.ts';

/** The profile that a page shows, as readers report on it: code, version, and the path under which that version is found. */
export interface Cited {
  id: string;
  path: string;
  /** Undefined for drafts. */
  version?: number | undefined;
}

/** What the frame of a page needs besides its title: language, twin in the other language, breadcrumbs, footer line. */
export interface Frame {
  language: Language;
  twin: string;
  crumbs: { label: string; href?: string }[];
  asOf: string;
  counts: string[];
  /** The site shows working files instead of what was published. */
  isPreview: boolean;
  /** Set where the page shows one profile. */
  cited?: Cited | undefined;
  /** The entry whose data belong to the page. */
  shows?: Shows | undefined;
  /** Something was published, so that there are feeds. */
  hasFeeds: boolean;
}
