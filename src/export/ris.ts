// The citation as RIS, the tagged format that Citavi, EndNote and Zotero read.
import { kinds } from '../labels/words.ts';
import { fullTitle, type Citation } from '../model/citation.ts';
import { citationNote, numberOf } from './citation-text.ts';

/**
 * A report. TY comes first and ER last; between them the tags stand in the order of the specification's list of 2011.
 * Reports have no tag for a version, so it stands beside the code in SN, the number of a report.
 */
export function toRis(citation: Citation): string {
  const { language, publisher, handbook, collection, published, address } = citation;
  const [year, month, day] = published.split('-');
  const fields: [tag: string, value: string][] = [
    ['TY', 'RPRT'],
    ['DA', `${year}/${month}/${day}/`],
    ['LA', language],
    ['M3', kinds[collection][language]],
    ['N1', citationNote(citation)],
    ['PB', publisher],
    ['PY', year!],
    ['SN', numberOf(citation)],
    ...(publisher === handbook ? [] : [['T2', handbook] satisfies [string, string]]),
    ['TI', fullTitle(citation)],
    ['UR', address],
    ['ER', ''],
  ];
  // A line is a tag: a line break in a title would begin another one.
  return fields.map(([tag, value]) => `${tag}  - ${value.replace(/\s*[\r\n\u2028\u2029]+\s*/g, ' ')}\r\n`).join('');
}
