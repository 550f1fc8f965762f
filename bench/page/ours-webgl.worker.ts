// Measures our engine on WebGL, and counts its WebGL calls.

import { serve } from './contestant.ts';
import { ours } from './ours.ts';
import { countWebgl, webglCount } from './webgl-counter.ts';

countWebgl();
serve(ours('webgl'), webglCount);
