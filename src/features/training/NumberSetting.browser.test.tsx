import { afterEach, expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import { languageStore } from '../../i18n/strings.ts';
import { createExperimentStore, soundExperiment } from '../../session/experiment-store.ts';
import { NumberSetting } from './NumberSetting.tsx';

afterEach(() => languageStore.setState({ language: 'en' }));

test.each([
  ['en', /^This could be 60 or 60000\. Write it in one of these ways\./],
  ['ja', /^60 とも 60000 とも読めます。どちらかの書き方で入力してください。/],
] as const)(
  'a seed that could be two is asked about, and no run begins with it, in %s',
  async (language, sentence) => {
    languageStore.setState({ language });
    const store = createExperimentStore();
    const screen = await render(<NumberSetting store={store} setting="seed" />);
    const field = screen.getByRole('textbox');
    await field.fill('60.000');
    await expect.element(field).toHaveAccessibleDescription(sentence);
    expect(soundExperiment(store.getState())).toBeNull();
    await field.fill('60,000');
    await expect.element(field).not.toHaveAccessibleDescription(sentence);
    expect(soundExperiment(store.getState())?.config.seed).toBe(60_000);
  },
);

test('a rate out of its bounds is said with them, however it was written', async () => {
  const screen = await render(<NumberSetting store={createExperimentStore()} setting="learningRate" />);
  const field = screen.getByRole('textbox');
  await field.fill('１２，５');
  await expect.element(field).toHaveAccessibleDescription(/^Write a number from 0\.00001 to 10\./);
});
