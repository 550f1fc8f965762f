// Shows the lesson.

import { NetworkBlocks } from '../NetworkBlocks.tsx';
import { useStore } from 'zustand';
import type { RoomProps } from './Room.tsx';

export function LearnRoom({ page }: RoomProps) {
  const network = useStore(page.experiment, (state) => state.editing.network);
  return <NetworkBlocks network={network} />;
}
