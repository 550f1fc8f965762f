// Measures jax-js on WebGPU.

import { serve } from './contestant.ts';
import { jax } from './jax.ts';

serve(jax('webgpu'));
