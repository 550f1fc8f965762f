// Measures how soon the page answers ink that is drawn the moment the pad takes it, in a browser that has nothing cached, and what
// happens until then.

import { close, type Open } from './lab.ts';
import { spreadOf, type Spread } from './spread.ts';

/** What happened, and how many milliseconds after the start of the page. */
type Moment = readonly [what: string, at: number];

export interface FirstAnswers {
  firstAnswerMs: Spread;
  /** It is that of a start whose answer came after the median time. */
  timeline: Moment[];
}

interface Watched {
  moments: Moment[];
  answeredAt: number | null;
}

/** Runs in the page before anything of its own. */
function drawAtOnce(): void {
  const watched: Watched = { moments: [], answeredAt: null };
  Object.assign(globalThis, { watched });
  const note = (what: string, at = performance.now()) => watched.moments.push([what, at]);
  const Plain = Worker;
  globalThis.Worker = class extends Plain {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      note(`${options?.name ?? 'worker'} spawned`);
      this.addEventListener('message', ({ data }: MessageEvent<{ kind: string; id?: number }>) =>
        note(`it says ${[data.kind, data.id].join(' ')}`),
      );
    }
    override postMessage(message: { call: string; id: number }, rest?: unknown): void {
      note(`it is asked ${message.call} ${message.id}`);
      super.postMessage(message, rest as Transferable[]);
    }
  };
  const draw = (pad: HTMLElement) => {
    let taken = false;
    // The page captures a pointer that it takes; no pointer of this number exists.
    pad.setPointerCapture = () => (taken = true);
    const { left, top, width, height } = pad.getBoundingClientRect();
    const point = (type: string, x: number, y: number) =>
      pad.dispatchEvent(
        new PointerEvent(type, {
          ...{ bubbles: true, pointerId: 1, pointerType: 'mouse', button: 0 },
          ...{ buttons: type === 'pointerup' ? 0 : 1, clientX: left + width * x, clientY: top + height * y },
        }),
      );
    const attempt = () => {
      point('pointerdown', 0.28, 0.24);
      if (!taken) return setTimeout(attempt, 5);
      for (let part = 1; part <= 5; part++) point('pointermove', 0.28 + 0.084 * part, 0.24);
      for (let part = 1; part <= 5; part++) point('pointermove', 0.7 - 0.054 * part, 0.24 + 0.12 * part);
      point('pointerup', 0.43, 0.84);
      note('a 7 is drawn');
    };
    note('the pad is there');
    setTimeout(attempt);
  };
  let found = false;
  new MutationObserver(() => {
    const pad = document.querySelector<HTMLElement>('canvas[role="img"]');
    if (pad && !found) {
      found = true;
      draw(pad);
    }
    const word = document.querySelector('[role="status"][aria-label="Prediction"]')?.textContent;
    if (word !== '7' || watched.answeredAt !== null) return;
    watched.answeredAt = performance.now();
    note('it is read');
  }).observe(document, { subtree: true, childList: true, characterData: true });
  new PerformanceObserver((list) => {
    for (const { duration, startTime } of list.getEntries())
      note(`a task of ${duration.toFixed(0)} ms begins`, startTime);
  }).observe({ type: 'longtask', buffered: true });
}

async function oneStart(open: Open): Promise<{ answeredAt: number; moments: Moment[] }> {
  const { page } = await open('', async (blank) => {
    // tsx has every function call this, which is not there in a page.
    await blank.addInitScript('globalThis.__name = (named) => named');
    await blank.addInitScript(drawAtOnce);
  });
  await page.waitForFunction('watched.answeredAt !== null');
  const { moments, answeredAt } = await page.evaluate<Watched>('watched');
  await close(page);
  return { answeredAt: answeredAt!, moments };
}

/** @param open opens the page anew, after `before` @param starts how often, at least once */
export async function measureFirstAnswers(open: Open, starts: number): Promise<FirstAnswers> {
  const all: Awaited<ReturnType<typeof oneStart>>[] = [];
  for (let start = 0; start < starts; start++) all.push(await oneStart(open));
  all.sort((one, other) => one.answeredAt - other.answeredAt);
  const { moments } = all[Math.floor(all.length / 2)];
  return {
    firstAnswerMs: spreadOf(all.map(({ answeredAt }) => answeredAt)),
    timeline: moments.toSorted(([, one], [, other]) => one - other),
  };
}
