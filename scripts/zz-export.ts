import { writeFileSync, mkdirSync } from 'node:fs';
import { SAMPLE_NETWORKS, sampleExport, sampleModel } from '/work/wt/k/src/formats/testing/sample-models.ts';
import { writeModel } from '/work/wt/k/src/formats/write-model.ts';
import { firstTestDigits, ourAnswers } from '/work/wt/k/src/testing/first-test-digits.ts';
mkdirSync('/tmp/k/out', { recursive: true });
const digits = await firstTestDigits(100);
writeFileSync('/tmp/k/out/pixels.bin', digits.pixels);
for (const [name, network] of Object.entries(SAMPLE_NETWORKS)) {
  const model = sampleModel(network);
  const id = name.replace(' ', '-');
  for (const format of ['keras', 'keras-h5', 'tensorflow-js'] as const) {
    const f = await writeModel(format, sampleExport(model, {a: 1}), id);
    writeFileSync('/tmp/k/out/' + f.name, f.bytes);
  }
  writeFileSync('/tmp/k/out/' + id + '.answers', new Uint8Array((await ourAnswers(model, digits)).buffer));
}
process.exit(0);
