import { serve } from './contestant.ts';
import { stock } from './stock.ts';

serve(stock('cpu'));
