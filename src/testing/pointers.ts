// Mouse, pen and finger as the browser itself makes them: events of a script cannot capture a pointer. For component tests.

import { cdp } from 'vitest/browser';

/** In CSS pixels of the element, from its upper left corner. */
export type Place = readonly [x: number, y: number];

interface Devtools {
  send(method: string, parameters: object): Promise<unknown>;
}

const devtools = () => cdp() as unknown as Devtools;

/** Tests run in a frame of the page that the browser shows, which may be scaled to fit. */
function inPage(element: Element, [x, y]: Place): { x: number; y: number } {
  const { left, top } = element.getBoundingClientRect();
  const frame = window.frameElement?.getBoundingClientRect() ?? { left: 0, top: 0, width: window.innerWidth };
  const scale = frame.width / window.innerWidth;
  return { x: frame.left + (left + x) * scale, y: frame.top + (top + y) * scale };
}

async function press(type: string, pointerType: 'mouse' | 'pen', place: { x: number; y: number }) {
  const held = type === 'mouseReleased' ? 0 : 1;
  await devtools().send('Input.dispatchMouseEvent', {
    type,
    ...place,
    pointerType,
    button: 'left',
    buttons: held,
    clickCount: 1,
  });
}

/** Down at the first place, along all of them, up at the last. */
export async function draw(element: Element, pointerType: 'mouse' | 'pen', ...path: Place[]): Promise<void> {
  const places = path.map((place) => inPage(element, place));
  await press('mousePressed', pointerType, places[0]);
  for (const place of places.slice(1)) await press('mouseMoved', pointerType, place);
  await press('mouseReleased', pointerType, places[places.length - 1]);
}

/** A finger, or a palm, that stays until it is lifted. */
export async function touch(element: Element, place: Place): Promise<() => Promise<void>> {
  await devtools().send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: [inPage(element, place)],
  });
  return async () => {
    await devtools().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
}
