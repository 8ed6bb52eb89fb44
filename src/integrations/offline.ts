// Makes the packs of the offline copy once every page and the search index are there; the last of the integrations.
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { site } from '../site.ts';
import { hasPlan, writePacks } from './offline-packs.ts';

export function offlineCopy(): AstroIntegration {
  let cache: string;
  return {
    name: 'offline-copy',
    hooks: {
      'astro:config:done': ({ config }) => {
        cache = join(fileURLToPath(config.cacheDir), 'packs');
      },
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        if (!site.offersOfflineCopy || !hasPlan(folder)) return;
        const { packs } = await writePacks(folder, cache);
        const bytes = packs.reduce((sum, pack) => sum + pack.bytes, 0);
        logger.info(`${packs.length} packs, ${(bytes / 1e6).toFixed(1)} MB`);
      },
    },
  };
}
