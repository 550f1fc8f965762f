// Measures the training step of PyTorch, where a python3 of this machine has torch.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const PYTHONS = ['python3', '/usr/bin/python3'];

let python: string | null | undefined;

/** @returns milliseconds of a step; null without torch */
export function torchStep(): number | null {
  python ??= PYTHONS.find((each) => spawnSync(each, ['-c', 'import torch']).status === 0) ?? null;
  if (!python) return null;
  const { stdout } = spawnSync(python, [join(import.meta.dirname, 'torch_step.py')], { encoding: 'utf8' });
  return Number(stdout);
}
