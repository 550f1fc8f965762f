import { expect, test } from 'vitest';
import { ImportRefused } from '../../domain/exchange/imported.ts';
import { usableModel } from '../../domain/model/usable-model.ts';
import { readOnnx } from './read-onnx.ts';
import { changedGraph } from './testing/change-graph.ts';
import { onnxFile } from './testing/make-onnx.ts';
import { TF2ONNX, TORCH_LENET } from './testing/other-graphs.ts';

test('a file that ends early is damaged', async () => {
  const { name, bytes } = onnxFile(TF2ONNX);
  await expect(readOnnx([{ name, bytes: bytes.slice(0, -40) }])).rejects.toMatchObject({
    problem: { problem: 'damaged', file: name, part: 'ModelProto' },
  });
});

test('a small file of very many parts is refused before they fill the memory', async () => {
  // Field 7, the graph, has two million bytes, which are a million empty nodes.
  const bytes = new Uint8Array(2_000_006).map((_, at) => (at % 2 === 0 ? 0x0a : 0));
  bytes.set([0x08, 8, 0x3a, 0x80, 0x89, 0x7a]);
  await expect(readOnnx([{ name: 'many.onnx', bytes }])).rejects.toMatchObject({
    problem: { problem: 'damaged', file: 'many.onnx', part: 'ModelProto' },
  });
});

test('a thousand changed graphs are refused, or read as networks that can be trained', async () => {
  let read = 0;
  const readOne = async (bytes: Uint8Array<ArrayBuffer>, seed: number) => {
    const { model } = await readOnnx([{ name: 'changed.onnx', bytes: changedGraph(bytes, seed) }]);
    expect(usableModel(model)).not.toBeNull();
    read += 1;
  };
  for (const graph of [TF2ONNX, TORCH_LENET]) {
    const { bytes } = onnxFile(graph);
    for (let seed = 1; seed <= 500; seed++)
      await readOne(bytes, seed).catch((error: unknown) => expect(error).toBeInstanceOf(ImportRefused));
  }
  expect(read).toBeGreaterThan(50);
});
