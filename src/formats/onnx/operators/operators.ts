// Lists the operators of ONNX that layers of ours can say.

import { readArithmetic } from './arithmetic.ts';
import {
  readConvolution,
  readGlobalAverage,
  readGlobalMaximum,
  readPooling,
  readReduceMean,
} from './map-operators.ts';
import { readNormalization } from './normalization.ts';
import type { ReadOperator } from './operator.ts';
import { readGemm, readLogSoftmax, readMatrixProduct, readSoftmax } from './row-operators.ts';
import { readPad } from './padding.ts';
import {
  readActivation,
  readCast,
  readDropout,
  readFlatten,
  readIdentity,
  readReshape,
  readSqueeze,
  readTranspose,
  readUnsqueeze,
} from './view-operators.ts';

/** @param merges whether arithmetic that can be one layer becomes one */
export function operatorsOf(merges: boolean): ReadonlyMap<string, ReadOperator> {
  return new Map<string, ReadOperator>([
    ['Conv', readConvolution],
    ['MaxPool', readPooling('maxPooling2d')],
    ['AveragePool', readPooling('averagePooling2d')],
    ['Pad', readPad],
    ['GlobalAveragePool', readGlobalAverage],
    ['GlobalMaxPool', readGlobalMaximum],
    ['ReduceMean', readReduceMean],
    ['Gemm', readGemm],
    ['MatMul', readMatrixProduct],
    ['BatchNormalization', readNormalization],
    ['Relu', readActivation('relu')],
    ['Elu', readActivation('elu')],
    ['Sigmoid', readActivation('sigmoid')],
    ['Tanh', readActivation('tanh')],
    ['Softmax', readSoftmax],
    ['LogSoftmax', readLogSoftmax],
    ['Flatten', readFlatten],
    ['Reshape', readReshape],
    ['Squeeze', readSqueeze],
    ['Unsqueeze', readUnsqueeze],
    ['Transpose', readTranspose],
    ['Identity', readIdentity],
    ['Cast', readCast],
    ['Dropout', readDropout],
    ['Add', readArithmetic('Add', merges)],
    ['Sub', readArithmetic('Sub', merges)],
    ['Mul', readArithmetic('Mul', merges)],
    ['Div', readArithmetic('Div', merges)],
  ]);
}
