// Shows a camera with a frame for the digit, and takes a picture of it at one press. Where there is no camera it says why, and how
// else a picture comes here.

import { useEffect, useRef, useState, type CSSProperties } from 'react';
import { useStrings } from '../../../i18n/strings.ts';
import { Button } from '../../../ui/Button.tsx';
import { percents } from '../percents.ts';
import type { Crop } from '../pixels/crop.ts';
import styles from './CameraDialog.module.css';
import { cameraStrings } from './camera-strings.ts';
import { OtherWay } from './OtherWay.tsx';
import { frameOf, takeStill } from './still.ts';
import { useCamera } from './use-camera.ts';

interface CameraDialogProps {
  /** The crop is what the frame showed; it is left out for a picture that was chosen. */
  onPicture(file: File, crop?: Crop): void;
  onClose(): void;
}

/** Until the camera shows something its place has the shape that it will most likely have, so that the buttons stay. */
const firstRatio = () => (matchMedia('(orientation: portrait)').matches ? 9 / 16 : 16 / 9);

export function CameraDialog({ onPicture, onClose }: CameraDialogProps) {
  const strings = useStrings(cameraStrings);
  const { state, next, again } = useCamera();
  const dialog = useRef<HTMLDialogElement>(null);
  const video = useRef<HTMLVideoElement>(null);
  const [ratio, setRatio] = useState(firstRatio);
  /** It is known once the camera shows something, and changes when a phone is turned. */
  const [frame, setFrame] = useState<Crop | null>(null);
  const open = typeof state === 'object' && 'open' in state ? state.open : null;
  const [isUntaken, setUntaken] = useState(false);
  const problem = isUntaken
    ? 'failed'
    : typeof state === 'object' && 'problem' in state
      ? state.problem
      : null;

  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  useEffect(() => {
    if (video.current && open) video.current.srcObject = open.stream;
    return () => setFrame(null);
  }, [open]);

  const measure = () => {
    const { videoWidth, videoHeight } = video.current ?? {};
    if (!videoWidth || !videoHeight) return;
    setFrame(frameOf(videoWidth, videoHeight));
    setRatio(videoWidth / videoHeight);
  };
  const take = async () => {
    if (!video.current || !frame) return;
    const file = await takeStill(video.current);
    if (!file) return setUntaken(true);
    onPicture(file, frame);
    onClose();
  };
  return (
    <dialog ref={dialog} className={styles.dialog} aria-label={strings.camera} onClose={onClose}>
      {!problem && (
        <div className={styles.picture} style={{ '--ratio': ratio } as CSSProperties}>
          <video
            ref={video}
            autoPlay
            muted
            playsInline
            aria-hidden="true"
            onLoadedData={measure}
            onResize={measure}
          />
          {frame && <div className={styles.frame} style={percents(frame)} />}
        </div>
      )}
      <p role="status">{problem ? '' : open ? strings.aim : strings.asking}</p>
      {problem && (
        <p role="alert" className={styles.problem}>
          {strings.problems[problem]}
        </p>
      )}
      <div className={styles.buttons}>
        {open && frame && !problem && (
          <Button variant="primary" autoFocus onClick={() => void take()}>
            {strings.take}
          </Button>
        )}
        {open && open.cameras.length > 1 && <Button onClick={next}>{strings.next}</Button>}
        {problem && problem !== 'insecure' && problem !== 'unsupported' && (
          <Button
            variant="primary"
            onClick={() => {
              setUntaken(false);
              again();
            }}
          >
            {strings.again}
          </Button>
        )}
        {problem && (
          <OtherWay
            onFile={(file) => {
              onPicture(file);
              onClose();
            }}
          />
        )}
        <Button onClick={onClose}>{strings.close}</Button>
      </div>
    </dialog>
  );
}
