// Measures our engine on wasm.

import { serve } from './contestant.ts';
import { ours } from './ours.ts';

serve(ours('wasm'));
