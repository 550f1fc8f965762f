import { useState, type ComponentProps } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { PRESETS } from '../../domain/experiment/presets.ts';
import { bricksOf } from '../../domain/lesson/bricks.ts';
import { CHAPTERS } from '../../domain/lesson/chapters.ts';
import { languageStore } from '../../i18n/strings.ts';
import { BuildNetwork } from './BuildNetwork.tsx';
import { ChapterNav } from './ChapterNav.tsx';
import { chapterStrings } from './chapter-strings.ts';
import { FitLog } from './FitLog.tsx';
import { LossFigure } from './LossFigure.tsx';
import { Prose } from './Prose.tsx';
import { Question } from './Question.tsx';
import { questionStrings, RIGHT_CHOICES } from './question-strings.ts';
import { WhatHelps } from './WhatHelps.tsx';

beforeEach(() => languageStore.setState({ language: 'en' }));

const TUTORIAL = PRESETS.tutorial.network;

function Building() {
  const [built, build] = useState(0);
  return (
    <BuildNetwork
      bricks={bricksOf(TUTORIAL)}
      built={built}
      isNextRun
      onAdd={() => build(built + 1)}
      onRemove={() => build(built - 1)}
    />
  );
}

test('a question is answered at once: the truth is told, and the right choice marked, whatever was chosen', async () => {
  const screen = await render(
    <Question question="How many?" choices={['10', '28', '784']} right={2} answer="All." />,
  );
  const status = screen.getByRole('status');
  await expect.element(status).toBeEmptyDOMElement();
  const widths = () =>
    screen
      .getByRole('button')
      .elements()
      .map(({ clientWidth }) => clientWidth);
  const before = widths();
  await screen.getByRole('button', { name: '28' }).click();
  await expect.element(status).toHaveTextContent('Not quite. All.');
  await screen.getByRole('button', { name: '784' }).click();
  await expect.element(status).toHaveTextContent('Right. All.');
  await expect.element(screen.getByRole('button', { name: '28' })).toHaveAttribute('aria-pressed', 'false');
  expect(widths()).toEqual(before);
});

test('every question has three different choices in both languages, and a right one', () => {
  for (const language of ['en', 'ja'] as const)
    for (const chapter of CHAPTERS) {
      const { choices } = questionStrings[language][chapter];
      expect(new Set(choices).size).toBe(3);
      expect(choices[RIGHT_CHOICES[chapter]]).toBeDefined();
    }
});

test('a wrong brick is refused with a reason, and seven right ones write seven lines of Keras', async () => {
  const screen = await render(<Building />);
  const add = (name: string) => screen.getByRole('button', { name: `Add ${name}`, exact: true });
  const program = screen.getByRole('region', { name: 'Keras' });
  await add('Dense 10').click();
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent('Not Dense 10. Wanted here: a layer that finds');
  await expect.element(program).not.toHaveTextContent('layers.');
  // On a phone what lies below the bricks is out of sight.
  const said = screen.getByRole('status').element();
  const bricks = screen.getByRole('group', { name: 'Bricks' }).element();
  expect(said.getBoundingClientRect().bottom).toBeLessThanOrEqual(bricks.getBoundingClientRect().top);
  for (const name of ['Conv2D', 'MaxPooling2D', 'Dropout', 'Flatten', 'Dense 128', 'Dropout', 'Dense 10'])
    await add(name).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('This is the network of the next run.');
  expect(program.element().textContent?.match(/layers\./g)).toHaveLength(7);
  await expect.element(program).toHaveTextContent('layers.Dense(units=10, activation="softmax")');
  await expect.element(add('Conv2D')).toBeDisabled();
  await screen.getByRole('button', { name: 'Take one off' }).click();
  await expect.element(program).not.toHaveTextContent('softmax');
});

test('the numbers lead to the chapters, and say which is open and which are done', async () => {
  const screen = await render(
    <ChapterNav chapter={2} done={[1, 4]} large={false} onLarge={() => undefined} />,
  );
  const link = (name: string) => screen.getByRole('link', { name, exact: true });
  await expect.element(link('1. Draw, and be read (done)')).toHaveAttribute('href', '#learn/1');
  await expect.element(link('2. Put the network together')).toHaveAttribute('aria-current', 'page');
  await expect.element(link('4. loss and val_loss (done)')).not.toHaveAttribute('aria-current');
  await expect.element(link('My figures')).toHaveAttribute('href', '#learn/figures');
  await userEvent.tab();
  await expect.element(link('1. Draw, and be read (done)')).toHaveFocus();
  languageStore.setState({ language: 'ja' });
  await expect.element(link(`3. ${chapterStrings.ja[3].title}`)).toBeVisible();
});

const epoch = (number: number, valLoss: number) => ({
  ...{ epoch: number, valLoss },
  ...{ loss: 0.5 / number, accuracy: 0.9, valAccuracy: 0.984, seconds: 1 },
});

