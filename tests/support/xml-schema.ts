// Checks XML against the schemas in tests/fixtures/xml with libxml2.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validateXML } from 'xmllint-wasm';

const read = (name: string) => ({ fileName: name, contents: readFileSync(fileURLToPath(new URL(`../fixtures/xml/${name}`, import.meta.url)), 'utf8') });

/** What is wrong with the documents, one line each; empty where nothing is. */
export async function xmlFaults(schema: 'atom.xsd' | 'sitemap.xsd', documents: readonly { fileName: string; contents: string }[]): Promise<string[]> {
  const { errors } = await validateXML({ xml: documents, schema: [read(schema)], preload: [read('xml.xsd'), read('xhtml-link.xsd')], initialMemoryPages: 1024, maxMemoryPages: 8192 });
  return errors.map(({ rawMessage }) => rawMessage);
}
