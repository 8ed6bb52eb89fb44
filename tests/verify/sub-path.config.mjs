// The site as astro.config.mjs builds it, beside the one in dist: places of its own.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import main from '../../astro.config.mjs';

const place = process.env.SUB_PATH_PLACE;
const pictures = join(place, 'public');

export default {
  ...main,
  outDir: join(place, 'dist'),
  cacheDir: join(place, 'cache'),
  ...(existsSync(pictures) && { publicDir: pictures }),
  vite: { ...main.vite, cacheDir: join(place, 'vite') },
};
