// Makes a component of a part that is loaded when it is first shown. It does not suspend: React holds whatever suspends back for
// 300 ms, though most parts come within 30.

import {
  createElement,
  useEffect,
  useState,
  type ComponentType,
  type FunctionComponent,
  type ReactNode,
} from 'react';
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

export interface LatePart<Props> extends FunctionComponent<Props> {
  /** Loads the part before it is shown. It resolves also where that fails. */
  loadAhead(): Promise<void>;
}

/**
 * @param load imports the module by a literal specifier
 * @param pick takes the component from it
 * @param meanwhile stands in its place until the module is there; nothing where it is left out
 * @returns the component, which throws LatePartMissing when the module does not come
 */
export function latePart<Module extends object, Props extends object>(
  load: () => Promise<Module>,
  pick: (module: Module) => ComponentType<Props>,
  meanwhile: () => ReactNode = () => null,
): LatePart<Props> {
  const loadModule = createPartLoader(load);
  let part: ComponentType<Props> | null = null;
  const loadComponent = async () => {
    part ??= pick(await loadModule());
  };
  function LatePart(props: Props) {
    const [present, setPresent] = useState(() => part);
    const [failure, setFailure] = useState<LatePartMissing | null>(null);
    useEffect(() => {
      if (present) return;
      let shown = true;
      loadComponent().then(
        () => {
          if (shown) setPresent(() => part);
        },
        (error: unknown) => {
          if (shown) setFailure(new LatePartMissing(askForMissingStyles, error));
        },
      );
      return () => {
        shown = false;
      };
    }, [present]);
    if (failure) throw failure;
    return present ? createElement(present, props) : meanwhile();
  }
  return Object.assign(LatePart, { loadAhead: () => loadComponent().catch(() => undefined) });
}
