// Tells an ONNX file by its first bytes.

/**
 * A file begins with the version of the format, as field 1 of ModelProto, a small number, and goes on with another field of it:
 * protobuf itself has no mark.
 */
export function isOnnx(bytes: Uint8Array): boolean {
  const [first, version, next = 0] = bytes;
  const isField = [0x12, 0x1a, 0x22, 0x28, 0x32, 0x3a, 0x42, 0x72].includes(next);
  return first === 0x08 && version > 0 && version < 64 && isField;
}
