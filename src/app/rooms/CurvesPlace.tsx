// Shows the run's result, its curves and its log.

import { Curves } from '../../features/training/Curves.tsx';
import { focusPad } from '../pad/focus-pad.ts';
import type { RoomProps } from './room-props.ts';

export function CurvesPlace({ page }: RoomProps) {
  return <Curves stores={page} onDraw={focusPad} />;
}
