// Says why a link was not opened, until the notice is dismissed or another link is opened.

import { useStore } from 'zustand';
import { useStrings } from '../../i18n/strings.ts';
import { Alert } from '../../ui/Alert.tsx';
import { Button } from '../../ui/Button.tsx';
import type { Page } from '../compose-page.ts';
import { appStrings } from '../strings.ts';

export function LinkNotice({ link }: { link: Page['link'] }) {
  const strings = useStrings(appStrings);
  const trouble = useStore(link, (state) => state.trouble);
  if (!trouble) return null;
  return (
    <Alert title={strings.linkTitle}>
      <p>{strings.linkProblems[trouble]}</p>
      <Button onClick={() => link.setState({ trouble: null })}>{strings.dismiss}</Button>
    </Alert>
  );
}
