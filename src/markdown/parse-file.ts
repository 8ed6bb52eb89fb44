// One file of content → data, prose tree and problems. Both readers (Astro's loader and the scripts) come through here.
import { z } from 'astro/zod';
import { collections, type CollectionName } from '../schema/index.ts';
import { makeLocator, parseFrontMatter } from './front-matter.ts';
import { problem, type Problem } from './problem.ts';
import { parseProse, type Prose } from './prose.ts';
import { explainIssue } from './schema-message.ts';
import { normaliseText, splitFile } from './split-file.ts';

z.config(z.locales.de());

export interface ParsedFile {
  /** Data after the schema has read it; undefined when it does not fit. */
  data?: unknown;
  /** Data as written, for checks that look at fields of a file that does not fit. */
  raw?: unknown;
  body: string;
  prose?: Prose;
  problems: Problem[];
  /** Line of a path in the data. */
  lineOf: (path: readonly PropertyKey[]) => number;
}

export const MAX_FILE = 1_000_000;
export const MAX_LINE = 20_000;

/** Size limits keep pathological input from costing more than it is worth. */
export function checkSize(text: string): Problem[] {
  if (text.length > MAX_FILE) return [problem('size', 1, `Die Datei ist zu groß (${Math.round(text.length / 1000)} KB, erlaubt sind ${MAX_FILE / 1000} KB).`, 'Ein Profil ist selten größer als 60 KB; teilen Sie es auf oder kürzen Sie es.')];
  let line = 1;
  for (const content of text.split('\n')) {
    if (content.length > MAX_LINE) return [problem('size', line, `Die Zeile ist zu lang (${content.length} Zeichen, erlaubt sind ${MAX_LINE}).`, 'Umbrechen.')];
    line += 1;
  }
  return [];
}

function validate(collection: CollectionName, raw: unknown, lineOf: ParsedFile['lineOf']): Pick<ParsedFile, 'data' | 'problems'> {
  const result = collections[collection].schema.safeParse(raw);
  if (result.success) return { data: result.data, problems: [] };
  return { problems: result.error.issues.flatMap((issue) => explainIssue(collections[collection].schema, issue, raw, lineOf)) };
}

/** Parses a profile or a YAML record of a collection. Never throws on input. */
export function parseFile(collection: CollectionName, text: string): ParsedFile {
  const nowhere = () => 1;
  const tooBig = checkSize(text);
  if (tooBig.length > 0) return { body: '', problems: tooBig, lineOf: nowhere };

  const yamlOnly = collections[collection].format === 'yaml';
  const split = yamlOnly
    ? { frontMatter: normaliseText(text), frontMatterLine: 1, body: '', bodyLine: 1, problems: [] }
    : splitFile(text);
  if (split.problems.length > 0) return { body: '', problems: split.problems, lineOf: nowhere };

  const lineOf = makeLocator(split.frontMatter, split.frontMatterLine);
  const frontMatter = parseFrontMatter(split.frontMatter, split.frontMatterLine);
  const prose = yamlOnly ? undefined : parseProse(split.body, split.bodyLine);
  const checked = frontMatter.data === undefined ? { problems: [] } : validate(collection, frontMatter.data, lineOf);
  return {
    ...checked,
    raw: frontMatter.data,
    body: split.body,
    ...(prose ? { prose } : {}),
    lineOf,
    problems: [...frontMatter.problems, ...checked.problems, ...(prose?.problems ?? [])],
  };
}

/** English prose beside a profile has no front matter; the whole file is text. */
export function parseTranslation(text: string): Pick<ParsedFile, 'body' | 'prose' | 'problems'> {
  const problems = checkSize(text);
  if (problems.length > 0) return { body: '', problems };
  const body = normaliseText(text);
  const prose = parseProse(body, 1);
  return { body, prose, problems: prose.problems };
}
