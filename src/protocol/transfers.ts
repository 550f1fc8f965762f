// Says which memory moves with a message instead of being copied. Its sender can no longer read it, so only what the sender
// is done with may stand here: an image of a cache, or weights that answer drawings, may not.

import type { Answers, CallName, Takes, Tells } from './messages.ts';

interface Transfer<Name extends CallName> {
  takes(takes: Takes<Name>): Transferable[];
  answers(answers: Answers<Name>): Transferable[];
  tells(event: Tells<Name>): Transferable[];
}

type Table = { readonly [Name in CallName]?: Partial<Transfer<Name>> };

const TRANSFERS: Table = {
  // At every batch the weights go over in the memory in which the last gradient came back.
  'share-gradient': {
    takes: ({ weights }) => [weights.buffer],
    answers: ({ gradient }) => [gradient.buffer],
  },
  train: {
    // The optimizer's accumulators are copied for the checkpoint alone; its weights may be those that early stopping keeps.
    tells: (event) =>
      event.type === 'checkpoint' && event.state
        ? event.state.accumulators.flat().map(({ values }) => values.buffer)
        : [],
  },
};

/** @returns the buffers of a call's arguments that move with it */
export function transferOfTakes<Name extends CallName>(call: Name, takes: Takes<Name>): Transferable[] {
  const table: Table[Name] = TRANSFERS[call];
  return table?.takes?.(takes) ?? [];
}

/** @returns the buffers of a call's answer that move with it */
export function transferOfAnswers<Name extends CallName>(call: Name, answers: Answers<Name>): Transferable[] {
  const table: Table[Name] = TRANSFERS[call];
  return table?.answers?.(answers) ?? [];
}

/** @returns the buffers of an event that move with it */
export function transferOfEvent<Name extends CallName>(call: Name, event: Tells<Name>): Transferable[] {
  const table: Table[Name] = TRANSFERS[call];
  return table?.tells?.(event) ?? [];
}
