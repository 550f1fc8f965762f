// Lays the names of a legend into lines, by an estimate of how wide they are, since a file knows no font to measure by.

const GAP = 28;
const SAMPLE = 38;

export interface LegendItem<T> {
  series: T;
  /** It is in pixels from the left end of the line. */
  x: number;
  /** It is counted from 0. */
  line: number;
}

/**
 * @param width of a line in pixels @param fontSize in pixels
 * @returns the items with their places; a name that is wider than a line is cut short
 */
export function layLegend<T extends { name: string }>(
  all: readonly T[],
  width: number,
  fontSize: number,
): { items: LegendItem<T>[]; lines: number } {
  let x = 0;
  let line = 0;
  const items = all.map((given) => {
    const series = { ...given, name: cut(given.name, width - SAMPLE, fontSize) };
    const wide = SAMPLE + textWidth(series.name, fontSize);
    if (x > 0 && x + wide > width) {
      x = 0;
      line += 1;
    }
    const item = { series, x, line };
    x += wide + GAP;
    return item;
  });
  return { items, lines: items.length === 0 ? 0 : line + 1 };
}

/** @returns about how wide the text is: Japanese signs are as wide as high, others a little more than half as wide */
export function textWidth(text: string, fontSize: number): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? 1 : 0.58), 0) * fontSize;
}

/** @param width in pixels @returns the name, cut short where it is wider */
export function cut(name: string, width: number, fontSize: number): string {
  if (textWidth(name, fontSize) <= width) return name;
  const signs = [...name];
  while (signs.length > 1 && textWidth(`${signs.join('')}…`, fontSize) > width) signs.pop();
  return `${signs.join('')}…`;
}
