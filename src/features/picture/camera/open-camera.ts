// Asks the browser for a camera, and says in a word why there is none.

export type CameraProblem = 'insecure' | 'unsupported' | 'refused' | 'none' | 'busy' | 'lost' | 'failed';

export interface OpenCamera {
  stream: MediaStream;
  /** The ids of all cameras, among them the one that is open. */
  cameras: readonly string[];
  present: string | undefined;
}

/** Browsers leave out `mediaDevices` where the page did not come over https, nor from the same machine. */
type Surroundings = { mediaDevices?: MediaDevices };

/** A digit within the frame then has several hundred pixels, which is all that the reader looks at. */
const SIZE = { width: { ideal: 1_920 }, height: { ideal: 1_080 } };

/**
 * @param camera the id of one of several; null for the one at the back of a phone, or whichever there is
 * @returns the open camera, whose stream the caller stops, or why there is none; it never throws
 */
export async function openCamera(camera: string | null): Promise<OpenCamera | CameraProblem> {
  const { mediaDevices }: Surroundings = navigator;
  if (!mediaDevices) return isSecureContext ? 'unsupported' : 'insecure';
  const which = camera === null ? { facingMode: 'environment' } : { deviceId: { exact: camera } };
  try {
    const stream = await mediaDevices.getUserMedia({ video: { ...which, ...SIZE } });
    const present = stream.getVideoTracks().at(0)?.getSettings().deviceId;
    // Before a person has allowed a camera, browsers do not tell how many there are.
    const devices = await mediaDevices.enumerateDevices().catch(() => []);
    const cameras = devices.filter(({ kind }) => kind === 'videoinput').map(({ deviceId }) => deviceId);
    return { stream, cameras, present };
  } catch (error) {
    return problemOf(error);
  }
}

/** Ends a stream, so that the camera and its light go off. */
export function stopCamera(stream: MediaStream): void {
  for (const track of stream.getTracks()) track.stop();
}

/** The names are those of the Media Capture and Streams specification, section 10.3.2. */
function problemOf(error: unknown): CameraProblem {
  switch (error instanceof DOMException ? error.name : '') {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotFoundError':
    case 'OverconstrainedError':
      return 'none';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'failed';
  }
}
