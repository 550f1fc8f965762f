// Offers a picture by the system's own means where the page has no camera: by the camera's app on a phone, else from a file.

import { useRef } from 'react';
import { useStrings } from '../../../i18n/strings.ts';
import { Button } from '../../../ui/Button.tsx';
import { cameraStrings } from './camera-strings.ts';

export function OtherWay({ onFile }: { onFile(file: File): void }) {
  const strings = useStrings(cameraStrings);
  const input = useRef<HTMLInputElement>(null);
  const isPhone = matchMedia('(pointer: coarse)').matches;
  return (
    <>
      <Button onClick={() => input.current?.click()}>{isPhone ? strings.app : strings.choose}</Button>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture={isPhone ? 'environment' : undefined}
        hidden
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          if (file) onFile(file);
        }}
      />
    </>
  );
}
