// Exam areas with their weights, from lists and tables like "Kundenauftrag … mit 36 Prozent".
import type { ExamExtract } from './extract.ts';
import type { Findings } from './findings.ts';
import type { Norm, OfficialText } from './official-text.ts';
import { alike, bareItem, textOf } from './text.ts';
import { itemsOf, paragraphsOf, withoutLists } from './training-profile.ts';
import { childrenOf, findAll, type Element } from './xml.ts';

const WEIGHT = /^(.*?)[,:]?\s*(?:mit )?(\d{1,3}(?:,\d+)?) (?:Prozent|vom Hundert|Prozentpunkte)\b.*$/;
const HINT = 'Die Prüfungsbereiche und Gewichte von Hand unter „examParts“ eintragen.';

interface Area { name: string; weightPercent: number }

const bareName = (text: string) => bareItem(text).replace(/^(?:Prüfungsbereich |Teil \d:? )/, '').replace(/^„(.*)“$/, '$1').replace(/\s*:$/, '');

/** Lines that may hold an area and its weight: items of lists, rows of tables without the number before them. */
function linesWithWeights(paragraph: Element): string[] {
  const lists = findAll(paragraph, 'DL').flatMap((list) => itemsOf(list).flatMap(({ text, below }) => (below.length > 0 ? below.flatMap((inner) => itemsOf(inner).map((item) => item.text)) : [text])));
  const rows = findAll(withoutLists(paragraph), 'table').flatMap((table) => findAll(table, 'row').map((row) => childrenOf(row, 'entry').map((entry) => textOf(entry)).filter((text) => !/^\d+\.$/.test(text)).join(' ')));
  return lists.length > 0 ? lists : rows;
}

/** Areas of part 1 of an examination in two parts. */
function areasOfPartOne({ norms }: OfficialText): string[] {
  return norms.filter(({ label }) => label.startsWith('§')).flatMap(({ title, content }) => paragraphsOf(content).flatMap(({ element, text }) => {
    if (!/Teil 1/.test(`${title} ${text.slice(0, 80)}`) || /Teil 2/.test(title) || !/Prüfungsbereich/.test(text.slice(0, 250))) return [];
    const one = /Teil 1 .*?(?:findet|besteht) (?:im|aus dem|in dem) Prüfungsbereich „?(.+?)“?(?: statt)?\./.exec(text)?.[1];
    if (one) return [one];
    return /Teil 1 .*?(?:findet in|besteht aus) (?:den|folgenden|den folgenden) (?:folgenden )?Prüfungsbereichen/.test(text) ? findAll(element, 'DL').flatMap((list) => itemsOf(list).map((item) => bareName(item.text))) : [];
  }));
}

function readParagraph(norm: Norm, { number, text, element }: ReturnType<typeof paragraphsOf>[number], findings: Findings): ExamExtract | undefined {
  const lines = linesWithWeights(element);
  const areas = lines.map((line) => WEIGHT.exec(line)).filter((match) => match !== null).map(([, name, weight]): Area => ({ name: bareName(name!), weightPercent: Number(weight!.replace(',', '.')) }));
  const intro = textOf(withoutLists(element)).split(':')[0]!.replace(/^\(\d+\)\s*/, '');
  const ref = number && /\(2\)/.test(textOf(norm.content)) && number !== '1' ? `${norm.label} Absatz ${number}` : norm.label;
  const sum = areas.reduce((total, { weightPercent }) => total + weightPercent, 0);
  if (areas.length === 0 || areas.length < lines.length || areas.some(({ name }) => name === '')) {
    findings.remark(norm.at, `${norm.label}: Die Gewichte der Prüfungsbereiche sind nicht zu lesen: „${text.slice(0, 120)}“.`, HINT);
    return undefined;
  }
  if (Math.abs(sum - 100) > 0.5) {
    findings.remark(norm.at, `${norm.label}: Die Gewichte ergeben ${String(sum).replace('.', ',')} statt 100 Prozent und sind nicht übernommen.`, HINT);
    return undefined;
  }
  return { ref, fachrichtung: /in der Fachrichtung ([^:,]+?)(?= sind| wie|:|,|$)/.exec(intro)?.[1] ?? null, occupation: null, intro: `${intro}:`, areas };
}

/** All weightings of a regulation, and in which form it examines. */
export function readWeights(text: OfficialText, occupationOf: (heading: string) => string | undefined, findings: Findings): { examParts: ExamExtract[]; examForm?: string } {
  const sections = text.norms.filter(({ label }) => label.startsWith('§'));
  const isStretched = sections.some(({ content }) => /(?:Teilen 1 und 2|Teil 1 und (?:einem )?Teil 2)/.test(textOf(content)));
  const hasInterim = sections.some(({ title }) => /Zwischenprüfung/.test(title));
  const partOne = areasOfPartOne(text);
  const parts = sections.flatMap((norm) => paragraphsOf(norm.content).flatMap((paragraph) => {
    // The oral examination weighs two results of one area, which is no weighting of areas.
    if (!/gewichten|Gewichtung|folgendes Gewicht/.test(paragraph.text) || !/Prozent|vom Hundert/.test(paragraph.text) || /Zusatzqualifikation/.test(`${norm.title} ${norm.division}`)) return [];
    const found = readParagraph(norm, paragraph, findings);
    if (!found) return [];
    const occupation = occupationOf(`${norm.division} ${norm.title}`) ?? null;
    return [{ ...found, occupation, areas: found.areas.map((area) => (isStretched ? { ...area, part: partOne.some((name) => alike(name, area.name)) ? '1' : '2' } : area)) }];
  }));
  // Without any area of part 1 its name was not recognised; then no area is put into a part.
  const examParts = parts.map((part) => (part.areas.some((area) => 'part' in area && area.part === '1') ? part : { ...part, areas: part.areas.map(({ name, weightPercent }) => ({ name, weightPercent })) }));
  if (sections.some(({ title }) => /Abschlussprüfung|Gesellenprüfung|Abschlußprüfung|Prüfung/.test(title)) && examParts.length === 0) findings.remark(text.at, 'Gewichte der Prüfungsbereiche sind nicht gefunden.', HINT);
  return { examParts, ...(isStretched ? { examForm: 'gestreckt (Teil 1 und Teil 2)' } : hasInterim ? { examForm: 'Zwischenprüfung und Abschlussprüfung' } : {}) };
}
