import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { languageStore } from '../../i18n/strings.ts';
import { OfflineButton } from './OfflineButton.tsx';
import { createOfflineStore, type OfflineState } from './offline-store.ts';
import { UpdateNotice } from './UpdateNotice.tsx';

const nothing = async () => undefined;

function open(state: Partial<OfflineState> = {}) {
  const client = {
    missing: null,
    isKnown: async () => false,
    start: nothing,
    lookForUpdate: nothing,
    status: async () => null,
    keep: async () => ({ failure: null }),
    takeOver: async () => 0,
  };
  const build = { id: 'own', pageBytes: 8_900_000, dataBytes: 11_200_000 };
  const store = createOfflineStore({
    client,
    build,
    database: 2,
    online: true,
    askToPersist: nothing,
    reload: () => undefined,
  });
  store.setState(state);
  return store;
}

const data = (kept: boolean[]) =>
  kept.map((each, index) => ({ url: `${index}`, bytes: 5_600_000, kept: each }));

async function openDialog(state: Partial<OfflineState>) {
  const screen = await render(<OfflineButton store={open(state)} />);
  await screen.getByRole('button', { name: 'Offline use' }).click();
  return screen;
}

test('the badge says that the page is offline, also to who hears it', async () => {
  const store = open();
  const screen = await render(<OfflineButton store={store} />);
  await expect.element(screen.getByRole('status')).toHaveTextContent('');
  store.setState({ online: false });
  await expect
    .element(screen.getByRole('status'))
    .toHaveTextContent('Offline. What is stored here works on.');
});

test('the dialog names what is kept and offers the rest with its size', async () => {
  const keepAll = vi.fn(nothing);
  const screen = await openDialog({ stage: 'kept', data: data([true, false]), keepAll });
  await expect.element(screen.getByText('Stored (8.9 MB)')).toBeVisible();
  await expect.element(screen.getByText('5.6 MB of 11 MB stored')).toBeVisible();
  await screen.getByRole('button', { name: 'Make everything available offline (5.6 MB)' }).click();
  expect(keepAll).toHaveBeenCalledOnce();
});

test('when everything is kept nothing is left to press but Close', async () => {
  const screen = await openDialog({ stage: 'kept', data: data([true, true]) });
  await expect.element(screen.getByText('Everything works without a net.')).toBeVisible();
  expect(screen.getByRole('dialog').getByRole('button').elements()).toHaveLength(1);
});

test.each([
  ['insecure', 'Offline use needs https or localhost.'],
  ['unsupported', 'This browser offers no offline use'],
] as const)('without a service worker the dialog says why: %s', async (missing, words) => {
  const screen = await openDialog({ missing });
  await expect.element(screen.getByText(words)).toBeVisible();
});

test('storage that is refused is said', async () => {
  const screen = await openDialog({ stage: 'not-kept', failure: 'storage-full' });
  await expect.element(screen.getByRole('alert')).toHaveTextContent('no room left, or refuses to store');
});

test('a new version waits while a run goes on, and is taken at the button after it', async () => {
  const takeUpdate = vi.fn(nothing);
  const store = open({ update: { older: false, others: 0, dismissed: false }, takeUpdate });
  const screen = await render(<UpdateNotice store={store} obstacle="run" />);
  const update = screen.getByRole('button', { name: 'Update now' });
  await expect.element(screen.getByText('A run is going on. Update after its end.')).toBeVisible();
  await expect.element(update).toBeDisabled();
  await screen.rerender(<UpdateNotice store={store} obstacle={null} />);
  await update.click();
  expect(takeUpdate).toHaveBeenCalledOnce();
});

test('an older version is named as such and not offered', async () => {
  languageStore.setState({ language: 'ja' });
  const store = open({ update: { older: true, others: 0, dismissed: false } });
  const screen = await render(<UpdateNotice store={store} obstacle={null} />);
  await expect.element(screen.getByText(/古いバージョンに戻されました/)).toBeVisible();
  expect(screen.getByRole('button').elements()).toHaveLength(1);
  languageStore.setState({ language: 'en' });
});
