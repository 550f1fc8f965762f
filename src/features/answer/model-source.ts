// Which model answers the drawing.

export type ModelSource =
  | { kind: 'none' }
  | { kind: 'shipped' }
  | { kind: 'saved'; epoch: number; savedAt: string }
  | { kind: 'training'; epoch: number }
  | { kind: 'trained'; epoch: number | null }
  | { kind: 'taught'; digits: number };
