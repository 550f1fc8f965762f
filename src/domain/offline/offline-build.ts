// Describes what a build of the page consists of, as the service worker keeps it for visits without a net.

/** The build names itself and its size in the page by this <meta>. */
export const BUILD_META = 'digit-lab-build';

export interface PageFile {
  /** It is relative to the folder of index.html. */
  url: string;
  bytes: number;
  /** SHA-256 as in Subresource Integrity: "sha256-" and base64. */
  integrity: string;
}

export interface DataFile {
  /** It is relative to the folder of index.html. */
  url: string;
  /** So many bytes travel, compressed. */
  bytes: number;
  /** SHA-256 of the gzip file, in hexadecimal. */
  packed: string;
  /** SHA-256 of what is in it: a host that names gzip as the encoding has the browser unpack it. */
  raw: string;
}

export interface OfflineBuild {
  /** It is another one whenever any file of the page is. */
  id: string;
  /** All that the page may ever ask for, but for the data. */
  page: readonly PageFile[];
  data: readonly DataFile[];
}

/** What the page knows of its own build before there is a service worker. */
export interface BuildNote {
  id: string;
  pageBytes: number;
  dataBytes: number;
}

/** @returns the content of the <meta> */
export function writeBuildNote({ id, pageBytes, dataBytes }: BuildNote): string {
  return `${id} ${pageBytes} ${dataBytes}`;
}

/** @returns what the <meta> says; null where the build wrote none, as in development */
export function readBuildNote(content: string | undefined): BuildNote | null {
  const [, id, pageBytes, dataBytes] = /^(\S+) (\d+) (\d+)$/.exec(content ?? '') ?? [];
  return id ? { id, pageBytes: Number(pageBytes), dataBytes: Number(dataBytes) } : null;
}
