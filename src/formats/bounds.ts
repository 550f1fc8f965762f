// Bounds what is read before memory is taken for it. A network of two million parameters has 8 MB of weights.

/** A file that a person gives to the page has at most so many bytes. */
export const MOST_FILE_BYTES = 64_000_000;

/** All that lies in a file has together at most so many bytes. */
export const MOST_UNPACKED_BYTES = 128_000_000;

export const MOST_ENTRIES = 500;
