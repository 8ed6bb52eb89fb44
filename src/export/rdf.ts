// Statements about things (RDF) and the two ways in which they leave the house: Turtle and JSON-LD, always with the same content.

/** Vocabularies by the short name that all files use. */
export const prefixes = {
  adms: 'http://www.w3.org/ns/adms#',
  dcat: 'http://www.w3.org/ns/dcat#',
  dct: 'http://purl.org/dc/terms/',
  dcatde: 'http://dcat-ap.de/def/dcatde/',
  elm: 'http://data.europa.eu/snb/model/elm/',
  foaf: 'http://xmlns.com/foaf/0.1/',
  owl: 'http://www.w3.org/2002/07/owl#',
  prov: 'http://www.w3.org/ns/prov#',
  rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
  schema: 'https://schema.org/',
  skos: 'http://www.w3.org/2004/02/skos/core#',
  spdx: 'http://spdx.org/rdf/terms#',
  vcard: 'http://www.w3.org/2006/vcard/ns#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** A name with its prefix: skos:Concept. */
export type Name = `${keyof typeof prefixes}:${string}`;
export interface Iri { iri: string }
export interface Literal { text: string; lang?: string | undefined; type?: Name | undefined }
export type Value = Iri | Literal | Thing;

/** Something with statements about it. Without an id it is named nowhere else. */
export interface Thing {
  id?: string;
  is: Name[];
  /** Predicate → values; undefined where there is nothing to say. */
  facts: Record<Name, Value | readonly Value[] | undefined>;
}

export const iri = (address: string): Iri => ({ iri: address });
export const text = (wording: string, lang?: string): Literal => ({ text: wording, lang });
export const typed = (wording: string, type: Name): Literal => ({ text: wording, type });
/** The register knows days; where a format wants a moment, it is the first of that day in UTC. */
export const moment = (day: string): Literal => typed(`${day}T00:00:00Z`, 'xsd:dateTime');
/** A text in German and, where there is one, in English. */
export const both = ({ de, en }: { de: string; en?: string | undefined }): Literal[] => [text(de, 'de'), ...(en === undefined ? [] : [text(en, 'en')])];

const isThing = (value: Value): value is Thing => 'facts' in value;
const isIri = (value: Value): value is Iri => 'iri' in value;
const valuesOf = (value: Value | readonly Value[] | undefined): readonly Value[] => (value === undefined ? [] : Array.isArray(value) ? (value as Value[]) : [value as Value]);
const factsOf = (thing: Thing) => Object.entries(thing.facts).map(([name, value]): [string, readonly Value[]] => [name, valuesOf(value)]).filter(([, values]) => values.length > 0);

/** What may not stand in an IRI becomes an escape, so that both formats name the same thing. */
export function safeIri(address: string): string {
  return address.replace(/[\u0000-\u0020<>"{}|^`\\]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}

/** Every thing with an id once and on the first level, in order of first mention; what is said of it in several places comes together. */
function flatten(things: readonly Thing[]): Thing[] {
  const known = new Map<string, Thing>();
  const nameless: Thing[] = [];
  const settle = (value: Value): Value => {
    if (!isThing(value)) return value;
    if (value.id === undefined) return { is: value.is, facts: settled(value) };
    add(value, value.id);
    return iri(value.id);
  };
  const settled = (thing: Thing) => Object.fromEntries(factsOf(thing).map(([name, values]) => [name, values.map(settle)])) as Thing['facts'];
  const add = (thing: Thing, id: string) => {
    const place = known.get(id) ?? { id, is: [], facts: {} };
    known.set(id, place);
    place.is = [...new Set([...place.is, ...thing.is])];
    for (const [name, values] of Object.entries(settled(thing)) as [Name, Value[]][]) {
      const all = new Map([...valuesOf(place.facts[name]), ...values].map((value) => [JSON.stringify(value), value]));
      place.facts[name] = [...all.values()];
    }
  };
  for (const thing of things) {
    if (thing.id === undefined) nameless.push({ is: thing.is, facts: settled(thing) });
    else add(thing, thing.id);
  }
  return [...known.values(), ...nameless];
}

/** Prefixes that things use, in alphabetical order. */
function usedPrefixes(things: readonly Thing[]): [string, string][] {
  const used = new Set<string>();
  const see = (thing: Thing) => {
    for (const name of thing.is) used.add(name.split(':')[0]!);
    for (const [name, values] of factsOf(thing)) {
      used.add(name.split(':')[0]!);
      for (const value of values) {
        if (isThing(value)) see(value);
        else if (!isIri(value) && value.type) used.add(value.type.split(':')[0]!);
      }
    }
  };
  things.forEach(see);
  return Object.entries(prefixes).filter(([prefix]) => used.has(prefix));
}

const ESCAPES: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function quote(wording: string): string {
  return `"${wording.replace(/["\\\u0000-\u001f\u007f\u0085\u2028\u2029]/g, (sign) => ESCAPES[sign] ?? `\\u${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`)}"`;
}

function turtleValue(value: Value, indent: string): string {
  if (isThing(value)) return `[\n${turtleFacts(value, `${indent}  `)}\n${indent}]`;
  if (isIri(value)) return `<${safeIri(value.iri)}>`;
  return `${quote(value.text)}${value.lang ? `@${value.lang}` : value.type ? `^^${value.type}` : ''}`;
}

function turtleFacts(thing: Thing, indent: string): string {
  const lines = factsOf(thing).map(([name, values]) => `${name} ${values.map((value) => turtleValue(value, indent)).join(', ')}`);
  return [...(thing.is.length > 0 ? [`a ${thing.is.join(', ')}`] : []), ...lines].map((line) => `${indent}${line}`).join(' ;\n');
}

/** Turtle: prefixes, then one block for each thing. */
export function toTurtle(things: readonly Thing[]): string {
  const flat = flatten(things);
  const head = usedPrefixes(flat).map(([prefix, address]) => `@prefix ${prefix}: <${address}> .\n`).join('');
  return `${head}${flat.map((thing) => `\n${thing.id === undefined ? '[]' : `<${safeIri(thing.id)}>`}\n${turtleFacts(thing, '  ')} .\n`).join('')}`;
}

function jsonValue(value: Value): unknown {
  if (isThing(value)) return jsonThing(value);
  if (isIri(value)) return { '@id': safeIri(value.iri) };
  return value.lang ? { '@value': value.text, '@language': value.lang } : value.type ? { '@value': value.text, '@type': value.type } : value.text;
}

function jsonThing(thing: Thing): Record<string, unknown> {
  return {
    ...(thing.id === undefined ? {} : { '@id': safeIri(thing.id) }),
    ...(thing.is.length > 0 && { '@type': thing.is }),
    ...Object.fromEntries(factsOf(thing).map(([name, values]) => [name, values.length === 1 ? jsonValue(values[0]!) : values.map(jsonValue)])),
  };
}

/** JSON-LD whose context is part of the file: nobody has to fetch one. */
export function toJsonLd(things: readonly Thing[]): string {
  const flat = flatten(things);
  return `${JSON.stringify({ '@context': Object.fromEntries(usedPrefixes(flat)), '@graph': flat.map(jsonThing) }, null, 1)}\n`;
}
