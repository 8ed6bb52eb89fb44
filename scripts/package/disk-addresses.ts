// Addresses as they hold on a disk: relative, ending in the name of a file; what the package leaves out is named by its address online.

export interface Places {
  origin: string;
  base: string;
  /** Every file of the package. */
  files: ReadonlySet<string>;
  /** Pages that only lead on, and where to: links lead there at once. */
  newest: ReadonlyMap<string, string>;
}

/** From a page's folder up to the root of the package. */
export const toRoot = (from: string): string => '../'.repeat(from.split('/').length - 1);

/** The file that an address of the site leads to; undefined if the package has none. */
function fileOf(path: string, { files, newest }: Places): string | undefined {
  const name = decodeURIComponent(path);
  const file = [name, `${name}index.html`, `${name}/index.html`].find((one) => files.has(one));
  return file === undefined ? undefined : newest.get(file) ?? file;
}

/** An address as the page at `from` must name it; those that do not begin with the base path stay as they are. */
export function onDisk(address: string, from: string, places: Places): string {
  const { origin, base } = places;
  if (!address.startsWith(base) || address.startsWith('//')) return address;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  const file = fileOf(path.slice(base.length), places);
  if (file === undefined) return `${origin}${address}`;
  return file === from && rest.startsWith('#') ? rest : `${toRoot(from)}${file}${rest}`;
}

/** A folder that a script puts names of files behind. */
export function folderOnDisk(address: string, from: string, { base }: Pick<Places, 'base'>): string {
  return address.startsWith(base) ? toRoot(from) + address.slice(base.length) : address;
}
