// The site as astro.config.mjs builds it, beside the one in dist: places of its own, no search index.
import { join } from 'node:path';
import main from '../../astro.config.mjs';

const place = process.env.SUB_PATH_PLACE;

export default {
  ...main,
  outDir: join(place, 'dist'),
  cacheDir: join(place, 'cache'),
  integrations: main.integrations.filter(({ name }) => name !== 'search-index'),
  vite: { ...main.vite, cacheDir: join(place, 'vite') },
};
