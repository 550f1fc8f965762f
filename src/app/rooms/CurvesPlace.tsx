// Shows the run's result, its curves and its log, and leads on to its mistakes, the pad and the run before it.

import { Curves } from '../../features/training/Curves.tsx';
import { useStrings } from '../../i18n/strings.ts';
import { focusPad } from '../pad/focus-pad.ts';
import { compareWithLast } from './compare-with-last.ts';
import type { RoomProps } from './room-props.ts';
import { roomStrings } from './room-strings.ts';
import { showMistakes } from './show-mistakes.ts';

export function CurvesPlace({ page }: RoomProps) {
  const strings = useStrings(roomStrings);
  return (
    <>
      {/* The charts have headings of the third level. */}
      <h2 className="visually-hidden">{strings.places.curves}</h2>
      <Curves
        stores={page}
        onMistakes={() => void showMistakes(page)}
        onDraw={focusPad}
        onCompare={() => compareWithLast(page)}
      />
    </>
  );
}
