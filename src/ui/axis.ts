// Maps values to pixels and chooses the values that an axis names, on a linear and on a logarithmic scale.

export interface Scale {
  /** The ends of the axis, as values. */
  from: number;
  to: number;
  isLog: boolean;
}

/** @param length of the axis in pixels @returns how far from its beginning the value lies */
export function placeOn({ from, to, isLog }: Scale, value: number, length: number): number {
  if (from === to) return length / 2;
  const share = isLog ? Math.log(value / from) / Math.log(to / from) : (value - from) / (to - from);
  return share * length;
}

/** @param most so many ticks at most, at least 2 @returns round values within the scale, rising */
export function ticksOf(scale: Scale, most: number): number[] {
  return scale.isLog ? logTicks(scale, most) : linearTicks(scale, most);
}

function linearTicks({ from, to }: Scale, most: number): number[] {
  const step = roundUp((to - from) / most);
  const ticks: number[] = [];
  for (let index = Math.ceil(from / step - 1e-9); index * step <= to + step * 1e-9; index++)
    ticks.push(Number((index * step).toPrecision(12)));
  return ticks;
}

/** Powers of ten, and between them 2 and 5 where there is room. */
function logTicks({ from, to }: Scale, most: number): number[] {
  const powers: number[] = [];
  for (let power = Math.floor(Math.log10(from)); power <= Math.ceil(Math.log10(to)); power++)
    powers.push(power);
  for (const factors of [[1, 2, 5], [1, 3], [1]]) {
    const ticks = powers
      .flatMap((power) => factors.map((factor) => Number(`${factor}e${power}`)))
      .filter((value) => value >= from * (1 - 1e-9) && value <= to * (1 + 1e-9));
    if (ticks.length >= 2 && ticks.length <= most) return ticks;
  }
  return [from, to];
}

/** @returns 1, 2 or 5 times a power of ten, at least the value */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  return power * ([1, 2, 5].find((factor) => factor * power >= value * (1 - 1e-9)) ?? 10);
}

/** @returns the value as an axis names it, without zeros at the end */
export function tickText(value: number): string {
  return String(Number(value.toPrecision(3)));
}

interface EvenAxis {
  /** The axis begins and ends at a tick. */
  ends: [number, number];
  ticks: number[];
}

/** @param steps the axis is cut into about so many @returns an axis of round, even ticks that holds both values */
export function evenAxis(from: number, to: number, steps: number): EvenAxis {
  const step = roundUp((to > from ? to - from : Math.abs(to) || 1) / steps);
  const ends: [number, number] = [
    Number((Math.floor(from / step + 1e-9) * step).toPrecision(12)),
    Number((Math.ceil(to / step - 1e-9) * step).toPrecision(12)),
  ];
  if (ends[0] === ends[1]) ends[1] = Number((ends[0] + step).toPrecision(12));
  return {
    ends,
    ticks: linearTicks({ from: ends[0], to: ends[1], isLog: false }, (ends[1] - ends[0]) / step),
  };
}

/** @returns a function that writes the values of an axis with even ticks, all with as many decimals as their step needs */
export function evenTickText([first, second]: readonly number[]): (value: number) => string {
  const step = second === undefined ? 1 : second - first;
  const decimals = Math.min(6, Math.max(0, Math.ceil(-Math.log10(step) - 1e-9)));
  return (value) => value.toFixed(decimals);
}
