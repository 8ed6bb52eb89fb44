// References that know where they lead: to another profile (ref) or to an entry of the same file (local).
import { z } from 'astro/zod';
import { code } from './fields.ts';

/** Code of an entry in another collection. The references check resolves it; Astro's own reference() does not stop a build. */
export function ref(collection: string) {
  return code.meta({ ref: collection });
}

/** Id of an entry in a list of the same file, for example an edition of this qualification. */
export function local(list: string) {
  return z.string().min(1).meta({ local: list });
}
