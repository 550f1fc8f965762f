import { expect, test } from 'vitest';
import { createLesson, type SeenFacts } from './lesson.ts';

const NOTHING: SeenFacts = {
  readDrawing: null,
  ownRun: null,
  overfitRun: null,
  testImage: null,
  keptDigits: [],
  flipped: null,
  taught: null,
};

/** @returns a lesson of which `disk.text` is what it stores */
function opened(text: string | null = null) {
  const disk = { text, writes: 0 };
  const store = (written: string) => {
    disk.text = written;
    disk.writes += 1;
  };
  const lesson = createLesson({ stored: text, store, large: false });
  return { lesson, disk };
}

test('a chapter is done when the session shows it, stays so, and is there in the next visit', () => {
  const { lesson, disk } = opened();
  lesson.getState().see({ ...NOTHING, readDrawing: 'a' });
  lesson.getState().see(NOTHING);
  expect(lesson.getState().done).toEqual([1]);
  expect(opened(disk.text).lesson.getState().done).toEqual([1]);
});

test('nothing is stored while nothing new is done', () => {
  const { lesson, disk } = opened();
  for (let times = 0; times < 3; times++) lesson.getState().see({ ...NOTHING, readDrawing: 'a' });
  expect(disk.writes).toBe(1);
});

test('seven bricks build the network; an eighth changes nothing, and the next visit finds it built', () => {
  const { lesson, disk } = opened();
  for (let brick = 0; brick < 6; brick++) lesson.getState().addBrick();
  lesson.getState().removeBrick();
  expect(lesson.getState()).toMatchObject({ built: 5, done: [] });
  for (let brick = 0; brick < 3; brick++) lesson.getState().addBrick();
  expect(lesson.getState()).toMatchObject({ built: 7, done: [2] });
  expect(opened(disk.text).lesson.getState().built).toBe(7);
});

test('the lesson started anew counts no old drawing, over a reload too, and counts a new one', () => {
  const { lesson, disk } = opened();
  const seen = { ...NOTHING, readDrawing: 'a', ownRun: 'run-1' };
  lesson.getState().see(seen);
  lesson.getState().copyProgram();
  expect(lesson.getState().done).toEqual([1, 3, 9]);
  lesson.getState().startAnew();
  lesson.getState().see(seen);
  expect(lesson.getState()).toMatchObject({ done: [], built: 0 });
  const again = opened(disk.text).lesson;
  again.getState().see(seen);
  expect(again.getState().done).toEqual([]);
  again.getState().see({ ...seen, ownRun: 'run-2' });
  expect(again.getState().done).toEqual([3]);
});

test('a new start can be taken back, with the network that was built, until a chapter is done again', () => {
  const { lesson, disk } = opened();
  const seen = { ...NOTHING, readDrawing: 'a', ownRun: 'run-1' };
  lesson.getState().see(seen);
  for (let brick = 0; brick < 7; brick++) lesson.getState().addBrick();
  lesson.getState().copyProgram();
  lesson.getState().startAnew();
  expect(lesson.getState()).toMatchObject({ done: [], built: 0, canUndo: true });
  lesson.getState().undoStartAnew();
  expect(lesson.getState()).toMatchObject({ done: [1, 2, 3, 9], built: 7, canUndo: false });
  expect(opened(disk.text).lesson.getState().done).toEqual([1, 2, 3, 9]);

  lesson.getState().startAnew();
  lesson.getState().see({ ...seen, readDrawing: 'b' });
  expect(lesson.getState()).toMatchObject({ done: [1], canUndo: false });
  lesson.getState().undoStartAnew();
  expect(lesson.getState().done).toEqual([1]);
});

test('what comes from its store only after a new start does not count again', () => {
  const { lesson, disk } = opened();
  const seen = { ...NOTHING, ownRun: 'run-1', keptDigits: ['1', '2', '3'].map((keptAt) => ({ keptAt })) };
  lesson.getState().see(seen);
  const again = opened(disk.text).lesson;
  again.getState().startAnew();
  again.getState().see(seen);
  expect(again.getState()).toMatchObject({ done: [], canUndo: true });
  again.getState().see({ ...seen, ownRun: 'run-2' });
  expect(again.getState().done).toEqual([3]);
});

test('a damaged memory is no memory, and is written anew', () => {
  const { lesson, disk } = opened('{"version":1,"done":');
  expect(lesson.getState().done).toEqual([]);
  lesson.getState().see({ ...NOTHING, readDrawing: 'a' });
  expect(disk.text).toContain('"done":[1]');
});
