// tfjs's cpu backend with the one kernel that it lacks.

import '@tensorflow/tfjs-backend-cpu';
import { registerCpuDropout } from '../kernels/cpu-dropout.ts';

registerCpuDropout();
