// Forms, templates and owners: one for every kind of act on both forges, fields that the prefilled report names, and no path without an owner.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { areaOf } from '../../scripts/forge/areas.ts';
import { codeOwners, codeOwnersOf, type Teams } from '../../scripts/forge/code-owners.ts';
import { reportLink } from '../../src/export/report-link.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const text = (path: string) => readFileSync(join(root, path), 'utf8');
const names = (path: string) => readdirSync(join(root, path)).sort();

interface Field { type: string; id?: string; attributes: { label?: string; value?: string; options?: string[] }; validations?: { required: boolean } }
interface Form { name: string; description: string; title: string; body: Field[] }

const forms = names('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml');
const formOf = (name: string) => parse(text(`.github/ISSUE_TEMPLATE/${name}`)) as Form;

describe('forms of GitHub', () => {
  it('are one for each kind of act, and nothing begins without one', () => {
    expect(forms).toEqual(['correct-fact.yml', 'new-edition.yml', 'new-qualification.yml', 'question.yml', 'withdraw.yml']);
    expect(parse(text('.github/ISSUE_TEMPLATE/config.yml'))).toEqual({ blank_issues_enabled: false });
  });

  it.each(forms)('%s: fields with labels in both languages, ids once, a warning of personal data', (name) => {
    const { body, ...head } = formOf(name);
    expect(Object.keys(head).sort()).toEqual(['description', 'name', 'title']);
    const [note, ...fields] = body;
    expect(note!.attributes.value).toMatch(/keine Angaben über Personen.*nothing about persons/);
    expect(new Set(fields.map(({ id }) => id)).size).toBe(fields.length);
    for (const { type, id, attributes } of fields) {
      expect(['input', 'textarea', 'dropdown']).toContain(type);
      expect(id).toMatch(/^[a-z]+$/);
      expect(attributes.label).toMatch(/ \/ /);
      if (type === 'dropdown') expect(attributes.options!.length).toBeGreaterThan(1);
    }
    expect(fields.some(({ validations }) => validations?.required)).toBe(true);
  });

  it('have the fields that the prefilled report fills in', () => {
    const link = new URL(reportLink({ repository: 'https://forge.example.org/a/b', forge: 'github', email: '' }, { language: 'de', address: 'https://example.org/x/', id: 'in-0001', version: 1 })!);
    const { template, title, ...fields } = Object.fromEntries(link.searchParams);
    expect(forms).toContain(template);
    expect(title).toMatch(new RegExp(`^${formOf(template!).title}`));
    const ids = formOf(template!).body.map(({ id }) => id);
    for (const id of Object.keys(fields)) expect(ids).toContain(id);
  });
});

describe('templates', () => {
  it('are as many on GitLab, under German names', () => {
    expect(names('.gitlab/issue_templates')).toHaveLength(forms.length);
    expect(names('.gitlab/merge_request_templates').filter((name) => name !== 'Default.md')).toHaveLength(names('.github/PULL_REQUEST_TEMPLATE').length);
  });

  it('of proposals are the same on both forges', () => {
    const bodies = (folder: string) => names(folder).filter((name) => name !== 'Default.md').map((name) => text(`${folder}/${name}`)).sort();
    expect(bodies('.gitlab/merge_request_templates')).toEqual(bodies('.github/PULL_REQUEST_TEMPLATE'));
  });

  it('ask for the check and name the licence', () => {
    for (const name of names('.github/PULL_REQUEST_TEMPLATE')) {
      expect(text(`.github/PULL_REQUEST_TEMPLATE/${name}`), name).toMatch(/npm run check/);
      expect(text(`.github/PULL_REQUEST_TEMPLATE/${name}`), name).toContain('CC BY 4.0');
    }
  });
});

describe('CONTRIBUTING', () => {
  const numbered = (section: string) => [...section.matchAll(/^(\d+)\. /gm)].length;

  it.each(['CONTRIBUTING.md', 'CONTRIBUTING.en.md'])('%s: under ten steps each way, commands and files that exist', (name) => {
    const body = text(name);
    const [, report, editor, withGit] = body.split(/^## /m);
    // The steps of the editor stand on a page of the handbook.
    const guide = text(`content/guide/mitmachen${name.includes('.en.') ? '.en' : ''}.mdx`).split(/^## /m).find((section) => section.includes('npm run redaktion'));
    expect(editor).toMatch(/\/handb(?:uch|ook)\/mitmachen\//);
    for (const section of [report!, guide!, withGit!]) {
      expect(numbered(section)).toBeGreaterThan(2);
      expect(numbered(section)).toBeLessThan(10);
    }
    const scripts = Object.keys((JSON.parse(text('package.json')) as { scripts: object }).scripts);
    for (const [, command] of body.matchAll(/npm run ([\w:]+)/g)) expect(scripts).toContain(command);
    for (const [, file] of body.matchAll(/node (scripts\/\S+\.ts)/g)) expect(existsSync(join(root, file!))).toBe(true);
    for (const [, path] of body.matchAll(/\/handb(?:uch|ook)\/([a-z-]+)\//g)) expect([path, existsSync(join(root, `content/guide/${path}.mdx`)) || path === 'felder']).toEqual([path, true]);
  });

  it('has the same sections in both languages', () => {
    const shape = (name: string) => text(name).split(/^## /m).map(numbered);
    expect(shape('CONTRIBUTING.en.md')).toEqual(shape('CONTRIBUTING.md'));
  });
});

describe('CODEOWNERS', () => {
  const teams: Teams = { program: ['@p'], published: ['@v'], germany: ['@d'], law: ['@r'], countries: { default: ['@l'], tr: ['@t', '@l'] } };
  const lines = codeOwners(teams, ['in', 'tr']).split('\n').filter((line) => line && !line.startsWith('#')).map((line) => line.split(/\s+/));
  /** The last line that fits counts. */
  const ownersOf = (path: string) => lines.findLast(([pattern]) => pattern === '*' || (pattern!.endsWith('/') ? `/${path}`.startsWith(pattern!) : `/${path}` === pattern))!.slice(1);

  it.each([
    ['content/qualifications/tr/tr-0001.mdx', '@t @l'], ['content/countries/tr.en.mdx', '@t @l'], ['content/qualifications/in/in-0001.mdx', '@l'], ['content/regulations/elekausbv-2021.mdx', '@d'],
    ['content/norms/bqfg.yaml', '@r'], ['content/guide/mitmachen.mdx', '@p'], ['content/versions/qualifications/tr-0001/1.mdx', '@v'], ['content/register.jsonl', '@v'],
    ['package.json', '@p'], ['src/site.ts', '@p'], ['.github/workflows/check.yml', '@p'], ['CODEOWNERS', '@p'], ['content/qualifications/xx/xx-0001.mdx', '@p'],
  ])('%s belongs to %s', (path, owners) => {
    expect(ownersOf(path).join(' ')).toBe(owners);
  });

  it('agrees with the areas that the guard tells apart', () => {
    for (const [path, area] of [['content/guide/a.mdx', 'program'], ['content/versions/terms/a/1.mdx', 'published'], ['content/register.jsonl', 'published'], ['content/terms/a.mdx', 'content'], ['content.ts', 'program'], ['content/versions.mdx', 'content']] as const) expect(areaOf(path)).toBe(area);
  });

  it('is what the repository asks for, with placeholders instead of names', () => {
    expect(text('CODEOWNERS')).toBe(codeOwnersOf(root));
    expect(text('CODEOWNERS').match(/@\S+/g)!.filter((team) => !team.startsWith('@BETREIBER/'))).toEqual([]);
  });
});
