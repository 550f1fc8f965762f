// Refuses a file over one of its operators, by name and number.

import { ImportRefused } from '../../../domain/exchange/imported.ts';

/** An operator through which the digit goes; they are counted from 1, without those that only prepare constants. */
export interface Place {
  at: number;
  layer: string;
}

export function refuseSetting({ at, layer }: Place, setting: string, value: string): never {
  throw new ImportRefused({ problem: 'unknown-setting', at, layer, setting: shortName(setting), value });
}

export function refuseLayer({ at, layer }: Place): never {
  throw new ImportRefused({ problem: 'unknown-layer', at, layer });
}

export function refuseWeights(
  { at, layer }: Place,
  weight: string,
  expected: number[],
  found: number[] | null,
): never {
  throw new ImportRefused({ problem: 'weights', at, layer, weight: shortName(weight), expected, found });
}

/** A name may be as long as the file, and the sentence of a refusal names it. */
export function shortName(name: string): string {
  return name.slice(0, 80);
}
