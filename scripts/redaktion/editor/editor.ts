// Starts Decap with the handbook's forms, file formats and checks. Runs in the browser, after the bundle and the settings.
import { ENGLISH, formatOf, PROSE_FORMAT } from '../../../src/export/cms-config.ts';
import { cmsWords } from '../../../src/labels/cms.ts';
import { parseFile, parseTranslation } from '../../../src/markdown/parse-file.ts';
import { collectionNames, collections, type CollectionName } from '../../../src/schema/index.ts';
import { keepButtonsNamed } from './button-names.ts';
import type { Group } from './form-values.ts';
import { profileFormat, proseFormat, type FileFormat } from './profile-format.ts';
import { registerWidgets } from './widgets.ts';

const { CMS, editorSettings } = window;
const words = cmsWords.de;
const SHOWN = 6;

const formats = new Map<string, FileFormat>(collectionNames.map((name) => [name, profileFormat(editorSettings.shapes[name], collections[name].format === 'mdx')]));
for (const [name, format] of formats) CMS.registerCustomFormat(formatOf(name as CollectionName), collections[name as CollectionName].format, format);
CMS.registerCustomFormat(PROSE_FORMAT, 'en.mdx', proseFormat);

/** The same check as `npm run check`, of this one file: nothing is saved that it would refuse. */
function faultsOf(collection: string, values: Group): string | undefined {
  const { problems } = collection.endsWith(ENGLISH) ? parseTranslation(proseFormat.toFile(values)) : parseFile(collection as CollectionName, formats.get(collection)!.toFile(values));
  const errors = problems.filter(({ level }) => level === 'error').map(({ message, hint }) => `• ${message}${hint ? ` ${hint}` : ''}`);
  if (errors.length === 0) return undefined;
  const more = errors.length > SHOWN ? [`• ${words.more(errors.length - SHOWN)}`] : [];
  return [words.refused(errors.length), ...errors.slice(0, SHOWN), ...more].join('\n');
}

registerWidgets(faultsOf);
keepButtonsNamed();
CMS.init({ config: editorSettings.config });
