import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { CodedError } from '../../domain/coded-error.ts';
import { languageStore } from '../../i18n/strings.ts';
import { scriptedModel } from '../../testing/present.ts';
import { AnsweringMenu } from './AnsweringMenu.tsx';
import { AnsweringModel } from './AnsweringModel.tsx';

afterEach(() => languageStore.setState({ language: 'en' }));

const RUNS = [
  { id: 'run-1', number: 1, name: 'Tutorial', accuracy: 0.987 },
  { id: 'run-2', number: 2, name: 'Tutorial, Adam', accuracy: null },
];

async function openPicker(choose: () => Promise<void> = async () => undefined) {
  const { store, change } = scriptedModel();
  store.setState({ shippedAccuracy: 0.995 });
  const onChoose = vi.fn(choose);
  const onTrainOwn = vi.fn();
  const element = (
    more: { replacedRun?: number | null; invites?: boolean; trainSeconds?: number | null } = {},
  ) => (
    <>
      <AnsweringModel
        store={store}
        replacedRun={null}
        invites={false}
        trainSeconds={null}
        onTrainOwn={onTrainOwn}
        onOpen={() => undefined}
        list={(close) => (
          <AnsweringMenu
            store={store}
            stored={[]}
            runs={RUNS}
            training={null}
            onChoose={onChoose}
            onClose={close}
          />
        )}
        {...more}
      />
      <p>below</p>
    </>
  );
  const screen = await render(element());
  const button = screen.getByRole('button', { name: 'Answering model' });
  const below = () => screen.getByText('below').element().getBoundingClientRect().top;
  return { store, change, onChoose, onTrainOwn, element, screen, button, below };
}

test('the button names the model that answers, with the accuracy that its file gives', async () => {
  const { change, button, screen } = await openPicker();
  await expect.element(button).toHaveAccessibleName('Answering model: ready-made (99.5 %)');
  change({ kind: 'trained', run: 3, epoch: 7, best: true });
  await expect.element(button).toHaveTextContent('Model: run 3, best epoch 7');
  change({ kind: 'taught', digits: 12 });
  await expect.element(button).toHaveTextContent('Model: taught 12 digits');
  languageStore.setState({ language: 'ja' });
  await expect
    .element(screen.getByRole('button', { name: '判定モデル：追加学習済み（12 字）' }))
    .toBeVisible();
});

test('by the keyboard one opens the list at what answers, moves round in it, chooses, and is back at the button', async () => {
  const { screen, button, onChoose } = await openPicker();
  (button.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  await expect.element(screen.getByRole('menuitemradio', { name: 'Ready-made 99.5 %' })).toHaveFocus();
  await expect.element(screen.getByRole('menuitemradio', { checked: true })).toHaveTextContent('Ready-made');
  await userEvent.keyboard('{ArrowUp}');
  await expect.element(screen.getByRole('menuitemradio', { name: /^Run 1/ })).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}{Enter}');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith({ kind: 'run', run: RUNS[1] });
  await expect.element(button).toHaveFocus();
  expect(screen.getByRole('menu').elements()).toHaveLength(0);
  await userEvent.keyboard('{ArrowDown}');
  await expect.element(screen.getByRole('menu')).toBeVisible();
  await userEvent.keyboard('{Escape}');
  expect(screen.getByRole('menu').elements()).toHaveLength(0);
  await expect.element(button).toHaveFocus();
});

test('a press outside closes the list, and nothing has moved for it', async () => {
  const { screen, button, below } = await openPicker();
  const before = below();
  await button.click();
  await expect.element(screen.getByRole('menu')).toBeVisible();
  expect(below()).toBe(before);
  await userEvent.click(document.body, { position: { x: 5, y: 400 } });
  expect(screen.getByRole('menu').elements()).toHaveLength(0);
});

test('a model that cannot be had is said in the list, which stays open', async () => {
  const { screen, button } = await openPicker(() => Promise.reject(new CodedError('weights-gone', '1')));
  await button.click();
  await screen.getByRole('menuitemradio', { name: /^Run 1/ }).click();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('no longer stored');
  await expect.element(screen.getByRole('menu')).toBeVisible();
});

test('that a deleted run answers no longer, and the way to an own model, are said where nothing moves for it', async () => {
  const { screen, element, below, onTrainOwn } = await openPicker();
  const before = below();
  const status = screen.getByRole('status');
  await expect.element(status).toHaveTextContent('');
  await screen.rerender(element({ invites: true }));
  const trainOwn = (name: string) => screen.getByRole('button', { name, exact: true });
  await expect.element(trainOwn('Train yours: 2,000 images')).toBeVisible();
  await screen.rerender(element({ invites: true, trainSeconds: 21 }));
  await trainOwn('Train yours: 2,000 images, 20 s').click();
  expect(onTrainOwn).toHaveBeenCalledOnce();
  expect(below()).toBe(before);
  await screen.rerender(element({ invites: true, replacedRun: 3 }));
  await expect.element(status).toHaveTextContent('Run 3 was deleted: the ready-made model answers now.');
  expect(screen.getByRole('button', { name: /Train yours/ }).elements()).toHaveLength(0);
  expect(below()).toBe(before);
});

test('a ready-made model that did not come is told with its cause, and Retry beside it fetches it', async () => {
  let fail = true;
  const { store } = scriptedModel(
    { kind: 'none' },
    {
      shipped: () =>
        fail
          ? Promise.reject(new CodedError('data-missing', 'weights.bin'))
          : Promise.resolve({ network: [], weights: [], testAccuracy: 0.995 }),
    },
  );
  const nothing = () => undefined;
  const screen = await render(
    <AnsweringModel
      store={store}
      replacedRun={null}
      invites={false}
      trainSeconds={null}
      onTrainOwn={nothing}
      onOpen={nothing}
      list={() => null}
    />,
  );
  void store.getState().openFirst();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('weights.bin was not found');
  fail = false;
  await screen.getByRole('button', { name: 'Retry' }).click();
  await expect.element(screen.getByText('Model: ready-made (99.5 %)')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Retry' }).elements()).toHaveLength(0);
});
