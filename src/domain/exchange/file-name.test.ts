import { expect, test } from 'vitest';
import { fileName } from './file-name.ts';

test.each([
  ['Robust', '-run-3', '.onnx', 'robust-run-3.onnx'],
  ['Tutorial, Adam, 3 epochs', '', '.keras', 'tutorial-adam-3-epochs.keras'],
  ['付属モデル', '', '.zip', '付属モデル.zip'],
  ['データ拡張あり、シード 7', '', '.h5', 'データ拡張あり-シード-7.h5'],
  ['Ну вот', '', '.h5', 'ну-вот.h5'],
  ['हिन्दी', '', '.h5', 'हिन्दी.h5'],
])('%s%s%s is named by its letters', (title, rest, ending, name) => {
  expect(fileName(title, rest, ending)).toBe(name);
});

test.each(['../../etc/passwd', 'C:\\Windows\\x', 'a/b', '.hidden', 'x\0y', 'a\u202efdp.exe', '<>:"|?*'])(
  '%j names no path and holds no sign that a disk refuses',
  (title) => {
    expect(fileName(title, '', '.onnx')).toMatch(/^[\p{L}\p{M}\p{N}-]+\.onnx$/u);
    expect(fileName(title, '', '.onnx')).not.toMatch(/^[-.]/);
  },
);

test('a name without a letter, and one that Windows keeps for a device, get another', () => {
  expect(fileName('???', '', '.onnx')).toBe('digit-lab.onnx');
  expect(fileName('CON', '', '.onnx')).toBe('con-model.onnx');
});

test('a name has 80 characters at most and keeps its end', () => {
  const name = fileName('長い名前'.repeat(40), '-run-12', '.keras');
  expect([...name]).toHaveLength(80);
  expect(name).toMatch(/名-run-12\.keras$|長-run-12\.keras$|い-run-12\.keras$|前-run-12\.keras$/);
});
