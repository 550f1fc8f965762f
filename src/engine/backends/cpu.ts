// tfjs's cpu backend with the kernels that it lacks.

import '@tensorflow/tfjs-backend-cpu';
import { registerCpuKernels } from '../kernels/cpu/register.ts';

registerCpuKernels();
