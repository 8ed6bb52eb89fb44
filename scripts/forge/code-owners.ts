// node scripts/forge/code-owners.ts: writes CODEOWNERS for GitHub, GitLab and Forgejo from .github/teams.json and the folders of content/.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Teams {
  program: string[];
  published: string[];
  germany: string[];
  law: string[];
  /** State code → its own team; `default` has the others. */
  countries: { default: string[] } & Record<string, string[]>;
}

/** The last line that fits a path counts: what needs the most care stands at the end. */
export function codeOwners({ program, published, germany, law, countries }: Teams, states: readonly string[]): string {
  const line = (path: string, teams: readonly string[]) => `${path.padEnd(34)} ${teams.join(' ')}`;
  const ofState = (state: string) => countries[state] ?? countries.default;
  return [
    '# Wer Änderungen annimmt. Nicht von Hand ändern: entsteht aus .github/teams.json mit node scripts/forge/code-owners.ts',
    '',
    line('*', program),
    '',
    '# Inhalte nach Staat',
    ...states.flatMap((state) => [line(`/content/countries/${state}.mdx`, ofState(state)), line(`/content/countries/${state}.en.mdx`, ofState(state)), line(`/content/qualifications/${state}/`, ofState(state))]),
    '',
    '# Deutsche Seite',
    ...['curricula', 'frameworks', 'recommendations', 'regulations', 'roles'].map((room) => line(`/content/${room}/`, germany)),
    '',
    '# Recht und Begriffe',
    ...['norms', 'terms'].map((room) => line(`/content/${room}/`, law)),
    '',
    '# Seiten des Handbuchs über sich selbst: enthalten Programm',
    line('/content/guide/', program),
    '',
    '# Veröffentlichtes: nur durch die Befehle des Veröffentlichens',
    line('/content/versions/', published),
    line('/content/register.jsonl', published),
    '',
  ].join('\n');
}

/** States that have a profile or a folder of qualifications. */
export function statesIn(content: string): string[] {
  const countries = readdirSync(join(content, 'countries')).filter((name) => /^[a-z0-9-]+\.mdx$/.test(name)).map((name) => name.slice(0, -'.mdx'.length));
  const folders = readdirSync(join(content, 'qualifications'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return [...new Set([...countries, ...folders])].sort();
}

/** The file as it should be, from what lies in the repository. */
export function codeOwnersOf(root: string): string {
  return codeOwners(JSON.parse(readFileSync(join(root, '.github', 'teams.json'), 'utf8')) as Teams, statesIn(join(root, 'content')));
}

if (import.meta.main) {
  const root = resolve(import.meta.dirname, '..', '..');
  writeFileSync(join(root, 'CODEOWNERS'), codeOwnersOf(root));
}
