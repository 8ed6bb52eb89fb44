// A file of gesetze-im-internet.de (document type gii-norm) → the parts of one regulation: head, sections, annexes, footnotes.
import type { Findings } from './findings.ts';
import { joinLines, linesOf, textOf } from './text.ts';
import { childOf, childrenOf, findAll, type Element } from './xml.ts';

export interface Norm {
  /** "§ 4", "Anlage 1", "Eingangsformel". */
  label: string;
  title: string;
  /** Headings of the divisions it stands in: "Teil 2: Vorschriften für …". */
  division: string;
  content?: Element;
  at: number;
}

export interface OfficialText {
  bjnr: string;
  /** Date of the consolidated text, YYYY-MM-DD. */
  builtOn: string;
  abbreviation: string;
  title: string;
  issuedOn: string;
  gazette: string;
  /** Remarks of the collection on state, recasts, successors and repeal. */
  states: { kind: string; text: string; at: number }[];
  /** What the collection notes under the head: from when the text is kept, who issued it. */
  notes: string;
  norms: Norm[];
  /** Footnotes by id. */
  footnotes: Map<string, { sign: string; text: string }>;
  at: number;
}

const FORMAT = 'Erwartet wird die Datei „BJNR….xml“ aus dem XML-Paket einer Verordnung von gesetze-im-internet.de.';

/** "BGBl I" and "2021, 662, 699" or "2023, Nr. 51" → "BGBl. I 2021 S. 662, 699", "BGBl. 2023 I Nr. 51". */
export function gazetteOf(periodical: string, place: string): string {
  const name = periodical.replace(/^BGBl\.? ?/, '').trim();
  const [year, ...pages] = place.split(',').map((part) => part.trim());
  const number = /^Nr\.? ?(\d+.*)$/.exec(pages.join(', '))?.[1];
  if (!/^\d{4}$/.test(year ?? '') || pages.length === 0) return `${periodical} ${place}`.trim();
  return number ? `BGBl. ${year} ${name} Nr. ${number}` : `BGBl. ${name} ${year} S. ${pages.join(', ')}`;
}

function readNorms(elements: Element[]): Norm[] {
  const divisions: { depth: number; text: string }[] = [];
  return elements.flatMap((element): Norm[] => {
    const meta = childOf(element, 'metadaten');
    const unit = childOf(meta, 'gliederungseinheit');
    if (unit) {
      // Three digits a level: 010, 010020.
      const depth = textOf(childOf(unit, 'gliederungskennzahl')).length;
      while (divisions.length > 0 && divisions.at(-1)!.depth >= depth) divisions.pop();
      divisions.push({ depth, text: [textOf(childOf(unit, 'gliederungsbez')), textOf(childOf(unit, 'gliederungstitel'))].filter(Boolean).join(': ') });
    }
    const label = textOf(childOf(meta, 'enbez'));
    if (!label) return [];
    const text = childOf(childOf(element, 'textdaten'), 'text');
    const content = childOf(text, 'Content') ?? text;
    return [{ label: joinLines(label), title: linesOf(childOf(meta, 'titel')).join(' '), division: divisions.map((entry) => entry.text).join(' / '), ...(content ? { content } : {}), at: element.at }];
  });
}

/** Reads head and norms; undefined with errors when the file is of another type. */
export function readOfficialText(root: Element, findings: Findings): OfficialText | undefined {
  if (root.name !== 'dokumente') {
    findings.error(root.at, `Das ist keine Datei im Format gii-norm: Sie beginnt mit <${root.name}> statt mit <dokumente>.`, FORMAT);
    return undefined;
  }
  const [first, ...others] = childrenOf(root, 'norm');
  const meta = childOf(first, 'metadaten');
  const title = textOf(childOf(meta, 'langue'));
  if (!first || !meta || !title) {
    findings.error(first?.at ?? root.at, 'Der Kopf fehlt: In der ersten <norm> steht kein Titel (<langue>).', FORMAT);
    return undefined;
  }
  const bjnr = root.attributes['doknr'] ?? first.attributes['doknr'] ?? '';
  const issuedOn = textOf(childOf(meta, 'ausfertigung-datum'));
  const built = /^(\d{4})(\d{2})(\d{2})/.exec(root.attributes['builddate'] ?? first.attributes['builddate'] ?? '');
  const abbreviation = textOf(childOf(meta, 'jurabk'));
  const place = childrenOf(meta, 'fundstelle').find(({ attributes }) => attributes['typ'] === 'amtlich') ?? childOf(meta, 'fundstelle');
  const missing = [[/^BJNR[0-9A-Z]+$/.test(bjnr), 'die Dokumentnummer (doknr)'], [/^\d{4}-\d{2}-\d{2}$/.test(issuedOn), 'das Datum der Ausfertigung'], [built, 'der Stand der Datei (builddate)'], [abbreviation, 'die Abkürzung (jurabk)'], [place, 'die Fundstelle im Bundesgesetzblatt']].filter(([is]) => !is);
  if (missing.length > 0) {
    findings.error(first.at, `Im Kopf fehlt oder ist nicht lesbar: ${missing.map(([, what]) => what).join(', ')}.`, FORMAT);
    return undefined;
  }
  const footnotes = findAll(root, 'Footnote').map((note) => [note.attributes['ID'] ?? '', { sign: note.attributes['FnZ'] ?? '', text: textOf({ ...note, name: 'P' }) }] as const);
  return {
    bjnr,
    builtOn: `${built![1]}-${built![2]}-${built![3]}`,
    abbreviation,
    title,
    issuedOn,
    gazette: gazetteOf(textOf(childOf(place, 'periodikum')), textOf(childOf(place, 'zitstelle'))),
    states: childrenOf(meta, 'standangabe').map((state) => ({ kind: textOf(childOf(state, 'standtyp')), text: textOf(childOf(state, 'standkommentar')), at: state.at })),
    notes: textOf(childOf(childOf(first, 'textdaten'), 'fussnoten')),
    norms: readNorms(others),
    footnotes: new Map(footnotes),
    at: first.at,
  };
}
