// Inspects one model at a time: its layers, their outputs for a drawing, what speaks for a digit, and where among the MNIST
// images the drawing lies. Those are laid out once for each model.

import { CodedError } from '../../domain/coded-error.ts';
import { explain } from '../../engine/inside/explain.ts';
import { InspectedModel } from '../../engine/inside/inspect.ts';
import type { MnistFrom } from '../environment.ts';
import { layOutImages, type ImagePlane } from '../image-plane.ts';
import { yieldToMessages } from '../yield-to-messages.ts';
import type { Handlers } from './handlers.ts';

/** @returns handlers that throw 'not-ready' before a model has come, or when another came while they worked */
export function inspectionHandlers(
  mnistFrom: MnistFrom,
): Handlers<'inspect-model' | 'inspect' | 'explain' | 'lay-out' | 'find-place'> {
  let present: InspectedModel | null = null;
  let plane: Promise<ImagePlane> | null = null;
  const loaded = () => {
    if (!present) throw new CodedError('not-ready', 'model');
    return present;
  };
  /** Lets messages in; another model may come meanwhile, and this one is disposed of then. */
  const waitFor = (model: InspectedModel) => async () => {
    await yieldToMessages();
    if (present !== model) throw new CodedError('not-ready', 'model');
  };
  const planeOf = (model: InspectedModel, dataUrl: string) => {
    if (plane) return plane;
    const worked = layOutImages(model, mnistFrom(dataUrl), waitFor(model));
    plane = worked;
    // The next question tries again.
    worked.catch(() => {
      if (plane === worked) plane = null;
    });
    return worked;
  };
  return {
    'inspect-model': async ({ model }) => {
      const next = new InspectedModel(model);
      present?.dispose();
      present = next;
      plane = null;
      return { layers: await next.describe() };
    },
    inspect: async ({ ink }) => ({ outputs: await loaded().outputs(ink) }),
    explain: async ({ ink, digit }) => {
      const model = loaded();
      return { explanation: await explain(model, ink, digit, waitFor(model)) };
    },
    'lay-out': async ({ dataUrl }) => ({ layout: (await planeOf(loaded(), dataUrl)).layout }),
    'find-place': async ({ ink, dataUrl }) => {
      const { placeOf } = await planeOf(loaded(), dataUrl);
      return { place: placeOf(await loaded().features(ink)) };
    },
  };
}
