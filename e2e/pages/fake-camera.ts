// Writes what a camera shows as a film of one picture, which Chromium plays in place of a camera.

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Chromium reads YUV4MPEG2: luma of each pixel, then both colours of each two by two, 128 for none. */
export function writeFilm(path: string, light: Float32Array, width: number): void {
  const height = light.length / width;
  const head = Buffer.from(`YUV4MPEG2 W${width} H${height} F15:1 Ip A1:1 C420mpeg2\nFRAME\n`);
  const luma = Buffer.from(light.map((value) => 16 + 219 * Math.min(1, Math.max(0, value))));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, Buffer.concat([head, luma, Buffer.alloc(light.length / 2, 128)]));
}

/** @returns the flags by which Chromium has one camera, which plays the film */
export function cameraFlags(film: string): string[] {
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`];
}
