// The kept drawings, as the tutorial's figure 4 shows its author's handwriting.

import { useStrings } from '../../i18n/strings.ts';
import { myDigitsStrings } from './strings.ts';

export function MyDigits() {
  const strings = useStrings(myDigitsStrings);
  return <p>{strings.none}</p>;
}
