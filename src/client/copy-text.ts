// Puts a text on the clipboard, wherever the page was opened from.

/** Where a text can go; a page opened from disk or over http may have no clipboard. */
export interface Ways {
  clipboard: Pick<Clipboard, 'writeText'> | undefined;
  /** Runs the browser's own "copy" and hands its event over. */
  command: (onCopy: (event: ClipboardEvent) => void) => boolean;
}

/** Whether the text has reached the clipboard. */
export async function copyText(text: string, { clipboard, command }: Ways): Promise<boolean> {
  try {
    if (clipboard) return await clipboard.writeText(text), true;
  } catch {
    // Refused: the older way may still be open.
  }
  let taken = false;
  const done = command((event) => {
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    taken = event.clipboardData !== null;
  });
  return done && taken;
}

/** The browser's own copying, for pages from disk or over http. */
function command(onCopy: (event: ClipboardEvent) => void): boolean {
  document.addEventListener('copy', onCopy);
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy);
  }
}

export const waysOf = ({ clipboard }: { clipboard: Clipboard | undefined }): Ways => ({ clipboard, command });
