// Lists what a model can go out as, with how its files end.

import type { ModelFormat } from '../../domain/exchange/exported.ts';

export type ExportChoice = ModelFormat | 'notebook' | 'python';

interface FileKind {
  /** Two of the formats are zips, so that their names say which. */
  ending: string;
  type: string;
}

export const EXPORT_FILES: Readonly<Record<ExportChoice, FileKind>> = {
  'tensorflow-js': { ending: '-tfjs.zip', type: 'application/zip' },
  keras: { ending: '.keras', type: 'application/octet-stream' },
  'keras-h5': { ending: '.h5', type: 'application/x-hdf5' },
  onnx: { ending: '.onnx', type: 'application/octet-stream' },
  notebook: { ending: '.ipynb', type: 'application/x-ipynb+json' },
  python: { ending: '.py', type: 'text/x-python' },
  'digit-lab': { ending: '-digit-lab.zip', type: 'application/zip' },
};

export const EXPORT_CHOICES = Object.keys(EXPORT_FILES) as ExportChoice[];

/** @returns whether it is written from the experiment, without any weights */
export function isProgram(choice: ExportChoice): choice is 'notebook' | 'python' {
  return choice === 'notebook' || choice === 'python';
}
