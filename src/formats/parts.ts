// Names what files of one model are to each other.

/** The files of one model, or of whatever a person chose together, by their names without a folder. */
export type Parts = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
