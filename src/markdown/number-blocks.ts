// Puts margin numbers before the blocks of rendered prose, or takes the marks away where a page has none.

const MARK = /(<(?:p|div) [^>]*?) data-block="(\d+)">/g;

/**
 * `numberOf` gets the number of a block in its section, from 0, and answers with its margin number; `label` is read out before it.
 * The marks are made by render.ts only: prose cannot hold HTML of its own.
 */
export function numberBlocks(html: string, numberOf: (block: number) => number | undefined, label: string): string {
  return html.replace(MARK, (_, tag: string, block: string) => {
    const number = numberOf(Number(block));
    return number === undefined ? `${tag}>` : `${tag} id="rn-${number}"><a class="rn" href="#rn-${number}"><span class="sr">${label} </span>${number}</a> `;
  });
}
