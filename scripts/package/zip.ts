// Writes a ZIP in which nothing depends on machine, clock or time zone: one date and one mode for every file, in the order given.
// Not fflate's writer: it has no ZIP64 and counts files above 65,535 from zero again (of 66,000 files 464 can be read), and it takes packed content,
// which comes from several threads here, only as a stream, whose local headers name neither size nor checksum.
import { writeSync } from 'node:fs';

export interface ZipEntry {
  /** With forward slashes, from the root of the ZIP. */
  name: string;
  size: number;
  crc: number;
  /** Packed, or as it is where packing gains nothing. */
  content: Uint8Array;
  isPacked: boolean;
}

const MADE_ON_UNIX = 3 << 8;
const VERSION = 20;
/** For more files than 65,535 (ZIP64). */
const VERSION_64 = 45;
const UTF_8 = 1 << 11;
const MODE = 0o100644;
const [MOST_16, MOST_32] = [0xffff, 0xffffffff];

/** The day of a YYYY-MM-DD as ZIP counts it; the time is midnight. */
function dayOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return ((year - 1980) << 9) | (month << 5) | day;
}

/** Fields of 2, 4 or 8 bytes, the lowest byte first. */
function fields(...values: [bytes: 2 | 4 | 8, value: number][]): Buffer {
  const buffer = Buffer.alloc(values.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of values) {
    if (bytes === 8) buffer.writeBigUInt64LE(BigInt(value), at);
    else buffer.writeUIntLE(value, at, bytes);
    at += bytes;
  }
  return buffer;
}

/** Puts files into a ZIP one after the other. */
export class ZipWriter {
  readonly #file: number;
  readonly #day: number;
  readonly #directory: Buffer[] = [];
  #at = 0;
  #count = 0;

  /** `file` is open for writing; `date` as YYYY-MM-DD. */
  constructor(file: number, date: string) {
    this.#file = file;
    this.#day = dayOf(date);
  }

  add({ name, size, crc, content, isPacked }: ZipEntry): void {
    const bytes = Buffer.from(name);
    if (this.#at > MOST_32 - content.length - 1024) throw new Error('The package would be larger than 4 GB');
    // What both headers say, in the same order.
    const common = fields([2, VERSION], [2, UTF_8], [2, isPacked ? 8 : 0], [2, 0], [2, this.#day], [4, crc], [4, content.length], [4, size], [2, bytes.length], [2, 0]);
    this.#directory.push(fields([4, 0x02014b50], [2, MADE_ON_UNIX | VERSION]), common, fields([2, 0], [2, 0], [2, 0], [4, (MODE << 16) >>> 0], [4, this.#at]), bytes);
    this.#write(fields([4, 0x04034b50]), common, bytes, content);
    this.#count += 1;
  }

  /** Writes the directory; nothing can be added after it. Answers with the size of the ZIP. */
  close(): number {
    const start = this.#at;
    this.#write(Buffer.concat(this.#directory));
    const length = this.#at - start;
    const end = this.#at;
    if (this.#count > MOST_16) {
      this.#write(fields([4, 0x06064b50], [8, 44], [2, MADE_ON_UNIX | VERSION_64], [2, VERSION_64], [4, 0], [4, 0], [8, this.#count], [8, this.#count], [8, length], [8, start]));
      this.#write(fields([4, 0x07064b50], [4, 0], [8, end], [4, 1]));
    }
    const count = Math.min(this.#count, MOST_16);
    this.#write(fields([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, length], [4, start], [2, 0]));
    return this.#at;
  }

  #write(...parts: Uint8Array[]): void {
    for (const part of parts) {
      for (let done = 0; done < part.length;) done += writeSync(this.#file, part, done);
      this.#at += part.length;
    }
  }
}
