// Reads the numbers of a tensor, which stand in the file in several ways, or in another file beside it.

import { ImportRefused } from '../../../domain/exchange/imported.ts';
import type { NamedFile } from '../../../domain/exchange/exported.ts';
import { fromHalves } from '../../../domain/model/half-floats.ts';
import { DATA_TYPE, EXTERNAL, type TensorMessage } from '../wire/messages.ts';
import { shortName } from './refuse.ts';

/** A constant of the graph: floats of any size as float32, whole numbers as float64, so that these are told apart. */
export interface Constant {
  dims: readonly number[];
  values: Float32Array | Float64Array;
}

const MOST_AXES = 8;
/** They are counted over all constants of a file, copies included: several times those of the largest network. */
const MOST_NUMBERS = 16_000_000;

type Listed = ArrayLike<number>;

interface Encoding {
  /** A number has so many bytes. */
  bytes: number;
  /** @param raw little-endian numbers, as all machines have them on which browsers run */
  raw(raw: ArrayBuffer): Listed;
  /** @returns the numbers where they stand in a list of their own instead */
  listed(tensor: TensorMessage): Listed;
  values(listed: Listed): Float32Array | Float64Array;
}

const float32 = (listed: Listed) => new Float32Array(listed);
const float64 = (listed: Listed) => new Float64Array(listed);
const halves = (listed: Listed) => fromHalves(new Uint16Array(listed));
/** A bfloat16 is the upper half of a float32. */
const upperHalves = (listed: Listed) =>
  new Float32Array(Uint32Array.from(listed, (half) => half << 16).buffer);

const inInt32 = (tensor: TensorMessage) => tensor.int32Data;
const SHORT = { bytes: 2, raw: (raw: ArrayBuffer) => new Uint16Array(raw), listed: inInt32 };
const BYTE = { bytes: 1, raw: (raw: ArrayBuffer) => new Uint8Array(raw), listed: inInt32, values: float64 };

const ENCODINGS = new Map<number, Encoding>([
  [
    DATA_TYPE.float,
    { bytes: 4, raw: (raw) => new Float32Array(raw), listed: (tensor) => tensor.floatData, values: float32 },
  ],
  [
    DATA_TYPE.double,
    { bytes: 8, raw: (raw) => new Float64Array(raw), listed: (tensor) => tensor.doubleData, values: float32 },
  ],
  [DATA_TYPE.float16, { ...SHORT, values: halves }],
  [DATA_TYPE.bfloat16, { ...SHORT, values: upperHalves }],
  [
    DATA_TYPE.int64,
    {
      ...{ bytes: 8, raw: (raw) => Float64Array.from(new BigInt64Array(raw), Number) },
      ...{ listed: (tensor) => tensor.int64Data, values: float64 },
    },
  ],
  [DATA_TYPE.int32, { bytes: 4, raw: (raw) => new Int32Array(raw), listed: inInt32, values: float64 }],
  [DATA_TYPE.uint8, BYTE],
  [DATA_TYPE.int8, { ...BYTE, raw: (raw) => new Int8Array(raw) }],
  [DATA_TYPE.bool, BYTE],
]);

/** Reads the tensors of one file, and counts their numbers. */
export class TensorReader {
  private numbers = 0;

  /** @param beside the files that were given with it */
  constructor(
    private readonly file: string,
    private readonly beside: readonly NamedFile[],
  ) {}

  /** @throws ImportRefused with all files in which tensors have their numbers and that were not given */
  expectFiles(tensors: readonly TensorMessage[]): void {
    const names = tensors.filter(isExternal).map((tensor) => locationOf(tensor));
    const missing = [...new Set(names)].filter((name) => !this.find(name));
    if (missing.length > 0)
      throw new ImportRefused({ problem: 'files-missing', file: this.file, names: missing.slice(0, 10) });
  }

  /** @throws ImportRefused where it has not the numbers that its sides say, or too many, or is of a type that weights never are */
  read(tensor: TensorMessage): Constant {
    const { dims, dataType } = tensor;
    const kind = ENCODINGS.get(dataType);
    if (!kind || dims.length > MOST_AXES || !dims.every((side) => Number.isSafeInteger(side) && side >= 0))
      return this.damaged(tensor);
    const count = dims.reduce((size, side) => size * side, 1);
    this.count(count, tensor.name);
    const raw = isExternal(tensor) ? this.external(tensor) : tensor.rawData;
    if (raw) {
      if (raw.length !== count * kind.bytes) return this.damaged(tensor);
      // A copy begins where numbers of any size may begin.
      return { dims, values: kind.values(kind.raw(new Uint8Array(raw).buffer)) };
    }
    const listed = kind.listed(tensor);
    return listed.length === count ? { dims, values: kind.values(listed) } : this.damaged(tensor);
  }

  /** Counts numbers that are about to be copied. @throws ImportRefused where a file would have too many */
  count(numbers: number, part: string): void {
    this.numbers += numbers;
    if (!(this.numbers <= MOST_NUMBERS))
      throw new ImportRefused({
        problem: 'too-large',
        file: shortName(part) || this.file,
        bytes: numbers * 4,
        most: MOST_NUMBERS * 4,
      });
  }

  private external(tensor: TensorMessage): Uint8Array {
    const found = this.find(locationOf(tensor));
    if (!found) return this.damaged(tensor);
    const entry = (key: string) => tensor.externalData.find((each) => each.key === key)?.value;
    const offset = Number(entry('offset') ?? 0);
    const length = Number(entry('length') ?? found.bytes.length - offset);
    const fits = [offset, length].every((number) => Number.isSafeInteger(number) && number >= 0);
    if (!fits || offset + length > found.bytes.length) return this.damaged(tensor);
    return found.bytes.subarray(offset, offset + length);
  }

  private find(name: string): NamedFile | undefined {
    return this.beside.find((each) => lastPart(each.name) === name);
  }

  private damaged(tensor: TensorMessage): never {
    throw new ImportRefused({ problem: 'damaged', file: this.file, part: shortName(tensor.name) });
  }
}

function isExternal({ dataLocation }: TensorMessage): boolean {
  return dataLocation === EXTERNAL;
}

/** A location may be a path, of which nothing but the file's name is used. */
function locationOf({ externalData }: TensorMessage): string {
  return lastPart(externalData.find(({ key }) => key === 'location')?.value ?? '');
}

function lastPart(path: string): string {
  return path.split(/[/\\]/).pop()!;
}
