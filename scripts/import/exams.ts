// Exam parts with areas and weights; a weighting that covers one part only says so.
import type { ExamExtract, Extract } from './extract.ts';
import { enablingLaws } from './law.ts';
import { occupationIn, type Occupation, type Specialisations } from './occupations.ts';
import { compact, slug } from './words.ts';

/** Which part of the examination the weights speak of; undefined for the whole. */
function scopeOf(part: ExamExtract): 'written' | 'b' | undefined {
  const words = /^Innerhalb des (.*?) (?:der Prüfung )?sind/.exec(part.intro ?? '')?.[1] ?? '';
  if (/Teils B|Prüfungsteils B/.test(words)) return 'b';
  return /schriftlich/i.test(words) ? 'written' : undefined;
}

function noteOf(part: ExamExtract) {
  const scope = scopeOf(part);
  if (scope === 'b') return { de: 'Die Gewichte gelten nur innerhalb von Teil B der Prüfung.', en: 'The weights apply within part B of the examination only.' };
  return scope ? { de: 'Die Gewichte gelten nur innerhalb des schriftlichen Teils der Prüfung.', en: 'The weights apply within the written part of the examination only.' } : undefined;
}

/** "Teil 2: Arbeitsauftrag" in part 2 → "Arbeitsauftrag"; the part stands in its own field. */
const nameOf = (name: string, part: string | null | undefined) => (part && name.startsWith(`Teil ${part}: `) ? name.slice(`Teil ${part}: `.length) : name);

/** A weighting inside one exam area is no exam part. */
const isUsable = (part: ExamExtract) => !/für diesen Prüfungsbereich|Innerhalb des Prüfungsbereichs/.test(part.intro ?? '');

export function makeExamParts(extract: Extract, occupations: Occupation[], specialisations: Specialisations, occupationAt: (place: string) => string | undefined) {
  const used = new Set<string>();
  return (extract.examParts ?? []).filter(isUsable).map((part) => {
    const occupation = occupationIn(part.occupation, occupations) ?? occupationAt(part.ref);
    const specialisation = specialisations.named(part.fachrichtung);
    const plain = slug(['pruefung', specialisation ?? '', specialisation ? '' : (occupation ?? '')].join(' '));
    const id = used.has(plain) ? slug(`${plain} ${part.ref}`) : plain;
    used.add(id);
    return compact({
      id,
      place: part.ref,
      occupation,
      specialisation,
      areas: part.areas.map((area) => compact({ name: nameOf(area.name, area.part), part: area.part, weightPercent: area.weightPercent })),
      note: noteOf(part),
    });
  });
}

/** Form of the examination; its name follows the enabling law (BBiG: Abschlussprüfung, HwO: Gesellenprüfung). */
export function examForm(extract: Extract): string | undefined {
  const laws = enablingLaws(extract);
  if (laws.length === 0) return undefined;
  const name = laws.length === 2 ? 'Abschluss- oder Gesellenprüfung' : laws[0] === 'HwO' ? 'Gesellenprüfung' : 'Abschlussprüfung';
  if (/gestreckt/.test(extract.examForm ?? '')) return `gestreckte ${name} (Teil 1 und Teil 2)`;
  return extract.examForm ? `Zwischenprüfung und ${name}` : undefined;
}
