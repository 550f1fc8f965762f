import type { ReactNode } from 'react';
import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { keepDigit } from '../domain/kept/kept-digit.ts';
import { AnswerBars } from '../features/answer/AnswerBars.tsx';
import { AnswerBeside } from '../features/answer/AnswerBeside.tsx';
import { createAnswerStore } from '../features/answer/answer-store.ts';
import { createReadingsStore } from '../features/my-digits/readings-store.ts';
import { MyDigits } from '../features/my-digits/MyDigits.tsx';
import { createTestImageStore } from '../features/training/test-image-store.ts';
import { Curves } from '../features/training/Curves.tsx';
import { NextRun } from '../features/training/NextRun.tsx';
import { createPageView } from '../session/page-view.ts';
import { createTeaching } from '../session/teaching.ts';
import { keptDisk } from '../testing/kept-disk.ts';
import { openLocks } from '../testing/open-locks.ts';
import { scriptedDrawing, scriptedModel } from '../testing/present.ts';
import { createArrival } from '../session/arrival.ts';
import { scriptedRun } from '../testing/scripted-run.ts';
import { translatePage } from '../testing/translate-page.ts';

const never = () => new Promise<never>(() => undefined);

/** Renders it, has it translated, and gives its words as they are read now. */
async function translated(node: ReactNode) {
  const screen = await render(node);
  translatePage(screen.container);
  const words = () => screen.container.textContent.replaceAll(/\s+/g, ' ');
  await expect.poll(() => screen.container.querySelectorAll('font font').length).toBeGreaterThan(0);
  return { screen, words };
}

test('a translated run goes on to its end, and log, progress, speed and result are current', async () => {
  const stores = scriptedRun();
  const { run, runs } = stores;
  const panel = {
    ...stores,
    arrival: createArrival({ ...stores, shownBefore: null }),
    runActions: stores.actions,
    testImage: createTestImageStore({ service: { showTestImage: never }, run, random: () => 0 }),
    classifier: { varyImages: never, showTestImage: never },
    view: createPageView(),
  };
  const { words } = await translated(
    <>
      <NextRun stores={panel} onTrain={run.getState().train} />
      <Curves
        stores={panel}
        onDraw={() => undefined}
        onMistakes={() => undefined}
        onCompare={() => undefined}
      />
    </>,
  );
  const tell: (typeof runs)[number]['tell'] = (event) => runs[0].tell(event);
  run.getState().train();
  tell({ type: 'backend-chosen', note: null, backend: 'wasm', workers: 2, imagesPerSecond: 4_321 });
  await expect.poll(words).toContain('4,321');

  for (let epoch = 1; epoch <= 3; epoch++) {
    for (const batch of [7, 21]) {
      const figures = { loss: 0.5, accuracy: 0.8, imagesPerSecond: 1_000 * epoch + batch };
      tell({ type: 'batch-done', epoch, batch, batches: 30, ...figures });
      await expect.poll(words).toContain(`batch ${batch} of 30`);
      await expect.poll(words).toContain(`${epoch},0${String(batch).padStart(2, '0')}`);
    }
    tell({ type: 'validating', epoch });
    const figures = { loss: 0.2, accuracy: 0.9, valAccuracy: 0.95, seconds: epoch };
    tell({ type: 'epoch-done', epoch, best: epoch < 3, valLoss: 0.1 * epoch, ...figures });
    await expect.poll(words).toContain(`${epoch}.0 s`);
  }
  // The second epoch is the best one now, and the first no longer says so.
  await expect.poll(words).toMatch(/3\/\d+0\.2000.*2\/\d+ · best0\.2000.*1\/\d+0\.2000/);

  const test = { loss: 0.0321, accuracy: 0.9876 };
  tell({ type: 'ended', reason: 'stopped', bestEpoch: 2, test });
  runs[0].end(null);
  await expect.poll(words).toContain('98.76 %');
  run.getState().train();
  await expect.poll(words).not.toContain('98.76 %');
});

test('a translated answer changes its kind and its figures', async () => {
  const { store: drawing, show } = scriptedDrawing();
  const { store: presentModel } = scriptedModel();
  const answer = createAnswerStore({ service: { read: never }, drawing, presentModel });
  const { words } = await translated(
    <>
      <AnswerBeside store={answer} drawing={drawing} presentModel={presentModel} />
      <AnswerBars store={answer} drawing={drawing} presentModel={presentModel} />
    </>,
  );
  const answered = (digit: number, share: number, familiarity: number) => {
    const rest = (1 - share) / 9;
    const probabilities = Array.from({ length: 10 }, (_, index) => (index === digit ? share : rest));
    show(new Float32Array(784).fill(0.5));
    answer.setState({ reading: { probabilities, familiarity, leastFamiliarity: 4 }, failure: null });
  };
  answered(3, 0.91, 9.5);
  await expect.poll(words).toMatch(/^391\.0 %/);
  answered(8, 0.82, 7.5);
  await expect.poll(words).toMatch(/^882\.0 %.*7\.5/);
  show(null);
  await expect.poll(words).not.toContain('82.0 %');
  answer.setState({ failure: { code: 'worker-silent', subject: '' } });
  await expect.poll(words).toContain('no longer answered');
  answer.setState({ failure: { code: 'not-ready', subject: '' } });
  await expect.poll(words).not.toContain('no longer answered');
});

test('translated digits of one’s own are kept, counted, deleted and taken back', async () => {
  const { run } = scriptedRun();
  const { store: presentModel } = scriptedModel();
  const keptDigits = keptDisk().openTab();
  const classifyMany = async (inks: Float32Array) =>
    new Float32Array((inks.length / 784) * 10).map((_, index) => (index % 10 === 4 ? 1 : 0));
  const readings = createReadingsStore({ service: { classifyMany }, keptDigits, presentModel });
  const teaching = createTeaching({
    service: { teach: never, stopTeaching: async () => undefined },
    presentModel,
    run,
    locks: openLocks(),
  });
  const { words } = await translated(
    <MyDigits store={keptDigits} readings={readings} teaching={teaching} busy={false} />,
  );
  const digit = (label: number, grey: number) => keepDigit(label, new Float32Array(784).fill(grey), null, '');
  const { keep, remove, takeBack } = keptDigits.getState();
  keep(digit(4, 0.2));
  await expect.poll(words).toContain('100.0 %');
  keep(digit(5, 0.3));
  await expect.poll(words).toContain('50.0 %');
  teaching.getState().teach(keptDigits.getState().digits);
  teaching.setState({ teaching: { phase: 'teaching', step: 12, steps: 160 } });
  await expect.poll(words).toContain('12');
  remove(digit(5, 0.3).id);
  takeBack();
  remove(digit(4, 0.2).id);
  remove(digit(5, 0.3).id);
  await expect.poll(words).not.toContain('%');
});
