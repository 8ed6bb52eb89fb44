// Reads how many tests passed and failed, from what each runner of `npm test` leaves behind, and adds up.

/** From the last line a script of ours prints; undefined if it is not `N passed, N failed`. */
export function readCountLine(output) {
  const last = output.replace(/\u001b\[[0-9;]*m/g, '').trimEnd().split('\n').at(-1)?.trim() ?? '';
  const found = /^(\d+) passed, (\d+) failed$/.exec(last);
  return found ? { passed: Number(found[1]), failed: Number(found[2]) } : undefined;
}

/** From vitest's JSON report. A file that could not even be loaded has no tests in it; it counts as one failure. */
export function readVitestReport(report) {
  const brokenFiles = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + brokenFiles.length };
}

/** From Playwright's JSON report. Errors outside a test (a spec that does not load, no server) count as well. */
export function readPlaywrightReport(report) {
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}

/** What a step counts for: an unreadable count, a count of nothing and a bad exit without a failed test are one failure. */
export function countStep(count, exitCode) {
  if (!count || !Number.isInteger(count.passed) || !Number.isInteger(count.failed)) return { passed: 0, failed: 1 };
  const { passed, failed } = count;
  const somethingIsWrong = passed + failed === 0 || exitCode !== 0;
  return { passed, failed: failed === 0 && somethingIsWrong ? 1 : failed };
}

export function addCounts(counts) {
  return counts.reduce((sum, count) => ({ passed: sum.passed + count.passed, failed: sum.failed + count.failed }), { passed: 0, failed: 0 });
}

export function formatCount({ passed, failed }) {
  return `${passed} passed, ${failed} failed`;
}
