// What the import could not read or wants looked at: collected while reading, with line and column, and printed at the end.

export interface Finding {
  /** An error stops the import; a remark says what was left out or should be checked. */
  level: 'error' | 'remark';
  line: number;
  column: number;
  message: string;
  /** What to do about it. */
  hint?: string;
}

export interface Findings {
  error: (at: number, message: string, hint?: string) => void;
  remark: (at: number, message: string, hint?: string) => void;
  /** In the order of the file, each once. */
  list: () => Finding[];
  hasErrors: () => boolean;
}

/** Lines and columns of `text`, from 1. Official files hold whole laws in single lines, so that a line alone says little. */
export function makePlaces(text: string): (at: number) => { line: number; column: number } {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (at) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (starts[middle]! <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: Math.max(0, at) - starts[low]! + 1 };
  };
}

/** An empty collection for the file with this text. */
export function makeFindings(text: string): Findings {
  const placeOf = makePlaces(text);
  const found: Finding[] = [];
  const add = (level: Finding['level']) => (at: number, message: string, hint?: string) => {
    found.push({ level, ...placeOf(at), message, ...(hint ? { hint } : {}) });
  };
  return {
    error: add('error'),
    remark: add('remark'),
    hasErrors: () => found.some(({ level }) => level === 'error'),
    list: () => {
      const unique = new Map(found.map((finding) => [`${finding.line}:${finding.column}:${finding.message}`, finding]));
      return [...unique.values()].sort((a, b) => a.line - b.line || a.column - b.column);
    },
  };
}

/** "BJNR1.xml:27:1340: Fehler: …" with the hint below. */
export function formatFinding(file: string, { level, line, column, message, hint }: Finding): string {
  return `${file}:${line}:${column}: ${level === 'error' ? 'Fehler' : 'Hinweis'}: ${message}${hint ? `\n  ${hint}` : ''}`;
}
