// What the frame of a page needs besides its title.
import type { Language } from '../site.ts';

/** What the frame of a page needs besides its title: language, twin in the other language, breadcrumbs, footer line. */
export interface Frame {
  language: Language;
  twin: string;
  crumbs: { label: string; href?: string }[];
  asOf: string;
  counts: string[];
  /** The site shows working files instead of what was published. */
  isPreview: boolean;
}
