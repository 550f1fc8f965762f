// Shows the kept digits and tells their panel whether a run goes on.

import { useStore } from 'zustand';
import { isActive } from '../../domain/run/run.ts';
import { MyDigits } from '../../features/my-digits/MyDigits.tsx';
import type { RoomProps } from './room-props.ts';

export function MineRoom({ page }: RoomProps) {
  const busy = useStore(page.run, (state) => isActive(state.run));
  return <MyDigits store={page.keptDigits} readings={page.readings} teaching={page.teaching} busy={busy} />;
}
