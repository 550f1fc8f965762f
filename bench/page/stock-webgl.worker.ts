import { serve } from './contestant.ts';
import { stock } from './stock.ts';
import { countWebgl, webglCount } from './webgl-counter.ts';

countWebgl();
serve(stock('webgl'), webglCount);
