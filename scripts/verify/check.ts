// What a check of the built site is, and what it finds.
import type { Page, Site } from './site.ts';

export interface Finding {
  /** Place in dist, with forward slashes. */
  path: string;
  message: string;
  /** What to do about it. */
  fix: string;
}

/** One run of a check over one site: sees every page once, may have more to say at the end. */
export interface Run {
  page?(page: Page): Iterable<Finding>;
  end?(): Iterable<Finding>;
  /** Numbers worth printing although nothing is wrong. */
  notes?(): string[];
}

export interface Check {
  id: string;
  /** What it makes sure of. */
  title: string;
  begin(site: Site): Run;
}
