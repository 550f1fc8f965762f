// Defines what a scenario needs of a browser, whichever program controls it.

/**
 * @typedef {object} Driver
 * @property {(address: string) => Promise<void>} open
 * @property {(run: Function, argument?: unknown) => Promise<any>} evaluate runs in the page
 * @property {(condition: Function, milliseconds: number) => Promise<void>} waitFor asks the condition in the page
 * @property {(path: number[][]) => Promise<void>} drag moves through page coordinates with the button down
 */

/**
 * Asks the condition every 250 ms until it holds.
 * @param {(run: Function) => Promise<any>} evaluate runs a function in the page
 * @param {Function} condition
 * @param {number} milliseconds
 * @throws Error when the time is over
 */
export async function poll(evaluate, condition, milliseconds) {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline) {
    if (await evaluate(condition)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`Waited ${milliseconds} ms in vain for ${condition}`);
}
