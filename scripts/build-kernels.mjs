// Compiles our SIMD kernels (AssemblyScript) to WebAssembly and writes them as a module that page, worker and Node load alike.
// They run on the memory of tfjs's wasm backend, so they must have no static data of their own.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import asc from 'assemblyscript/asc';

const ROOT = join(import.meta.dirname, '..');
const SOURCE = 'src/engine/kernels/wasm/simd/index.ts';
const TARGET = 'src/engine/kernels/wasm/simd-binary.ts';

const binary = await new Promise((resolve, reject) => {
  const parameters = [
    SOURCE,
    ...['--outFile', 'kernels.wasm', '--runtime', 'stub', '--importMemory', '--enable', 'simd'],
    ...['--optimizeLevel', '3', '--shrinkLevel', '0', '--noAssert', '--converge', '--baseDir', ROOT],
    ...['--use', 'abort='],
  ];
  asc
    .main(parameters, {
      writeFile: (name, contents) => {
        if (name.endsWith('.wasm')) resolve(contents);
      },
    })
    .then(({ error, stderr }) => {
      if (error) reject(new Error(`${error.message}\n${stderr.toString()}`));
    });
});

const module = new WebAssembly.Module(binary);
const foreign = WebAssembly.Module.imports(module).filter(({ kind }) => kind !== 'memory');
if (foreign.length > 0) throw new Error(`The kernels import more than memory: ${JSON.stringify(foreign)}`);
if (hasDataSection(binary))
  throw new Error('The kernels bring static data, which would overwrite that of tfjs.');

writeFileSync(
  join(ROOT, TARGET),
  `// Made by scripts/build-kernels.mjs from src/engine/kernels/wasm/simd; not in the repository.\n\n` +
    `export const SIMD_BINARY =\n  '${Buffer.from(binary).toString('base64')}';\n`,
);
console.log(`Kernels: ${binary.length} bytes of WebAssembly.`);

/** @param {Uint8Array} bytes of a WebAssembly module */
function hasDataSection(bytes) {
  const DATA = 11;
  let at = 8;
  while (at < bytes.length) {
    const id = bytes[at++];
    let size = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = bytes[at++];
      size |= (byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    if (id === DATA) return true;
    at += size;
  }
  return false;
}
