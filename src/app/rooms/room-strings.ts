// This catalogue has the names of the rooms and of their places.

import type { ROOM_PLACES, RoomId } from '../../domain/visit/rooms.ts';
import { defineStrings } from '../../i18n/strings.ts';

type Place = (typeof ROOM_PLACES)[Exclude<RoomId, 'learn'>][number];

export const roomStrings = defineStrings({
  en: {
    navigation: 'Rooms',
    /** It is the name of the links to the places of a room. */
    placesOf: (room: string) => `Places of ${room}`,
    rooms: { learn: 'Learn', train: 'Train', inside: 'Inside', test: 'Test', mine: 'Mine', runs: 'Runs' },
    places: {
      curves: 'Curves',
      network: 'Network',
      layers: 'Layers',
      why: 'Why this answer',
      neighbours: 'Neighbours',
      evaluate: 'Evaluate',
      stability: 'Stability',
    } satisfies Record<Place, string>,
  },
  ja: {
    navigation: 'ページ内の部屋',
    placesOf: (room: string) => `${room}の表示`,
    rooms: {
      learn: 'レッスン',
      train: '学習',
      inside: '内部',
      test: 'テスト',
      mine: '自分の字',
      runs: '実行履歴',
    },
    places: {
      curves: '曲線',
      network: 'ネットワーク',
      layers: '層',
      why: '判定の根拠',
      neighbours: '似た画像',
      evaluate: '評価',
      stability: '安定性',
    } satisfies Record<Place, string>,
  },
});
