// Holds the backend that the person asks for; null leaves the choice to a measurement.

import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ForcedBackend } from '../protocol/messages.ts';

export interface EngineChoiceState {
  asked: ForcedBackend;
  choose(asked: ForcedBackend): void;
}

export type EngineChoice = StoreApi<EngineChoiceState>;

/** @param asked the choice at the start of the visit @param remember keeps a choice for the next visit */
export function createEngineChoice(
  asked: ForcedBackend,
  remember: (asked: ForcedBackend) => void,
): EngineChoice {
  return createStore<EngineChoiceState>((set) => ({
    asked,
    choose(next) {
      set({ asked: next });
      remember(next);
    },
  }));
}
