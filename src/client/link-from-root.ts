// Links that a script makes: from the root of the site wherever the page was opened, so that they also hold on disk.
import { base } from '../routes.ts';

/** Makes an address of the site one that works from `root`; on disk a folder does not answer with its page. */
export function linkFrom(root: URL, path: string): string {
  const url = new URL(path.slice(base.length), root);
  // Kiwix keeps the names of files, too.
  const namesFiles = url.protocol === 'file:' || globalThis.location?.pathname.endsWith('/index.html');
  if (namesFiles && url.pathname.endsWith('/')) url.pathname += 'index.html';
  return url.href;
}
