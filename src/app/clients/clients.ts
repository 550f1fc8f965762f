// Builds the clients of the workers: the trainer, the classifier, and the one that reads and writes files.

import { CheckClient } from '../../client/check-client.ts';
import { ClassificationClient } from '../../client/classification-client.ts';
import { EngineClient } from '../../client/engine-client.ts';
import { InspectionClient } from '../../client/inspection-client.ts';
import { fetchShippedModel } from '../../client/shipped-model.ts';
import { FilesClient } from '../../client/files-client.ts';
import { spawnFilesWorker, spawnWorker } from '../../client/spawn-worker.ts';
import { TeachingClient } from '../../client/teaching-client.ts';
import { TrainingClient } from '../../client/training-client.ts';
import type { EngineChoice } from '../../session/engine-choice.ts';
import { forcedWorkers } from '../address/address.ts';
import { shippedAhead } from './shipped-ahead.ts';
import { engineMemory } from './engine-memory.ts';

/** Spawns the classifier's worker at once, while the model is fetched; the others come at the first call. */
export function createClients(engineChoice: EngineChoice) {
  const dataUrl = new URL('data/', document.baseURI).href;
  const shipped = shippedAhead(() => fetchShippedModel(new URL('models/robust/', document.baseURI)));
  const answering = new EngineClient({ spawn: () => spawnWorker('classifier') });
  answering.startAhead();
  const classifier = new ClassificationClient(answering, dataUrl);
  const training = { engine: new EngineClient({ spawn: () => spawnWorker('trainer') }), classifier, dataUrl };
  return {
    files: new FilesClient(spawnFilesWorker),
    shipped,
    classifier,
    checker: new CheckClient({ engine: answering, classifier, dataUrl }),
    inspector: new InspectionClient({ engine: answering, classifier, dataUrl }),
    trainer: new TrainingClient({
      ...training,
      workers: forcedWorkers(location.search),
      memory: engineMemory,
    }),
    teacher: new TeachingClient({ ...training, backend: () => engineChoice.getState().asked }),
  };
}
