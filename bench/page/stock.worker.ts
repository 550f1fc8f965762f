// Measures tfjs without our kernels, on the backend that the worker's name says.

import { serve } from './contestant.ts';
import { stock, type StockBackend } from './stock.ts';
import { countWebgl, webglCount } from './webgl-counter.ts';

const backend = self.name as StockBackend;
if (backend === 'webgl') countWebgl();
serve(stock(backend), backend === 'webgl' ? webglCount : null);
