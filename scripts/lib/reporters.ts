// The ways in which findings are printed: for people at a terminal, for GitHub, for GitLab, as Markdown.
import type { Finding } from './finding.ts';
import { reportGithub } from './report-github.ts';
import { reportGitlab } from './report-gitlab.ts';
import { reportMarkdown } from './report-markdown.ts';
import { formatReport } from './report-terminal.ts';

/** What a reporter gets; `titles` are the German names of the checks. */
export interface Report {
  findings: readonly Finding[];
  titles: ReadonlyMap<string, string>;
  /** Files that were checked, and those with an error among them. */
  files: number;
  faulty: number;
}

/** `hasSummary`: the command's own last lines follow; a file for machines must hold nothing else. */
export const reporters: Record<string, { print: (report: Report) => string; hasSummary: boolean }> = {
  terminal: { print: ({ findings, titles }) => (findings.length > 0 ? `${formatReport([...findings], new Map(titles))}\n` : ''), hasSummary: true },
  github: { print: reportGithub, hasSummary: true },
  gitlab: { print: reportGitlab, hasSummary: false },
  markdown: { print: reportMarkdown, hasSummary: false },
};
