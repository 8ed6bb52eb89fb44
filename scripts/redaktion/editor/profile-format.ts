// File → values of the form and back, for each kind of file. The text of the file travels along, so that only changes are written.
import type { Shape } from '../../../src/export/cms-fields.ts';
import { fromForm, toForm, type Group } from './form-values.ts';
import { mergeYaml, readYaml, writeRecord } from './merge-yaml.ts';

type GroupShape = Shape & { kind: 'group' };

/** Stands in the form's data beside the fields of the schema; none of it reaches the file as a field. */
interface Beside { original?: string; part?: 'profile' | 'translation'; body?: string; fileCode?: string; folder?: string }

export interface FileFormat {
  fromFile: (text: string) => Group;
  toFile: (form: Group) => string;
}

const FENCE = /^---\n([\s\S]*?\n)?---(\n|$)/;

/** Front matter and the rest, byte for byte; undefined for a file without front matter. */
function split(text: string): { head: string; body: string } | undefined {
  const match = FENCE.exec(text);
  return match ? { head: match[1] ?? '', body: text.slice(match[0].length) } : undefined;
}

// The text area shows the prose without the empty line that follows the front matter.
const shownBody = (body: string) => body.replace(/^\n+/, '').replace(/\n$/, '');

function writeBody(young: string | undefined, old: string | undefined): string {
  const text = (young ?? '').replaceAll('\r\n', '\n');
  if (old !== undefined && text === shownBody(old)) return old;
  const lead = old === undefined ? '\n' : /^\n*/.exec(old)![0];
  return text.trim() === '' ? '' : `${lead}${text.replace(/^\n+/, '').replace(/\n*$/, '')}\n`;
}

/** Profiles with front matter and prose, or records of YAML alone. */
export function profileFormat(shape: GroupShape, hasProse: boolean): FileFormat {
  const order = Object.keys(shape.fields);
  const read = (text: string) => (hasProse ? split(text) : { head: text, body: '' });
  return {
    fromFile(text) {
      const parts = read(text);
      if (!parts) return { part: 'translation', body: text } satisfies Beside;
      const beside: Beside = { original: text, part: 'profile', ...(hasProse ? { body: shownBody(parts.body) } : {}) };
      return { ...(toForm(shape, readYaml(parts.head)) as Group), ...beside };
    },
    toFile(values) {
      const { original, part: _part, body, fileCode: _code, ...form } = values as Beside & Group;
      const parts = original === undefined ? undefined : read(original);
      const before = parts && (readYaml(parts.head) as Group);
      const data = fromForm(shape, form, before && toForm(shape, before), before) as Group;
      const head = parts && before ? mergeYaml(parts.head, before, data, order) : writeRecord(data);
      return hasProse ? `---\n${head}---\n${writeBody(body, parts?.body)}` : head;
    },
  };
}

/** English texts: prose and nothing else. */
export const proseFormat: FileFormat = {
  fromFile: (text) => ({ original: text, body: shownBody(text) }) satisfies Beside,
  toFile: ({ original, body }: Beside) => (original === undefined ? writeBody(body, undefined).replace(/^\n+/, '') : body === shownBody(original) ? original : writeBody(body, original).replace(/^\n+/, '')),
};
