import { expect, test } from 'vitest';
import { shortcutLetter } from './shortcut-letter.ts';

test.each([
  ['QWERTY', 'z', 'KeyZ', 'z'],
  ['with Caps Lock', 'Z', 'KeyZ', 'z'],
  ['QWERTZ', 'z', 'KeyY', 'z'],
  ['AZERTY', 'z', 'KeyW', 'z'],
  ['AZERTY, where W lies at the place of Z', 'w', 'KeyZ', 'w'],
  ['Dvorak', 'z', 'Slash', 'z'],
  ['Dvorak, where the semicolon lies at the place of Z', ';', 'KeyZ', ';'],
  ['Cyrillic', 'я', 'KeyZ', 'z'],
  ['Arabic', 'ئ', 'KeyZ', 'z'],
  ['Greek', 'Ζ', 'KeyZ', 'z'],
  ['Hebrew', 'ז', 'KeyZ', 'z'],
  ['full-width', 'ｚ', 'KeyZ', 'z'],
  ['an input method at work', 'Process', 'KeyZ', 'z'],
  ['a key that types nothing', 'Delete', 'Delete', ''],
])('on a keyboard: %s', (_layout, key, code, letter) => {
  expect(shortcutLetter({ key, code })).toBe(letter);
});
