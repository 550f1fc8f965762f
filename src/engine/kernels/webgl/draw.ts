// Runs shaders of ours on tfjs's webgl backend and on its textures. Unlike tfjs's own way, one draw call writes up to four tensors,
// and costs a fraction of the processor's time, which is what small networks wait for.

import type { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import type { TensorInfo } from '@tensorflow/tfjs-core';
import { sourceOf, textureSize, type Output, type Shader } from './shader.ts';
import { insidesOf, type WebglInsides } from './webgl-insides.ts';

interface Drawer {
  program: WebGLProgram;
  vao: WebGLVertexArrayObject;
  uniforms: (WebGLUniformLocation | null)[];
}

interface Kept {
  drawers: Map<string, Drawer>;
  /** There is one for each number of outputs. */
  framebuffers: (WebGLFramebuffer | undefined)[];
}

/** They are made of texels of ours; other packed tensors are tfjs's, which packs floats by two rows and two columns. */
const ofTexels = new WeakSet<TensorInfo['dataId']>();

const keptByContext = new WeakMap<WebGL2RenderingContext, Kept>();

/** @returns float32 tensors, one for each output, whose values the body has set; the caller disposes them */
export function draw(backend: MathBackendWebGL, shader: Shader): TensorInfo[] {
  const given = Object.entries(shader.inputs);
  const inputs = given.map(([name, tensor]) => [name, onGpu(backend, tensor)] as const);
  const tensors = drawn(backend, { ...shader, inputs: Object.fromEntries(inputs) });
  inputs.forEach(([, tensor], at) => {
    if (tensor !== given[at][1]) backend.disposeIntermediateTensorInfo(tensor);
  });
  return tensors;
}

/** Uploads a tensor. @returns it, or, where tfjs has packed it, a copy in rows and columns, which the caller disposes */
function onGpu(backend: MathBackendWebGL, tensor: TensorInfo): TensorInfo {
  const insides = insidesOf(backend);
  insides.uploadToGPU(tensor.dataId);
  const isPackedByTfjs = insides.texData.get(tensor.dataId).isPacked && !ofTexels.has(tensor.dataId);
  return isPackedByTfjs ? insides.unpackTensor(tensor) : tensor;
}

function drawn(backend: MathBackendWebGL, shader: Shader): TensorInfo[] {
  const insides = insidesOf(backend);
  const { gl } = insides.gpgpu;
  const size = textureSize(shader.outputs[0]);
  const source = sourceOf(backend, shader, size);
  const tensors = shader.outputs.map((output) => emptyTensor(backend, output, size));
  const timer = insides.activeTimers && insides.startTimer();
  let kept = keptByContext.get(gl);
  if (!kept) keptByContext.set(gl, (kept = { drawers: new Map(), framebuffers: [] }));
  let drawer = kept.drawers.get(source);
  if (!drawer) kept.drawers.set(source, (drawer = drawerOf(insides, shader, source)));
  attach(
    gl,
    kept,
    tensors.map(({ dataId }) => insides.getTexture(dataId)),
  );
  const [height, width] = size;
  gl.viewport(0, 0, width, height);
  gl.scissor(0, 0, width, height);
  gl.useProgram(drawer.program);
  gl.bindVertexArray(drawer.vao);
  Object.values(shader.inputs).forEach(({ dataId }, unit) => {
    gl.activeTexture(gl.TEXTURE0 + unit);
    gl.bindTexture(gl.TEXTURE_2D, insides.getTexture(dataId));
  });
  shader.uniforms?.forEach(({ type, value }, at) => {
    if (type === 'int') gl.uniform1i(drawer.uniforms[at], value);
    else gl.uniform1f(drawer.uniforms[at], value);
  });
  gl.drawElements(gl.TRIANGLES, 6, gl.UNSIGNED_SHORT, 0);
  if (insides.activeTimers)
    insides.activeTimers.push({ name: 'draw', query: insides.getQueryTime(insides.endTimer(timer)) });
  return tensors;
}

function emptyTensor(
  backend: MathBackendWebGL,
  output: Output,
  [height, width]: [number, number],
): TensorInfo {
  const isPacked = 'texels' in output;
  const tensor = backend.makeTensorInfo(isPacked ? [4 * output.texels] : output.shape, 'float32');
  const data = insidesOf(backend).texData.get(tensor.dataId);
  data.isPacked = isPacked;
  if (isPacked) ofTexels.add(tensor.dataId);
  // tfjs counts floats, two by two of which are a packed texel.
  data.texShape = isPacked ? [2 * height, 2 * width] : [height, width];
  return tensor;
}

/** Makes the textures the ones that are drawn into. */
function attach(gl: WebGL2RenderingContext, { framebuffers }: Kept, textures: WebGLTexture[]): void {
  const isNew = !framebuffers[textures.length];
  gl.bindFramebuffer(gl.FRAMEBUFFER, (framebuffers[textures.length] ??= gl.createFramebuffer()));
  textures.forEach((texture, at) =>
    gl.framebufferTexture2D(gl.FRAMEBUFFER, gl.COLOR_ATTACHMENT0 + at, gl.TEXTURE_2D, texture, 0),
  );
  if (isNew) gl.drawBuffers(textures.map((_, at) => gl.COLOR_ATTACHMENT0 + at));
}

/** @throws Error with the compiler's words */
function drawerOf({ gpgpu }: WebglInsides, { inputs, uniforms = [] }: Shader, source: string): Drawer {
  const { gl } = gpgpu;
  const fragmentShader = gl.createShader(gl.FRAGMENT_SHADER);
  if (!fragmentShader) throw new Error('The WebGL context is lost');
  gl.shaderSource(fragmentShader, source);
  gl.compileShader(fragmentShader);
  if (gl.getShaderParameter(fragmentShader, gl.COMPILE_STATUS) === false)
    throw new Error(`${gl.getShaderInfoLog(fragmentShader)}\n${source}`);
  const program = gpgpu.createProgram(fragmentShader);
  gpgpu.buildVao(program);
  Object.keys(inputs).forEach((name, unit) => gl.uniform1i(gl.getUniformLocation(program, `t${name}`), unit));
  return {
    program,
    vao: program.vao,
    uniforms: uniforms.map(({ name }) => gl.getUniformLocation(program, name)),
  };
}
