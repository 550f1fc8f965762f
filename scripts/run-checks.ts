// npm test runs all checks, those that need one core in parallel, and then says how long each step and the slowest tests took.
// npm run test:quick runs format, lint and types with the caches of the last time, and the unit tests of what changed.

import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import {
  addUp,
  readCounts,
  readReport,
  slowest,
  type TestResults,
  type VitestReport,
} from './test-results.ts';

const ROOT = join(import.meta.dirname, '..');
const RESULTS = join(ROOT, '.cache/test-results');
const SLOWEST = 10;
/** Each of these takes five seconds or more on two cores, whatever has changed: `npm run test:quick` leaves them to `npm test`. */
const SLOW_TESTS = ['teach', 'inspect', 'inspection', 'service-contract', 'evaluate-model'];

interface Step {
  name: string;
  command: string;
}

/** The lists of a stage run in parallel, and the steps of each list one after the other. */
type Stage = Step[][];

interface Done extends Step {
  seconds: number;
  failed: boolean;
  output: string;
}

const script = (name: string): Step => ({ name, command: `npm run --silent ${name}` });

function everything(): Stage[] {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const afterBuild = 'check:bundle';
  const checks = Object.keys(scripts).filter((name) => name.startsWith('check:') && name !== afterBuild);
  // The linter takes as long as all others together.
  const [long, others] = [['check:lint'], checks.filter((name) => name !== 'check:lint')];
  return [
    [long.map(script), [...others, 'build', afterBuild].map(script)],
    // Each of these uses all cores itself.
    ...['test:unit', 'test:components', 'test:e2e', 'test:browsers'].map((name) => [[script(name)]]),
  ];
}

function quick(): Stage[] {
  const lint = 'eslint . --max-warnings 0 --cache --cache-strategy content --cache-location .cache/eslint/';
  const format = 'prettier --check --log-level warn --cache --cache-location .cache/prettier .';
  const without = SLOW_TESTS.map((name) => `--exclude '**/${name}.test.ts'`).join(' ');
  const unit = `vitest run --project node --changed ${changedSince()} --passWithNoTests ${without}`;
  return [
    [
      [{ name: 'lint', command: `npx ${lint}` }],
      [
        { name: 'format', command: `npx ${format}` },
        { name: 'types', command: 'npm run --silent check:types' },
        { name: 'unit tests of what changed', command: `npx ${unit}` },
      ],
    ],
  ];
}

/** @returns the commit at which this branch left main; vitest counts what is not committed as changed anyhow */
function changedSince(): string {
  for (const main of ['origin/main', 'main']) {
    const { status, stdout } = spawnSync('git', ['merge-base', 'HEAD', main], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    if (status === 0) return stdout.trim();
  }
  return 'HEAD';
}

/** @param live whether output is shown as it comes, or only when the step is done, so that parallel steps do not mix theirs */
function run(step: Step, live: boolean): Promise<Done> {
  const startedAt = performance.now();
  const chunks: Buffer[] = [];
  if (live) console.log(`\n== ${step.name}`);
  return new Promise((resolve) => {
    const child = spawn(step.command, { cwd: ROOT, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
    const heard = (chunk: Buffer) => {
      chunks.push(chunk);
      if (live) process.stdout.write(chunk);
    };
    child.stdout.on('data', heard);
    child.stderr.on('data', heard);
    child.on('close', (code) => {
      const output = Buffer.concat(chunks).toString();
      const seconds = (performance.now() - startedAt) / 1_000;
      if (!live) console.log(`\n== ${step.name}\n${output}`.trimEnd());
      resolve({ ...step, output, seconds, failed: code !== 0 });
    });
  });
}

async function runStage(lanes: Stage): Promise<Done[]> {
  const done = lanes.map(async (steps) => {
    const results: Done[] = [];
    for (const step of steps) {
      const result = await run(step, lanes.length === 1);
      results.push(result);
      if (result.failed) break;
    }
    return results;
  });
  return (await Promise.all(done)).flat();
}

function testResults(done: readonly Done[]): TestResults {
  const files = existsSync(RESULTS) ? readdirSync(RESULTS).filter((name) => name.endsWith('.json')) : [];
  const reports = files.map((name) => JSON.parse(readFileSync(join(RESULTS, name), 'utf8')) as VitestReport);
  return addUp([
    ...reports.map((report) => readReport(report, ROOT)),
    ...done.flatMap(({ output }) => readCounts(output) ?? []),
  ]);
}

function report(done: readonly Done[], wallSeconds: number): void {
  console.log('\n== What each step took');
  for (const { name, seconds, failed } of done)
    console.log(`${seconds.toFixed(1).padStart(8)} s  ${name}${failed ? '  FAILED' : ''}`);
  console.log(`${wallSeconds.toFixed(1).padStart(8)} s  together`);
  const { times, passed, failed, skipped } = testResults(done);
  if (times.length > 0) {
    console.log(`\n== The slowest ${SLOWEST} of ${times.length} tests`);
    for (const { name, milliseconds } of slowest(times, SLOWEST))
      console.log(`${(milliseconds / 1_000).toFixed(1).padStart(8)} s  ${name}`);
  }
  const faults = done.filter((step) => step.failed).map(({ name }) => name);
  if (faults.length > 0) console.log(`\nFailed: ${faults.join(', ')}`);
  if (times.length > 0) console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
}

rmSync(RESULTS, { recursive: true, force: true });
mkdirSync(RESULTS, { recursive: true });
const startedAt = performance.now();
const done: Done[] = [];
for (const stage of process.argv.includes('quick') ? quick() : everything()) {
  done.push(...(await runStage(stage)));
  if (done.some(({ failed }) => failed)) break;
}
report(done, (performance.now() - startedAt) / 1_000);
process.exitCode = done.some(({ failed }) => failed) ? 1 : 0;
