// Shows the open room, with links to its places. It is loaded when it is first opened, so that drawing never waits for it.

import { useEffect, useLayoutEffect, useRef, type ComponentType } from 'react';
import { useStore } from 'zustand';
import { ROOM_PLACES, type RoomId } from '../../domain/visit/rooms.ts';
import { panelStrings } from '../../i18n/panel-strings.ts';
import { useStrings } from '../../i18n/strings.ts';
import { placeOf } from '../../session/page-view.ts';
import { loadAhead } from '../../ui/load-ahead.ts';
import { latePart } from '../../ui/late-part.ts';
import { PanelBoundary } from '../../ui/PanelBoundary.tsx';
import type { Page } from '../compose-page.ts';
import { appStrings } from '../strings.ts';
import type { RoomProps } from './room-props.ts';
import styles from './Room.module.css';
import { roomStrings } from './room-strings.ts';

/** It keeps the room's place until the room has come. */
const roomToCome = () => <div className={styles.toCome} />;

const CurvesPlace = latePart(
  () => import('./CurvesPlace.tsx'),
  (module) => module.CurvesPlace,
  roomToCome,
);
const EvaluatePlace = latePart(
  () => import('./EvaluatePlace.tsx'),
  (module) => module.EvaluatePlace,
  roomToCome,
);
const InsideRoom = latePart(
  () => import('./InsideRoom.tsx'),
  (module) => module.InsideRoom,
  roomToCome,
);
const LearnRoom = latePart(
  () => import('./LearnRoom.tsx'),
  (module) => module.LearnRoom,
  roomToCome,
);
const MineRoom = latePart(
  () => import('./MineRoom.tsx'),
  (module) => module.MineRoom,
  roomToCome,
);
const NetworkPlace = latePart(
  () => import('./NetworkPlace.tsx'),
  (module) => module.NetworkPlace,
  roomToCome,
);
const RunsRoom = latePart(
  () => import('./RunsRoom.tsx'),
  (module) => module.RunsRoom,
  roomToCome,
);
const StabilityPlace = latePart(
  () => import('./StabilityPlace.tsx'),
  (module) => module.StabilityPlace,
  roomToCome,
);

/** A visit opens them in about this order. */
const PLACES = [
  ...[CurvesPlace, NetworkPlace, InsideRoom, EvaluatePlace],
  ...[StabilityPlace, MineRoom, LearnRoom, RunsRoom],
];

function contentOf(room: RoomId, place: string): ComponentType<RoomProps> {
  switch (room) {
    case 'learn':
      return LearnRoom;
    case 'train':
      return place === 'network' ? NetworkPlace : CurvesPlace;
    case 'inside':
      return InsideRoom;
    case 'test':
      return place === 'stability' ? StabilityPlace : EvaluatePlace;
    case 'mine':
      return MineRoom;
    case 'runs':
      return RunsRoom;
  }
}

export function Room({ page }: { page: Page }) {
  const strings = useStrings(roomStrings);
  const words = useStrings(panelStrings);
  const app = useStrings(appStrings);
  const room = useStore(page.view, (view) => view.room);
  const place = useStore(page.view, (view) => placeOf(view, view.room));
  const frame = useRef<HTMLDivElement>(null);
  const shown = `${room}/${place}`;
  const before = useRef(shown);
  useLayoutEffect(() => {
    if (before.current === shown) return;
    before.current = shown;
    // Each place is read from its beginning, also where the whole page scrolls.
    frame.current?.scrollTo(0, 0);
    frame.current?.scrollIntoView({ block: 'start' });
  }, [shown]);
  useEffect(
    () => loadAhead([{ loadAhead: () => page.classifier.startAhead() }, ...PLACES]),
    [page.classifier],
  );
  const Content = contentOf(room, place);
  const placeNames: Partial<Record<string, string>> = strings.places;
  const name = placeNames[place] ?? strings.rooms[room];
  return (
    <div ref={frame} id="room" className={styles.room}>
      {room !== 'learn' && ROOM_PLACES[room].length > 0 && (
        <nav aria-label={strings.placesOf(strings.rooms[room])} className={styles.places}>
          {ROOM_PLACES[room].map((each) => (
            <a key={each} href={`#${room}/${each}`} aria-current={each === place ? 'page' : undefined}>
              {strings.places[each]}
            </a>
          ))}
        </nav>
      )}
      <section aria-label={name} className={styles.place}>
        <PanelBoundary key={shown} words={words}>
          <Content page={page} place={place} />
        </PanelBoundary>
      </section>
      <p className={styles.credit}>{`${app.credit} ${app.privacy}`}</p>
    </div>
  );
}
