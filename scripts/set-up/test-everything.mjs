// `npm test`: every check and every test in order, all of them even if one fails, with one sum at the end.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { astro, build, playwright, reports, scriptAndKeep, vitest } from './commands.mjs';
import { addCounts, countStep, formatCount, readCountLine, readPlaywrightReport, readVitestReport } from './counts.mjs';
import { SetUpError, wasInterrupted } from './processes.mjs';

const steps = [
  { name: 'check', run: () => runCountingScript('check') },
  { name: 'typecheck', run: async () => asOne(await astro('check')) },
  { name: 'test:unit', run: () => runReporting(vitest, reports.vitest, readVitestReport) },
  { name: 'build', run: async () => asOne(await build()) },
  { name: 'verify', needsBuild: true, run: () => runCountingScript('verify') },
  { name: 'test:e2e', needsBuild: true, run: () => runReporting(playwright, reports.playwright, readPlaywrightReport) },
];

/** Answers with the exit code. */
export function testEverything() {
  return runSteps(steps);
}

/** Runs steps of `{ name, needsBuild?, run: () => { count, code } }`; the one called build decides on those that need it. */
export async function runSteps(steps) {
  const results = [];
  let isBuilt = false;
  for (const step of steps) {
    console.log(`\n── ${step.name}`);
    if (step.needsBuild && !isBuilt) {
      console.log('Left out: there is no build to look at.');
      results.push({ name: step.name, count: { passed: 0, failed: 0 }, note: 'left out, the build failed' });
      continue;
    }
    const startedAt = Date.now();
    const count = await runStep(step);
    if (wasInterrupted()) return 130;
    if (step.name === 'build') isBuilt = count.failed === 0;
    results.push({ name: step.name, count, note: `${((Date.now() - startedAt) / 1000).toFixed(1)} s` });
  }
  return report(results);
}

async function runStep(step) {
  try {
    const { count, code } = await step.run();
    return countStep(count, code);
  } catch (error) {
    // A step that cannot start is a failure of that step; the others still have something to say.
    console.error(error instanceof SetUpError ? error.message : error);
    return { passed: 0, failed: 1 };
  }
}

function report(results) {
  console.log('');
  for (const { name, count, note } of results) console.log(`${name.padEnd(10)} ${formatCount(count).padEnd(24)} ${note}`);
  const sum = addCounts(results.map(({ count }) => count));
  console.log(`\n${formatCount(sum)}`);
  return sum.failed > 0 ? 1 : 0;
}

/** Typecheck and build either work or do not. */
function asOne(code) {
  return { code, count: code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 } };
}

async function runCountingScript(name) {
  const { code, output } = await scriptAndKeep(name);
  return { code, count: readCountLine(output) };
}

async function runReporting(runner, file, readReport) {
  // An old report must not stand in for one that was never written.
  rmSync(file, { force: true });
  const code = await runner();
  const count = existsSync(file) ? readReport(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  return { code, count };
}
