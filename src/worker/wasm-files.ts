// Names the .wasm file of tfjs as the build serves it, from the page's own host. Only the one with SIMD is ever started.

import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';

const url = new URL(simd, import.meta.url).href;

export const WASM_FILES = {
  'tfjs-backend-wasm.wasm': url,
  'tfjs-backend-wasm-simd.wasm': url,
  'tfjs-backend-wasm-threaded-simd.wasm': url,
};
