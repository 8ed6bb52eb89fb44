// Props of the help for fields: an overview, and one page for each collection, made from the schemas.
import { loadHandbook } from '../handbook.ts';
import { fieldWords } from '../labels/fields.ts';
import { rooms } from '../labels/words.ts';
import { fieldGroups } from '../model/field-help.ts';
import type { Handbook, Profile } from '../model/handbook.ts';
import { fieldsPath, listPath, segmentOf } from '../routes.ts';
import { collectionNames, collections, type CollectionName } from '../schema/index.ts';
import type { Language } from '../site.ts';
import { frameOf, other } from './shared.ts';

const groupsOf = (handbook: Handbook, name: CollectionName) => fieldGroups(collections[name].schema, [...(handbook[name] as Map<string, Profile>).values()].map(({ data }) => data));
const crumb = (language: Language) => ({ label: rooms.guide[language], href: listPath('guide', language) });

/** Props of /handbuch/felder/. */
export async function fieldsIndexProps(language: Language) {
  const handbook = await loadHandbook();
  return {
    frame: frameOf(handbook, language, fieldsPath(other(language)), [crumb(language), { label: fieldWords[language].title }]),
    entries: collectionNames.map((name) => {
      const [record] = fieldGroups(collections[name].schema);
      return { name, title: rooms[name][language], href: fieldsPath(language, name), fields: record!.fields.length, required: record!.fields.filter(({ isRequired }) => isRequired).length };
    }),
  };
}

/** Paths and props of /handbuch/felder/<room>/. */
export async function fieldsPages(language: Language) {
  const handbook = await loadHandbook();
  const { title } = fieldWords[language];
  return collectionNames.map((name) => ({
    params: { room: segmentOf(name, language) },
    props: {
      frame: frameOf(handbook, language, fieldsPath(other(language), name), [crumb(language), { label: title, href: fieldsPath(language) }, { label: rooms[name][language] }]),
      title: fieldWords[language].of(rooms[name][language]),
      folder: `content/${name}`,
      groups: groupsOf(handbook, name),
    },
  }));
}
