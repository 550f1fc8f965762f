// Shows the run's result, its curves and its log.

import { Curves } from '../../features/training/Curves.tsx';
import { useStrings } from '../../i18n/strings.ts';
import { focusPad } from '../pad/focus-pad.ts';
import type { RoomProps } from './room-props.ts';
import { roomStrings } from './room-strings.ts';

export function CurvesPlace({ page }: RoomProps) {
  const strings = useStrings(roomStrings);
  return (
    <>
      {/* The charts have headings of the third level. */}
      <h2 className="visually-hidden">{strings.places.curves}</h2>
      <Curves stores={page} onDraw={focusPad} />
    </>
  );
}
