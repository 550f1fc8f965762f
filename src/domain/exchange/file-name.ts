// Makes the name of a file from what a person called a model or a run.

const LONGEST = 80;

/** Windows takes a file of such a name for a device. */
const DEVICES = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * @param title any text
 * @param rest what the name ends with whatever its length, such as "-run-3"
 * @param ending with its dot, such as ".onnx"
 * @returns letters and digits of any script in lower case, joined by hyphens where anything else stood; at most 80 characters
 */
export function fileName(title: string, rest: string, ending: string): string {
  const words = (text: string) =>
    text
      .normalize('NFC')
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .replaceAll(/^-+|-+$/g, '');
  const room = LONGEST - [...rest].length - [...ending].length;
  const cut = [...words(title)].slice(0, room).join('').replace(/-+$/, '');
  const base = DEVICES.test(cut) && rest === '' ? `${cut}-model` : cut || 'digit-lab';
  return `${base}${rest}${ending}`;
}
