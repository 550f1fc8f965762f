// Writes in the language of the page what a run is called, what its network looks like and what trained it.

import { useMemo } from 'react';
import type { Experiment } from '../domain/experiment/experiment-link.ts';
import { PRESET_NAMES } from '../domain/experiment/presets.ts';
import { OPTIMIZER_NAMES } from '../domain/experiment/training-config.ts';
import { BACKEND_NAMES } from '../domain/run/run.ts';
import { nameOf, type NamePart, type RunName } from '../domain/run/run-name.ts';
import type { NetworkSpec } from '../domain/network/network-spec.ts';
import type { SavedRun } from '../domain/run/saved-run.ts';
import { useLanguage, useStrings } from './strings.ts';
import { titleStrings } from './title-strings.ts';

/** It has the texts of a run in the language of the page, by which people look for it. */
export interface RunTexts {
  title(run: SavedRun): string;
  /** What differs from the preset, such as "Adam, 3 epochs"; null where a person named the run, or nothing differs. */
  difference(run: SavedRun): string | null;
  network(run: Pick<SavedRun, 'network'>): string;
  engine(run: Pick<SavedRun, 'engine'>): string;
}

export interface RunWords extends RunTexts {
  /** Names an experiment by what differs from its preset, such as "Tutorial, Adam, 3 epochs". */
  experiment(experiment: Experiment): string;
  /** The title with the number before it, such as "Run 3, Tutorial". */
  full(run: SavedRun): string;
}

/** @returns functions that are the same as long as the language is */
export function useRunWords(): RunWords {
  const strings = useStrings(titleStrings);
  const language = useLanguage();
  return useMemo(() => {
    const number = new Intl.NumberFormat(language, { maximumFractionDigits: 6 });
    const partText = (part: NamePart): string => {
      switch (part.kind) {
        // No line ends between the sign and its layer.
        case 'layer-added':
          return `+\u00a0${part.layer}`;
        case 'layer-removed':
          return `−\u00a0${part.layer}`;
        case 'layer-changed':
          return strings.layerChanged(part.layer, strings.fields[part.field], String(part.value));
        case 'optimizer':
          return OPTIMIZER_NAMES[part.optimizer];
        case 'schedule':
          return strings.schedules[part.schedule];
        case 'augmentation':
          return strings.augmentation[part.state];
        case 'no-early-stopping':
          return strings.noEarlyStopping;
        case 'number':
          return strings.numbers[part.setting](
            part.setting === 'seed' ? String(part.value) : number.format(part.value),
          );
      }
    };
    const listed = (first: readonly string[], { parts, more }: RunName) => {
      const all = [...first, ...parts.map(partText)].join(strings.comma);
      return more > 0 ? strings.andMore(all, more) : all;
    };
    const experiment = (of: Experiment) => listed([PRESET_NAMES[of.preset]], nameOf(of));
    const title = (run: SavedRun) => run.name ?? experiment(run);
    return {
      title,
      difference(run) {
        const name = nameOf(run);
        return run.name !== null || name.parts.length === 0 ? null : listed([], name);
      },
      experiment,
      full: (run) => strings.full(run.number, title(run)),
      network: ({ network }) => networkText(network),
      engine: ({ engine }) => {
        if (!engine) return '–';
        const name = BACKEND_NAMES[engine.backend];
        return engine.workers > 1 ? strings.workers(name, engine.workers) : name;
      },
    };
  }, [strings, language]);
}

/**
 * @returns the layers that learn, by Keras's names, with their filters and units, and last those that normalize: "Conv2D 12-24,
 * Dense 80-10, BatchNormalization"
 */
function networkText(network: NetworkSpec): string {
  const groups: { name: string; sizes: number[] }[] = [];
  for (const layer of network) {
    if (layer.kind !== 'conv2d' && layer.kind !== 'dense') continue;
    const [name, size] = layer.kind === 'conv2d' ? ['Conv2D', layer.filters] : ['Dense', layer.units];
    const last = groups.at(-1);
    if (last?.name === name) last.sizes.push(size);
    else groups.push({ name, sizes: [size] });
  }
  const normalized = network.filter(({ kind }) => kind === 'batchNormalization').length;
  const times = normalized > 1 ? ` ×${normalized}` : '';
  return [
    ...groups.map(({ name, sizes }) => `${name} ${sizes.join('-')}`),
    ...(normalized > 0 ? [`BatchNormalization${times}`] : []),
  ].join(', ');
}
