import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import type { EpochRecord } from '../../domain/run/run.ts';
import { languageStore } from '../../i18n/strings.ts';
import { HistoryChart } from './HistoryChart.tsx';

afterEach(() => languageStore.setState({ language: 'en' }));

const epoch = (number: number, loss: number, valLoss: number): EpochRecord => ({
  epoch: number,
  loss,
  accuracy: 1 - loss / 3,
  valLoss,
  valAccuracy: 1 - valLoss / 3,
  seconds: 1,
});
const THREE = [epoch(1, 0.6, 0.3), epoch(2, 0.3, 0.2), epoch(3, 0.2, 0.25)];

async function openChart(props: Partial<Parameters<typeof HistoryChart>[0]>) {
  const { container } = await render(
    <div style={{ width: 420 }}>
      <HistoryChart
        quantity="loss"
        title="Loss"
        name="Loss chart"
        epochs={[]}
        bestEpoch={null}
        stopEpoch={null}
        divergedEpoch={null}
        runningEpoch={null}
        runningValue={null}
        logScale={false}
        {...props}
      />
    </div>,
  );
  const all = (selector: string) => [...container.querySelectorAll<SVGElement>(selector)];
  /** Where the corners of a curve are: right and down, in pixels. */
  const corners = (curve: SVGElement) =>
    [...(curve.getAttribute('d') ?? '').matchAll(/([\d.]+),([\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
  return { container, all, corners, curves: () => all('path.recharts-line-curve') };
}

test('training is solid and validation dashed, one corner an epoch, the lower loss lower', async () => {
  const { curves, corners } = await openChart({ epochs: THREE, bestEpoch: 2 });
  await expect.poll(() => curves().length).toBe(2);
  const [train, validation] = curves();
  expect(train.getAttribute('stroke-dasharray')).toBeNull();
  expect(validation.getAttribute('stroke-dasharray')).toBe('6 4');
  expect(corners(train)).toHaveLength(3);
  const [[x1, first], [x2, second], [x3, third]] = corners(train);
  expect(x2 - x1).toBeCloseTo(x3 - x2, 3);
  expect(x1).toBeLessThan(x2);
  expect(first).toBeLessThan(second);
  expect(second).toBeLessThan(third);
  expect(corners(validation)[2][1]).toBeLessThan(corners(validation)[1][1]);
});

test.each([
  ['en', 'best, epoch 2'],
  ['ja', '最良：エポック 2'],
] as const)('the best epoch is marked in %s where the curve has it', async (language, label) => {
  languageStore.setState({ language });
  const { container, all, curves, corners } = await openChart({ epochs: THREE, bestEpoch: 2 });
  await expect.poll(() => container.textContent).toContain(label);
  const mark = all('.recharts-reference-line-line')[0];
  expect(Number(mark.getAttribute('x1'))).toBeCloseTo(corners(curves()[1])[1][0], 1);
});

test('one epoch is a point on each curve, more are none', async () => {
  const dots = (all: (selector: string) => SVGElement[]) => all('circle.recharts-line-dot').length;
  const one = await openChart({ epochs: THREE.slice(0, 1) });
  await expect.poll(() => dots(one.all)).toBe(2);
  const three = await openChart({ epochs: THREE });
  await expect.poll(() => three.curves().length).toBe(2);
  expect(dots(three.all)).toBe(0);
});

test.each([
  ['en', 'The curves appear here, one point an epoch.'],
  ['ja', 'エポックごとに 1 点ずつ、ここに曲線が描かれます。'],
] as const)('without an epoch a sentence stands in %s in place of the curves', async (language, sentence) => {
  languageStore.setState({ language });
  const { container, all } = await openChart({});
  expect(container.textContent).toContain(sentence);
  expect(all('svg')).toEqual([]);
});

test('the mean of the epoch in progress is a ring before it is a point of the curve', async () => {
  const { container, all } = await openChart({ runningEpoch: 1, runningValue: 0.8 });
  await expect.poll(() => all('circle.recharts-reference-dot-dot').length).toBe(1);
  expect(container.textContent).toContain('this epoch so far');
});

test('a loss that is no number leaves a gap and a sentence, not a broken chart', async () => {
  const epochs = [THREE[0], epoch(2, NaN, Infinity), epoch(3, 0.2, 0.2)];
  const { container, curves } = await openChart({ epochs, divergedEpoch: 4 });
  await expect.poll(() => curves().length).toBeGreaterThan(0);
  for (const curve of curves()) expect(curve.getAttribute('d')).not.toMatch(/NaN|Infinity/);
  expect(container.textContent).toContain('diverged, epoch 4');
});

test('warped images have a third, dotted curve where the run knows them', async () => {
  const warped = THREE.map((record) => ({ ...record, warpedLoss: 0.7, warpedAccuracy: 0.8 }));
  const { curves } = await openChart({ epochs: warped });
  await expect.poll(() => curves().map((curve) => curve.getAttribute('stroke-dasharray'))).toContain('1 4');
});

test('accuracy ends at one, at the top of its axis', async () => {
  const { container } = await openChart({ quantity: 'accuracy', epochs: THREE });
  await expect
    .poll(() => container.querySelector('.recharts-yAxis-tick-labels')?.textContent)
    .toContain('1.000');
  const ticks = [...container.querySelectorAll('.recharts-yAxis-tick-labels text')];
  expect(Math.max(...ticks.map((tick) => Number(tick.textContent)))).toBe(1);
});
