// Holds a camera open as long as the component that uses it is shown.

import { useEffect, useState } from 'react';
import { openCamera, stopCamera, type CameraProblem, type OpenCamera } from './open-camera.ts';

export type CameraState = 'asking' | { open: OpenCamera } | { problem: CameraProblem };

/** @returns the camera, a function that opens the next one of several, and one that asks for a camera anew */
export function useCamera() {
  const [state, setState] = useState<CameraState>('asking');
  /** Each is another object, so that the same camera can be asked for again. */
  const [wanted, setWanted] = useState<{ camera: string | null }>({ camera: null });

  useEffect(() => {
    let isWanted = true;
    let held: MediaStream | null = null;
    void openCamera(wanted.camera).then((opened) => {
      if (typeof opened === 'string') {
        if (isWanted) setState({ problem: opened });
        return;
      }
      // The question may be answered after the dialog was closed.
      if (!isWanted) return stopCamera(opened.stream);
      held = opened.stream;
      held
        .getVideoTracks()
        .at(0)
        ?.addEventListener('ended', () => {
          if (isWanted) setState({ problem: 'lost' });
        });
      setState({ open: opened });
    });
    return () => {
      isWanted = false;
      if (held) stopCamera(held);
    };
  }, [wanted]);

  const ask = (camera: string | null) => {
    setState('asking');
    setWanted({ camera });
  };
  const next = () => {
    if (typeof state === 'string' || !('open' in state)) return;
    const { cameras, present } = state.open;
    ask(cameras[(cameras.indexOf(present ?? '') + 1) % cameras.length]);
  };
  return { state, next, again: () => ask(null) };
}
