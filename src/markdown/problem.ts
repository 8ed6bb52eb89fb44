// What can be wrong with one file, as data: which check, where, what, what to do. Printed elsewhere.

export interface Problem {
  /** Id of the check; its help page is /handbuch/pruefungen/<check>/. */
  check: string;
  level: 'error' | 'warning' | 'hint';
  /** Line in the file, from 1. */
  line: number;
  /** German, for editors. */
  message: string;
  hint?: string;
}

export function problem(check: string, line: number, message: string, hint?: string, level: Problem['level'] = 'error'): Problem {
  return hint === undefined ? { check, level, line, message } : { check, level, line, message, hint };
}
