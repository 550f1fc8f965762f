// Reads and writes files in a worker of its own, which ends after each of them, so that a file that takes too long or too much
// memory takes nothing else along.

import { CodedError } from '../domain/coded-error.ts';
import type { ModelFormat, ModelToExport, NamedFile } from '../domain/exchange/exported.ts';
import type { Imported } from '../domain/exchange/imported.ts';
import type { RgbaImage } from '../domain/photo/grey-image.ts';
import type { PhotoReading } from '../domain/photo/read-photo.ts';
import type { WorkerPort } from '../protocol/worker-port.ts';
import { EngineClient } from './engine-client.ts';
import type { FileService } from './services.ts';

/** Reading the largest file that is allowed takes a few seconds on a slow machine. */
const WITHIN_MS = 30_000;

export class FilesClient implements FileService {
  constructor(private readonly spawn: () => WorkerPort) {}

  /** @returns what the files hold; 'gave-up' where that could not be found out in time */
  async read(files: readonly NamedFile[]): Promise<Imported> {
    const engine = new EngineClient({ spawn: this.spawn });
    try {
      return (await engine.call('read-files', { files }, { withinMs: WITHIN_MS })).imported;
    } catch (error) {
      if (!isOver(error)) throw error;
      return { kind: 'refused', problem: { problem: 'gave-up' } };
    } finally {
      end(engine);
    }
  }

  async readPhoto(photo: RgbaImage, inverted: boolean): Promise<PhotoReading> {
    const engine = new EngineClient({ spawn: this.spawn });
    try {
      return (await engine.call('read-photo', { photo, inverted }, { withinMs: WITHIN_MS })).reading;
    } finally {
      end(engine);
    }
  }

  async write(format: ModelFormat, given: ModelToExport, name: string): Promise<NamedFile> {
    const engine = new EngineClient({ spawn: this.spawn });
    try {
      return (await engine.call('write-model', { format, given, name }, { withinMs: WITHIN_MS })).file;
    } finally {
      end(engine);
    }
  }
}

/** @returns whether the worker was ended, or ended itself, over what it had to do */
function isOver(error: unknown): boolean {
  return error instanceof CodedError && (error.code === 'worker-silent' || error.code === 'worker-died');
}

function end(engine: EngineClient): void {
  engine.giveUp(new CodedError('worker-died', 'done'));
}
