// Runs the import in a folder of its own: what it prints, what it answers and what then stands in the folder.
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { importCommand } from '../../../scripts/import.ts';
import { parseFile } from '../../../src/markdown/parse-file.ts';
import type { Regulation } from '../../../src/schema/index.ts';

export interface Bench {
  /** Exit code and everything printed. */
  run: (xml: string | Uint8Array, ...args: string[]) => { code: number; printed: string };
  write: (name: string, text: string) => void;
  read: (name: string) => string;
  names: () => string[];
  /** A profile, checked by the schema; fails on any problem. */
  profile: (code?: string) => Regulation;
  close: () => void;
}

export function makeBench(): Bench {
  const folder = mkdtempSync(join(tmpdir(), 'einlesen-'));
  const regulations = join(folder, 'content', 'regulations');
  mkdirSync(regulations, { recursive: true });
  const read = (name: string) => readFileSync(join(regulations, name), 'utf8');
  return {
    run: (xml, ...args) => {
      const lines: string[] = [];
      const file = join(folder, 'BJNR000100020.xml');
      writeFileSync(file, xml);
      const code = importCommand(['regulation', file, ...args], { content: join(folder, 'content'), today: '2026-11-22', print: (line) => lines.push(line) });
      return { code, printed: lines.join('\n') };
    },
    write: (name, text) => writeFileSync(join(regulations, name), text),
    read,
    names: () => readdirSync(regulations).sort(),
    profile: (code = 'pruefausbv-2020') => {
      const file = parseFile('regulations', read(`${code}.mdx`));
      if (file.problems.length > 0) throw new Error(JSON.stringify(file.problems));
      return file.data as Regulation;
    },
    close: () => rmSync(folder, { recursive: true }),
  };
}
