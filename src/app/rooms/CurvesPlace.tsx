// Shows the run's result, its curves and its log, and leads on to its mistakes, the pad and the run before it.

import { Curves } from '../../features/training/Curves.tsx';
import { focusPad } from '../pad/focus-pad.ts';
import { compareWithLast } from './compare-with-last.ts';
import type { RoomProps } from './room-props.ts';
import { showMistakes } from './show-mistakes.ts';

export function CurvesPlace({ page }: RoomProps) {
  return (
    <Curves
      stores={page}
      onMistakes={() => void showMistakes(page)}
      onDraw={focusPad}
      onCompare={() => compareWithLast(page)}
    />
  );
}
