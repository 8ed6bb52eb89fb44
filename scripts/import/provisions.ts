// What the sections of a regulation say about itself: recognition, occupations, duration, entry into force, ministry, predecessor.
import type { Extract } from './extract.ts';
import type { Findings } from './findings.ts';
import type { OfficialText } from './official-text.ts';
import { textOf } from './text.ts';
import { isoDate } from './words.ts';

const NUMBERS: Record<string, number> = { ein: 1, eineinhalb: 1.5, zwei: 2, zweieinhalb: 2.5, drei: 3, dreieinhalb: 3.5, vier: 4 };
const ABBREVIATED = /(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})/;

/** "1.8.2025" → 2025-08-01. */
function shortDate(text: string): string | undefined {
  const [, day, month, year] = ABBREVIATED.exec(text) ?? [];
  return year ? `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}` : undefined;
}

function dayBefore(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - 1);
  return day.toISOString().slice(0, 10);
}

/** All words of the section whose title fits; the first of them wins. */
const section = (text: OfficialText, title: RegExp) => text.norms.find((norm) => norm.label.startsWith('§') && title.test(norm.title));

export interface Recognition { laws: { BBiG: boolean; HwO: boolean }; recognitionText: string; preamble: string | null }

export function readRecognition(text: OfficialText): Recognition {
  const preamble = textOf(text.norms.find(({ label }) => label === 'Eingangsformel')?.content) || null;
  const recognitionText = textOf(section(text, /Anerkennung/)?.content);
  const named = preamble ?? '';
  return { laws: { BBiG: /Berufsbildungsgesetz/.test(named), HwO: /Handwerksordnung/.test(named) }, recognitionText, preamble };
}

/** Occupations with both forms in the nominative; inflected forms are not turned back but reported. */
export function readOccupations(text: OfficialText, findings: Findings): { male: string; female: string }[] {
  const norm = section(text, /Anerkennung/);
  const slash = [...textOf(norm?.content).matchAll(/(?:^|Ausbildungsberufe?|\d\. |und )\s*(\p{Lu}[^/,.;]*?)\/(\p{Lu}[^/,.;]*?)(?=,| werden| wird| sowie|$)/gu)].map(([, male, female]) => ({ male: male!.trim().replace(/^(?:Der|Die) Ausbildungsberufe? (?:de[rs] )?/, ''), female: female!.trim() }));
  if (slash.length > 0) return slash;
  const titled = [...text.title.matchAll(/zu[mr] (\p{Lu}[^/]*?)(?: und |\/)(?:zur |zum )(\p{Lu}.*?)(?= und zu[mr] |, zu[mr] | sowie zu[mr] |$)/gu)].map(([, male, female]) => ({ male: male!.trim(), female: female!.trim() }));
  const neutral = /zur (Fachkraft[^/]*)$/.exec(text.title)?.[1];
  const found = titled.length > 0 ? titled : neutral ? [{ male: neutral, female: neutral }] : [];
  for (const { male } of found) {
    const [word] = male.split(' ');
    if (/(?:ten|gen|sten|loten|isten)$/.test(word!)) findings.remark(text.at, `Die Berufsbezeichnung steht nur gebeugt im Text: „${male}“.`, 'Die Grundform in scripts/import/corrections.json unter „occupationTitles“ eintragen.');
  }
  return found;
}

/** Months of training; undefined with a remark where the words give no single number. */
export function readDuration(text: OfficialText, findings: Findings): { months?: number; place?: string } {
  const norm = section(text, /[Dd]auer/);
  if (!norm) {
    findings.remark(text.at, 'Eine Vorschrift über die Dauer der Ausbildung ist nicht zu finden.', 'Die Dauer von Hand unter „durationMonths“ eintragen.');
    return {};
  }
  const words = textOf(norm.content);
  const found = new Set([...words.matchAll(/dauert (?:insgesamt )?(\p{L}+|\d+) (Jahre?|Monate)/gu)].map(([, number, unit]) => (/^\d+$/.test(number!) ? Number(number) : (NUMBERS[number!.toLowerCase()] ?? Number.NaN)) * (unit === 'Monate' ? 1 : 12)));
  const [months] = found;
  if (found.size !== 1 || !Number.isInteger(months)) {
    findings.remark(norm.at, `Die Dauer der Ausbildung ist nicht eindeutig: „${words.slice(0, 120)}“.`, 'Die Dauer von Hand unter „durationMonths“ eintragen, bei mehreren Berufen je Beruf.');
    return {};
  }
  return { months: months!, place: norm.label };
}

