// Reads the JSON reports of the test runners: how many tests passed, and how long each took.

export interface TestTime {
  name: string;
  milliseconds: number;
}

export interface TestResults {
  passed: number;
  failed: number;
  skipped: number;
  times: TestTime[];
}

/** This is the part of vitest's report (reporter `json`, the format of Jest) that is read here. */
export interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { name: string; assertionResults: { fullName: string; duration?: number | null }[] }[];
}

interface PlaywrightSuite {
  file: string;
  specs: { title: string; tests: { results: { duration: number }[] }[] }[];
  suites?: PlaywrightSuite[];
}

/** This is the part of Playwright's report (reporter `json`) that is read here. */
export interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  suites: PlaywrightSuite[];
}

/** @param root the folder to which the paths of files in the result are relative */
export function readReport(report: VitestReport | PlaywrightReport, root: string): TestResults {
  return 'stats' in report ? ofPlaywright(report) : ofVitest(report, root);
}

function ofVitest(report: VitestReport, root: string): TestResults {
  const times = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.map(({ fullName, duration }) => ({
      name: `${name.replace(`${root}/`, '')}: ${fullName}`,
      milliseconds: duration ?? 0,
    })),
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  return { passed: report.numPassedTests, failed: report.numFailedTests, skipped, times };
}

/** A test that passes when it is tried again counts as passed, and the time of its tries is added up. */
function ofPlaywright({ stats, suites }: PlaywrightReport): TestResults {
  const timesOf = ({ file, specs, suites: inner = [] }: PlaywrightSuite): TestTime[] => [
    ...specs.map(({ title, tests }) => ({
      name: `${file}: ${title}`,
      milliseconds: tests.flatMap(({ results }) => results).reduce((sum, { duration }) => sum + duration, 0),
    })),
    ...inner.flatMap(timesOf),
  ];
  const passed = stats.expected + stats.flaky;
  return { passed, failed: stats.unexpected, skipped: stats.skipped, times: suites.flatMap(timesOf) };
}

/**
 * Reads the counts of a script that is no test runner.
 * @param output with a line such as "2 passed, 0 failed, 1 skipped" @returns its counts, without times; null without such a line
 */
export function readCounts(output: string): TestResults | null {
  const line = [...output.matchAll(/^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?\s*$/gm)].at(-1);
  if (!line) return null;
  return { passed: Number(line[1]), failed: Number(line[2]), skipped: Number(line[3] ?? 0), times: [] };
}

/** @returns the sums of all counts, and all times in one list */
export function addUp(all: readonly TestResults[]): TestResults {
  const sum = (of: (each: TestResults) => number) => all.reduce((total, each) => total + of(each), 0);
  return {
    passed: sum(({ passed }) => passed),
    failed: sum(({ failed }) => failed),
    skipped: sum(({ skipped }) => skipped),
    times: all.flatMap(({ times }) => times),
  };
}

/** @returns the `count` slowest tests, the slowest first */
export function slowest(times: readonly TestTime[], count: number): TestTime[] {
  return times.toSorted((one, other) => other.milliseconds - one.milliseconds).slice(0, count);
}
