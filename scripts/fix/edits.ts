// Edits of a text by position: the smallest way to change a file that people wrote.

export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with the edits made. They must not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  return edits.toSorted((a, b) => b.start - a.start || b.end - a.end).reduce((edited, { start, end, text: inserted }) => edited.slice(0, start) + inserted + edited.slice(end), text);
}
