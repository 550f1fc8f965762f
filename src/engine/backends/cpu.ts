// Importing this makes tfjs's cpu backend known to tfjs, with our kernels on it. It is apart from start-cpu.ts, so that a test or
// a script may have the backend without choosing it.

import '@tensorflow/tfjs-backend-cpu';
import { registerCpuKernels } from '../kernels/cpu/register.ts';

registerCpuKernels();
