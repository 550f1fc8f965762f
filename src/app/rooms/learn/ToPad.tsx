// A button that leads to the pad.

import { chapterStrings } from '../../../features/lesson/chapter-strings.ts';
import { useStrings } from '../../../i18n/strings.ts';
import { Button } from '../../../ui/Button.tsx';
import { focusPad } from '../../pad/focus-pad.ts';

interface ToPadProps {
  chapter: 1 | 6 | 7;
  primary?: boolean;
}

export function ToPad({ chapter, primary = false }: ToPadProps) {
  const strings = useStrings(chapterStrings);
  return (
    <Button variant={primary ? 'primary' : 'plain'} onClick={focusPad}>
      {strings[chapter].action}
    </Button>
  );
}
