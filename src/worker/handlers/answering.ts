// Handles what the pad asks: the present model reads drawings in plain JavaScript until a backend has started, and on that from
// then on. Nothing here waits for the engine before a backend is asked for.

import { CodedError } from '../../domain/coded-error.ts';
import { IMAGE_PIXELS } from '../../domain/image/ink.ts';
import type { ModelWeights } from '../../domain/model/model-weights.ts';
import { isPlainlyRead, PlainNetwork } from '../../engine/plain/plain-network.ts';
import type { Handlers } from './handlers.ts';

type AnsweringHandlers = Handlers<'load-model' | 'start-backend' | 'classify'>;

const untold = () => undefined;

/**
 * @param loadEngine brings handlers of the same calls that compute on a backend
 * @returns handlers; `classify` throws 'not-ready' before a model has come, and for a dear network before a backend has started
 */
export function answeringHandlers(loadEngine: () => Promise<AnsweringHandlers>): AnsweringHandlers {
  let newest: ModelWeights | null = null;
  let plain: PlainNetwork | null = null;
  let engine: AnsweringHandlers | null = null;
  return {
    'load-model': async ({ model }) => {
      newest = model;
      if (engine) return engine['load-model']({ model }, untold);
      plain = isPlainlyRead(model.network) ? new PlainNetwork(model) : null;
      if (plain) warmUp(plain);
      return { reads: plain !== null };
    },
    'start-backend': async (takes, tell) => {
      const handlers = await loadEngine();
      const started = await handlers['start-backend'](takes, tell);
      // A model that comes from now on goes to the backend behind this one.
      engine = handlers;
      plain = null;
      if (newest) await engine['load-model']({ model: newest }, untold);
      return started;
    },
    classify: async ({ ink }, tell) => {
      if (engine) return engine.classify({ ink }, tell);
      if (!plain) throw new CodedError('not-ready', 'model');
      return plain.read(ink);
    },
  };
}

/** The first reading takes three times as long as the next one, since JavaScript is compiled for it. It need not be the pen's. */
function warmUp(network: PlainNetwork): void {
  setTimeout(() => network.read(new Float32Array(IMAGE_PIXELS).fill(0.5)));
}