test('the log grows by a line an epoch, says how patience counts, and why the run ended', async () => {
  const { config } = PRESETS.tutorial;
  const run = { config, epochs: [epoch(1, 0.2)], bestEpoch: 1, end: null };
  const screen = await render(<FitLog run={null} />);
  await expect.element(screen.getByText('Your run writes its log here.')).toBeVisible();
  await screen.rerender(<FitLog run={run} />);
  const epochs = [epoch(1, 0.2), epoch(2, 0.1), epoch(3, 0.15), epoch(4, 0.11)];
  await screen.rerender(<FitLog run={{ ...run, epochs, bestEpoch: 2, end: 'converged' }} />);
  const lines = screen.getByRole('listitem').elements();
  expect(lines.map(({ textContent }) => textContent)).toEqual([
    'Epoch 1/50loss: 0.5000 - accuracy: 0.9000 - val_loss: 0.2000 - val_accuracy: 0.9840lowest so far',
    'Epoch 2/50loss: 0.2500 - accuracy: 0.9000 - val_loss: 0.1000 - val_accuracy: 0.9840lowest so far',
    expect.stringContaining('1 of 2 without a new lowest'),
    expect.stringContaining('2 of 2 without a new lowest'),
  ]);
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent('Stopped by patience. The weights of epoch 2 answer.');
});

test('of a long log a sheet has the first lines and the last ones, with dots between', async () => {
  const epochs = Array.from({ length: 20 }, (_, index) => epoch(index + 1, 1 / (index + 1)));
  const run = { config: PRESETS.tutorial.config, epochs, bestEpoch: 20, end: null };
  const screen = await render(<FitLog run={run} />);
  const printed = screen
    .getByRole('listitem')
    .elements()
    .map((line) => line.getAttribute('data-print'));
  expect(printed.flatMap((as, index) => (as === 'whole' ? [index + 1] : []))).toEqual([
    ...[1, 2, 3, 4, 5],
    ...[14, 15, 16, 17, 18, 19, 20],
  ]);
  expect(printed.filter((as) => as === 'dots')).toHaveLength(1);
});

const UNTAUGHT: ComponentProps<typeof WhatHelps> = {
  ...{ digits: 3, scores: {}, measuring: false, failure: null, own: null, busy: false },
  ...{ teaching: { phase: 'idle' }, robustIsNext: false, isTaught: false },
  ...{ onTeach: vi.fn(), onCancel: vi.fn(), onKeep: vi.fn(), onDiscard: vi.fn(), onRobust: vi.fn() },
};

test('teaching says of which images an accuracy is, and that the taught model answers, and is no next step then', async () => {
  const figures = (valAccuracy: number) => ({ valAccuracy, predicted: [1, 2, 3] });
  const taught = {
    model: { network: [], weights: [] },
    validationImages: 12_000,
    before: figures(0.984),
    after: figures(0.983),
  };
  const screen = await render(<WhatHelps {...UNTAUGHT} />);
  const teach = screen.getByRole('button', { name: 'Teach these 3 digits' });
  const asNextStep = teach.element().getAttribute('class');
  await screen.rerender(<WhatHelps {...UNTAUGHT} teaching={{ phase: 'taught', taught, digits: [] }} />);
  await expect
    .element(
      screen.getByText('Of 12,000 validation images of MNIST it read 98.40 % right before, 98.30 % now.'),
    )
    .toBeVisible();
  await screen.rerender(<WhatHelps {...UNTAUGHT} isTaught />);
  await expect.element(screen.getByText('The taught model answers at the pad now.')).toBeVisible();
  expect(teach.element().getAttribute('class')).not.toBe(asNextStep);
});

test('words of code are set apart in the text of a chapter', async () => {
  const screen = await render(<Prose>{'Two epochs (`patience=2`) end it.'}</Prose>);
  await expect.element(screen.getByRole('code')).toHaveTextContent('patience=2');
  await expect.element(screen.getByRole('paragraph')).toHaveTextContent('Two epochs (patience=2) end it.');
});

test('figure 3 marks the end of the tutorial’s run, also before there is a run, and is a table too', async () => {
  const screen = await render(<LossFigure title="Your run" epochs={[]} leastEpochs={30} tutorial note="" />);
  await expect
    .element(
      screen.getByText('Tutorial: epoch 30, val_loss 0.0537; 98.4 % of its validation images read right'),
    )
    .toBeVisible();
  await expect.element(screen.getByText('The curves of your run come here.')).toBeVisible();
  await screen.rerender(
    <LossFigure
      title="Your run"
      epochs={[epoch(1, 0.2), epoch(2, 0.1)]}
      leastEpochs={30}
      tutorial
      note="Yours"
    />,
  );
  await screen.getByText('As a table').click();
  await expect.element(screen.getByRole('row', { name: '2 0.2500 0.1000' })).toBeVisible();
});
