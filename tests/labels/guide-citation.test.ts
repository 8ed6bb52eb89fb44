// The guide's page on citing shows the wording that the pages propose, and names what they show.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { citationText } from '../../src/export/citation-text.ts';
import { citationBoxWords } from '../../src/labels/citation.ts';
import { formatDate } from '../../src/labels/format.ts';
import { frameWords } from '../../src/labels/frame.ts';
import { profileWords } from '../../src/labels/profile.ts';
import { referenceWords } from '../../src/labels/reference.ts';
import { reviewState, versionStatus } from '../../src/labels/words.ts';
import type { Citation } from '../../src/model/citation.ts';
import { site, type Language } from '../../src/site.ts';

/** The example is the first release: in-0001 as it was published. */
const day = '2026-11-22';
const asOf = '2026-11-21';
const sample: Record<Language, Pick<Citation, 'title' | 'address'>> = {
  de: { title: 'Nationales Gewerbezeugnis Kraftfahrzeugmechanik', address: 'https://…/qualifikationen/in-0001/1/' },
  en: { title: 'National Trade Certificate Mechanic Motor Vehicle', address: 'https://…/en/qualifications/in-0001/1/' },
};

describe.each(['de', 'en'] as const)('zitieren, %s', (language) => {
  const page = readFileSync(join(import.meta.dirname, '../../content/guide', language === 'de' ? 'zitieren.mdx' : 'zitieren.en.mdx'), 'utf8');

  it('shows the citation as a page proposes it', () => {
    const citation: Citation = {
      language, publisher: site.publisher[language], handbook: site.name[language], collection: 'qualifications', code: 'in-0001',
      original: { text: 'National Trade Certificate – Mechanic Motor Vehicle', lang: 'en' },
      version: 1, published: day, stateAsOf: asOf, release: '2026-1', review: 'draft', status: 'current', ...sample[language],
    };
    expect(page).toContain(`\n${citationText(citation, { marginNumber: '12', accessed: '2026-11-23' })}\n`);
    expect(page).toContain(formatDate(day, language));
  });

  it('names rows, notices and states as the pages do', () => {
    const [words, status] = [profileWords[language], [versionStatus.current, versionStatus.superseded, versionStatus.withdrawn].map((word) => word[language])];
    const quoted = [words.thisVersion, words.noVersion, frameWords[language].moreCitation, referenceWords[language].citeAs, reviewState.draft[language]];
    for (const word of quoted) expect(page).toContain(language === 'de' ? `„${word}“` : `“${word}”`);
    for (const word of [...status, words.sha256]) expect(page).toContain(word);
    expect(page.toLowerCase()).toContain(citationBoxWords[language].heading.toLowerCase());
  });
});
