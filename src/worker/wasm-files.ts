// Names the .wasm file of tfjs as the build serves it, from the page's own host. Only the one with SIMD is ever started.

import simd from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';

export const WASM_URL = new URL(simd, import.meta.url).href;
