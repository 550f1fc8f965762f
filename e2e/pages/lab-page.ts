// This is the page object of the whole page, by the names and roles that assistive technology uses. It fails a test on console
// errors, on any request to another host and on whatever the Content Security Policy refuses.

import { expect, type Locator, type Page } from '@playwright/test';

/** Each point is x and y in hundredths of the pad's side, with y downward. */
export type Path = readonly (readonly [number, number])[];

export class LabPage {
  readonly pad: Locator;
  readonly prediction: Locator;
  /** It takes back what was drawn last; other rooms have an Undo of their own. */
  readonly undo: Locator;
  /** It names the model that answers. */
  readonly model: Locator;
  readonly backend: Locator;
  readonly nextRun: Locator;
  readonly progress: Locator;
  readonly log: Locator;
  /** The log has a row for each epoch. */
  readonly epochs: Locator;
  readonly problems: string[] = [];

  constructor(
    readonly page: Page,
    /** A test provokes console errors with these texts on purpose. */
    private readonly expected: RegExp[] = [],
  ) {
    this.pad = page.getByRole('img', { name: /^(Drawing pad|手書きパッド)$/ });
    this.prediction = page.getByRole('status', { name: 'Prediction' });
    this.undo = page.getByRole('region', { name: 'Draw' }).getByRole('button', { name: 'Undo', exact: true });
    this.model = page.getByRole('button', { name: /^Answering model/ });
    this.backend = page.getByRole('status', { name: 'Backend' });
    this.nextRun = page.getByRole('region', { name: 'Next run' });
    this.progress = page.getByRole('progressbar', { name: 'Training progress' });
    this.log = page.getByRole('table', { name: 'Training log' });
    this.epochs = this.log.locator('tbody tr');
    page.on('console', (message) => {
      if (message.type() === 'error') this.note(message.text());
    });
    void page.addInitScript(tellRefusals);
    page.on('pageerror', (error) => this.note(error.message));
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== 'localhost') this.note(`foreign: ${request.url()}`);
    });
  }

  private note(text: string) {
    if (!this.expected.some((pattern) => pattern.test(text))) this.problems.push(text);
  }

  expectNoProblems() {
    expect(this.problems).toEqual([]);
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true });
  }

  /** Opens the network, unless the address names another room. @param search what follows the language in the address */
  async open(search = '', base = '/') {
    await this.page.goto(`${base}?lang=en${search}${search.includes('#') ? '' : '#train/network'}`);
    await expect(this.pad).toBeVisible();
  }

  /** Opens another link in the same page. @param hash from its hash sign on */
  async openExperiment(hash: string) {
    await this.page.evaluate((text) => (location.hash = text), hash);
  }

  async openSettings() {
    const button = this.button('Settings');
    if ((await button.getAttribute('aria-expanded')) === 'false') await button.click();
    await this.page.getByLabel('Training images', { exact: true }).first().waitFor();
    await this.openMore();
  }

  /** Opens what the settings keep folded: those behind More, and how far images are varied. */
  private async openMore() {
    const folded = this.page.locator('#settings details:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().click();
  }

  async set(label: string, value: string) {
    await this.openMore();
    await this.page.getByLabel(label, { exact: true }).fill(value);
  }

  async settings(values: Record<string, string>) {
    await this.openSettings();
    for (const [label, value] of Object.entries(values)) await this.set(label, value);
  }

  /** Draws strokes, with more points between the given ones. */
  draw(...strokes: Path[]) {
    return this.trace(strokes, 6);
  }

  /** Draws strokes as they are. @param steps number of pointer events from one point to the next */
  async trace(strokes: readonly Path[], steps = 1) {
    await this.pad.scrollIntoViewIfNeeded();
    const box = await this.pad.boundingBox();
    if (!box) throw new Error('the pad has no box');
    const at = ([x, y]: readonly [number, number]) =>
      [box.x + (x / 100) * box.width, box.y + (y / 100) * box.height] as const;
    for (const stroke of strokes) {
      await this.page.mouse.move(...at(stroke[0]));
      await this.page.mouse.down();
      for (const point of stroke.slice(1)) await this.page.mouse.move(...at(point), { steps });
      await this.page.mouse.up();
    }
  }

  /** @returns the 784 grey values of what the network sees */
  seen(): Promise<number[]> {
    return this.page
      .getByRole('img', { name: 'What the network sees' })
      .evaluate((canvas: HTMLCanvasElement) => {
        const data = canvas.getContext('2d')!.getImageData(0, 0, 28, 28).data;
        return Array.from({ length: 784 }, (_, index) => data[index * 4]);
      });
  }
}

/** Runs in the page, before anything of its own. */
function tellRefusals() {
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    reportError(new Error(`policy: ${effectiveDirective} ${blockedURI}`)),
  );
}

export const ONE: Path[] = [
  [
    [52, 18],
    [50, 40],
    [49, 60],
    [48, 82],
  ],
];
export const FOUR: Path[] = [
  [
    [40, 18],
    [36, 34],
    [31, 52],
    [48, 53],
    [68, 51],
  ],
  [
    [62, 20],
    [61, 45],
    [59, 65],
    [58, 84],
  ],
];
export const SEVEN: Path[] = [
  [
    [28, 24],
    [48, 23],
    [70, 23],
    [60, 42],
    [50, 62],
    [43, 84],
  ],
];
