// The page has six rooms, of which one shows at a time beside the pad; some have several places.

/** Each room with its places, the first of which opens when none is named. A chapter of the lesson is a place of Learn. */
export const ROOM_PLACES = {
  learn: ['1', '2', '3', '4', '5', '6', '7', '8', '9', 'figures'],
  train: ['curves', 'network'],
  inside: ['layers', 'why', 'neighbours'],
  test: ['evaluate', 'stability'],
  mine: [],
  runs: [],
} as const satisfies Record<string, readonly string[]>;

export type RoomId = keyof typeof ROOM_PLACES;

export const ROOMS = Object.keys(ROOM_PLACES) as RoomId[];

export interface OpenRoom {
  room: RoomId;
  /** It is null where the room shows what it showed last. */
  place: string | null;
}

/** @param path such as "train" or "inside/why" @returns null where it names no room, or no place of the room */
export function roomNamed(path: string): OpenRoom | null {
  const [name, place, ...rest] = path.split('/');
  const room = ROOMS.find((each) => each === name);
  if (!room || rest.length > 0) return null;
  if (!place) return { room, place: null };
  return isPlaceOf(room, place) ? { room, place } : null;
}

/** @returns whether the room has a place of this name */
export function isPlaceOf(room: RoomId, place: string): boolean {
  return (ROOM_PLACES[room] as readonly string[]).includes(place);
}

/** @returns the path that `roomNamed` reads; the first place of a room goes unnamed */
export function roomPath(room: RoomId, place: string): string {
  return !isPlaceOf(room, place) || place === ROOM_PLACES[room][0] ? room : `${room}/${place}`;
}
