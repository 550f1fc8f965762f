// Moves mouse, pen and finger through the browser itself for component tests, since events of a script cannot capture a pointer.

import { cdp } from 'vitest/browser';

/** A place is in CSS pixels from the upper left corner of an element. */
export type Place = readonly [x: number, y: number];

interface Devtools {
  send(method: string, parameters: object): Promise<unknown>;
}

const devtools = () => cdp() as unknown as Devtools;

/** Converts a place to CSS pixels of the page, in which the tests run in a frame that may be scaled to fit. */
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

/** Presses the pointer at the first place, moves it along all of them, and lifts it at the last. */
export async function draw(element: Element, pointerType: 'mouse' | 'pen', ...path: Place[]): Promise<void> {
  const places = path.map((place) => inPage(element, place));
  await press('mousePressed', pointerType, places[0]);
  for (const place of places.slice(1)) await press('mouseMoved', pointerType, place);
  await press('mouseReleased', pointerType, places[places.length - 1]);
}

/** Puts a finger, or a palm, on the element. @returns a function that lifts it */
export async function touch(element: Element, place: Place): Promise<() => Promise<void>> {
  await devtools().send('Input.dispatchTouchEvent', {
    type: 'touchStart',
    touchPoints: [inPage(element, place)],
  });
  return async () => {
    await devtools().send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
  };
}

/** What one button of the mouse does: the kind of event, the button, the bits of all that are held then, and where. */
export type ButtonStep = readonly [
  type: 'mousePressed' | 'mouseMoved' | 'mouseReleased',
  button: 'left' | 'right' | 'none',
  held: number,
  place: Place,
];

/** Presses and lets go several buttons of the mouse in turn. */
export async function chord(element: Element, steps: readonly ButtonStep[]): Promise<void> {
  for (const [type, button, buttons, place] of steps)
    await devtools().send('Input.dispatchMouseEvent', {
      type,
      ...inPage(element, place),
      button,
      buttons,
      clickCount: type === 'mouseMoved' ? 0 : 1,
    });
}
