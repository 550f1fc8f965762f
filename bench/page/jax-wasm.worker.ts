// Measures jax-js on its wasm backend.

import { serve } from './contestant.ts';
import { jax } from './jax.ts';

serve(jax('wasm'));
