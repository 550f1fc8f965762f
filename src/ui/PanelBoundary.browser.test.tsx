import { useState } from 'react';
import { beforeEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { latePart } from './late-part.ts';
import { PanelBoundary } from './PanelBoundary.tsx';

const WORDS = {
  missing: { title: 'Missing', text: 'It did not come.' },
  broken: { title: 'Broken', text: 'It threw.' },
  retry: 'Retry',
};

// React writes each failure that a boundary catches to the console.
beforeEach(() => {
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
});

/** Fails as often as is said, then comes. */
function lateAfter(failures: number) {
  const load = vi.fn(async () => ({ Panel: ({ name }: { name: string }) => <p>{`The panel ${name}`}</p> }));
  for (let failure = 0; failure < failures; failure++) load.mockRejectedValueOnce(new TypeError('not come'));
  return { load, Late: latePart(load, (module) => module.Panel) };
}

test('a panel that throws has a sentence in its place, its neighbour stays, and Retry shows it again', async () => {
  let broken = true;
  const Panel = () => {
    if (broken) throw new Error('of the panel');
    return <p>Whole again</p>;
  };
  const screen = await render(
    <>
      <PanelBoundary words={WORDS}>
        <Panel />
      </PanelBoundary>
      <p>The neighbour</p>
    </>,
  );
  await expect.element(screen.getByRole('alert')).toHaveTextContent('BrokenIt threw.Retry');
  await expect.element(screen.getByText('The neighbour')).toBeVisible();
  broken = false;
  await screen.getByRole('button', { name: 'Retry' }).click();
  await expect.element(screen.getByText('Whole again')).toBeVisible();
  expect(screen.getByRole('alert').elements()).toEqual([]);
});

test('a late part that does not come is said to be missing, and each Retry asks again until it comes', async () => {
  const { load, Late } = lateAfter(2);
  const screen = await render(
    <PanelBoundary words={WORDS}>
      <Late name="A" />
    </PanelBoundary>,
  );
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Missing');
  await screen.getByRole('button', { name: 'Retry' }).click();
  await expect.poll(() => load.mock.calls.length).toBe(2);
  await expect.element(screen.getByRole('alert')).toHaveTextContent('Missing');
  await screen.getByRole('button', { name: 'Retry' }).click();
  await expect.element(screen.getByText('The panel A')).toBeVisible();
  expect(load).toHaveBeenCalledTimes(3);
});

test('a place that is left and opened again asks again for its part', async () => {
  const { Late } = lateAfter(1);
  function Places() {
    const [open, setOpen] = useState(true);
    return (
      <>
        <button onClick={() => setOpen(!open)}>Turn</button>
        {open && (
          <PanelBoundary words={WORDS}>
            <Late name="B" />
          </PanelBoundary>
        )}
      </>
    );
  }
  const screen = await render(<Places />);
  await expect.element(screen.getByRole('alert')).toBeVisible();
  await screen.getByRole('button', { name: 'Turn' }).click();
  await screen.getByRole('button', { name: 'Turn' }).click();
  await expect.element(screen.getByText('The panel B')).toBeVisible();
});
