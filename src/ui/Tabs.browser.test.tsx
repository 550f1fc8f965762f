import { useState } from 'react';
import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { Tabs } from './Tabs.tsx';

const TABS = ['Train', 'Model', 'Evaluate'].map((name) => ({
  id: name.toLowerCase(),
  name,
  panel: () => <p>{`The panel of ${name}`}</p>,
}));

function ThreeTabs() {
  const [chosen, choose] = useState('model');
  return <Tabs label="Parts" tabs={TABS} chosen={chosen} onChoose={choose} />;
}

test('one tab is chosen, its panel is there and bears its name, and the others are not', async () => {
  const screen = await render(<ThreeTabs />);
  await expect.element(screen.getByRole('tab', { name: 'Model' })).toHaveAttribute('aria-selected', 'true');
  await expect
    .element(screen.getByRole('tabpanel', { name: 'Model' }))
    .toHaveTextContent('The panel of Model');
  expect(screen.getByRole('tabpanel').elements()).toHaveLength(1);
});

test('the tabs are one stop, and arrow keys, Home and End go round them', async () => {
  const screen = await render(<ThreeTabs />);
  const tab = (name: string) => screen.getByRole('tab', { name });
  await userEvent.tab();
  await expect.element(tab('Model')).toHaveFocus();
  for (const [key, name] of [
    ['{ArrowRight}', 'Evaluate'],
    ['{ArrowRight}', 'Train'],
    ['{ArrowLeft}', 'Evaluate'],
    ['{Home}', 'Train'],
    ['{End}', 'Evaluate'],
  ]) {
    await userEvent.keyboard(key);
    await expect.element(tab(name)).toHaveFocus();
    await expect.element(screen.getByRole('tabpanel')).toHaveTextContent(`The panel of ${name}`);
  }
  await userEvent.tab();
  await expect.element(screen.getByRole('tabpanel')).toHaveFocus();
});
