// Decompresses gzip as it arrives, where the bytes still are gzip: with the header Content-Encoding the browser has
// decompressed them already.

/**
 * Decompresses a stream, or passes it on as it is where it does not begin with gzip's signature.
 * @returns the chunks of the decompressed file
 * @throws what the source throws, or TypeError when the gzip is broken
 */
export async function* gunzip(packed: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const source = packed.getReader();
  const first = await readAtLeastTwo(source);
  const again = new ReadableStream<Uint8Array>({
    start: (controller) => controller.enqueue(first),
    async pull(controller) {
      const { done, value } = await source.read();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: (reason) => source.cancel(reason),
  });
  const isGzip = first[0] === 0x1f && first[1] === 0x8b;
  const gzip = new DecompressionStream('gzip') as unknown as ReadableWritablePair<Uint8Array, Uint8Array>;
  const raw = (isGzip ? again.pipeThrough(gzip) : again).getReader();
  try {
    for (;;) {
      const { done, value } = await raw.read();
      if (done) return;
      yield value;
    }
  } finally {
    await raw.cancel().catch(() => undefined);
  }
}

/** Reads until the two bytes of gzip's signature are there, since a first chunk may have one byte. */
async function readAtLeastTwo(source: ReadableStreamDefaultReader<Uint8Array>): Promise<Uint8Array> {
  let bytes = new Uint8Array();
  while (bytes.length < 2) {
    const { done, value } = await source.read();
    if (done) return bytes;
    const longer = new Uint8Array(bytes.length + value.length);
    longer.set(bytes);
    longer.set(value, bytes.length);
    bytes = longer;
  }
  return bytes;
}
