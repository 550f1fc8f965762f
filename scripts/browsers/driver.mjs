// What a scenario needs of a browser, whatever drives it.

/**
 * @typedef {object} Driver
 * @property {(address: string) => Promise<void>} open
 * @property {(run: Function, argument?: unknown) => Promise<any>} evaluate runs in the page
 * @property {(condition: Function, milliseconds: number) => Promise<void>} waitFor
 * @property {(path: number[][]) => Promise<void>} drag page coordinates, with the button down
 */

/**
 * @param {(run: Function) => Promise<any>} evaluate
 * @param {Function} condition
 * @param {number} milliseconds
 */
export async function poll(evaluate, condition, milliseconds) {
  const deadline = Date.now() + milliseconds;
  while (Date.now() < deadline) {
    if (await evaluate(condition)) return;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  throw new Error(`Waited ${milliseconds} ms in vain for ${condition}`);
}
