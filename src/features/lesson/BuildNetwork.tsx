// Chapter 2: the learner picks bricks one after the other until figure 1 stands; the lines of Keras grow beside it.

import { useState } from 'react';
import { layerCall } from '../../domain/experiment/keras-code.ts';
import { fits, pickable } from '../../domain/lesson/bricks.ts';
import type { LayerSpec, NetworkSpec } from '../../domain/network/network-spec.ts';
import { summarise } from '../../domain/network/network-summary.ts';
import { useStrings } from '../../i18n/strings.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './BuildNetwork.module.css';
import code from './Code.module.css';
import { figureStrings } from './figure-strings.ts';
import { NetworkFigure } from './NetworkFigure.tsx';

interface BuildNetworkProps {
  bricks: NetworkSpec;
  built: number;
  /** The next run trains this network: it is so as soon as it is complete, unless a run goes on. */
  isNextRun: boolean;
  onAdd(): void;
  onRemove(): void;
}

export function BuildNetwork({ bricks, built, isNextRun, onAdd, onRemove }: BuildNetworkProps) {
  const strings = useStrings(figureStrings);
  const [said, say] = useState('');
  const complete = built === bricks.length;
  const pick = (brick: LayerSpec) => {
    const name = nameOf(brick);
    if (!fits(brick, bricks, built)) return say(strings.wrong(name, strings.wants[built]));
    say(strings.fits(name));
    onAdd();
  };
  const whole = isNextRun ? strings.complete : strings.completeLocked;
  return (
    <div>
      <NetworkFigure bricks={bricks} built={built} />
      <p role="status" className={styles.said}>
        {complete ? whole : said}
      </p>
      <div className={styles.palette} role="group" aria-label={strings.bricks}>
        {pickable(bricks).map((brick) => (
          <button
            key={brick.kind === 'dense' ? brick.activation : brick.kind}
            type="button"
            className={styles.brick}
            aria-label={strings.brick(nameOf(brick))}
            disabled={complete}
            onClick={() => pick(brick)}
          >
            {nameOf(brick)}
          </button>
        ))}
        <Button
          disabled={built === 0}
          onClick={() => {
            say('');
            onRemove();
          }}
        >
          {strings.removeBrick}
        </Button>
      </div>
      <pre className={`${code.code} ${styles.program}`} tabIndex={0} role="region" aria-label={strings.code}>
        {programOf(bricks, built)}
      </pre>
    </div>
  );
}

/** @returns Keras's name, with what tells the two dense layers apart */
function nameOf(brick: LayerSpec): string {
  const [{ name }] = summarise([brick]);
  return brick.kind === 'dense' ? `${name} ${brick.units}` : name;
}

function programOf(bricks: NetworkSpec, built: number): string {
  const lines = bricks.slice(0, built).map((brick) => `    layers.${layerCall(brick)},`);
  return ['model = keras.Sequential([', '    keras.Input(shape=(28, 28, 1)),', ...lines, '])'].join('\n');
}
