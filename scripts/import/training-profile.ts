// The sections of a regulation that list its contents: positions of the training profile, specialisations, fields of work.
import type { Extract } from './extract.ts';
import type { Norm, OfficialText } from './official-text.ts';
import { bareItem, textOf } from './text.ts';
import { childrenOf, findAll, type Element } from './xml.ts';

export interface Listed { number: string; title: string; ref: string; fachrichtung?: string }

interface Item { sign: string; text: string; below: Element[] }

/** Items of a list: sign and wording without what is nested, which comes apart. */
export function itemsOf(list: Element): Item[] {
  let sign = '';
  return childrenOf(list).flatMap((child): Item[] => {
    if (child.name === 'DT') sign = textOf(child).replace(/[.)]$/, '');
    if (child.name !== 'DD') return [];
    const below = findAll(child, 'DL');
    return [{ sign, text: bareItem(textOf(withoutLists(child))), below }];
  });
}

/** The element without the lists in it. */
export function withoutLists(element: Element): Element {
  return { ...element, children: element.children.filter((child) => typeof child === 'string' || child.name !== 'DL').map((child) => (typeof child === 'string' ? child : withoutLists(child))) };
}

/** Paragraphs of a section: "(2) …" → number and element; a section without numbers has one paragraph without. */
export function paragraphsOf(content: Element | undefined): { number?: string; text: string; element: Element }[] {
  return childrenOf(content, 'P').map((element) => {
    const text = textOf(element);
    const number = /^\((\d+[a-z]?)\)/.exec(text)?.[1];
    return { ...(number ? { number } : {}), text, element };
  });
}

function* listed(list: Element, ref: string, kind: 'Nummer' | 'Buchstabe', fachrichtung: string | undefined): Generator<Listed> {
  for (const { sign, text, below } of itemsOf(list)) {
    const place = `${ref} ${kind} ${sign}`;
    if (text !== '') yield { number: sign, title: text, ref: place, ...(fachrichtung ? { fachrichtung } : {}) };
    // "1.1" below "1" counts on; letters below a number divide it.
    for (const inner of below) yield* listed(inner, /^\d+\.\d/.test(itemsOf(inner)[0]?.sign ?? '') ? ref : place, /^\d/.test(itemsOf(inner)[0]?.sign ?? '') ? 'Nummer' : 'Buchstabe', fachrichtung);
  }
}

/** "§ 3 Absatz 2" and the part of the list, where the text divides it: "… Abschnitt A". */
function* listedIn({ label, content }: Norm): Generator<Listed> {
  let paragraph = '';
  let part = '';
  let fachrichtung: string | undefined;
  let before = '';
  const see = (text: string) => {
    part = [...text.matchAll(/(?:^|\s)(Abschnitt (?:[A-Z]|[IVX]+|\d))(?=[\s:.,]|$)/g)].at(-1)?.[1] ?? part;
  };
  function* visit(element: Element): Generator<Listed> {
    for (const child of element.children) {
      if (typeof child === 'string') before += child;
      else if (child.name === 'DL') {
        see(before);
        fachrichtung = /in der Fachrichtung ([^:]+?) sind/.exec(before)?.[1] ?? fachrichtung;
        before = '';
        yield* listed(child, [label, paragraph && `Absatz ${paragraph}`, part].filter(Boolean).join(' '), 'Nummer', fachrichtung);
      } else yield* visit(child);
    }
  }
  for (const { number, element } of paragraphsOf(content)) {
    if (number) [paragraph, part, fachrichtung] = [number, '', undefined];
    before += ' ';
    yield* visit(element);
    see(before);
  }
}

/** All that the sections on the training profile list, with their place; more than the positions, never less. */
export function readTrainingProfile({ norms }: OfficialText): Listed[] {
  return norms.filter(({ label, title }) => label.startsWith('§') && /berufsbild/i.test(title)).flatMap((norm) => [...listedIn(norm)]);
}

/** Names of the specialisations a regulation chooses from: "… in einer der Fachrichtungen a) … oder b) …". */
export function readSpecialisations({ norms }: OfficialText): string[] {
  const names = norms.filter(({ label }) => label.startsWith('§')).flatMap(({ content }) => findAll(content, 'P').flatMap((paragraph) => choices(paragraph, /(?:einer der|folgenden|zwischen den|den) (?:[a-zäöü]+ )?Fachrichtungen:?\s*$/i)));
  return [...new Set(names)];
}

/** Items of the lists that follow directly on words that fit. */
function choices(element: Element, introduction: RegExp): string[] {
  const found: string[] = [];
  let before = '';
  const visit = (part: Element) => {
    for (const child of part.children) {
      if (typeof child === 'string') before += child;
      else if (child.name === 'DL') {
        if (introduction.test(before.replace(/\s+/g, ' '))) found.push(...itemsOf(child).map(({ text }) => text));
        else for (const item of childrenOf(child, 'DD')) { before = ''; visit(item); }
        before = '';
      } else visit(child);
    }
  };
  visit(element);
  return found.filter(Boolean);
}

/** Fields of work ("Einsatzgebiete"), by the occupation whose part of the regulation lists them. */
export function readFields({ norms }: OfficialText, occupationOf: (heading: string) => string | undefined): NonNullable<Extract['einsatzgebiete']> {
  return norms.filter(({ label }) => label.startsWith('§')).flatMap(({ content, division }) => {
    const fields = findAll(content, 'P').flatMap((paragraph) => choices(paragraph, /Einsatzgebieten?[^.:]*:?\s*$/i));
    const occupation = occupationOf(division);
    return fields.length > 0 ? [{ ...(occupation ? { occupation } : {}), fields: [...new Set(fields)] }] : [];
  });
}
