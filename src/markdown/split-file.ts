// Splits the text of a profile into front matter and prose and keeps the line numbers of both.
import { problem, type Problem } from './problem.ts';

export interface SplitFile {
  frontMatter: string;
  /** Line of the first line of the front matter, from 1. */
  frontMatterLine: number;
  body: string;
  /** Line of the first line of the prose, from 1. */
  bodyLine: number;
  problems: Problem[];
}

/** BOM and Windows line ends are accepted and taken away; nothing else is changed. */
export function normaliseText(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
}

export function splitFile(text: string): SplitFile {
  const lines = normaliseText(text).split('\n');
  const empty = { frontMatter: '', frontMatterLine: 1, body: '', bodyLine: 1 };
  if (lines[0] !== '---') {
    return { ...empty, problems: [problem('front-matter', 1, 'Die Datei beginnt nicht mit „---“.', 'Die erste Zeile muss genau aus drei Bindestrichen bestehen; darunter stehen die Angaben, dann wieder „---“, dann der Text.')] };
  }
  const end = lines.indexOf('---', 1);
  if (end === -1) {
    return { ...empty, problems: [problem('front-matter', 1, 'Das Ende der Angaben fehlt: keine zweite Zeile „---“.', 'Nach der letzten Angabe eine Zeile mit drei Bindestrichen einfügen.')] };
  }
  return {
    frontMatter: lines.slice(1, end).join('\n'),
    frontMatterLine: 2,
    body: lines.slice(end + 1).join('\n'),
    bodyLine: end + 2,
    problems: [],
  };
}
