// Makes a component of a part that is loaded when it is first shown.

import { createElement, lazy, type ComponentType } from 'react';
import { createPartLoader, PartMissing } from './load-part.ts';
import { askForMissingStyles } from './missing-styles.ts';

/** A boundary that has caught it asks for the part anew by `again`, and then shows its children once more. */
export class LatePartMissing extends PartMissing {
  constructor(
    readonly again: () => void,
    cause: unknown,
  ) {
    super('A part of the page did not come.', { cause });
  }
}

/**
 * @param load imports the module by a literal specifier
 * @param pick takes the component from it
 * @returns a component that suspends until its module is there, and throws LatePartMissing when that does not come
 */
export function latePart<Module extends object, Props extends object>(
  load: () => Promise<Module>,
  pick: (module: Module) => ComponentType<Props>,
): ComponentType<Props> {
  const loadModule = createPartLoader(load);
  // React keeps the failure of a lazy component for good, so that asking again takes another one.
  const ask = (): ComponentType<Props> =>
    lazy(() =>
      loadModule().then(
        (module) => ({ default: pick(module) }),
        (error: unknown) => {
          throw new LatePartMissing(() => {
            askForMissingStyles();
            present = ask();
          }, error);
        },
      ),
    );
  let present = ask();
  return function LatePart(props) {
    return createElement(present, props);
  };
}
