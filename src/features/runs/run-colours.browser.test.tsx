import { expect, test } from 'vitest';
import { render } from 'vitest-browser-react';
import styles from './RunColours.module.css';

type Colour = readonly [number, number, number];

/** Linear light of a colour as the browser computes it. */
function linear(css: string): Colour {
  const hex = css.trim();
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

/** How each kind of vision sees linear light: all cones, and without one kind of them (Machado and others 2009). */
const VISIONS: Record<string, readonly Colour[]> = {
  usual: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

const dot = (row: Colour, colour: Colour) => row.reduce((sum, weight, at) => sum + weight * colour[at], 0);

/** OKLab (Ottosson 2020), in which equal distances look equally far. */
function oklab(colour: Colour): Colour {
  const light: Colour = [
    Math.cbrt(dot([0.4122214708, 0.5363325363, 0.0514459929], colour)),
    Math.cbrt(dot([0.2119034982, 0.6806995451, 0.1073969566], colour)),
    Math.cbrt(dot([0.0883024619, 0.2817188376, 0.6299787005], colour)),
  ];
  return [
    dot([0.2104542553, 0.793617785, -0.0040720468], light),
    dot([1.9779984951, -2.428592205, 0.4505937099], light),
    dot([0.0259040371, 0.7827717662, -0.808675766], light),
  ];
}

function distance(one: Colour, other: Colour, vision: readonly Colour[]): number {
  const seen = (colour: Colour) =>
    oklab(vision.map((row) => Math.min(1, Math.max(0, dot(row, colour)))) as unknown as Colour);
  const [a, b] = [seen(one), seen(other)];
  return Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

function contrast(one: Colour, other: Colour): number {
  const [dark, bright] = [one, other]
    .map((each) => dot([0.2126, 0.7152, 0.0722], each))
    .sort((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

test.each(['light', 'dark'])(
  'the eight colours can be told apart on %s by every kind of colour vision',
  async (theme) => {
    document.documentElement.dataset.theme = theme;
    const { container } = await render(<div className={styles.colours} />);
    const style = getComputedStyle(container.firstElementChild!);
    const colours = Array.from({ length: 8 }, (_, at) => linear(style.getPropertyValue(`--run-${at}`)));
    const backgrounds = ['--card', '--paper'].map((name) =>
      linear(style.getPropertyValue(name).replace(/^\s*#(.)(.)(.)$/, '#$1$1$2$2$3$3')),
    );
    delete document.documentElement.dataset.theme;
    for (const colour of colours)
      for (const background of backgrounds) expect(contrast(colour, background)).toBeGreaterThanOrEqual(3);
    for (const vision of Object.values(VISIONS))
      colours.forEach((colour, at) => {
        expect(distance(colour, colours[(at + 1) % 8], vision)).toBeGreaterThan(0.18);
        for (const other of colours.slice(at + 1))
          expect(distance(colour, other, vision)).toBeGreaterThan(0.1);
      });
  },
);
