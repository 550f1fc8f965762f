// Says at the pointer which run and epoch is nearest, with its values.

import { useStrings } from '../../i18n/strings.ts';
import type { nearestPoint } from './chart-plan.ts';
import styles from './Compare.module.css';
import { compareStrings } from './compare-strings.ts';
import type { Quantity } from './compared-curves.ts';
import { useFigureTexts } from './figure-texts.ts';

interface ChartTipProps {
  tip: NonNullable<ReturnType<typeof nearestPoint>>;
  quantity: Quantity;
  /** It is the width of the chart in pixels; the words stand on the side that has room. */
  width: number;
}

export function ChartTip({ tip, quantity, width }: ChartTipProps) {
  const strings = useStrings(compareStrings);
  const texts = useFigureTexts();
  const { curve, point } = tip;
  const figure = quantity === 'loss' ? texts.loss : texts.share;
  const place = tip.x > width / 2 ? { right: width - tip.x + 12 } : { left: tip.x + 12 };
  return (
    <div className={styles.tip} style={{ ...place, top: Math.max(0, tip.y - 40) }} aria-hidden="true">
      <b>{strings.tip(curve.runs[0].number, curve.runs.length, point.epoch)}</b>
      <span>{`${quantity} ${figure(point.training)}`}</span>
      <span>{`val_${quantity} ${figure(point.validation)}`}</span>
      {point.band && <span>{strings.range(figure(point.band.least), figure(point.band.most))}</span>}
    </div>
  );
}
