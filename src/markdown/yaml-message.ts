// A YAML error → problem that an editor understands: the line where it begins, what is wrong, what to write instead.
import { problem, type Problem } from './problem.ts';

const VALUE = ['Der Wert in dieser Zeile ist nicht lesbar.', 'Den ganzen Wert in Anführungszeichen setzen, wenn er „: “ oder Anführungszeichen enthält oder mit einem Sonderzeichen beginnt.'] as const;
const FIELD = ['Hier wird „Feld: Wert“ erwartet.', 'Nach dem Feldnamen Doppelpunkt und Leerzeichen setzen; Werte mit Doppelpunkt in Anführungszeichen.'] as const;
const TAB = ['Tabulator in der Einrückung.', 'Tabulatoren durch Leerzeichen ersetzen.'] as const;
const INDENT = ['Die Einrückung stimmt nicht.', 'Felder einer Gruppe stehen genau untereinander, je Ebene zwei Leerzeichen, keine Tabulatoren.'] as const;

const OPEN_BRACKET = ['Eine Klammer wird nicht geschlossen.', 'Zu jeder { und [ gehört } und ].'] as const;
const UNREADABLE = ['Die Angaben enthalten ein nicht druckbares Zeichen.', 'Das Zeichen löschen, am besten den Wert neu eintippen.'] as const;
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/;
const SECOND = ['Die Angaben enthalten eine weitere Trennzeile „---“ oder „...“.', 'Alle Angaben stehen in einem Stück.'] as const;

const MESSAGES: [RegExp, string, string][] = [
  [/duplicated mapping key/, 'Ein Feld steht doppelt.', 'Eine der beiden Zeilen löschen oder zusammenführen.'],
  [/tab characters must not be used/, ...TAB],
  [/alias|anchor|\btag\b/, 'Anker, Verweise und Typmarken von YAML (&, *, !) sind nicht erlaubt.', 'Den Wert ausschreiben; beginnt er mit *, & oder !, in Anführungszeichen setzen.'],
  [/within a (single|double) quoted scalar/, 'Ein Anführungszeichen wird nicht geschlossen.', 'Am Ende des Werts dasselbe Anführungszeichen setzen.'],
  [/within a flow collection/, ...OPEN_BRACKET],
  [/can not read an? (block mapping entry|implicit mapping pair)|explicit mapping pair|end of the stream or a document separator|key-value separator|inside keys/, ...FIELD],
  [/missed comma between flow collection/, 'Zwischen zwei Werten in { } oder [ ] fehlt ein Komma.', 'Ein Komma setzen; Werte mit Komma, Klammer oder Doppelpunkt in Anführungszeichen.'],
  [/expected the node content/, 'Vor einem Komma fehlt der Wert.', 'Das Komma löschen oder den Wert ergänzen.'],
  [/line break is expected|block scalar/, 'Nach | oder > beginnt der Text in der nächsten Zeile, eingerückt.', 'Gehört das Zeichen zum Wert, den Wert in Anführungszeichen setzen.'],
  [/maxDepth/, 'Die Angaben sind zu tief verschachtelt.', 'Klammern, Bindestriche und Einrückung prüfen.'],
  [/valid JSON character/, ...UNREADABLE],
  [/unknown escape sequence|hexadecimal/, 'Ein Rückstrich \\ in doppelten Anführungszeichen ist mehrdeutig.', 'Einfache Anführungszeichen verwenden.'],
];

/** Line index on which a quote opens that its line does not close. */
function findOpenQuote(lines: string[], quote: '"' | "'"): number {
  const opens = quote === '"' ? /(?:^|[\s:,[{-])"/ : /(?:^|[:,[{-])\s*'/;
  return lines.findIndex((line) => opens.test(line) && (line.replace(/\\./g, '').split(quote).length - 1) % 2 === 1);
}

/** Line index of the first bracket that is never closed. */
function findOpenBracket(lines: string[]): number {
  const open: number[] = [];
  for (const [index, line] of lines.entries()) {
    for (const sign of line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/g, '')) {
      if (sign === '{' || sign === '[') open.push(index);
      if (sign === '}' || sign === ']') open.pop();
    }
  }
  return open[0] ?? -1;
}

/** Explains what js-yaml says about `text`. `firstLine` is the line of its first line in the file. */
export function explainYaml(reason: string, mark: { line: number; column: number } | undefined, text: string, firstLine: number): Problem {
  const lines = text.split('\n');
  const index = Math.min(mark?.line ?? 0, lines.length - 1);
  const at = (found: number, [message, hint]: readonly [string, string]) => problem('front-matter', firstLine + (found === -1 ? index : found), message, hint);

  if (/bad indentation of a (mapping|sequence) entry/.test(reason)) {
    // After "field: " it is the value that cannot be read; before, the line stands in the wrong place.
    return at(index, /:\s/.test((lines[index] ?? '').slice(0, mark?.column ?? 0)) ? VALUE : INDENT);
  }
  if (/^\t/.test(lines[index] ?? '') && /document separator/.test(reason)) return at(index, TAB);
  if (/single document/.test(reason)) return at(lines.findIndex((line, i) => i > 0 && /^(---|\.\.\.)/.test(line)), SECOND);
  if (/missed comma/.test(reason)) {
    const opened = findOpenBracket(lines);
    if (opened !== -1 && opened < index) return at(opened, OPEN_BRACKET);
  }
  if (/null byte|non-printable/.test(reason)) return at(lines.findIndex((line) => UNPRINTABLE.test(line)), UNREADABLE);
  const [, ...known] = MESSAGES.find(([pattern]) => pattern.test(reason)) ?? [];
  if (known.length === 0) return at(index, [`Die Angaben sind nicht lesbar (YAML: ${reason}).`, 'Einrückung, Doppelpunkte und Anführungszeichen dieser Zeile prüfen.']);
  const begin = /double quoted/.test(reason) ? findOpenQuote(lines, '"') : /single quoted/.test(reason) ? findOpenQuote(lines, "'") : /within a flow/.test(reason) ? findOpenBracket(lines) : -1;
  return at(begin, known as [string, string]);
}
