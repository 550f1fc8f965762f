// Splits what tabs tell each other by its subject, as the stores of the session ask for it.

import type { TabChannel } from './tab-channel.ts';

export function digitNews(channel: TabChannel) {
  return {
    tell: () => channel.tell({ kind: 'digits' }),
    listen: (heard: () => void) => channel.listen(({ kind }) => kind === 'digits' && heard()),
  };
}

export function runNews(channel: TabChannel) {
  return {
    tell: (ids: readonly string[]) => channel.tell({ kind: 'runs', ids }),
    listen: (heard: (ids: readonly string[]) => void) =>
      channel.listen((message) => message.kind === 'runs' && heard(message.ids)),
  };
}

export function modelNews(channel: TabChannel) {
  return {
    tell: () => channel.tell({ kind: 'model' }),
    listen: (heard: () => void) => channel.listen(({ kind }) => kind === 'model' && heard()),
  };
}
