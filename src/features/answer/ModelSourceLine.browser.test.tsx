import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { CodedError } from '../../domain/coded-error.ts';
import { scriptedModel } from '../../testing/present.ts';
import { ModelSourceLine } from './ModelSourceLine.tsx';

test('a shipped model that did not come is told with its cause, and Retry beside it fetches it', async () => {
  let fail = true;
  const { store } = scriptedModel(
    { kind: 'none' },
    {
      shipped: () =>
        fail
          ? Promise.reject(new CodedError('data-missing', 'weights.bin'))
          : Promise.resolve({ network: [], weights: [] }),
    },
  );
  const screen = await render(<ModelSourceLine store={store} onUseShipped={() => undefined} />);
  void store.getState().openFirst();
  await expect.element(screen.getByRole('alert')).toHaveTextContent('weights.bin was not found');
  fail = false;
  await screen.getByRole('button', { name: 'Retry' }).click();
  await expect.element(screen.getByText('answered by the shipped model')).toBeVisible();
  expect(screen.getByRole('button').elements()).toHaveLength(0);
});
