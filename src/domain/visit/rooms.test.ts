import { expect, test } from 'vitest';
import { roomNamed, roomPath, ROOM_PLACES, ROOMS } from './rooms.ts';

test('every place of every room is found by its path', () => {
  for (const room of ROOMS) {
    expect(roomNamed(room)).toEqual({ room, place: null });
    for (const place of ROOM_PLACES[room]) {
      const found = roomNamed(roomPath(room, place));
      expect(found?.room).toBe(room);
      expect(found?.place ?? ROOM_PLACES[room][0]).toBe(place);
    }
  }
  expect(roomPath('inside', 'why')).toBe('inside/why');
});

test.each(['', 'draw', 'train/why', 'inside/why/more', 'Train', 'constructor'])(
  'a path that names no room or place is none: "%s"',
  (path) => {
    expect(roomNamed(path)).toBeNull();
  },
);
