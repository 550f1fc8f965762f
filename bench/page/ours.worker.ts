// Measures our engine. The worker's name says on which backend, and how many workers share a batch: 'wasm 2'.

import type { BackendName } from '../../src/domain/run/run.ts';
import { serve } from './contestant.ts';
import { ours } from './ours.ts';
import { countWebgl, webglCount } from './webgl-counter.ts';

const [backend, workers] = self.name.split(' ');
if (backend === 'webgl') countWebgl();
serve(ours(backend as BackendName, Number(workers)), backend === 'webgl' ? webglCount : null);
