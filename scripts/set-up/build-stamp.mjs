// Knows whether dist still is what the files in the repository make, so that `npm start` builds only when needed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './processes.mjs';

const sources = ['content', 'src', 'public', 'scripts/verify-citation.mjs', 'astro.config.mjs', 'package-lock.json'];
const settings = ['SITE_URL', 'BASE_PATH', 'SHOW', 'CONTENT_DIR'];
const stampFile = join(root, '.cache', 'build');

export function isBuilt() {
  return existsSync(join(root, 'dist', 'index.html')) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === digestSources(root);
}

/** Builds with the given function. The stamp is of before the build: what changes meanwhile is built next time. */
export async function buildAndStamp(build) {
  rmSync(stampFile, { force: true });
  const digest = digestSources(root);
  const code = await build();
  if (code === 0) {
    mkdirSync(dirname(stampFile), { recursive: true });
    writeFileSync(stampFile, digest);
  }
  return code;
}

/** One digest over everything the site is made of. */
export function digestSources(folder, environment = process.env) {
  const hash = createHash('sha256');
  for (const name of settings) hash.update(`${name}=${environment[name] ?? ''}\0`);
  for (const path of sources) addToDigest(hash, folder, path);
  if (environment.CONTENT_DIR) addToDigest(hash, folder, environment.CONTENT_DIR);
  return hash.digest('hex');
}

function addToDigest(hash, folder, path) {
  const place = join(folder, path);
  if (!existsSync(place)) return;
  if (statSync(place).isDirectory()) {
    for (const name of readdirSync(place).sort()) addToDigest(hash, folder, `${path}/${name}`);
  } else {
    const bytes = readFileSync(place);
    hash.update(`${path}\0${bytes.length}\0`).update(bytes);
  }
}
