// The citation as a BibLaTeX entry. It needs Biber: the text is UTF-8, and plain BibTeX knows neither @report nor these fields.
import { kinds } from '../labels/words.ts';
import { keyOf, type Citation } from '../model/citation.ts';
import { citationNote } from './citation-text.ts';

/** Names that babel and polyglossia know. */
const langid = {
  de: 'ngerman',
  en: 'british',
};

/** Braces as commands: BibTeX's reader counts them even behind a backslash. The quotation mark is a shorthand in babel's German. */
const commands: Record<string, string> = {
  '\\': '\\textbackslash{}', '{': '\\textbraceleft{}', '}': '\\textbraceright{}', '"': '\\textquotedbl{}', '~': '\\textasciitilde{}', '^': '\\textasciicircum{}',
  '%': '\\%', '&': '\\&', '#': '\\#', '$': '\\$', '_': '\\_',
};

/** @report, BibLaTeX's type for what an institution publishes under a number. `urldate` is the reader's own day and is left to them. */
export function toBibLatex(citation: Citation): string {
  const { language, publisher, handbook, collection, code, title, original, version, published, address } = citation;
  const fields: [name: string, value: string | undefined][] = [
    // Inner braces keep a style from changing capitals in titles, and from splitting a name at "and".
    ['title', `{${escape(title)}}`],
    ['titleaddon', original && `{${escape(original.text)}}`],
    ['type', escape(kinds[collection][language])],
    ['number', escape(code)],
    ['version', String(version)],
    ['institution', `{${escape(publisher)}}`],
    ['series', publisher === handbook ? undefined : `{${escape(handbook)}}`],
    ['date', published],
    // Taken as it is; an address has no braces.
    ['url', address],
    ['langid', langid[language]],
    ['note', escape(citationNote(citation))],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name.padEnd(11)} = {${value}},\n`]));
  return `@report{${keyOf(citation)},\n${lines.join('')}}\n`;
}

/** Signs with a meaning in TeX become commands; signs that TeX would join (-- to a dash, '' to a quotation mark) are kept apart. */
function escape(text: string): string {
  return text
    .replace(/[\\{}"~^%&#$_]/g, (sign) => commands[sign]!)
    .replace(/([-'`,<>])(?=\1)|[!?](?=`)/g, '$&{}');
}
