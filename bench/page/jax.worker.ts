// Measures jax-js on the backend that the worker's name says.

import { serve } from './contestant.ts';
import { jax } from './jax.ts';

serve(jax(self.name as 'wasm' | 'webgpu'));
