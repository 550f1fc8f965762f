// Writes a picture as a PNG in shades of grey, and turns a JPEG by its EXIF.

import { deflateSync, crc32 } from 'node:zlib';

/** @param light lightness in [0,1], row-major */
export function pngOf(light: Float32Array, width: number): Buffer {
  const height = light.length / width;
  const rows = Buffer.alloc(height * (width + 1));
  light.forEach((value, pixel) => {
    const x = pixel % width;
    rows[((pixel - x) / width) * (width + 1) + 1 + x] = 255 * Math.min(1, Math.max(0, value));
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;
  return Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/**
 * Puts an EXIF segment with nothing but the orientation (tag 0x0112 of TIFF) behind the first marker of a JPEG.
 * @param orientation 1 to 8; 6 means that it is shown turned clockwise by a quarter
 */
export function withOrientation(jpeg: Buffer, orientation: number): Buffer {
  const tiff = Buffer.from('4d4d002a00000008000101120003000000010000000000000000', 'hex');
  tiff.writeUInt16BE(orientation, 18);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, body.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}
