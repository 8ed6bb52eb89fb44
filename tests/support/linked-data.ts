// Reads Turtle and JSON-LD with libraries that are not ours, into lists of statements that can be compared.
import jsonld from 'jsonld';
import { Parser, Writer, type Quad } from 'n3';

/** No context may be fetched: files must bring their own. */
const noFetch = (url: string): never => { throw new Error(`wants to fetch ${url}`); };

/** Statements in canonical order and with canonical names for what has none (RDFC-1.0). */
async function canonical(quads: string): Promise<string[]> {
  const text = await jsonld.canonize(quads as unknown as object, { algorithm: 'RDFC-1.0', inputFormat: 'application/n-quads' } as object);
  // Language tags have no case; n3 writes them small.
  return String(text).replace(/@([A-Za-z]+(?:-[A-Za-z0-9]+)*)(?= \.$)/gm, (tag) => tag.toLowerCase()).split('\n').filter(Boolean).sort();
}

function write(quads: readonly Quad[]): Promise<string> {
  const writer = new Writer({ format: 'N-Quads' });
  writer.addQuads([...quads]);
  return new Promise((resolve, reject) => { writer.end((error, text) => (error ? reject(error) : resolve(text))); });
}

export const parseTurtle = (text: string): Quad[] => new Parser({ format: 'Turtle' }).parse(text);
export const turtleStatements = async (text: string): Promise<string[]> => canonical(await write(parseTurtle(text)));

/** `safe` makes the library fail where it would drop a term or value without a word. */
export async function jsonLdStatements(text: string): Promise<string[]> {
  const quads = await jsonld.toRDF(JSON.parse(text) as object, { format: 'application/n-quads', safe: true, documentLoader: noFetch } as object);
  return canonical(String(quads));
}

export const expandSafely = (document: object, documentLoader: (url: string) => unknown = noFetch) => jsonld.expand(document, { safe: true, documentLoader } as object);
