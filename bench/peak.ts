// Compiles loops whose speed is the most that WebAssembly gets out of one core here: multiply-adds on registers alone, with and
// without relaxed SIMD, and a copy of memory that no cache holds.

import asc from 'assemblyscript/asc';
import type { PeakModules } from './page/kernels.worker.ts';

/** So many chains of multiply-adds hide that each waits for the one before; with both constants they fill 14 of 16 registers. */
const CHAINS = 12;

/** A turn of the loop multiplies and adds four numbers in each chain; the numbers tend to 1, so that none is slow for its size. */
function source(madd: (chain: string) => string): string {
  const chains = Array.from({ length: CHAINS }, (_, index) => `c${index}`);
  return `
    export function multiplyAdd(turns: i32): f32 {
      const m = f32x4.splat(0.75);
      const a = f32x4.splat(0.25);
      ${chains.map((chain, index) => `let ${chain} = f32x4.splat(${index}.5);`).join('\n')}
      for (let turn = 0; turn < turns; turn++) {
        ${chains.map((chain) => `${chain} = ${madd(chain)};`).join('\n')}
      }
      ${chains
        .slice(1)
        .map((chain) => `c0 = f32x4.add(c0, ${chain});`)
        .join('\n')}
      return f32x4.extract_lane(c0, 0);
    }
    export function copy(to: usize, from: usize, bytes: usize): void {
      for (let at: usize = 0; at < bytes; at += 64) {
        for (let part: usize = 0; part < 64; part += 16) {
          v128.store(to + at + part, v128.load(from + at + part));
        }
      }
    }`;
}

async function compiled(text: string, ...flags: string[]): Promise<string> {
  const { binary, error } = await asc.compileString(text, {
    optimizeLevel: 3,
    runtime: 'stub',
    enable: ['simd', ...flags],
    initialMemory: 1_600,
  });
  if (error || !binary) throw error ?? new Error('the loops of the peak do not compile');
  return Buffer.from(binary).toString('base64');
}

/** @returns both modules in base64; the browser may refuse the second */
export async function peakModules(): Promise<PeakModules> {
  return {
    plain: await compiled(source((chain) => `f32x4.add(f32x4.mul(${chain}, m), a)`)),
    relaxed: await compiled(
      source((chain) => `f32x4.relaxed_madd(${chain}, m, a)`),
      'relaxed-simd',
    ),
    flopsATurn: CHAINS * 4 * 2,
  };
}
