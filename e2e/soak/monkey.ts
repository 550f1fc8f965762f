// What the monkey of the soak does, by chance: a person's deeds, and what machines do to a page.

import type { Page } from '@playwright/test';
import { ROOM_PLACES, ROOMS, type RoomId } from '../../src/domain/visit/rooms.ts';
import type { LabPage, Path } from '../pages/lab-page.ts';
import { smallExperiment } from '../pages/small-runs.ts';

type Chance = () => number;
type Deed = (lab: LabPage, chance: Chance) => Promise<unknown>;

export const KILLED = 'killed by the monkey';

const oneOf = <Item>(items: readonly Item[], chance: Chance) => items[Math.floor(chance() * items.length)];
/** What is not there just now is passed over. */
const BRIEFLY = { timeout: 1_500 };
/** These would open a dialog of the system, or leave the page. */
const LEFT_ALONE = /export|save|download|choose|import|share|print|folder|open|camera|file/i;

/** Each name is counted; a deed that stands twice is done twice as often. */
export const DEEDS: readonly (readonly [name: string, deed: Deed])[] = [
  ['draw', draw],
  ['draw', draw],
  ['press', press],
  ['press', press],
  ['press', press],
  ['room', goToRoom],
  ['room', goToRoom],
  ['train', train],
  [
    'stop',
    ({ page }) =>
      page
        .getByRole('button', { name: /^(Stop|Pause|Resume|Retry)$/ })
        .first()
        .click(BRIEFLY),
  ],
  ['picture', bringPicture],
  ['undo', ({ page }) => page.keyboard.press('ControlOrMeta+z')],
  ['look', changeLook],
  ['reload', ({ page }) => page.reload()],
  ['worker killed', killWorker],
  ['context lost', loseContexts],
];

async function draw(lab: LabPage, chance: Chance) {
  const point = () => [10 + chance() * 80, 10 + chance() * 80] as const;
  const path = (): Path => Array.from({ length: 2 + Math.floor(chance() * 5) }, point);
  await lab.trace([path()], 3);
}

async function press({ page }: LabPage, chance: Chance) {
  const buttons = page.locator('button:visible:enabled, [role=tab]:visible, summary:visible');
  const count = await buttons.count();
  const button = buttons.nth(Math.floor(chance() * count));
  const name = await button.evaluate(
    (element) => element.ariaLabel ?? element.textContent ?? '',
    null,
    BRIEFLY,
  );
  if (!LEFT_ALONE.test(name)) await button.click(BRIEFLY);
}

async function goToRoom({ page }: LabPage, chance: Chance) {
  const room: RoomId = oneOf(ROOMS, chance);
  const places = ['', ...ROOM_PLACES[room].map((place) => `/${place}`)];
  const path = room + oneOf(places, chance);
  await page.evaluate((hash) => (location.hash = hash), path);
}

async function train({ page }: LabPage, chance: Chance) {
  const backend = oneOf(['wasm', 'wasm', 'cpu', 'webgl'], chance);
  const link = smallExperiment({
    images: 300 + Math.floor(chance() * 500),
    epochs: 1 + Math.floor(chance() * 4),
  });
  await page.goto(`./?lang=en&backend=${backend}${link}`);
  await page.getByRole('button', { name: 'Train', exact: true }).click(BRIEFLY);
}

async function bringPicture({ page }: LabPage, chance: Chance) {
  await page.evaluate(
    async (grey) => {
      const canvas = new OffscreenCanvas(120, 160);
      const context = canvas.getContext('2d')!;
      context.fillStyle = `rgb(${grey} ${grey} ${grey})`;
      context.fillRect(0, 0, 120, 160);
      context.fillStyle = 'black';
      context.fillRect(50, 30, 14, 100);
      const files = new DataTransfer();
      files.items.add(new File([await canvas.convertToBlob()], 'one.png', { type: 'image/png' }));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }),
      );
    },
    Math.floor(chance() * 256),
  );
}

async function changeLook({ page }: LabPage, chance: Chance) {
  if (chance() < 0.5) await page.emulateMedia({ colorScheme: chance() < 0.5 ? 'dark' : 'light' });
  else
    await page.setViewportSize(
      oneOf(
        [
          { width: 390, height: 844 },
          { width: 1440, height: 1000 },
        ],
        chance,
      ),
    );
}

async function killWorker({ page }: LabPage, chance: Chance) {
  const worker = oneOf(page.workers(), chance);
  await worker?.evaluate((why) => {
    setTimeout(() => {
      throw new Error(why);
    });
  }, KILLED);
}

async function loseContexts({ page }: LabPage) {
  for (const worker of page.workers())
    await worker.evaluate(() => {
      const { contexts = [] } = globalThis as { contexts?: WebGL2RenderingContext[] };
      for (const context of contexts.splice(0)) context.getExtension('WEBGL_lose_context')?.loseContext();
    });
}

/** Runs in a worker, before anything of its own: its contexts can be lost later. */
export function rememberContexts(): void {
  const scope = globalThis as unknown as { contexts: unknown[]; OffscreenCanvas: typeof OffscreenCanvas };
  scope.contexts = [];
  const { getContext } = scope.OffscreenCanvas.prototype;
  scope.OffscreenCanvas.prototype.getContext = function (this: OffscreenCanvas, ...given: never[]) {
    const context: unknown = getContext.apply(this, given as never);
    scope.contexts.push(context);
    return context;
  } as never;
}

export function leaveDialogsAlone(page: Page): void {
  // A page that asks whether to leave it is left, as a person would who reloads.
  page.on('dialog', (dialog) => void (dialog.type() === 'beforeunload' ? dialog.accept() : dialog.dismiss()));
  page.on('filechooser', () => undefined);
}
