// Measures tfjs without our kernels on its cpu backend.

import { serve } from './contestant.ts';
import { stock } from './stock.ts';

serve(stock('cpu'));
