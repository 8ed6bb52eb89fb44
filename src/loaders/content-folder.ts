// Where the content lies: `content` beside `src`, or another folder for tests and rehearsals (CONTENT_DIR).
import { resolve } from 'node:path';

/** Absolute path of the content folder. `root` is the folder of package.json. */
export function contentFolder(root: string): string {
  return resolve(root, process.env['CONTENT_DIR'] || 'content');
}
