import { useState } from 'react';
import { afterEach, expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { changeNetwork, startEditing } from '../../domain/network/network-editing.ts';
import { networkProblems } from '../../domain/network/network-problems.ts';
import type { NetworkSpec } from '../../domain/network/network-spec.ts';
import { languageStore } from '../../i18n/strings.ts';
import { draw } from '../../testing/pointers.ts';
import { BlockColumn } from './BlockColumn.tsx';

afterEach(() => languageStore.setState({ language: 'en' }));

const SMALL: NetworkSpec = [
  { kind: 'conv2d', filters: 8, kernelSize: 3, activation: 'relu' },
  { kind: 'maxPooling2d', poolSize: 2 },
  { kind: 'flatten' },
  { kind: 'dense', units: 10, activation: 'softmax' },
];

function Editor({
  network,
  disabled,
  onSay,
}: {
  network: NetworkSpec;
  disabled: boolean;
  onSay(what: string): void;
}) {
  const [editing, edit] = useState(() => startEditing(network));
  return (
    <BlockColumn
      network={editing.network}
      ids={editing.ids}
      problems={networkProblems(editing.network)}
      disabled={disabled}
      onChange={(change) => edit((before) => changeNetwork(before, change))}
      onSay={onSay}
    />
  );
}

async function openBlocks(network = SMALL, disabled = false) {
  const onSay = vi.fn<(what: string) => void>();
  const screen = await render(<Editor {...{ network, disabled, onSay }} />);
  const blocks = () => [...screen.container.querySelectorAll<HTMLElement>('[data-block]')];
  const names = () => blocks().map((block) => block.querySelector('h3')?.textContent);
  return { screen, blocks, names, onSay };
}

test('a block says its layer, its shape as Keras writes it and its parameters', async () => {
  const { screen } = await openBlocks();
  const block = screen.getByRole('group', { name: 'Layer 1, Conv2D' });
  await expect.element(block).toHaveTextContent('(None, 26, 26, 8)');
  await expect.element(block).toHaveTextContent('80 params');
});

test('Alt and an arrow key move a block, the focus goes with it, and it is said', async () => {
  const { blocks, names, onSay } = await openBlocks();
  blocks()[1].focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await expect.poll(names).toEqual(['1 MaxPooling2D', '2 Conv2D', '3 Flatten', '4 Dense']);
  expect(document.activeElement).toBe(blocks()[0]);
  expect(onSay).toHaveBeenLastCalledWith('MaxPooling2D is layer 1 of 4 now.');
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(onSay).toHaveBeenLastCalledWith('MaxPooling2D cannot be moved further.');
});

test('a button that moves a block keeps the focus', async () => {
  const { screen, names } = await openBlocks();
  const down = screen
    .getByRole('group', { name: 'Layer 1, Conv2D' })
    .getByRole('button', { name: 'Move down' });
  await down.click();
  await expect.poll(names).toEqual(['1 MaxPooling2D', '2 Conv2D', '3 Flatten', '4 Dense']);
  const focused = screen
    .getByRole('group', { name: 'Layer 2, Conv2D' })
    .getByRole('button', { name: 'Move down' });
  await expect.element(focused).toHaveFocus();
});

test('Delete removes a block and the next one has the focus, but not while a number is written', async () => {
  const { screen, blocks, names } = await openBlocks();
  const field = screen.getByRole('group', { name: 'Layer 1, Conv2D' }).getByRole('textbox').first();
  await field.click();
  await userEvent.keyboard('{End}{Delete}');
  expect(names()).toHaveLength(4);
  blocks()[1].focus();
  await userEvent.keyboard('{Delete}');
  await expect.poll(names).toEqual(['1 Conv2D', '2 Flatten', '3 Dense']);
  expect(document.activeElement).toBe(blocks()[1]);
});

test('a layer is added where the gap was opened', async () => {
  const { screen, names } = await openBlocks();
  await screen.getByRole('button', { name: 'Add a layer after Layer 2, MaxPooling2D' }).click();
  await screen.getByRole('button', { name: /^Dropout/ }).click();
  await expect.poll(names).toEqual(['1 Conv2D', '2 MaxPooling2D', '3 Dropout', '4 Flatten', '5 Dense']);
});

test.each([
  ['en', 'The pool is 30×30, its input only 26×26'],
  ['ja', 'プールが 30×30 なのに対し、入力は 26×26 しかありません'],
] as const)('a problem stands at its block and describes it, in %s', async (language, sentence) => {
  languageStore.setState({ language });
  const wrong = SMALL.map((layer) => (layer.kind === 'maxPooling2d' ? { ...layer, poolSize: 30 } : layer));
  const { screen, blocks } = await openBlocks(wrong);
  await expect.element(blocks()[1]).toHaveAccessibleDescription(new RegExp(sentence));
  expect(
    screen
      .getByRole('alert')
      .elements()
      .map((alert) => alert.closest('[data-block]')),
  ).toEqual([blocks()[1]]);
});

test('while a run goes on nothing can be moved, removed or added', async () => {
  const { screen, blocks, names } = await openBlocks(SMALL, true);
  for (const button of screen.getByRole('button').elements()) expect(button).toBeDisabled();
  blocks()[1].focus();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}{Delete}');
  expect(names()).toEqual(['1 Conv2D', '2 MaxPooling2D', '3 Flatten', '4 Dense']);
});

test('a handle that is dragged down past a block changes places with it', async () => {
  const { blocks, names } = await openBlocks();
  const handle = blocks()[0].querySelector<HTMLElement>('[title="Drag to move"]')!;
  const way = blocks()[1].getBoundingClientRect().bottom - blocks()[0].getBoundingClientRect().bottom;
  await draw(handle, 'mouse', [5, 5], [5, 5 + way / 2], [5, 8 + way]);
  await expect.poll(names).toEqual(['1 MaxPooling2D', '2 Conv2D', '3 Flatten', '4 Dense']);
});
