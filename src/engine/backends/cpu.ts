// Importing this module registers tfjs's cpu backend and our kernels for it. start-cpu.ts is a module of its own, so that a test
// or a script can register the backend without making it the present one.

import '@tensorflow/tfjs-backend-cpu';
import { registerCpuKernels } from '../kernels/cpu/register.ts';

registerCpuKernels();
