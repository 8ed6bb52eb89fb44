// Lets long double names break where a reader would: a zero-width space after the slash.

/** For headings and labels on screen only; addresses, citations and data take the plain text. */
export function breakable(text: string): string {
  return text.replace(/\/(?=\p{L}{6,})/gu, '/\u200B');
}
