// Shows whose curves these are, how well that run reads, why it ended, and what to do next.

import { useStore } from 'zustand';
import { countOf, runSplit } from '../../domain/experiment/splits.ts';
import { OPTIMIZER_NAMES } from '../../domain/experiment/training-config.ts';
import { remedyFor } from '../../domain/run/chance.ts';
import { useRunWords } from '../../i18n/run-title.ts';
import { useLanguage, useStrings } from '../../i18n/strings.ts';
import { headlineOf, wrongOf, type Headline } from './headline.ts';
import { headlineStrings } from './headline-strings.ts';
import { NextSteps, type WaysOn } from './NextSteps.tsx';
import styles from './RunHeadline.module.css';
import type { HeadlineStores } from './training-stores.ts';

interface RunHeadlineProps extends WaysOn {
  stores: HeadlineStores;
}

export function RunHeadline({ stores, ...waysOn }: RunHeadlineProps) {
  const strings = useStrings(headlineStrings);
  const run = useStore(stores.run, (state) => state.run);
  const headline = headlineOf(run);
  const texts = useHeadlineTexts(stores, headline);
  return (
    <section className={styles.headline} aria-label={strings.section}>
      <RunLabel stores={stores} />
      {/* It speaks of results, and not of every epoch. */}
      <div role="status" aria-live={headline.kind === 'going' ? 'off' : 'polite'} className={styles.result}>
        <p className={styles.score}>
          <strong>{texts.large}</strong> <span>{texts.beside}</span>
        </p>
        <p className={styles.why}>{texts.why.join(strings.between)}</p>
      </div>
      <NextSteps stores={stores} headline={headline} {...waysOn} />
    </section>
  );
}

/** It names the run and what it trained with, which the draft of the next run may no longer have. */
function RunLabel({ stores: { run: store, savedRuns } }: { stores: HeadlineStores }) {
  const strings = useStrings(headlineStrings);
  const words = useRunWords();
  const number = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 6 });
  const id = useStore(store, (state) => state.id);
  const runNumber = useStore(store, (state) => state.runNumber);
  const network = useStore(store, (state) => state.run.network);
  const config = useStore(store, (state) => state.run.config);
  const saved = useStore(savedRuns, (state) => state.runs.find((each) => each.id === id));
  if (!network || !config) return <p className={styles.name} />;
  const { training, validation } = runSplit(config);
  const settings = [
    words.network({ network }),
    `${OPTIMIZER_NAMES[config.optimizer]} ${number.format(config.learningRate)}`,
    strings.images(number.format(countOf(training)), number.format(countOf(validation))),
    ...(saved?.startedFrom ? [strings.startedFrom(saved.startedFrom)] : []),
    ...(saved?.imported ? [strings.imported] : []),
  ];
  return (
    <p className={styles.name}>
      <b>{saved ? words.full(saved) : strings.run(runNumber)}</b> <span>{settings.join(' · ')}</span>
    </p>
  );
}

interface HeadlineTexts {
  large: string;
  beside: string;
  why: string[];
}

function useHeadlineTexts(stores: HeadlineStores, headline: Headline): HeadlineTexts {
  const strings = useStrings(headlineStrings);
  const number = new Intl.NumberFormat(useLanguage(), { maximumFractionDigits: 6 });
  const { config, epochs, bestEpoch, result } = useStore(stores.run, (state) => state.run);
  const runNumber = useStore(stores.run, (state) => state.runNumber);
  const source = useStore(stores.presentModel, (state) => state.source);
  const answers = source.kind === 'trained' && source.run === runNumber;
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  const why = strings.why[result?.reason ?? 'failed'](epochs.length, bestEpoch ?? epochs.length);
  switch (headline.kind) {
    case 'no-run':
      return { large: strings.noRun, beside: '', why: [strings.noRunNote] };
    case 'going': {
      const { score } = headline;
      if (!score) return { large: strings.starting, beside: '', why: [] };
      return {
        large: percent(score.share),
        beside: strings.soFar[score.of](number.format(score.images)),
        why: [],
      };
    }
    case 'learned': {
      const { score } = headline;
      const beside = strings.wrong[score.of](number.format(wrongOf(score)), number.format(score.images));
      const best = answers && source.epoch === bestEpoch ? strings.bestAnswers : strings.best;
      return { large: percent(score.share), beside, why: [why, ...(bestEpoch ? [best(bestEpoch)] : [])] };
    }
    case 'learned-nothing': {
      const { score } = headline;
      const remedy = config && remedyFor(config, epochs.length);
      const advice =
        remedy?.change === 'rate'
          ? strings.tryRate(number.format(remedy.rate), number.format(config?.learningRate ?? NaN))
          : strings.trySteps;
      return {
        large: score ? strings.learnedNothing : strings.diverged,
        beside: score ? strings.guessing[score.of](percent(score.share), number.format(score.images)) : why,
        why: [advice, strings.goesOn],
      };
    }
    case 'no-epoch':
      return { large: strings.noEpoch, beside: '', why: [strings.noEpochNote] };
  }
}
