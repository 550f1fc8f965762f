import { expect, test, vi } from 'vitest';
import { watchContextLoss } from './context-loss.ts';

const context = vi.hoisted(() => ({
  canvas: new EventTarget(),
  lost: false,
  isContextLost: () => context.lost,
}));

vi.mock('./webgl-context.ts', () => ({ webglContext: () => context }));

test('a context that is lost is told until nobody watches', () => {
  const told = vi.fn();
  const unwatch = watchContextLoss(told);
  expect(told).not.toHaveBeenCalled();
  context.canvas.dispatchEvent(new Event('webglcontextlost'));
  expect(told).toHaveBeenCalledTimes(1);
  unwatch();
  context.canvas.dispatchEvent(new Event('webglcontextlost'));
  expect(told).toHaveBeenCalledTimes(1);
});

test('a context that was lost before anyone watched is told at once', () => {
  context.lost = true;
  const told = vi.fn();
  watchContextLoss(told);
  expect(told).toHaveBeenCalledTimes(1);
});
