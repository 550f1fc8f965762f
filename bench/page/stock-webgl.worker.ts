// Measures tfjs without our kernels on WebGL, and counts its WebGL calls.

import { serve } from './contestant.ts';
import { stock } from './stock.ts';
import { countWebgl, webglCount } from './webgl-counter.ts';

countWebgl();
serve(stock('webgl'), webglCount);
