// What programs that answer questions should know about the handbook (llms.txt): what it is, how it is cited, where its data are.
import { hintWords } from '../labels/feeds.ts';
import { formatDate, formatNumber } from '../labels/format.ts';
import { rooms } from '../labels/words.ts';
import { apiFile, catalogueFile, elmFile, feedFile, registerFile } from '../file-routes.ts';
import { listPath, pagePath, type Room } from '../routes.ts';
import { site, type Language } from '../site.ts';
import type { Absolute } from './head-meta.ts';

export interface HandbookState {
  counts: readonly { room: Room; count: number }[];
  release: string | undefined;
  lastDate: string | undefined;
}

/** Text of llms.txt. */
export function llmsText(language: Language, { counts, release, lastDate }: HandbookState, absolute: Absolute): string {
  const words = hintWords[language];
  const { name, url } = site.licence.content;
  const link = (label: string, path: string, more?: string) => `- [${label}](${absolute(path)})${more ? `: ${more}` : ''}`;
  const state = release === undefined || lastDate === undefined ? [] : [words.state(release, formatDate(lastDate, language))];
  return `${[
    `# ${site.name[language]}`, '',
    `> ${words.about}`, '',
    [...state, words.licence(name, url)].join(' '), '',
    `## ${words.rulesTitle}`, '',
    ...words.rules.map((rule) => `- ${rule}`), '',
    `## ${words.roomsTitle}`, '',
    ...counts.map(({ room, count }) => link(rooms[room][language], listPath(room, language), words.entries(formatNumber(count, language)))), '',
    `## ${words.dataTitle}`, '',
    link(words.dataPage, pagePath('data', language)),
    link('index.json', apiFile('index.json'), words.index),
    link('openapi.json', apiFile('openapi.json'), words.openapi),
    link('all.ndjson', apiFile('all.ndjson'), words.all),
    link('index.elm.json', elmFile(), words.elm),
    link('catalogue.dcat.ttl', catalogueFile('ttl'), words.catalogue),
    link('all.atom', feedFile(language), words.feed),
    link('register.jsonl', registerFile, words.register),
  ].join('\n')}\n`;
}
