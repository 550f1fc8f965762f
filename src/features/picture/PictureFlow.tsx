// Holds what is loaded when the first picture comes, or the camera is asked for: the camera, and the desk at which a picture is read.

import { CameraDialog } from './camera/CameraDialog.tsx';
import { PictureDesk } from './PictureDesk.tsx';
import type { Crop } from './pixels/crop.ts';
import type { PictureServices, PictureUses, TakenPicture } from './use-picture.ts';

interface PictureFlowProps extends PictureServices, PictureUses {
  taken: TakenPicture | null;
  isCameraOpen: boolean;
  onTake(file: File, crop?: Crop): void;
  onCloseCamera(): void;
  /** The picture that lies on the pad. */
  onPad: Float32Array | null;
  onReading(isReading: boolean): void;
}

export function PictureFlow({ taken, isCameraOpen, onTake, onCloseCamera, ...desk }: PictureFlowProps) {
  return (
    <>
      {isCameraOpen && <CameraDialog onPicture={onTake} onClose={onCloseCamera} />}
      {taken && <PictureDesk key={taken.number} taken={taken} {...desk} />}
    </>
  );
}
