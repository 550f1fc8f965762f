// A shader over tensors of one shape, position by position, for tfjs's webgl backend.

import type { GPGPUProgram } from '@tensorflow/tfjs-backend-webgl';

export interface Uniform {
  name: string;
  type: 'int' | 'float';
}

const COORDINATES = ['x', 'y', 'z', 'w'];

/**
 * @param inputs names of the tensors, each a GLSL float of its lower-case name in the body
 * @param body GLSL that ends in setOutput; `position` is the row-major index
 */
export function elementwiseProgram(
  shape: number[],
  inputs: string[],
  uniforms: Uniform[],
  body: string,
): GPGPUProgram {
  const rank = shape.length;
  const type = rank <= 1 ? 'int' : `ivec${rank}`;
  const coordinates = rank <= 1 ? ['at'] : COORDINATES.slice(0, rank).map((name) => `at.${name}`);
  const position = coordinates.reduce(
    (index, name, axis) => (axis === 0 ? name : `(${index}) * ${shape[axis]} + ${name}`),
    '0',
  );
  const reads = inputs.map((name) => `float ${name.toLowerCase()} = get${name}(${coordinates.join(', ')});`);
  return {
    variableNames: inputs,
    outputShape: shape,
    customUniforms: uniforms,
    userCode: `
      void main() {
        ${type} at = getOutputCoords();
        int position = ${position};
        ${reads.join('\n        ')}
        ${body}
      }
    `,
  };
}
