// Shows the run's curves, its log and its result.

import { Curves } from '../../features/training/Curves.tsx';
import type { RoomProps } from './Room.tsx';

export function CurvesPlace({ page }: RoomProps) {
  return <Curves stores={page} />;
}
