// Shows with all numbers how a convolution works: patch times kernel, the sum and the bias, the activation, and what the next
// layers make of it.

import { useState } from 'react';
import type { Cell } from '../../domain/inside/follow.ts';
import { channelOf, type InspectedLayer } from '../../domain/inside/inspected.ts';
import { traceConvolution } from '../../domain/inside/trace.ts';
import { useStrings } from '../../i18n/strings.ts';
import { ActivationStep } from './ActivationStep.tsx';
import styles from './Detail.module.css';
import type { Seen } from './look-store.ts';
import { MapPicker } from './MapPicker.tsx';
import { NextSteps } from './NextSteps.tsx';
import { NumberGrid } from './NumberGrid.tsx';
import { short, shownParts, writtenSum } from './numbers.ts';
import { lookStrings } from './strings.ts';

interface ConvolutionStepsProps {
  layers: readonly InspectedLayer[];
  seen: Seen;
  cell: Cell;
  input: Float32Array;
}

export function ConvolutionSteps({ layers, seen, cell, input }: ConvolutionStepsProps) {
  const strings = useStrings(lookStrings);
  const layer = layers[cell.layer];
  const { row, column, channel: filter } = cell;
  const trace = traceConvolution(layer, input, { row, column, filter });
  const loudestFirst = [...trace.parts].sort((one, other) => Math.abs(other.sum) - Math.abs(one.sum));
  const [chosen, choose] = useState<number | null>(null);
  const part = trace.parts[chosen ?? loudestFirst[0].channel] ?? loudestFirst[0];
  const [height, width, channels] = layer.inputShape;
  const [rows, columns] = layer.window?.size ?? [1, 1];
  const others = trace.sum - trace.bias - part.sum;
  const map = channelOf(input, channels, part.channel);
  const written = writtenSum([
    part.sum,
    ...(channels > 1 ? [others] : []),
    ...(layer.bias ? [trace.bias] : []),
  ]);
  const terms = [strings.sumOfProducts(written.terms[0])];
  if (channels > 1) terms.push(strings.otherChannels(written.terms[1], channels - 1));
  if (layer.bias) terms.push(strings.biasIs(written.terms[written.terms.length - 1]));
  return (
    <ol className={styles.order}>
      <li>
        <b>{strings.stepPatch}</b>
        {channels > 1 && (
          <label className={styles.channel}>
            <span>{strings.inputChannel}</span>
            <select value={part.channel} onChange={(event) => choose(Number(event.target.value))}>
              {loudestFirst.map((each) => (
                <option key={each.channel} value={each.channel}>
                  {strings.channelWithSum(each.channel, short(each.sum))}
                </option>
              ))}
            </select>
          </label>
        )}
        <div className={styles.grids}>
          <MapPicker
            name={cell.layer === 0 ? strings.drawing : strings.inputMap(part.channel)}
            values={map}
            height={height}
            width={width}
            signed={map.some((value) => value < 0)}
            frame={{ top: trace.top, left: trace.left, height: rows, width: columns }}
          />
          <NumberGrid name={strings.patch} values={part.patch} columns={columns} />
          <div className={styles.term}>
            <span className={styles.sign}>×</span>
            <NumberGrid name={strings.kernel} values={part.kernel} columns={columns} />
          </div>
          <div className={styles.term}>
            <span className={styles.sign}>=</span>
            <NumberGrid
              name={strings.products}
              values={part.products}
              columns={columns}
              texts={shownParts(part.products)}
            />
          </div>
        </div>
      </li>
      <li>
        <b>{strings.stepSum}</b>
        <p className={styles.sum}>
          <span>{terms.length > 1 ? `${terms.join(' ')} =` : terms[0]}</span>{' '}
          {terms.length > 1 && <b>{written.sum}</b>}
        </p>
      </li>
      {layer.activation !== 'linear' && (
        <ActivationStep activation={layer.activation} sum={trace.sum} value={trace.value} />
      )}
      <NextSteps layers={layers} seen={seen} cell={cell} />
    </ol>
  );
}
