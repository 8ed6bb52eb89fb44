// The checks of the built site, in the order they are told.
import { addresses } from './addresses.ts';
import { budgets } from './budgets.ts';
import type { Check } from './check.ts';
import { completeness } from './completeness.ts';
import { data } from './data.ts';
import { dataPages } from './data-pages.ts';
import { header } from './header.ts';
import { html } from './html.ts';
import { languages } from './languages.ts';
import { links } from './links.ts';
import { machineFiles } from './machine-files.ts';
import { marginNumbers } from './margin-numbers.ts';
import { notices } from './notices.ts';
import { publishedFiles } from './published-files.ts';
import { reading } from './reading.ts';
import { relations } from './relations.ts';
import { searchIndex } from './search-index.ts';
import { thirdParty } from './third-party.ts';
import { titles } from './titles.ts';
import { twins } from './twins.ts';

export const checks: Check[] = [html, links, twins, titles, languages, thirdParty, reading, budgets, completeness, searchIndex, addresses, publishedFiles, header, relations, notices, marginNumbers, data, dataPages, machineFiles];
