// Loads a part of the program that is a file of its own, and asks for it anew after it did not come.

/** Says that a part's file did not come, or that it cannot be run. */
export class PartMissing extends Error {
  override name = 'PartMissing';
}

/**
 * @param load imports the part by a literal specifier, so that the bundler finds it
 * @param importAt imports a module by its address; it is handed in by tests
 * @returns a function that loads the part, once for all who ask; the first call after a failure asks the network again
 * @throws PartMissing when the part, or what it needs, does not come
 */
export function createPartLoader<Part extends object>(
  load: () => Promise<Part>,
  importAt: (address: string) => Promise<unknown> = (address) => import(/* @vite-ignore */ address),
): () => Promise<Part> {
  let part: Promise<Part> | null = null;
  let asked = 0;

  const ask = async (): Promise<Part> => {
    asked++;
    try {
      return await load();
    } catch (error) {
      const address = addressIn(error);
      if (asked === 1 || !address) throw error;
      // Engines keep a failed module under its address for as long as the page is open (whatwg/html#6768), so that only another
      // address is asked for. Where the message names none, or what the part needs has failed, only a reload helps.
      address.searchParams.set('asked', String(asked));
      return (await importAt(address.href)) as Part;
    }
  };

  return () =>
    (part ??= ask().catch((error: unknown) => {
      part = null;
      throw new PartMissing('A part of the page did not come.', { cause: error });
    }));
}

/** Chromium and Firefox name the module that did not come; a stylesheet is reported by another kind of error. */
function addressIn(error: unknown): URL | null {
  const address = error instanceof TypeError ? /https?:\/\/\S+/.exec(error.message)?.[0] : undefined;
  return address ? new URL(address) : null;
}
