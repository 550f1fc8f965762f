// Makes links to experiments that train in moments, since a short run proves what a long one would.

interface Size {
  images?: number;
  epochs?: number;
  batchSize?: number;
}

/** Trains a network of 1,554 weights by Adam, without early stopping. @returns the hash of the address */
export const smallExperiment = ({ images = 500, epochs = 1, batchSize = 32 }: Size = {}) =>
  link('c4k5rx4~f~u10m', 'adam~0.01', { images, epochs, batchSize });

/** Trains a network that comes near to 90 % within a few dozen steps. @returns the hash of the address */
export const quickExperiment = ({ images = 3_000, epochs = 3, batchSize = 64 }: Size = {}) =>
  link('c8k5rx2~p2~f~u32r~u10m', 'adam~0.006', { images, epochs, batchSize });

/** Trains the layers of the tutorial, each as small as it can be, where steps are slow. @returns the hash of the address */
export const littleTutorial = ({ images = 500, epochs = 10, batchSize = 32 }: Size = {}) =>
  link('c4k3r~p2~d0.2~f~u16r~d0.2~u10m', 'adadelta~1', { images, epochs, batchSize });

function link(layers: string, optimizer: string, { images, epochs, batchSize }: Required<Size>): string {
  const settings = [optimizer, 'constant', 0, epochs, batchSize, 0.2, '-', images, 1, '-'];
  return `#experiment=1/tutorial/${layers}/${settings.join('~')}`;
}
