// Measures how much faster two workers train than one, beside two that need nothing of each other, and what an image costs in
// small and in large batches.

import type { Page } from '@playwright/test';
import { PRESET_NAMES, type PresetName } from '../../src/domain/experiment/presets.ts';
import { endContestant, startContestant, takeSteps, withContestants } from '../contestants.ts';
import type { ContestantName } from '../page/main.ts';
import { spreadOf, type Spread } from '../spread.ts';
import { round, table, type Part, type Report, type Row } from './part.ts';

const ROUNDS = 7;
const TURN_MS = 300;
const BATCHES = [32, 64, 128, 256, 512];

interface Shared {
  preset: PresetName;
  batchSize: number;
  must: string;
  aim: string;
}

const SHARED: readonly Shared[] = [
  { preset: 'robust', batchSize: 128, must: '1.7', aim: '' },
  { preset: 'tutorial', batchSize: 128, must: '1.4', aim: '' },
  { preset: 'tutorial', batchSize: 256, must: '1.4', aim: '1.8' },
];

/** They are images a second. */
interface SharedSpeed extends Shared {
  one: Spread;
  two: Spread;
  /** Two workers train a network each, with nothing to tell each other: all that this machine gives two. */
  apart: Spread;
}

interface SharingFigures {
  shared: SharedSpeed[];
  /** The keys are batch sizes; the values are milliseconds for each image of Tutorial, with one worker. */
  imageMs: Record<string, Spread>;
}

/** @returns takes turns of about `TURN_MS` with it, which give milliseconds of a step */
async function starter(page: Page, who: ContestantName, preset: PresetName, batchSize: number) {
  await startContestant(page, who, preset, batchSize);
  await takeSteps(page, who, 3);
  const { milliseconds } = await takeSteps(page, who, 3);
  const count = Math.max(1, Math.round(TURN_MS / milliseconds));
  return async () => (await takeSteps(page, who, count)).milliseconds;
}

async function measureShared(page: Page, shared: Shared): Promise<SharedSpeed> {
  const { preset, batchSize } = shared;
  const [one, beside, two] = [
    await starter(page, 'oursWasm', preset, batchSize),
    await starter(page, 'oursWasm#beside', preset, batchSize),
    await starter(page, 'oursTwo', preset, batchSize),
  ];
  const speeds = { one: [] as number[], two: [] as number[], apart: [] as number[] };
  const speedOf = (milliseconds: number) => (batchSize * 1_000) / milliseconds;
  for (let turn = 0; turn < ROUNDS; turn++) {
    speeds.one.push(speedOf(await one()));
    speeds.two.push(speedOf(await two()));
    const both = await Promise.all([one(), beside()]);
    speeds.apart.push(speedOf(both[0]) + speedOf(both[1]));
  }
  for (const who of ['oursWasm', 'oursWasm#beside', 'oursTwo'] as const) await endContestant(page, who);
  return {
    ...shared,
    one: spreadOf(speeds.one),
    two: spreadOf(speeds.two),
    apart: spreadOf(speeds.apart),
  };
}

async function measureBatches(page: Page): Promise<Record<string, Spread>> {
  const started: { batch: number; turn(): Promise<number>; times: number[] }[] = [];
  for (const batch of BATCHES)
    started.push({ batch, turn: await starter(page, `oursWasm#${batch}`, 'tutorial', batch), times: [] });
  for (let round = 0; round < ROUNDS; round++)
    for (const { batch, turn, times } of started) times.push((await turn()) / batch);
  for (const batch of BATCHES) await endContestant(page, `oursWasm#${batch}`);
  return Object.fromEntries(started.map(({ batch, times }) => [batch, spreadOf(times)]));
}

function report({ shared, imageMs }: SharingFigures): Report {
  const costs = Object.values(imageMs).map(({ median }) => median);
  const over = (speed: Spread, { one }: SharedSpeed) => round(speed.median / one.median, 2);
  return {
    rows: [
      ...shared.map((each): Row => {
        const { preset, batchSize, must, aim } = each;
        const name = `${PRESET_NAMES[preset]}, batch ${batchSize}: two WASM workers / one, images a second`;
        return [name, over(each.two, each), must, aim];
      }),
      [
        'Dearest / cheapest image, batch 32 to 512',
        round(Math.max(...costs) / Math.min(...costs), 2),
        '1.25',
        '1.1',
      ],
    ],
    tables: [
      'Images a second of workers that share each batch, and of two that train a network each, all that this machine gives two:',
      table(
        ['Network, batch', 'one', 'two share', 'two apart', 'share / one', 'apart / one'],
        shared.map((each) => [
          `${PRESET_NAMES[each.preset]}, ${each.batchSize}`,
          ...[each.one, each.two, each.apart].map(({ median }) => round(median, 0)),
          over(each.two, each),
          over(each.apart, each),
        ]),
      ),
      'Microseconds that an image of Tutorial costs, one WASM worker, by batch size:',
      table(Object.keys(imageMs), [costs.map((each) => round(each * 1_000, 0))]),
    ],
  };
}

export const sharing: Part<SharingFigures> = {
  title: 'Workers that share a batch',
  measure: () =>
    withContestants(async (page) => ({
      shared: await sequence(SHARED, (each) => measureShared(page, each)),
      imageMs: await measureBatches(page),
    })),
  report,
};

/** Calls one after the other. */
async function sequence<From, To>(all: readonly From[], work: (each: From) => Promise<To>): Promise<To[]> {
  const done: To[] = [];
  for (const each of all) done.push(await work(each));
  return done;
}
