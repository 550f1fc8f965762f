// Compiles our SIMD kernels (AssemblyScript) to WebAssembly, with and without relaxed SIMD, and writes both builds as a module that
// page, worker and Node load alike.
// They run on the memory of tfjs's wasm backend, so they must have no static data of their own.

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { gzipSync } from 'node:zlib';
import asc from 'assemblyscript/asc';

const ROOT = join(import.meta.dirname, '..');
const SOURCE = 'src/engine/kernels/wasm/simd/index.ts';
const TARGET = 'src/engine/kernels/wasm/simd-binary.ts';

// Node 20 compiles relaxed SIMD only where it is told to; later ones know no such flag.
if (process.versions.node.startsWith('20.')) setFlagsFromString('--experimental-wasm-relaxed-simd');

const builds = {
  SIMD_BINARY: await compile([]),
  RELAXED_BINARY: await compile(['--enable', 'relaxed-simd']),
};
const constants = Object.entries(builds).map(([name, binary]) => {
  console.log(`${name}: ${binary.length} bytes of WebAssembly, ${gzipSync(binary).length} in gzip.`);
  return `export const ${name} =\n  '${Buffer.from(binary).toString('base64')}';\n`;
});
writeFileSync(
  join(ROOT, TARGET),
  `// Made by scripts/build-kernels.mjs from src/engine/kernels/wasm/simd; not in the repository.\n\n${constants.join('\n')}`,
);

/** @param {string[]} features for the compiler @returns {Promise<Uint8Array>} the module, which needs a memory and nothing else */
async function compile(features) {
  const binary = await new Promise((resolve, reject) => {
    const parameters = [
      SOURCE,
      ...[
        '--outFile',
        'kernels.wasm',
        '--runtime',
        'stub',
        '--importMemory',
        '--enable',
        'simd',
        ...features,
      ],
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
  const imports = WebAssembly.Module.imports(new WebAssembly.Module(binary));
  const foreign = imports.filter(({ kind }) => kind !== 'memory');
  if (foreign.length > 0) throw new Error(`The kernels import more than memory: ${JSON.stringify(foreign)}`);
  if (hasDataSection(binary))
    throw new Error('The kernels bring static data, which would overwrite that of tfjs.');
  return binary;
}

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
