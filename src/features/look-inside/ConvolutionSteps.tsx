// Patch times kernel, the sum and the bias, the activation, and what the pooling behind makes of it, with all numbers.

import { useState } from 'react';
import { channelOf, type InspectedLayer } from '../../domain/inside/inspected.ts';
import { pooledInto, traceConvolution, tracePooling } from '../../domain/inside/trace.ts';
import { useStrings } from '../../i18n/strings.ts';
import styles from './Detail.module.css';
import type { Cell } from './LayersView.tsx';
import type { Seen } from './look-store.ts';
import { MapPicker } from './MapPicker.tsx';
import { NumberGrid } from './NumberGrid.tsx';
import { PoolingStep } from './PoolingStep.tsx';
import { short } from './numbers.ts';
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
  const next: InspectedLayer | undefined = layers[cell.layer + 1];
  const pooled = next?.window && next.kind !== 'convolution' ? pooledInto(next, row, column) : null;
  // A layer that changes each cell by itself, such as batch normalization.
  const changed = next?.kind === 'other' && next.outputShape.join() === layer.outputShape.join();
  const place = (row * layer.outputShape[1] + column) * layer.outputShape[2] + filter;
  const map = channelOf(input, channels, part.channel);
  return (
    <ol className={styles.order}>
      <li>
        <b>{strings.stepPatch}</b>
        {channels > 1 && (
          <label className={styles.channel}>
            {strings.inputChannel}
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
          <span className={styles.sign}>×</span>
          <NumberGrid name={strings.kernel} values={part.kernel} columns={columns} />
          <span className={styles.sign}>=</span>
          <NumberGrid name={strings.products} values={part.products} columns={columns} />
        </div>
      </li>
      <li>
        <b>{strings.stepSum}</b>
        <p className={styles.sum}>
          {strings.sumOfProducts(short(part.sum))}
          {channels > 1 && ` ${strings.otherChannels(short(others), channels - 1)}`}{' '}
          {strings.biasIs(short(trace.bias))} = <b>{short(trace.sum)}</b>
        </p>
      </li>
      {layer.activation !== 'linear' && (
        <li>
          <b>{layer.activation}</b>
          <p className={styles.sum}>
            {layer.activation === 'relu' ? 'max(0, ' : `${layer.activation}(`}
            {short(trace.sum)}) = <b>{short(trace.value)}</b>{' '}
            {layer.activation === 'relu' && trace.sum < 0 && (
              <span className={styles.note}>{strings.reluCuts}</span>
            )}
          </p>
        </li>
      )}
      {changed && (
        <li>
          <b>{next.name}</b>
          <p className={styles.sum}>
            {short(trace.value)} → <b>{short(seen.outputs[cell.layer + 1][place])}</b>
          </p>
        </li>
      )}
      {pooled && (
        <li>
          <b>{next?.name}</b>
          <PoolingStep
            layer={next}
            trace={tracePooling(next, seen.outputs[cell.layer], { ...pooled, channel: filter })}
          />
        </li>
      )}
    </ol>
  );
}
