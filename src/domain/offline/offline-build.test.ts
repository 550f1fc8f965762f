import { expect, test } from 'vitest';
import { readBuildNote, writeBuildNote } from './offline-build.ts';

test('a page reads the note that its build wrote', () => {
  const note = { id: '988154a3cea16e19', pageBytes: 8_884_391, dataBytes: 11_243_777 };
  expect(readBuildNote(writeBuildNote(note))).toEqual(note);
});

test.each([undefined, '', 'x', 'x 1', 'x one two'])('"%s" is no note', (content) =>
  expect(readBuildNote(content)).toBeNull(),
);
