// The register as text: reads its lines, checks that each is unchanged and chained to the one before, appends new ones.
import { registerLine, type NewLine, type RegisterLine } from '../schema/register.ts';

/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. Handed in: the model runs in Node and in browsers. */
export type Digest = (text: string) => string;

export interface RegisterFault {
  /** Line of the register, from 1. */
  line: number;
  /** German, for editors. */
  message: string;
}

/** What stands in `prev` of the first line. */
export const START = '0'.repeat(64);

/** A line as it is stored: keys in the order of the schema, no spaces. Throws if it does not fit the schema. */
export function writeLine(line: RegisterLine): string {
  return JSON.stringify(registerLine.parse(line));
}

function parseLine(text: string): RegisterLine | string {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return text.trim() === '' ? 'Die Zeile ist leer.' : 'Die Zeile ist kein vollständiges JSON: abgeschnitten oder verändert.';
  }
  const result = registerLine.safeParse(data);
  if (!result.success) {
    const [issue] = result.error.issues;
    return `Die Zeile hat nicht die Form einer Registerzeile${issue!.path.length > 0 ? ` (Feld „${issue!.path.join('.')}“)` : ''}.`;
  }
  return JSON.stringify(result.data) === text ? result.data : 'Die Zeile ist anders geschrieben, als das Register schreibt (Reihenfolge der Felder, Leerzeichen, Zeichenfolgen).';
}

function faultInOrder(seq: number, lastSeq: number, isRepeated: boolean): string | undefined {
  if (seq === lastSeq + 1) return undefined;
  if (isRepeated) return `Die Zeile steht doppelt: Nummer ${seq} kommt schon vor.`;
  if (seq > lastSeq + 1) return `Vor dieser Zeile fehlt etwas: auf Nummer ${lastSeq} folgt ${seq}.`;
  return `Die Zeilen stehen in falscher Reihenfolge: auf Nummer ${lastSeq} folgt ${seq}.`;
}

export interface ReadRegister {
  lines: RegisterLine[];
  faults: RegisterFault[];
  /** Whether every line could be read, so that `lines` is the whole register. */
  isWhole: boolean;
}

/** Lines in order, and everything that shows a register was not only appended to. An empty text is an empty register. */
export function readRegister(text: string, digest: Digest): ReadRegister {
  const lines: RegisterLine[] = [];
  const faults: RegisterFault[] = [];
  if (text === '') return { lines, faults, isWhole: true };
  if (text.startsWith('\uFEFF')) faults.push({ line: 1, message: 'Das Register beginnt mit einer Bytefolge-Marke (BOM).' });
  if (text.includes('\r')) faults.push({ line: 1, message: 'Das Register hat Windows-Zeilenenden (CRLF); seine Prüfsummen gelten für LF.' });
  const rows = text.replace(/^\uFEFF/, '').replace(/\r/g, '').split('\n');
  if (rows.at(-1) === '') rows.pop();
  else faults.push({ line: rows.length, message: 'Der letzten Zeile fehlt das Zeilenende: das Register ist abgeschnitten.' });

  let expected = START;
  let lastSeq = 0;
  const seen = new Set<number>();
  rows.forEach((row, index) => {
    const line = index + 1;
    const parsed = parseLine(row);
    if (typeof parsed === 'string') faults.push({ line, message: parsed });
    else {
      const disorder = faultInOrder(parsed.seq, lastSeq, seen.has(parsed.seq));
      if (disorder) faults.push({ line, message: disorder });
      else if (parsed.prev !== expected) {
        faults.push({ line, message: index === 0 ? 'Die Kette beginnt nicht mit 64 Nullen: Zeilen davor fehlen.' : `Die Kette ist gebrochen: Zeile ${index} wurde nachträglich geändert, oder Zeile ${line} ist gefälscht.` });
      }
      lines.push(parsed);
      seen.add(parsed.seq);
      lastSeq = parsed.seq;
    }
    expected = digest(row);
  });
  return { lines, faults, isWhole: lines.length === rows.length };
}

/** The register with new lines at its end, numbered and chained. `text` must be without faults. */
export function appendLines(text: string, added: NewLine[], digest: Digest): string {
  const rows = text.split('\n').slice(0, -1);
  for (const line of added) {
    const last = rows.at(-1);
    rows.push(writeLine({ ...line, seq: rows.length + 1, prev: last === undefined ? START : digest(last) } as RegisterLine));
  }
  return rows.map((row) => `${row}\n`).join('');
}
