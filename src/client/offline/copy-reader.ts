// The copy as the worker reads it: the record once, packs as they are asked for.
import { fileAt, FORMAT, isChosen, packWith, type Copy } from '../../model/offline-copy.ts';
import { openPack, readFrom, type OpenPack } from './read-pack.ts';
import { savedResponse } from './saved-response.ts';
import { readPack, readRecord } from './store.ts';

/** Open packs that are kept: a page and what it loads lie in three or four. */
const OPEN = 12;

export class CopyReader {
  #copy: Promise<Copy | undefined> | undefined;
  readonly #open = new Map<string, Promise<OpenPack | undefined>>();

  /** The complete copy; one of another format counts as none. */
  copy(): Promise<Copy | undefined> {
    this.#copy ??= readRecord('copy').then((copy) => (copy?.manifest.format === FORMAT ? copy : undefined)).catch(() => undefined);
    return this.#copy;
  }

  /** After saving or deleting. */
  forget(): void {
    this.#copy = undefined;
    this.#open.clear();
  }

  #pack(file: string): Promise<OpenPack | undefined> {
    const known = this.#open.get(file);
    if (known) return known;
    const opening = readPack(file).then((blob) => blob && openPack(blob));
    const [oldest] = this.#open.keys();
    if (this.#open.size >= OPEN && oldest !== undefined) this.#open.delete(oldest);
    this.#open.set(file, opening);
    return opening;
  }

  async #read(copy: Copy, path: string): Promise<ArrayBuffer | undefined> {
    if (!isChosen(path, copy)) return undefined;
    const pack = packWith(path, copy.manifest);
    const open = pack && (await this.#pack(pack.file).catch(() => undefined));
    return open && readFrom(open, path);
  }

  /** What the copy answers to an address below the root; undefined if it does not hold it. */
  async find(copy: Copy, address: string): Promise<Response | undefined> {
    const path = fileAt(address);
    const content = await this.#read(copy, path);
    if (content) return savedResponse(path, content);
    // A server leads from /laender/tr to /laender/tr/.
    if (path.endsWith('index.html') || !(await this.#read(copy, `${path}/index.html`))) return undefined;
    return new Response(null, { status: 301, headers: { location: `${address.split('/').at(-1)}/` } });
  }

  /** A page of the copy for an address that it does not hold: under the given status. */
  async instead(copy: Copy, page: string, status: number): Promise<Response | undefined> {
    const content = await this.#read(copy, page);
    return content && savedResponse(page, content, status);
  }
}
