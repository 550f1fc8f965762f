// tfjs's cpu backend with the kernels of our own.

import '@tensorflow/tfjs-backend-cpu';
import { registerCpuChannelAffine } from '../kernels/cpu-channel-affine.ts';
import { registerCpuDropout } from '../kernels/cpu-dropout.ts';

registerCpuDropout();
registerCpuChannelAffine();
