import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import type { EpochRecord } from '../../domain/run/run.ts';
import { languageStore } from '../../i18n/strings.ts';
import { epochTicks } from './chart-data.ts';
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
const ticks = (container: Element) =>
  [...container.querySelectorAll('.recharts-xAxis-tick-labels text')].map((each) => each.textContent);
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
        divergedEpoch={null}
        runningEpoch={null}
        runningValue={null}
        epochsToCome={50}
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

test('the label of the best epoch stands above the curves, and within the chart at its ends', async () => {
  const many = Array.from({ length: 20 }, (_, index) => epoch(index + 1, 1 / (index + 1), 0.5));
  for (const best of [1, 10, 20]) {
    const { container, all } = await openChart({ epochs: many, bestEpoch: best });
    const label = () =>
      [...container.querySelectorAll('text')].find((each) => each.textContent.startsWith('best'));
    await expect.poll(label).toBeTruthy();
    const box = label()?.getBoundingClientRect();
    const frame = container.querySelector('svg')?.getBoundingClientRect();
    const line = all('.recharts-reference-line-line')[0].getBoundingClientRect();
    if (!box || !frame) throw new Error('no label');
    expect(box.bottom).toBeLessThanOrEqual(line.top);
    expect(box.left).toBeGreaterThanOrEqual(frame.left);
    expect(box.right).toBeLessThanOrEqual(frame.right);
  }
});

test('each epoch is a dot while they are few', async () => {
  const dots = (all: (selector: string) => SVGElement[]) => all('circle.recharts-line-dot').length;
  const three = await openChart({ epochs: THREE });
  await expect.poll(() => dots(three.all)).toBe(6);
  const many = Array.from({ length: 20 }, (_, index) => epoch(index + 1, 0.5, 0.5));
  const twenty = await openChart({ epochs: many });
  await expect.poll(() => twenty.curves().length).toBe(2);
  expect(dots(twenty.all)).toBe(0);
  const tail = await openChart({ epochs: many, firstEpoch: 11 });
  await expect.poll(() => dots(tail.all)).toBe(20);
});

test('from a later epoch on the chart spans only what it shows', async () => {
  const falling = Array.from({ length: 20 }, (_, index) => epoch(index + 1, index < 10 ? 2 : 0.03, 0.04));
  const { container, corners, curves } = await openChart({ epochs: falling, firstEpoch: 11 });
  await expect.poll(() => curves().length).toBe(2);
  expect(corners(curves()[0])).toHaveLength(10);
  const names = [...container.querySelectorAll('.recharts-yAxis-tick-labels text')].map(
    (each) => each.textContent,
  );
  expect(names).toEqual(['0.030', '0.032', '0.034', '0.036', '0.038', '0.040']);
});

test.each([
  ['en', 'The curves appear here, one point an epoch.'],
  ['ja', 'エポックごとに 1 点ずつ、ここに曲線が描かれます。'],
] as const)(
  'without an epoch a sentence stands in %s over the axes, as high as the curves will be',
  async (language, sentence) => {
    languageStore.setState({ language });
    const empty = await openChart({});
    await expect.poll(() => ticks(empty.container)).toEqual(epochTicks(1, 50).map(String));
    expect(empty.container.textContent).toContain(sentence);
    expect(empty.curves()).toEqual([]);
    expect(empty.container.textContent).toContain(language === 'en' ? 'epoch' : 'エポック');
    const heightOf = (container: Element) =>
      container.querySelector('figure')?.getBoundingClientRect().height;
    const { container } = await openChart({ epochs: THREE, bestEpoch: 2 });
    expect(heightOf(container)).toBe(heightOf(empty.container));
  },
);

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
    .toContain('1.00');
  const ticks = [...container.querySelectorAll('.recharts-yAxis-tick-labels text')];
  expect(Math.max(...ticks.map((tick) => Number(tick.textContent)))).toBe(1);
});

test('the chart keeps its place while an epoch is in progress, also where the legend needs two lines', async () => {
  const { container: idle } = await openChart({ epochs: THREE });
  const { container: running } = await openChart({ epochs: THREE, runningEpoch: 4, runningValue: 0.2 });
  const plotTop = (chart: Element) => {
    chart.firstElementChild?.setAttribute('style', 'width: 300px');
    const figure = chart.querySelector('figure') ?? expect.fail('no chart');
    const plot = figure.querySelector('.recharts-responsive-container') ?? expect.fail('no plot');
    return plot.getBoundingClientRect().top - figure.getBoundingClientRect().top;
  };
  expect(plotTop(running)).toBe(plotTop(idle));
});
