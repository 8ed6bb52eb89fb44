// The JSON Schemas for editors: up to date, strict as the Zod schemas, in German, and read by the language server of Astro.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { readContent } from '../../scripts/lib/read-content.ts';
import { schemaFile, writeManifest } from '../../scripts/schemas.ts';
import { jsonSchemaOf, schemaText } from '../../scripts/schemas/json-schema.ts';
import { collectionNames } from '../../src/schema/index.ts';
import { makeTree } from '../support/content-tree.ts';
import { startLanguageServer } from '../support/language-server.ts';
import { aTerm } from '../support/profiles.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

describe('the schemas', () => {
  it.each(collectionNames)('%s: the committed file is what `npm run schemas` writes', (name) => {
    expect(readFileSync(join(root, '.vscode', 'schemas', schemaFile(name)), 'utf8')).toBe(schemaText(name));
  });

  it('accept every profile as it is written, and refuse what the check refuses', () => {
    const { entries } = readContent(join(root, 'tests/fixtures/handbook/content'), root);
    for (const name of collectionNames) {
      const validate = new Ajv({ strict: false, allErrors: true }).compile(jsonSchemaOf(name));
      for (const entry of entries.filter(({ collection }) => collection === name)) expect(validate(entry.raw) || validate.errors, entry.file).toBe(true);
      expect(validate({ ...(entries.find(({ collection }) => collection === name)!.raw as object), unbekannt: 1 })).toBe(false);
      expect(validate({})).toBe(false);
    }
    const validate = new Ajv({ strict: false }).compile(jsonSchemaOf('qualifications'));
    const qualification = structuredClone(entries.find(({ collection }) => collection === 'qualifications')!.raw) as { editions: { period: object }[]; kind: string };
    expect(validate({ ...qualification, kind: 'inital' })).toBe(false);
    qualification.editions[0]!.period = { from: '5.1.2020' };
    expect(validate(qualification)).toBe(false);
  });

  it.each(collectionNames)('%s: every field explains itself in German, and nothing of ours is left', (name) => {
    const schema = jsonSchemaOf(name) as { properties: Record<string, { description?: string }> };
    for (const [key, { description }] of Object.entries(schema.properties)) expect(description, key).toBeTruthy();
    expect(schemaText(name)).not.toMatch(/"(citations|ref)":/);
  });

  it('the editor is told where they are', () => {
    const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8')) as Record<string, unknown>;
    expect(settings['astro.content-intellisense']).toBe(true);
    expect(Object.keys(settings['yaml.schemas'] as object)).toEqual(['.vscode/schemas/norms.schema.json']);
    expect(JSON.parse(readFileSync(join(root, '.vscode/extensions.json'), 'utf8'))).toEqual({ recommendations: ['astro-build.astro-vscode', 'unifiedjs.vscode-mdx', 'redhat.vscode-yaml'] });
  });
});

describe('the language server', () => {
  it('completes fields, shows errors and explains values in the front matter of a profile', async () => {
    const text = aTerm({ fields: 'rel\n' }).replace('basis: working', 'basis: lawful');
    const home = makeTree({ 'terms/begriff.mdx': text });
    writeManifest(home);
    const server = await startLanguageServer(home);
    try {
      const file = server.open(pathToFileURL(join(home, 'content/terms/begriff.mdx')).href, text);
      const lines = text.split('\n');
      const messages = (await server.ask<{ items: { message: string; range: { start: { line: number } } }[] }>('textDocument/diagnostic', { textDocument: file })).items;
      expect(messages).toContainEqual(expect.objectContaining({ message: expect.stringContaining('"law", "official", "working"'), range: expect.objectContaining({ start: expect.objectContaining({ line: lines.indexOf('basis: lawful') }) }) }));
      const { items } = await server.ask<{ items: { label: string; documentation: string }[] }>('textDocument/completion', { textDocument: file, position: { line: lines.indexOf('rel'), character: 3 } });
      expect(items).toContainEqual(expect.objectContaining({ label: 'related', documentation: expect.stringContaining('Verwandte Begriffe') }));
      const hover = await server.ask<{ contents: { value: string } }>('textDocument/hover', { textDocument: file, position: { line: lines.indexOf('basis: lawful'), character: 2 } });
      expect(hover.contents.value).toContain('law = Rechtsbegriff');
    } finally {
      server.stop();
    }
  }, 120_000);
});
