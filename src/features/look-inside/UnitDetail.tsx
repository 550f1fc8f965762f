// Explains a unit of a dense layer: the inputs that it weighs most, and where on the maps before it they lie.

import { useMemo } from 'react';
import { activated } from '../../domain/inside/activated.ts';
import type { InspectedLayer } from '../../domain/inside/inspected.ts';
import { traceUnit, type Contribution } from '../../domain/inside/trace.ts';
import { useStrings } from '../../i18n/strings.ts';
import { ActivationStep } from './ActivationStep.tsx';
import styles from './Detail.module.css';
import { HeatPicture } from './HeatPicture.tsx';
import { Legend } from './Legend.tsx';
import type { Seen } from './look-store.ts';
import { NextSteps } from './NextSteps.tsx';
import { short, writtenSum } from './numbers.ts';
import { lookStrings } from './strings.ts';

interface UnitDetailProps {
  layers: readonly InspectedLayer[];
  seen: Seen;
  layer: number;
  unit: number;
}

const MOST = 10;

export function UnitDetail({ layers, seen, layer: index, unit }: UnitDetailProps) {
  const strings = useStrings(lookStrings);
  const layer = layers[index];
  const input = index === 0 ? seen.ink : seen.outputs[index - 1];
  const shape = flattenedShape(layers, index);
  const trace = useMemo(() => traceUnit(layer, input, unit), [layer, input, unit]);
  const places = useMemo(() => (shape ? sumByPlace(trace.contributions, shape) : null), [trace, shape]);
  const written = writtenSum([trace.sum - trace.bias, trace.bias]);
  const source = ({ input: from }: Contribution) => {
    if (!shape) return strings.fromUnit(from);
    const [, width, channels] = shape;
    const place = Math.floor(from / channels);
    return strings.fromMap(from % channels, Math.floor(place / width), place % width);
  };
  return (
    <div className={styles.detail}>
      {places && shape && (
        <figure className={styles.picker}>
          <HeatPicture
            values={places}
            height={shape[0]}
            width={shape[1]}
            signed
            label={strings.whereItLooked(unit)}
            className={styles.pickerPicture}
          />
          <figcaption>
            <span>{strings.whereItLooked(unit)}</span> <Legend of="evidence" />
          </figcaption>
        </figure>
      )}
      <div className={styles.steps}>
        <p>
          {layer.bias
            ? `${strings.allProducts(written.terms[0])} ${strings.biasIs(written.terms[1])} = ${written.sum}`
            : strings.allProducts(short(trace.sum))}
        </p>
        {layer.activation === 'softmax' && <p className={styles.note}>{strings.thenSoftmax}</p>}
        <ol className={styles.order}>
          {layer.activation !== 'linear' && layer.activation !== 'softmax' && (
            <ActivationStep
              activation={layer.activation}
              sum={trace.sum}
              value={activated(layer.activation, trace.sum)}
            />
          )}
          <NextSteps layers={layers} seen={seen} cell={{ layer: index, row: 0, column: 0, channel: unit }} />
        </ol>
        <div className={styles.scroll} tabIndex={0} role="region" aria-label={strings.weighedMost(unit)}>
          <table className={styles.contributions}>
            <caption>{strings.weighedMost(unit)}</caption>
            <thead>
              <tr>
                <th scope="col">{strings.from}</th>
                <th scope="col">{strings.valueThere}</th>
                <th scope="col">{strings.weight}</th>
                <th scope="col">{strings.product}</th>
              </tr>
            </thead>
            <tbody>
              {trace.contributions.slice(0, MOST).map((each) => (
                <tr key={each.input}>
                  <th scope="row">{source(each)}</th>
                  <td>{short(each.value)}</td>
                  <td>{short(each.weight)}</td>
                  <td className={each.product < 0 ? styles.against : styles.for}>{short(each.product)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </div>
  );
}

/** @returns the shape of the maps that a Flatten before this layer flattened; null where its inputs are units */
function flattenedShape(layers: readonly InspectedLayer[], index: number): number[] | null {
  const before = layers.slice(0, index);
  const flatten = before.findLast(({ inputShape }) => inputShape.length === 3);
  // A dense layer between them mixes the places up.
  if (!flatten || before.slice(before.indexOf(flatten) + 1).some(({ kind }) => kind === 'dense')) return null;
  const [height, width, channels] = flatten.inputShape;
  return flatten.outputShape.length === 1 && flatten.outputShape[0] === height * width * channels
    ? flatten.inputShape
    : null;
}

function sumByPlace(
  contributions: readonly Contribution[],
  [height, width, channels]: number[],
): Float32Array {
  const sums = new Float32Array(height * width);
  for (const { input, product } of contributions) sums[Math.floor(input / channels)] += product;
  return sums;
}
