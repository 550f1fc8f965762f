import { afterEach, expect, test } from 'vitest';
import { askForMissingStyles, watchStyles } from './missing-styles.ts';

watchStyles();
let link: HTMLLinkElement;
afterEach(() => document.querySelector('link[data-tried]')?.remove());

/** Adds a style sheet, and waits until it has come or failed. */
const settle = (element: HTMLLinkElement) =>
  new Promise<'come' | 'failed'>((resolve) => {
    element.addEventListener('load', () => resolve('come'));
    element.addEventListener('error', () => resolve('failed'));
  });
const present = () => document.querySelector<HTMLLinkElement>('link[data-tried]')!;

test('a style sheet that did not come is asked for again at the next try, and one that came is not', async () => {
  link = document.createElement('link');
  link.rel = 'stylesheet';
  link.dataset.tried = '';
  link.href = 'data:text/html,none';
  const first = settle(link);
  document.head.append(link);
  expect(await first).toBe('failed');

  link.href = 'data:text/css,body{}';
  askForMissingStyles();
  const again = present();
  expect(again).not.toBe(link);
  expect(await settle(again)).toBe('come');
  askForMissingStyles();
  expect(present()).toBe(again);
});
