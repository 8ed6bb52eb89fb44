// Builds the page of the editor into a folder: Decap's bundle, our forms and formats, the settings, and a page with its policy.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rolldown } from 'rolldown';
import { cmsConfig } from '../../src/export/cms-config.ts';
import { cmsWords } from '../../src/labels/cms.ts';
import { site } from '../../src/site.ts';
import { editorChoices } from './editor-choices.ts';
import type { EditorSettings } from './editor/globals.ts';
import { ensureBundle } from './ensure-bundle.ts';

/** Styles that the bundle writes into the page, known by their checksums; another version has others. */
const STYLES = [
  // Empty: the script fills it.
  'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
  // Its messages, a picker of pictures that nobody uses, the sign of Forgejo.
  'sha256-4qb+qTjZ8vb8co1YZpMNDeX7tJSzzRBt6uIroh6K5K8=',
  'sha256-oLQo1xOLbYlsNCDIECXg24EuQKwYCOy/jJqds+fExxE=',
  'sha256-sWXCVsYO132Y9iWC8zFfGTko77qhq/tnjZCPE9ynFWk=',
];

/** The policy of this page and of no other: a few styles are known by their checksums, and requests go to the forge. Nothing else is looser than on the pages of the handbook. */
export function policyOf(hosts: readonly string[]): string {
  const beside = hosts.map((host) => ` ${host}`).join('');
  return [
    "default-src 'none'", "script-src 'self'", `style-src 'self' ${STYLES.map((hash) => `'${hash}'`).join(' ')}`, `connect-src 'self'${beside}`,
    `img-src 'self' data:${beside}`, "base-uri 'none'", "form-action 'none'",
  ].join('; ');
}

/**
 * Decap starts when told, with our settings. It would check them with code made at run time, which the policy forbids: that check
 * always says yes here, and a browser test runs the real one.
 */
const START = 'window.CMS_MANUAL_INIT = true;\nwindow.Function = new Proxy(Function, { construct: () => () => () => true });\n';

function pageOf(hosts: readonly string[]): string {
  const words = cmsWords.de;
  return `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyOf(hosts)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>${words.title} – ${site.name.de}</title>
<script src="start.js"></script>
<script src="decap-cms.js" defer></script>
<script src="settings.js" defer></script>
<script src="editor.js" defer></script>
</head>
<body>
<noscript>${words.needsScript}</noscript>
</body>
</html>
`;
}

async function bundleEditor(file: string): Promise<void> {
  const bundle = await rolldown({ input: join(import.meta.dirname, 'editor', 'editor.ts'), platform: 'browser', logLevel: 'warn' });
  await bundle.write({ file, format: 'iife', minify: true });
  await bundle.close();
}

/** `root`: repository whose entries the fields offer; `backend`: what Decap needs to reach it; `hosts`: where the page may send requests. */
export async function buildEditor({ folder, root, backend, hosts = [], siteUrl = '/' }: { folder: string; root: string; backend: Record<string, unknown>; hosts?: readonly string[]; siteUrl?: string }): Promise<void> {
  const dist = await ensureBundle();
  mkdirSync(folder, { recursive: true });
  // Decap leaves a note about its map of sources at the end, which is not handed out.
  writeFileSync(join(folder, 'decap-cms.js'), readFileSync(join(dist, 'decap-cms.js'), 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n'));
  copyFileSync(join(dist, 'decap-cms.js.LICENSE.txt'), join(folder, 'licences.txt'));
  const settings: EditorSettings = { ...cmsConfig(backend, siteUrl), ...editorChoices(root) };
  writeFileSync(join(folder, 'settings.js'), `window.editorSettings = ${JSON.stringify(settings)};\n`);
  writeFileSync(join(folder, 'start.js'), START);
  await bundleEditor(join(folder, 'editor.js'));
  writeFileSync(join(folder, 'index.html'), pageOf(hosts));
}
