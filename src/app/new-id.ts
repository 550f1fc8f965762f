// Makes ids that no other tab makes.

/** @returns 128 random bits in hexadecimal; crypto.randomUUID is there under HTTPS alone */
export function newId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
