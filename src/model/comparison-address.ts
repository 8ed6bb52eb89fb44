// Sides of a comparison as they stand in addresses: ?a=in-0001&b=in-0002:e2015, and in-0002--e2015 as part of a path.

export interface SideName {
  code: string;
  /** Without one it is the newest edition. */
  edition?: string;
}

/** Parameters of the sides, in their order; the letters name the columns, too. */
export const sideLetters = ['a', 'b', 'c', 'd'] as const;
/** Parameter that puts what differs first. Addresses are shared: never change one. */
const DIFFERENCES_FIRST = 'unterschiede';

const CODE = '[a-z0-9]+(?:-[a-z0-9]+)*';
const SIDE = new RegExp(`^(${CODE})(?::(${CODE}))?$`);

/** Undefined for what no side can be called. Codes become parts of addresses: nothing else may pass. */
export function readSide(text: string): SideName | undefined {
  const [, code, edition] = SIDE.exec(text.trim().toLowerCase()) ?? [];
  return code === undefined ? undefined : { code, ...(edition === undefined ? {} : { edition }) };
}

/** in-0002:e2015 */
export function writeSide({ code, edition }: SideName): string {
  return edition === undefined ? code : `${code}:${edition}`;
}

/** The same as part of a path; no code holds two hyphens in a row, and no file system refuses them. */
export function sideSegment({ code, edition }: SideName): string {
  return edition === undefined ? code : `${code}--${edition}`;
}

export interface Asked {
  /** As written in the address, empty ones left out. */
  sides: string[];
  differencesFirst: boolean;
}

export function readAsked(parameters: URLSearchParams): Asked {
  return { sides: sideLetters.map((letter) => parameters.get(letter)?.trim() ?? '').filter(Boolean), differencesFirst: parameters.get(DIFFERENCES_FIRST) === '1' };
}

/** "?a=…&b=…"; colons stay readable. */
export function writeAsked({ sides, differencesFirst }: Asked): string {
  const parameters = sides.slice(0, sideLetters.length).map((side, index) => `${sideLetters[index]}=${encodeURIComponent(side).replaceAll('%3A', ':')}`);
  return `?${[...parameters, ...(differencesFirst ? [`${DIFFERENCES_FIRST}=1`] : [])].join('&')}`;
}
