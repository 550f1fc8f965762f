// Chooses files to import. It asks for no kind of file, since systems hide those whose ending they do not know.

import { useRef } from 'react';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import type { Page } from '../compose-page.ts';
import { intakeStrings } from './intake-strings.ts';
import { takeFiles } from './intake.ts';

export function ImportButton({ page }: { page: Page }) {
  const strings = useStrings(intakeStrings);
  const input = useRef<HTMLInputElement>(null);
  const takeChosen = () => {
    const files = [...(input.current?.files ?? [])];
    if (files.length > 0) void takeFiles(page.intake, files);
    // Otherwise the same file could not be chosen again.
    if (input.current) input.current.value = '';
  };
  return (
    <>
      <Button aria-label={strings.importAny} title={strings.importAny} onClick={() => input.current?.click()}>
        {strings.import}
      </Button>
      <input ref={input} type="file" multiple hidden onChange={takeChosen} />
    </>
  );
}
