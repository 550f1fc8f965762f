import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import type { SavedRun } from '../../domain/run/saved-run.ts';
import { epochRecords, heldRuns, keptRun } from '../../testing/kept-runs.ts';
import { Runs } from './Runs.tsx';
import { heldQueue } from './testing/held-queue.ts';
import { createRunsStore } from './runs-store.ts';

async function openCompared(runs: readonly SavedRun[], chosen = runs.map(({ number }) => number)) {
  const savedRuns = heldRuns(runs);
  const store = createRunsStore(savedRuns);
  for (const number of chosen) store.getState().toggle(`run-${number}`);
  const done = async () => undefined;
  const screen = await render(
    <Runs
      {...{ store, savedRuns }}
      queue={heldQueue()}
      actions={{
        use: done,
        useShipped: done,
        open: () => undefined,
        goOn: done,
        trainOn: () => undefined,
        trainAgain: () => undefined,
      }}
      answering={null}
      busy={false}
      measureStorage={async () => null}
    />,
  );
  const loss = screen.getByRole('figure', { name: 'Compared loss' });
  const curves = () => [...loss.element().querySelectorAll<SVGGElement>('[data-run]')];
  return { screen, store, loss, curves };
}

const TWO = [
  keptRun(1, { epochs: epochRecords(5, 1) }),
  keptRun(2, { epochs: epochRecords(8, 2), config: { batchSize: 64 } }),
];

test('each chosen run is a solid and a dashed line of its colour, with its number at the end', async () => {
  const { curves, screen } = await openCompared(TWO);
  const accuracy = screen.getByRole('figure', { name: 'Compared accuracy' });
  expect(accuracy.element().querySelectorAll('[data-run]')).toHaveLength(2);
  expect(curves().map((curve) => curve.querySelector('text')?.textContent)).toEqual(['1', '2']);
  const [one, other] = curves().map((curve) =>
    [...curve.querySelectorAll('path')].map((path) => getComputedStyle(path)),
  );
  expect(one.map(({ strokeDasharray }) => strokeDasharray)).toEqual(['none', '6px, 4px']);
  expect(one[0].stroke).toBe(one[1].stroke);
  expect(one[0].stroke).not.toBe(other[0].stroke);
});

test('eight runs of fifty epochs are few elements, none of which moves', async () => {
  const runs = Array.from({ length: 8 }, (_, at) => keptRun(at + 1, { epochs: epochRecords(50, at) }));
  const { loss, curves } = await openCompared(runs);
  expect(curves()).toHaveLength(8);
  expect(loss.element().querySelectorAll('svg *').length).toBeLessThan(90);
  expect(loss.element().querySelectorAll('animate')).toHaveLength(0);
});

test('a run that is pointed at in a table stands out in chart, and a pinned one stays so', async () => {
  const { screen, curves, store } = await openCompared(TWO);
  const opacity = (number: number) => {
    const curve = curves().find((each) => each.dataset.run === String(number));
    return curve ? Number(getComputedStyle(curve).opacity) : NaN;
  };
  const figures = screen.getByRole('table', { name: 'Compared figures' });
  await figures.getByRole('row', { name: /^Run 2/ }).hover();
  expect([opacity(1), opacity(2)]).toEqual([expect.closeTo(0.22, 2), 1]);
  const row = screen.getByRole('row', { name: /Compare run 2/ });
  await expect.element(row).toHaveAttribute('class', expect.stringContaining('hovered'));
  await screen.getByRole('button', { name: 'Pin run 1' }).click();
  store.getState().hover(null);
  await expect.poll(() => [opacity(1), opacity(2)]).toEqual([1, expect.closeTo(0.22, 2)]);
});

test('a curve under the pointer says its run, epoch and values, and lights the run up in the table', async () => {
  const { loss, store } = await openCompared(TWO);
  const svg = loss.element().querySelector('svg')!;
  const end = loss.element().querySelector('[data-run="2"] circle')!.getBoundingClientRect();
  const at = { clientX: end.x + end.width / 2, clientY: end.y + end.height / 2, bubbles: true };
  svg.dispatchEvent(new PointerEvent('pointermove', at));
  await expect.element(loss.getByText('Run 2, epoch 8')).toBeVisible();
  expect(store.getState().hovered).toBe('run-2');
});

test('only what differs is in the table of differences, until the switch shows all', async () => {
  const { screen } = await openCompared(TWO);
  const table = screen.getByRole('table', { name: 'Differences' });
  const heads = () => table.element().querySelectorAll('tbody th');
  expect([...heads()].map((head) => head.textContent)).toEqual(['Batch size']);
  await expect.element(table.getByRole('row', { name: /^Batch size/ })).toHaveTextContent('Batch size12864');
  await screen.getByRole('switch', { name: 'Only what differs' }).click();
  expect(heads().length).toBeGreaterThan(15);
  await expect.element(table.getByText('filters=10, kernel_size=3, activation=relu').first()).toBeVisible();
});

test('runs on other images are warned about, and no val_loss among them is called the best', async () => {
  const other = keptRun(2, { config: { imageCount: 6_000 }, epochs: epochRecords(3, 7) });
  const { screen } = await openCompared([keptRun(1), other]);
  await expect
    .element(screen.getByText(/^val_loss and val_accuracy do not compare between run 1 and run 2: /))
    .toBeVisible();
  const best = screen
    .getByRole('table', { name: 'Compared figures' })
    .element()
    .querySelectorAll('[class*="best"]');
  expect(best).toHaveLength(1);
});

test('repeats are shown as one with mean and spread, those that were not chosen among them', async () => {
  const repeats = [1, 2, 3].map((seed) => keptRun(seed, { epochs: epochRecords(4, seed), config: { seed } }));
  const { screen, curves } = await openCompared([...repeats, keptRun(4, { config: { epochs: 3 } })], [1, 4]);
  await screen.getByRole('switch', { name: 'Group repeats' }).click();
  expect(
    curves()
      .map((curve) => curve.querySelectorAll('path').length)
      .sort(),
  ).toEqual([2, 3]);
  const row = screen.getByRole('row', { name: /^Run 1 and its repeats \(3 runs\)/ });
  await expect.element(row).toHaveTextContent(/0\.\d{4} ± 0\.\d{4}/);
});

test('the axis is in seconds and the scale logarithmic where that is asked for', async () => {
  const { screen, loss } = await openCompared(TWO);
  await screen.getByRole('radio', { name: 'Seconds' }).click();
  await expect.element(loss.getByText('seconds of training')).toBeVisible();
  const path = () => loss.element().querySelector('path')?.getAttribute('d');
  const before = path();
  await screen.getByRole('checkbox', { name: 'Log scale' }).click();
  expect(path()).not.toBe(before);
});

test('of repeats alone it says that their seeds differ, and asks for no second run', async () => {
  const repeats = [1, 2].map((number) => keptRun(number, { config: { seed: number } }));
  const { screen, store } = await openCompared(repeats);
  store.getState().setView({ groupRepeats: true });
  await expect.element(screen.getByText('These runs differ in their seeds alone.')).toBeVisible();
  store.getState().toggle('run-2');
  store.getState().setView({ groupRepeats: false });
  await expect.element(screen.getByText(/^Tick a second run/)).toBeVisible();
});
