// Who is competent by law, where the enabling law alone says it: the chambers of skilled crafts (BBiG § 71), with the parallel rule of BQFG § 8. All others are for people to enter.

const BBIG = 'bbig';
const BQFG = 'bqfg';

const rules = {
  hwk: {
    text: { de: 'Handwerkskammer (Berufe der Handwerksordnung)', en: 'Chamber of skilled crafts (occupations under the Crafts Code)' },
    norm: 'bbig-71',
    sources: [{ id: BBIG, at: '§ 71 Abs. 1' }, { id: BQFG, at: '§ 8 Abs. 1 Nr. 2' }],
  },
} as const;

export type BodyKey = keyof typeof rules;

/** Rules by key → entries of `competentBodies`. */
export function competentBodies(keys: readonly BodyKey[]) {
  return keys.map((key) => ({ ...rules[key], text: { ...rules[key].text }, sources: rules[key].sources.map((citation) => ({ ...citation })) }));
}

/** The two laws as sources, where a body is named at all. */
export function competenceSources(keys: readonly BodyKey[]) {
  if (keys.length === 0) return [];
  const law = (id: string, title: string, short: string, url: string, published: string) => ({ id, kind: 'law' as const, title, short, publisher: 'Bundesamt für Justiz (gesetze-im-internet.de)', language: 'de', url, published, accessed: '2026-04-29', seen: 'full' as const });
  return [
    law(BBIG, 'Berufsbildungsgesetz', 'BBiG', 'https://www.gesetze-im-internet.de/bbig_2005/', '2026-02-18'),
    law(BQFG, 'Gesetz über die Feststellung der Gleichwertigkeit von Berufsqualifikationen', 'BQFG', 'https://www.gesetze-im-internet.de/bqfg/', '2024-02-29'),
  ];
}
