// Measures the training steps of PyTorch, where a Python of this machine has it: the one that DIGIT_LAB_PYTHON names, else python3.

import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Preset } from '../../../src/domain/experiment/presets.ts';

export interface Torch {
  version: string;
  /** Takes steps with so many threads. @returns milliseconds of one */
  step(threads: number, count: number): Promise<number>;
  end(): void;
}

const python = () => process.env.DIGIT_LAB_PYTHON ?? 'python3';

/** @returns the version of PyTorch, or a sentence that says why there is none */
export function torchVersion(): { version: string } | { absent: string } {
  const asked = spawnSync(python(), ['-c', 'import torch; print(torch.__version__)'], { encoding: 'utf8' });
  if (asked.status === 0) return { version: asked.stdout.trim() };
  const why = asked.error ? 'does not start' : 'has no PyTorch';
  return { absent: `${python()} ${why}; DIGIT_LAB_PYTHON names another` };
}

/** Starts a process with the preset's network and optimizer. @returns null where there is no PyTorch */
export async function startTorch({ network, config }: Preset): Promise<Torch | null> {
  const found = torchVersion();
  if ('absent' in found) return null;
  const child = spawn(python(), [join(import.meta.dirname, 'torch_steps.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface(child.stdout)[Symbol.asyncIterator]();
  const ask = async (message: object): Promise<number> => {
    child.stdin.write(`${JSON.stringify(message)}\n`);
    const { value, done } = (await lines.next()) as IteratorResult<string, undefined>;
    if (done) throw new Error('PyTorch ended before it answered');
    return Number(value);
  };
  await ask({ network, config });
  return {
    version: found.version,
    step: (threads, count) => ask({ threads, count }),
    end: () => child.stdin.end(),
  };
}
