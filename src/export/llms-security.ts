// security.txt (RFC 9116): whom to tell of a weakness, and until when that holds.
import { site } from '../site.ts';
import type { Absolute } from './head-meta.ts';

/** Text of the file; undefined where the operator has not filled in both lines that the format demands. */
export function securityText(path: string, absolute: Absolute, { contact, expires }: { contact: string; expires: string } = site.security): string | undefined {
  if (!contact || !expires) return undefined;
  return `Contact: ${contact}\nExpires: ${expires}T23:59:59Z\nPreferred-Languages: de, en\nCanonical: ${absolute(path)}\n`;
}
