// Takes one picture of a camera, and says where on it the frame lies.

import type { Crop } from '../pixels/crop.ts';

/** The frame is a square whose side is this share of the picture's shorter side. */
const FRAME = 0.7;
const JPEG_QUALITY = 0.95;

/** @returns the frame in the middle of a picture of this size */
export function frameOf(width: number, height: number): Crop {
  const side = FRAME * Math.min(width, height);
  return {
    left: (1 - side / width) / 2,
    top: (1 - side / height) / 2,
    width: side / width,
    height: side / height,
  };
}

/** @param video shows a camera @returns what it shows now, in the camera's own pixels; null where the browser makes no file of it */
export async function takeStill(video: HTMLVideoElement): Promise<File | null> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  canvas.getContext('2d')?.drawImage(video, 0, 0);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', JPEG_QUALITY));
  return blob && new File([blob], 'camera.jpg', { type: blob.type });
}
