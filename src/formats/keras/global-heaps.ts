// Checks where an HDF5 file keeps its texts of any length. The HDF Group's library would look for ever for the next object of a heap
// behind one that takes no room (H5HG, "Global Heap" in the HDF5 File Format Specification, version 3.0, III.E).

const SIGNATURE = [...'GCOL'].map((letter) => letter.charCodeAt(0));
const VERSION = 1;
/** Both a heap and an object in it begin with a header of so many bytes, where lengths have eight. */
const HEADER = 16;

/** @returns whether each heap of the file can be walked from its first object to its end */
export function areHeapsSound(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(SIGNATURE[0]); at >= 0; at = bytes.indexOf(SIGNATURE[0], at + 1))
    if (isHeapAt(bytes, at) && !isSound(new DataView(bytes.buffer, bytes.byteOffset + at, bytes.length - at)))
      return false;
  return true;
}

function isHeapAt(bytes: Uint8Array, at: number): boolean {
  return (
    at + HEADER <= bytes.length &&
    SIGNATURE.every((letter, index) => bytes[at + index] === letter) &&
    bytes[at + SIGNATURE.length] === VERSION
  );
}

/** @param heap the file from the heap's first byte on */
function isSound(heap: DataView): boolean {
  const end = Number(heap.getBigUint64(8, true));
  if (end > heap.byteLength) return false;
  let at = HEADER;
  while (at + HEADER <= end) {
    const isFree = heap.getUint16(at, true) === 0;
    const size = Number(heap.getBigUint64(at + 8, true));
    const taken = isFree ? size : HEADER + Math.ceil(size / 8) * 8;
    if (taken < HEADER || at + taken > end) return false;
    at += taken;
  }
  return true;
}