/** First day in force: from the final provision, else from the collection's own words; `inferred` where only the collection's record begins then. */
export function readInForce(text: OfficialText, findings: Findings): { from?: string; inferred?: true } {
  const norm = section(text, /[Ii]nkrafttreten/);
  const stated = /tritt am (\d{1,2}\. \p{L}+ \d{4}) in Kraft/u.exec(textOf(norm?.content))?.[1];
  const noted = /am (\d{1,2}\.\s?\d{1,2}\.\s?\d{4}) in ?Kraft ?getreten/.exec(text.notes)?.[1];
  const from = (stated && isoDate(stated)) ?? (noted && shortDate(noted));
  if (from) return { from };
  const kept = /Textnachweis(?: ab)?:\s*(\d{1,2}\.\s?\d{1,2}\.\s?\d{4})/.exec(text.notes)?.[1];
  findings.remark(norm?.at ?? text.at, kept ? `Der Tag des Inkrafttretens steht nicht im Text; genommen ist der Textnachweis der Sammlung ab ${kept}.` : 'Der Tag des Inkrafttretens ist nicht zu finden.', 'Im Bundesgesetzblatt nachsehen und „inForceFrom“ prüfen.');
  const day = kept && shortDate(kept);
  return day ? { from: day, inferred: true } : {};
}

/** Last day in force, from the collection's remark on the repeal; undefined as long as the regulation applies. */
export function readRepeal(text: OfficialText, findings: Findings): { until?: string; repealed: boolean } {
  const state = text.states.find(({ kind, text: words }) => /^Aufh/i.test(kind) || /aufgeh(?:\.|oben)|außer Kraft/i.test(words));
  if (!state) return { repealed: false };
  const from = /(?:mWv|mit Wirkung vom|mit Ablauf des|ab)\s*(\d{1,2}\.\s?\d{1,2}\.\s?\d{4})/.exec(state.text);
  const day = from && shortDate(from[1]!);
  if (!day) {
    findings.remark(state.at, `Die Verordnung ist aufgehoben: „${state.text}“. Der Tag ist nicht angegeben.`, 'Den letzten Tag der Geltung im Bundesgesetzblatt nachsehen und unter „inForceUntil“ eintragen.');
    return { repealed: true };
  }
  findings.remark(state.at, `Die Verordnung ist aufgehoben: „${state.text}“.`, 'Nachfolgerin einlesen; ihr „supersedes“ verweist auf diese Verordnung.');
  return { repealed: true, until: /mit Ablauf/.test(from[0]) ? day : dayBefore(day) };
}

/** Issuing ministry and the one that agreed, from the opening words or the note on the article of a joint regulation. */
export function readMinistry(text: OfficialText, preamble: string | null): Extract['issuingMinistry'] {
  const words = preamble ?? text.notes;
  const issued = preamble
    ? /(?:verordnet|verordnen|erlässt|erlassen) (das Bundesministerium.*?)(?: im Einvernehmen mit (?:dem )?(Bundesministerium.*?))?(?: nach Anhörung.*)?:?$/.exec(words)
    : /vom (Bundesministerium.*?) im Einvernehmen mit dem (Bundesministerium.*?)(?: nach Anhörung| beschlossen| erlassen)/.exec(words);
  return issued ? { issuedBy: issued[1]!.trim(), inAgreementWith: issued[2]?.trim() ?? null } : null;
}

/** What it superseded, in the words of the final provision or of the collection. */
export function readSuperseded(text: OfficialText): NonNullable<Extract['supersedes']> {
  const final = textOf(section(text, /[Ii]nkrafttreten/)?.content);
  const sentence = /Gleichzeitig tr.*außer Kraft\./.exec(final)?.[0] ?? null;
  return { note: text.states.find(({ text: words }) => /^Ersetzt (?!durch)/.test(words))?.text ?? null, officialText: sentence };
}
