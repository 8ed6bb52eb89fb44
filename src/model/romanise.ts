// Cyrillic in Latin letters, in every way that is in use: as scholars, as passports and as German newspapers write it.

// One line a system, folded to letters without marks, because the index folds them anyway (č → c).
const COMMON = 'а:a б:b в:v г:g д:d е:e з:z и:i к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f ъ: ь: э:e ы:y і:i ў:u ә:a ғ:g қ:k ң:n ө:o ұ:u ү:u һ:h ј:j љ:lj њ:nj ћ:c ђ:đ џ:dz ѓ:gj ќ:kj ѕ:dz ґ:g ї:i є:e';
const SCHOLARLY = `${COMMON} ж:z й:j х:h ц:c ч:c ш:s щ:sc ю:ju я:ja ё:e`;
const PASSPORT = `${COMMON} ж:zh й:y х:kh ц:ts ч:ch ш:sh щ:shch ю:yu я:ya ё:yo`;
const GERMAN = `${COMMON} ж:sch й:j х:ch ц:z ч:tsch ш:sch щ:schtsch ю:ju я:ja ё:jo`;

const UKRAINIAN = 'г:h и:y';
const BULGARIAN = 'ъ:a';

/** Systems by language; Serbian has one Latin alphabet of its own. */
const SYSTEMS: Record<string, string[]> = {
  sr: [SCHOLARLY],
  mk: [SCHOLARLY, `${PASSPORT} й:j х:h ц:c`],
  bg: [`${SCHOLARLY} ${BULGARIAN} щ:st`, `${PASSPORT} ${BULGARIAN} щ:sht х:h`, `${GERMAN} ${BULGARIAN} щ:scht`],
  uk: [`${SCHOLARLY} ${UKRAINIAN} х:ch є:je`, `${PASSPORT} ${UKRAINIAN} й:i є:ie ю:iu я:ia`, `${PASSPORT} ${UKRAINIAN} є:ye ї:yi`, `${GERMAN} ${UKRAINIAN} є:je ї:ji`],
  ru: [SCHOLARLY, `${SCHOLARLY} х:ch`, PASSPORT, GERMAN],
};
const SERBIAN_ALPHABET = new Set(['sr', 'bs', 'hr', 'sh', 'cnr', 'me']);

const read = (system: string) => new Map(system.split(' ').map((pair) => pair.split(':') as [string, string]));
const tables = new Map(Object.entries(SYSTEMS).map(([language, systems]) => [language, systems.map(read)]));

// Ukraine's own rule writes these at the beginning of a word in another way.
const UKRAINIAN_INITIAL: Record<string, string> = { є: 'ye', ї: 'yi', й: 'y', ю: 'yu', я: 'ya' };

export const hasCyrillic = (text: string) => /\p{Script=Cyrillic}/u.test(text);

/** A lower-case word in Latin letters, once for each system of its language; none if it has no Cyrillic. */
export function romanise(word: string, lang: string): string[] {
  if (!hasCyrillic(word)) return [];
  const primary = lang.split('-')[0]!;
  const systems = tables.get(SERBIAN_ALPHABET.has(primary) ? 'sr' : primary) ?? tables.get('ru')!;
  return systems.map((table, index) => {
    const letters = [...word];
    if (primary === 'uk' && index === 1) letters[0] = UKRAINIAN_INITIAL[letters[0]!] ?? letters[0]!;
    return letters.map((letter) => table.get(letter) ?? letter).join('');
  });
}

/** A word whose language is not known, in the systems of all languages. */
export function romaniseAny(word: string): string[] {
  return [...new Set([...tables.keys()].flatMap((language) => romanise(word, language)))];
}
