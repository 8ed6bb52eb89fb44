// Codes that were ever used: in content/, in the register, in Git. None of them is given away again.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import type { CollectionName } from '../../src/schema/index.ts';
import { identify, listContent } from '../lib/read-content.ts';
import { readStart } from '../publish/plan.ts';

/** Profiles that Git once had and that were never published; nothing where there is no Git. */
function codesInHistory(root: string, collection: CollectionName): string[] {
  const { status, stdout } = spawnSync('git', ['-C', root, 'log', '--all', '--diff-filter=A', '--no-renames', '--name-only', '-z', '--format=', '--relative', '--', `content/${collection}`], { env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' }, maxBuffer: 2 ** 28 });
  return status === 0 ? stdout.toString('utf8').split('\0').map((name) => name.trim()).filter(Boolean).map((file) => identify(file).id) : [];
}

/** Every code of a collection that is or was in use → where. */
export function usedCodes(root: string, collection: CollectionName): Map<string, 'content' | 'register' | 'history'> {
  const used = new Map<string, 'content' | 'register' | 'history'>();
  for (const id of codesInHistory(root, collection)) used.set(id, 'history');
  for (const entry of readStart(join(root, 'content'), '9999-12-31').published.entries.values()) if (entry.collection === collection) used.set(entry.id, 'register');
  for (const one of listContent(join(root, 'content'), root)) if (one.collection === collection) used.set(identify(one.file).id, 'content');
  return used;
}

/** tr-0012 after tr-0011, whatever lies between. */
export function nextCode(state: string, used: Iterable<string>): string {
  const numbers = [...used].flatMap((code) => (code.startsWith(`${state}-`) && /^\d{4}$/.test(code.slice(state.length + 1)) ? [Number(code.slice(state.length + 1))] : []));
  return `${state}-${String(Math.max(0, ...numbers) + 1).padStart(4, '0')}`;
}
