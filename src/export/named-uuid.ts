// Identifiers that follow from an address (UUID version 5, RFC 9562): the same address always has the same one.

/** The namespace that the RFC gives to addresses. */
const URL_NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

const bytesOf = (uuid: string) => Uint8Array.from(uuid.replaceAll('-', '').match(/../g)!, (pair) => Number.parseInt(pair, 16));

/** Two digits for each byte. */
export const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

export async function namedUuid(address: string): Promise<string> {
  const name = new Uint8Array([...bytesOf(URL_NAMESPACE), ...new TextEncoder().encode(address)]);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-1', name)).slice(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  const digits = hexOf(hash);
  return [digits.slice(0, 8), digits.slice(8, 12), digits.slice(12, 16), digits.slice(16, 20), digits.slice(20)].join('-');
}
