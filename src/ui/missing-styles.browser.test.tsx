import { afterEach, expect, test } from 'vitest';
import { askForMissingStyles, watchStyles } from './missing-styles.ts';

watchStyles();
afterEach(() => present().remove());

const present = () => document.querySelector<HTMLLinkElement>('link[data-tried]')!;

/** @returns a promise of whether the style sheet has come */
const settled = (link: HTMLLinkElement) =>
  new Promise<'come' | 'missing'>((resolve) => {
    link.addEventListener('load', () => resolve('come'));
    link.addEventListener('error', () => resolve('missing'));
  });

function add(address: string) {
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.dataset.tried = '';
  link.href = address;
  const end = settled(link);
  document.head.append(link);
  return { link, end };
}

test('a style sheet that did not come is asked for anew at each try', async () => {
  const gone = URL.createObjectURL(new Blob(['body {}'], { type: 'text/css' }));
  URL.revokeObjectURL(gone);
  const { link, end } = add(gone);
  expect(await end).toBe('missing');
  for (let tries = 0, before = link; tries < 2; tries++, before = present()) {
    askForMissingStyles();
    expect(present()).not.toBe(before);
    expect(present().href).toBe(gone);
    expect(await settled(present())).toBe('missing');
  }
});

test('a style sheet that has come is left as it is', async () => {
  const { link, end } = add('data:text/css,.none{}');
  expect(await end).toBe('come');
  askForMissingStyles();
  expect(present()).toBe(link);
});
