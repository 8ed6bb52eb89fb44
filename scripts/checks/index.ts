// The list of checks. Adding one here adds it to the command; its help page is content/guide/pruefungen/<id>.mdx.
import { addresses } from './addresses.ts';
import { characters } from './characters.ts';
import { competences } from './competences.ts';
import type { Check } from './context.ts';
import { dates } from './dates.ts';
import { fileNames } from './file-names.ts';
import { parsing } from './parsing.ts';
import { periods } from './periods.ts';
import { references } from './references.ts';
import { review } from './review.ts';
import { sources } from './sources.ts';
import { succession } from './succession.ts';
import { sums } from './sums.ts';
import { titles } from './titles.ts';
import { translations } from './translations.ts';

export const checks: Check[] = [...parsing, fileNames, references, titles, characters, periods, sources, dates, addresses, sums, translations, review, competences, succession];
