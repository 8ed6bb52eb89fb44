// Which guide pages there are, from the names of their files.
import { existsSync, readdirSync } from 'node:fs';
import { sep } from 'node:path';

/** Slugs of the German pages; where a page has no English text, its English address shows the German one. */
export function guideSlugs(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder, { recursive: true }).map((name) => String(name).split(sep).join('/'));
  return names.filter((name) => name.endsWith('.mdx') && !name.endsWith('.en.mdx')).map((name) => name.slice(0, -'.mdx'.length)).sort();
}
