// Counts time in which this thread was awake. A page that slept or was frozen gets all of its timers late and together, before
// the messages that waited meanwhile, so that one long timer would end a worker that is well.

/** The time is waited for in so many parts: a sleep, however long, counts as one of them at most. */
const PARTS = 10;
/** Behind the last part there is a turn of this length, in which messages that waited are delivered. */
const TURN_MS = 50;

/**
 * Calls back when so many milliseconds have passed in which timers fired; sleep counts as a tenth of them at most.
 * @returns a function that ends the wait
 */
export function afterAwake(milliseconds: number, over: () => void): () => void {
  const turn = Math.min(TURN_MS, milliseconds / 2);
  const part = Math.floor((milliseconds - turn) / PARTS);
  let parts = PARTS;
  let timer: ReturnType<typeof setTimeout>;
  const wait = () => {
    parts -= 1;
    if (parts >= 0) timer = setTimeout(wait, part);
    else timer = setTimeout(over, turn);
  };
  wait();
  return () => clearTimeout(timer);
}
