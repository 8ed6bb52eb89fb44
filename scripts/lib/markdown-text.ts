// Text of others in Markdown of ours: nothing in it may become a link, a mention, a tag or a heading.

/** Text that is shown as it is, in one line. */
export function plainText(text: string): string {
  return text
    .replace(/[\r\n]+/g, ' ')
    .replace(/[\\`*_{}[\]()#+!|~<>&]/g, (sign) => (sign === '<' ? '&lt;' : sign === '>' ? '&gt;' : sign === '&' ? '&amp;' : `\\${sign}`))
    // A name after "@" would be told of the comment; addresses would become links.
    .replace(/@(?=\w)/g, '@\u2060')
    .replace(/:\/\//g, ':\u2060//')
    .replace(/\bwww\./gi, (word) => `${word.slice(0, 3)}\u2060.`)
    .replace(/^(\s*)([-=]|\d+[.)])(?=\s)/, '$1\\$2');
}

/** Text in a code span, whatever it holds. */
export function code(text: string): string {
  const line = text.replace(/[\r\n]+/g, ' ');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  const gap = line.startsWith('`') || line.endsWith('`') ? ' ' : '';
  return `${fence}${gap}${line}${gap}${fence}`;
}
