import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import type { EvaluationService } from '../../client/services.ts';
import type { Evaluated } from '../../domain/evaluation/evaluated.ts';
import { languageStore } from '../../i18n/strings.ts';
import { scriptedModel } from '../../testing/present.ts';
import { Evaluate } from './Evaluate.tsx';
import { createEvaluateStore } from './evaluate-store.ts';

afterEach(() => languageStore.setState({ language: 'en' }));

const NONE = { pixels: new Uint8Array(0), labels: new Uint8Array(0), count: 0 };

/** A hundred images, of which the first, a seven, is read as a one. */
function oneWrong(): Evaluated {
  const labels = Uint8Array.from({ length: 100 }, (_, index) => (index === 0 ? 7 : index % 10));
  const probabilities = new Float32Array(1_000);
  labels.forEach((label, index) => {
    probabilities[index * 10 + (index === 0 ? 1 : label)] = 1;
  });
  const images = { pixels: new Uint8Array(100 * 784), labels, count: 100 };
  return { images, probabilities, refused: 3, milliseconds: 410 };
}

async function open() {
  const answers: ((found: Evaluated | null) => void)[] = [];
  const placed: number[] = [];
  const service: EvaluationService = {
    evaluate: (_given, _of, listen) =>
      new Promise((answer) => {
        listen({ done: 25, total: 100 });
        answers.push(answer);
      }),
    stopEvaluating: async () => answers[answers.length - 1](null),
  };
  const model = scriptedModel({ kind: 'trained', run: 1, epoch: 1, best: true });
  const store = createEvaluateStore({
    service,
    presentModel: model.store,
    loadOther: async () => ({ network: [], weights: [] }),
  });
  const screen = await render(
    <Evaluate
      store={store}
      ready
      mine={NONE}
      runs={[]}
      onPlace={(_pixels, label) => void placed.push(label)}
    />,
  );
  return { screen, answers, placed, model };
}

test('before anything is evaluated there is one button, and what takes its place is as high', async () => {
  const { screen, answers } = await open();
  const start = screen.getByRole('button', { name: 'Evaluate', exact: true });
  const height = () => start.element().closest('div[class*=outcome]')!.getBoundingClientRect().height;
  const empty = height();
  const outcome = start.element().closest('div[class*=outcome]')!;
  await start.click();
  await expect
    .element(screen.getByRole('progressbar', { name: 'Evaluation progress' }))
    .toHaveAttribute('aria-valuetext', '25 of 100 images');
  expect(outcome.getBoundingClientRect().height).toBe(empty);
  answers[0](oneWrong());
  await expect.element(screen.getByText('99.00 %: 1 of 100 wrong').first()).toBeInTheDocument();
  expect(outcome.getBoundingClientRect().height).toBe(empty);
  await expect.element(screen.getByText('0.41 s')).toBeVisible();
});

test('the result is said by a status that was there before it', async () => {
  const { screen, answers } = await open();
  const said = screen.getByRole('status').first().element();
  expect(said).toHaveTextContent('');
  await screen.getByRole('button', { name: 'Evaluate', exact: true }).click();
  answers[0](oneWrong());
  await expect.poll(() => said.textContent).toBe('99.00 %: 1 of 100 wrong');
  languageStore.setState({ language: 'ja' });
  await expect.poll(() => said.textContent).toBe('99.00 %：100 枚中 1 枚が誤り');
  await expect.element(screen.getByText('0.41 秒')).toBeVisible();
});

test('an image goes on the pad with its true digit, and that is said', async () => {
  const { screen, answers, placed } = await open();
  await screen.getByRole('button', { name: 'Evaluate', exact: true }).click();
  answers[0](oneWrong());
  await screen.getByRole('button', { name: 'Put on the pad: image 0' }).click();
  expect(placed).toEqual([7]);
  await expect.element(screen.getByText('Image 0 is on the pad now.')).toBeInTheDocument();
});

test('a comparison shows its progress where it was asked for, and is cancelled there', async () => {
  const { screen, answers } = await open();
  await screen.getByRole('button', { name: 'Evaluate', exact: true }).click();
  answers[0](oneWrong());
  const beside = screen.getByRole('region', { name: 'Beside another model' });
  await beside.getByRole('button', { name: 'Compare' }).click();
  await expect.element(beside.getByRole('progressbar', { name: 'Comparison progress' })).toBeVisible();
  await beside.getByRole('button', { name: 'Cancel' }).click();
  await expect.element(beside.getByRole('button', { name: 'Compare' })).toBeEnabled();
  await beside.getByRole('button', { name: 'Compare' }).click();
  await expect.poll(() => answers.length).toBe(3);
  answers[2]({ ...oneWrong() });
  await expect.element(beside.getByText(/^Of 100 images they read 0 as different digits/)).toBeVisible();
});

test('once another model answers, what the one before it answered is grey, and a sentence and the first button say so', async () => {
  const { screen, answers, model } = await open();
  await screen.getByRole('button', { name: 'Evaluate', exact: true }).click();
  answers[0](oneWrong());
  const headline = screen.getByText('99.00 %: 1 of 100 wrong').first();
  const colour = () => getComputedStyle(headline.element()).filter;
  await expect.element(screen.getByText('0.41 s')).toBeVisible();
  expect(colour()).toBe('none');
  model.change({ kind: 'trained', run: 2, epoch: 1, best: true });
  await expect
    .element(screen.getByText('Another model answers now: these figures are of the one before.'))
    .toBeVisible();
  expect(colour()).toBe('grayscale(1)');
  const again = screen.getByRole('button', { name: 'Evaluate again' });
  expect(again.element().className).toContain('primary');
  const matrix = screen.getByRole('grid').element();
  expect(getComputedStyle(matrix.closest('div[class*=findings]')!).filter).toBe('grayscale(1)');
});
