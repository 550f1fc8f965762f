// Hands a file to a person: by the browser's save dialog where they ask for it, by the share sheet where downloads are refused,
// else by a download. No other module does.

export interface FileToSave {
  name: string;
  blob: Blob;
}

export type Saved =
  /** A browser that is part of another app may have dropped the file without a word: then it is not `sure`. */
  | { kind: 'saved'; name: string; bytes: number; sure: boolean }
  | { kind: 'shared'; name: string; bytes: number }
  | { kind: 'cancelled' }
  /** Too long after the press that asked for it; another press may. */
  | { kind: 'press-again' }
  | { kind: 'refused'; why: string };

interface Writable {
  write(data: Blob): Promise<void>;
  close(): Promise<void>;
}
interface FileHandle {
  name: string;
  createWritable(): Promise<Writable>;
}
type PickFile = (options: { suggestedName: string }) => Promise<FileHandle>;

/** It is what the browser offers. Tests hand in another one. */
export interface Surroundings {
  pickFile: PickFile | null;
  share: ((files: File[]) => Promise<void>) | null;
  canShare(files: File[]): boolean;
  /** The page is on an Apple home screen, where downloads do nothing, or in a browser that is part of another app. */
  refusesDownloads: boolean;
  download(file: FileToSave): void;
}

/** @returns whether the browser has a save dialog for `saveFileAs` */
export function hasSaveDialog(around: Surroundings = surroundings()): boolean {
  return around.pickFile !== null;
}

/** It never rejects. */
export async function saveFile({ name, blob }: FileToSave, around = surroundings()): Promise<Saved> {
  const bytes = blob.size;
  if (around.refusesDownloads && around.share) {
    const files = [new File([blob], name, { type: blob.type })];
    if (around.canShare(files)) {
      try {
        await around.share(files);
        return { kind: 'shared', name, bytes };
      } catch (error) {
        return problemOf(error);
      }
    }
  }
  try {
    around.download({ name, blob });
    return { kind: 'saved', name, bytes, sure: !around.refusesDownloads };
  } catch (error) {
    return problemOf(error);
  }
}

/**
 * Asks for a place first, while the press that asked for it still counts, and makes the file then.
 * @param make rejects where the file cannot be made, which is passed on
 */
export async function saveFileAs(
  name: string,
  make: () => Promise<Blob>,
  around = surroundings(),
): Promise<Saved> {
  let handle: FileHandle;
  try {
    if (!around.pickFile) return { kind: 'refused', why: 'showSaveFilePicker' };
    handle = await around.pickFile({ suggestedName: name });
  } catch (error) {
    return problemOf(error);
  }
  const blob = await make();
  try {
    const file = await handle.createWritable();
    await file.write(blob);
    await file.close();
    return { kind: 'saved', name: handle.name, bytes: blob.size, sure: true };
  } catch (error) {
    return problemOf(error);
  }
}

function problemOf(error: unknown): Saved {
  if (error instanceof DOMException && error.name === 'AbortError') return { kind: 'cancelled' };
  if (error instanceof DOMException && error.name === 'NotAllowedError') return { kind: 'press-again' };
  return { kind: 'refused', why: error instanceof Error ? error.message : String(error) };
}

/** Browsers within Facebook, Instagram, LINE, KAKAOTALK, WeChat and TikTok say so. */
const WITHIN_APP = /FBAN|FBAV|Instagram|\bLine\/|KAKAOTALK|MicroMessenger|TikTok|musical_ly/;

function surroundings(): Surroundings {
  const { showSaveFilePicker } = window as { showSaveFilePicker?: PickFile };
  const onHomeScreen = 'standalone' in navigator && navigator.standalone === true;
  return {
    pickFile: showSaveFilePicker?.bind(window) ?? null,
    share: typeof navigator.share === 'function' ? (files) => navigator.share({ files }) : null,
    canShare: (files) => typeof navigator.canShare === 'function' && navigator.canShare({ files }),
    refusesDownloads: onHomeScreen || WITHIN_APP.test(navigator.userAgent),
    download,
  };
}

function download({ name, blob }: FileToSave): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
