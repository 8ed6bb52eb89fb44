// One file of content → data, prose tree and problems. Both readers (Astro's loader and the scripts) come through here.
import { z } from 'astro/zod';
import { collections, type CollectionName } from '../schema/index.ts';
import { makeLocator, parseFrontMatter } from './front-matter.ts';
import { checkFileSize, checkProseSize } from './limits.ts';
import { problem, type Problem } from './problem.ts';
import { parseProse, type Prose } from './prose.ts';
import { explainIssue, firstPerPath } from './schema-message.ts';
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

type Issue = z.core.$ZodIssue;

/** Nobody reads more at once, and each costs a search for its line. */
const MAX_ISSUES = 100;

function validate(collection: CollectionName, raw: unknown, lineOf: ParsedFile['lineOf']): Pick<ParsedFile, 'data' | 'problems'> {
  const { schema } = collections[collection];
  const result = schema.safeParse(raw);
  if (result.success) return { data: result.data, problems: [] };
  // One issue names all unknown fields of a group: each is a problem of its own.
  const issues = firstPerPath<Issue>(result.error.issues).flatMap((issue): Issue[] => (issue.code === 'unrecognized_keys' ? issue.keys.map((key) => ({ ...issue, keys: [key] })) : [issue]));
  const problems = issues.slice(0, MAX_ISSUES).flatMap((issue) => explainIssue(schema, issue, raw, lineOf));
  if (issues.length > MAX_ISSUES) problems.push(problem('schema', 1, `${issues.length - MAX_ISSUES} weitere Fehler in den Feldern dieser Datei werden nicht gezeigt.`, 'Zuerst die gezeigten Fehler beheben, dann erneut prüfen.'));
  return { problems };
}

function readProse(text: string, firstLine: number): Prose {
  const problems = checkProseSize(text, firstLine);
  return problems.length > 0 ? { problems, uses: [], links: [] } : parseProse(text, firstLine);
}

/** Parses a profile or a YAML record of a collection. Never throws on input. */
export function parseFile(collection: CollectionName, text: string): ParsedFile {
  const nowhere = () => 1;
  const tooBig = checkFileSize(text);
  if (tooBig.length > 0) return { body: '', problems: tooBig, lineOf: nowhere };

  const yamlOnly = collections[collection].format === 'yaml';
  const split = yamlOnly
    ? { frontMatter: normaliseText(text), frontMatterLine: 1, body: '', bodyLine: 1, problems: [] }
    : splitFile(text);
  if (split.problems.length > 0) return { body: '', problems: split.problems, lineOf: nowhere };

  const lineOf = makeLocator(split.frontMatter, split.frontMatterLine);
  const frontMatter = parseFrontMatter(split.frontMatter, split.frontMatterLine);
  const prose = yamlOnly ? undefined : readProse(split.body, split.bodyLine);
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
  const problems = checkFileSize(text);
  if (problems.length > 0) return { body: '', problems };
  const body = normaliseText(text);
  if (body.startsWith('---\n')) return { body: '', problems: [problem('front-matter', 1, 'Ein englischer Text hat keine Angaben zwischen „---“.', 'Die Angaben stehen nur im deutschen Profil; die Datei beginnt mit dem Text.')] };
  const prose = readProse(body, 1);
  return { body, prose, problems: prose.problems };
}
