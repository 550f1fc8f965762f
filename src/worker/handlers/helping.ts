// This worker as the helper of another one's run.

import { CodedError } from '../../domain/coded-error.ts';
import { startWasm, type WasmFiles } from '../../engine/backends/start-wasm.ts';
import { GradientHelper } from '../../engine/training/parallel/gradient-helper.ts';
import type { Answers, Takes } from '../../protocol/messages.ts';

export class RunHelper {
  private helper: GradientHelper | null = null;
  private started: Promise<void> | null = null;

  constructor(private readonly wasmFiles: WasmFiles) {}

  async join(task: Takes<'join'>): Promise<null> {
    this.started ??= startWasm(this.wasmFiles);
    await this.started;
    this.helper?.dispose();
    this.helper = new GradientHelper(task);
    return null;
  }

  gradient({ weights, part }: Takes<'gradient'>): Promise<Answers<'gradient'>> {
    if (!this.helper) throw new CodedError('not-ready', 'join');
    return this.helper.gradient(weights, part);
  }
}
