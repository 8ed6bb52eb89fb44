// The site as astro.config.mjs builds it, beside the one in dist: places of its own.
import { join } from 'node:path';
import main from '../../astro.config.mjs';

const place = process.env.SUB_PATH_PLACE;

export default {
  ...main,
  outDir: join(place, 'dist'),
  cacheDir: join(place, 'cache'),
  vite: { ...main.vite, cacheDir: join(place, 'vite') },
};
