// Learning outcomes in the European Learning Model: what a profile states as one, else contents and names of modules, said to be such.
import { elmNotes } from '../labels/linked-data.ts';
import type { Qualification, Regulation } from '../schema/index.ts';
import { both, text, type Literal, type Thing } from './rdf.ts';

type Local = { de?: string | undefined; en?: string | undefined };

/** A wording in its own language with its translations, one for each language. */
export function titles(original: string, lang: string, { de, en }: Local): Literal[] {
  const own = lang.split('-')[0];
  return [text(original, lang), ...(de !== undefined && own !== 'de' ? [text(de, 'de')] : []), ...(en !== undefined && own !== 'en' ? [text(en, 'en')] : [])];
}

function outcome(id: string, title: Literal[], kind: Local & { de: string }, more: Literal[] = []): Thing {
  const notes: Thing[] = [{ is: ['elm:Note'], facts: { 'elm:noteLiteral': both(kind) } }, ...(more.length > 0 ? [{ is: ['elm:Note' as const], facts: { 'elm:noteLiteral': more } }] : [])];
  return { id, is: ['elm:LearningOutcome'], facts: { 'dct:title': title, 'elm:additionalNote': notes } };
}

/** Outcomes of an edition: those of its modules; a module without any stands by its name. */
export function outcomesOfQualification({ modules, contents }: Qualification['editions'][number], about: string): Thing[] {
  return [
    ...modules.flatMap(({ code, original, lang, title, outcomes }) => (outcomes.length > 0
      ? outcomes.map((wording, index) => outcome(`${about}-outcome-${code}-${index + 1}`, both(wording), elmNotes.outcome, titles(original, lang, title)))
      : [outcome(`${about}-outcome-${code}`, titles(original, lang, title), elmNotes.moduleName)])),
    ...contents.map(({ text: wording }, index) => outcome(`${about}-content-${index + 1}`, both(wording), elmNotes.content)),
  ];
}

/** Positions of the training profile, with what the profile says about their aims; modules of study and service regulations. */
export function outcomesOfRegulation({ positions, studyModules }: Regulation, about: string): Thing[] {
  return [
    ...positions.map(({ id, title, keywords, officialText = [] }) => outcome(`${about}-position-${id}`, [text(title, 'de')], elmNotes.position, [
      ...officialText.map(({ letter, text: wording }) => text(`${letter}) ${wording}`, 'de')),
      ...keywords.flatMap(({ letter, text: { de, en } }) => both({ de: `${letter}) ${de}`, en: en && `${letter}) ${en}` })),
    ])),
    ...studyModules.map(({ id, title }) => outcome(`${about}-module-${id}`, both(title), elmNotes.studyModule)),
  ];
}
