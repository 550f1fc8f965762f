// Writes a model in one of the formats in which it can leave the page. Each format's code is loaded when it is asked for.

import type { ModelFormat, ModelToExport, NamedFile } from '../domain/exchange/exported.ts';

/**
 * @param given its model must be usable (domain/model/usable-model.ts)
 * @param name of the file, without an ending, which may hold any letters
 * @returns one file: a zip where the format has several
 */
export async function writeModel(
  format: ModelFormat,
  given: ModelToExport,
  name: string,
): Promise<NamedFile> {
  switch (format) {
    case 'tensorflow-js':
      return (await import('./tensorflow-js/write-tensorflow-js.ts')).writeTensorflowJs(given, name);
    case 'keras':
      return (await import('./keras/write-keras.ts')).writeKeras(given, name);
    case 'keras-h5':
      return (await import('./keras/write-keras-h5.ts')).writeKerasH5(given, name);
    case 'onnx':
      return (await import('./onnx/write-onnx.ts')).writeOnnx(given, name);
    case 'digit-lab':
      return (await import('./digit-lab/write-digit-lab.ts')).writeDigitLab(given, name);
  }
}
