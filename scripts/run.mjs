// The commands of package.json: does the set-up each one needs, then runs it.
import { fileURLToPath } from 'node:url';
import { serveSite } from './serve.mjs';
import { isBuilt } from './set-up/build-stamp.mjs';
import { astro, build, playwright, requireBuild, script, vitest } from './set-up/commands.mjs';
import { ensureDependencies } from './set-up/ensure-dependencies.mjs';
import { runWithNewerNode } from './set-up/ensure-node.mjs';
import { SetUpError, stopWithNpm } from './set-up/processes.mjs';
import { testEverything } from './set-up/test-everything.mjs';

/** Each takes the arguments after its name and answers with an exit code. */
const commands = {
  start: { about: 'build the site if anything changed, and serve it', run: start },
  dev: { about: 'serve the working files, reloading on every change', run: (args) => astro('dev', args) },
  build: { about: 'build the site into dist', run: (args) => build(args) },
  preview: { about: 'serve dist as it is', run: preview },
  new: { about: 'make a profile with a free code and every required field', run: (args) => script('new', args) },
  check: { about: 'check the content', run: (args) => script('check', args) },
  fix: { about: 'repair the form of content files, never what they say', run: (args) => script('fix', args) },
  diff: { about: 'say in words what changed in the content', run: (args) => script('diff', args) },
  redaktion: { about: 'edit the content in a browser, without Git', run: (args) => script('redaktion', args) },
  schemas: { about: 'write the JSON Schemas for editors', run: (args) => script('schemas', args) },
  verify: { about: 'check the built site', run: (args) => script('verify', args) },
  reproduce: { about: 'build a commit twice and compare every byte', run: (args) => script('compare-builds', args) },
  hosting: { about: 'write the configuration of a web server', run: (args) => script('hosting', args) },
  licences: { about: 'list the licences of all packages', run: (args) => script('licences', args) },
  sbom: { about: 'list all packages in the format CycloneDX', run: (args) => script('sbom', args) },
  package: { about: 'pack the built site for reading from disk', run: (args) => script('package', args) },
  zim: { about: 'make a ZIM file for Kiwix (needs zim-tools)', run: (args) => script('zim', args) },
  import: { about: 'read an official text into a profile', run: (args) => script('import', args) },
  release: { about: 'publish changed profiles as versions', run: (args) => script('release', args) },
  withdraw: { about: 'withdraw a published version', run: (args) => script('withdraw', args) },
  move: { about: 'forward a published address to another', run: (args) => script('move', args) },
  remove: { about: 'remove published files for a legal reason', run: (args) => script('remove', args) },
  bench: { about: 'measure builds and checks of large corpora', run: (args) => script('bench', args) },
  typecheck: { about: 'check the types', run: (args) => astro('check', args) },
  'test:unit': { about: 'run the unit tests', run: (args) => vitest(args) },
  'test:e2e': { about: 'run the browser tests on the built site', run: (args) => playwright(args) },
  test: { about: 'run all checks and tests', run: testEverything },
};

stopWithNpm();
const [name, ...args] = process.argv.slice(2);
process.exitCode = await main(name, args);

async function main(name, args) {
  if (!Object.hasOwn(commands, name ?? '')) {
    const list = Object.entries(commands).map(([command, { about }]) => `  npm run ${command.padEnd(10)} ${about}`);
    console.error([name ? `There is no command "${name}".` : 'Which command?', ...list].join('\n'));
    return 2;
  }
  try {
    const handedOver = await runWithNewerNode(fileURLToPath(import.meta.url), [name, ...args]);
    if (handedOver !== undefined) return handedOver;
    await ensureDependencies();
    return await commands[name].run(args);
  } catch (error) {
    if (!(error instanceof SetUpError)) throw error;
    console.error(error.message);
    return 1;
  }
}

async function start() {
  if (!isBuilt()) {
    const code = await build();
    if (code !== 0) return code;
  }
  return preview();
}

async function preview() {
  requireBuild();
  return serveSite();
}
