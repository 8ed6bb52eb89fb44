// Reads the timetable that some regulations give in sentences: which positions and letters a span of months names. The wording itself is not kept.
import type { Position } from './positions.ts';

export interface Named { position: string; letters?: string[]; continued?: boolean }

const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&').replace(/ /g, '\\s+');
const VERBS = /zu vermitteln|fortzuführen|zu vertiefen|zu festigen|vertieft/g;

// Everything such a sentence may hold besides numbers, titles and letters. What remains after these words was not understood.
const FILLERS = [
  /(?:der )?zwei ausgewählten wahlqualifikationen|\boder\b/g,
  /in einem zeitraum von|insgesamt|jeweils|schwerpunktmäßig|monate?n?\b|bis\b/g,
  /\b(?:ein|einem|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)\b/g,
  /fertigkeiten|kenntnissen?|fähigkeiten|berufsbild(?:ungs)?position(?:en)?|vermittlung|verbindung|zusammenhang|insbesondere/g,
  /zu vermitteln|fortzuführen|zu vertiefen|zu festigen|vertieft/g,
  /während der gesamten ausbildungs?(?:zeit|dauer)?/g,
  /gemäß|anlage (?:\d+|i+)|abschnitt (?:[a-z]\b|i+)|§ \d+|absatz \d+|nummer|nr\./g,
  /\bi+\.(?:\d\))?/g,
  /\b(?:die|der|den|des|mit|im|in|und|sowie|damit|aus|von|zu|sind|ist|nach|dabei|sollen|werden)\b/g,
  /[\s,;.:()–-]+/g,
];

/** Letters a position is named with but does not have; "" where letters are announced and none follow. */
export interface Oddity { position: Position; letters: string }

/** The letters after a title: "Lernziele a bis d und f" → a, b, c, d, f of the position; and where the list ends. */
function readLetters(rest: string, position: Position): { letters?: string[]; length: number; odd?: string; problem?: string } {
  const head = /^,?\s*Lernz(?:iele?|eile?),?\s+(?=[a-z]\)?(?![\p{L}]))/u.exec(rest);
  const bare = /^,?\s*Lernziele?,?(?=\s)/.exec(rest);
  if (!head) return bare ? { length: bare[0].length, odd: '' } : { length: 0 };
  let at = head[0].length;
  const aims = position.aims ?? [];
  const letters: string[] = [];
  let odd = '';
  let range = false;
  for (;;) {
    const letter = /^([a-z])\)?(?![\p{L}])/u.exec(rest.slice(at));
    if (!letter) break;
    at += letter[0].length;
    const to = letter[1]!;
    const from = range ? letters.at(-1) : to;
    if (from === undefined || from > to) return { length: at, problem: `${position.number}: Lernziele bis ${to}` };
    letters.push(...aims.filter((aim) => (range ? aim > from : aim === to) && aim <= to));
    if (!aims.includes(to)) odd += to;
    const link = /^(?:\s*,\s*und\s+|\s*,\s*|\s+und\s+|\s+bis\s+)(?=[a-z]\)?(?![\p{L}]))/u.exec(rest.slice(at));
    if (!link) break;
    range = link[0].includes('bis');
    at += link[0].length;
  }
  return { letters, length: at, ...(odd ? { odd } : {}) };
}

/** Finds every "number title, letters" of `candidates` in a text. `problems` is empty only if the whole sentence was understood. */
export function readSchedule(text: string, candidates: Position[], titlesOf: Map<string, string[]>): { named: Named[]; oddities: Oddity[]; problems: string[] } {
  const sentence = text.replace(/\budn\b/g, 'und').replace(/\s+/g, ' ');
  const hits: { start: number; end: number; position: Position }[] = [];
  for (const position of candidates) {
    const titles = (titlesOf.get(position.id) ?? [position.title]).map(escape).join('|');
    const pattern = new RegExp(`(?<![\\d.])${escape(position.number)}\\.?\\s+(?:${titles})(?![\\p{L}])`, 'giu');
    for (const match of sentence.matchAll(pattern)) hits.push({ start: match.index, end: match.index + match[0].length, position });
  }
  hits.sort((a, b) => a.start - b.start || b.end - a.end);

  const named: Named[] = [];
  const problems: string[] = [];
  const oddities: Oddity[] = [];
  let rest = '';
  let at = 0;
  for (const { start, end, position } of hits) {
    if (start < at) {
      if (named.at(-1)?.position !== position.id) problems.push(`mehrdeutig: ${position.number} ${position.title}`);
      continue;
    }
    const { letters, length, odd, problem } = readLetters(sentence.slice(end), position);
    if (problem) problems.push(problem);
    if (odd !== undefined) oddities.push({ position, letters: odd });
    const verb = sentence.slice(end).match(VERBS)?.[0];
    named.push({ position: position.id, ...(letters ? { letters } : {}), ...(verb && verb !== 'zu vermitteln' ? { continued: true } : {}) });
    rest += ` ${sentence.slice(at, start)} `;
    at = end + length;
  }
  rest += sentence.slice(at);
  const left = FILLERS.reduce((words, filler) => words.replace(filler, ' '), rest.toLowerCase()).trim();
  if (left !== '') problems.push(`unverstanden: ${left}`);
  if (named.length === 0) problems.push('keine Position genannt');
  return { named, oddities, problems };
}

/** "Die … der Berufsbildpositionen 1 bis 4 sind während der gesamten Ausbildungszeit zu vermitteln." → their ids. */
export function readWholeTraining(text: string, candidates: Position[]): Named[] {
  const range = /Berufsbildpositionen (\d+) bis (\d+) sind während der gesamten Ausbildungszeit zu vermitteln/.exec(text);
  if (!range) return [];
  return candidates.filter(({ number }) => Number(number) >= Number(range[1]) && Number(number) <= Number(range[2])).map(({ id }) => ({ position: id }));
}
