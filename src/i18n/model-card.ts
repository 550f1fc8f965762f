// Writes what a person must know to use a model elsewhere, as Markdown. It goes out with the model.

import type { ModelFormat } from '../domain/exchange/exported.ts';
import type { ModelFacts, TrainingFacts } from '../domain/exchange/model-facts.ts';
import { PRESET_NAMES } from '../domain/experiment/presets.ts';
import { OPTIMIZER_NAMES } from '../domain/experiment/training-config.ts';
import type { ModelWeights } from '../domain/model/model-weights.ts';
import { summarise, totalParameters } from '../domain/network/network-summary.ts';
import { BACKEND_NAMES } from '../domain/run/run.ts';
import { modelCardStrings } from './model-card-strings.ts';
import { percent } from './percent.ts';
import type { Language } from './strings.ts';

interface CardOf {
  facts: ModelFacts;
  model: Pick<ModelWeights, 'network' | 'familiarity'>;
  /** The card says how to load this format; null for a card that goes alone. */
  format: ModelFormat | null;
  /** It is the name of the file that the card tells how to load. */
  file: string;
}

/** @returns Markdown in that language, which ends with a line break */
export function modelCard({ facts, model, format, file }: CardOf, language: Language): string {
  const words = modelCardStrings[language];
  const date = new Date(facts.date).toLocaleDateString(language, { dateStyle: 'long' });
  const { familiarity } = model;
  const parts = [
    `# ${inline(facts.title)}`,
    words.about(date) + (facts.taughtDigits > 0 ? ` ${words.taught(facts.taughtDigits)}` : ''),
    `## ${words.input}`,
    list(words.inputText),
    `## ${words.network}`,
    networkTable(model, language),
    `## ${words.training}`,
    facts.training ? trainingTable(facts.training, facts, language) : words.unknownTraining,
    ...(facts.training ? [`## ${words.figures}`, figureTable(facts.training, language)] : []),
    ...(familiarity
      ? [
          `## ${words.familiarity}`,
          words.familiarityText(familiarity.least.toFixed(3), percent(familiarity.falseRejects)),
        ]
      : []),
    `## ${words.limits}`,
    list(words.limitsText),
    ...(format ? [`## ${words.loading}`, words.formats[format], codeOf(format, file)] : [words.otherFormats]),
    `## ${words.licence}`,
    list(words.licenceText),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

function networkTable({ network }: CardOf['model'], language: Language): string {
  const words = modelCardStrings[language];
  const number = new Intl.NumberFormat(language);
  const layers = summarise(network);
  const rows = layers.map(({ spec, name, outputShape, parameters }) => [
    name + detailOf(spec),
    `(${(outputShape ?? []).join(', ')})`,
    number.format(parameters ?? 0),
  ]);
  const total = [words.total, '', number.format(totalParameters(layers))];
  return table([words.layer, words.shape, words.parameters], [...rows, total]);
}

function trainingTable(training: TrainingFacts, { versions }: ModelFacts, language: Language): string {
  const words = modelCardStrings[language];
  const number = new Intl.NumberFormat(language);
  const { preset, config, split, epochsDone, epoch, engine, startedFrom } = training;
  const { optimizer, learningRate, weightDecay, schedule, augmentation, patience } = config;
  const decay = optimizer === 'adamw' ? `, weight_decay=${weightDecay}` : '';
  const varied = Object.entries(augmentation ?? {}).filter(([, value]) => value !== 0);
  const listed = (entries: [string, unknown][]) =>
    entries.map(([name, value]) => `${name} ${String(value)}`).join(', ');
  const rows = [
    [words.settings.preset, PRESET_NAMES[preset]],
    [words.settings.optimizer, `${OPTIMIZER_NAMES[optimizer]}(learning_rate=${learningRate}${decay})`],
    [words.settings.schedule, words.schedules[schedule]],
    [words.settings.batchSize, String(config.batchSize)],
    [words.settings.epochs, words.epochsOf(epochsDone, config.epochs, epoch)],
    [words.settings.patience, patience === null ? words.none : String(patience)],
    [words.settings.split, words.splitOf(number.format(split.training), number.format(split.validation))],
    [words.settings.augmentation, varied.length === 0 ? words.none : listed(varied)],
    [words.settings.seed, String(config.seed)],
    ...(startedFrom === null ? [] : [[words.settings.startedFrom, startedFrom]]),
    ...(engine ? [[words.settings.engine, engineText(engine)]] : []),
    [words.settings.versions, listed(Object.entries(versions))],
  ];
  return table([words.setting, words.value], rows);
}

function figureTable(training: TrainingFacts, language: Language): string {
  const words = modelCardStrings[language];
  const images = new Intl.NumberFormat(language).format(training.split.validation);
  const loss = (value: number | null) => value?.toFixed(4) ?? words.notMeasured;
  const share = (value: number | null) =>
    value === null ? words.notMeasured : `${(value * 100).toFixed(2)} %`;
  return table(
    [words.figure, words.validation(images), words.testImages],
    [
      ['loss', loss(training.valLoss), loss(training.testLoss)],
      ['accuracy', share(training.valAccuracy), share(training.testAccuracy)],
    ],
  );
}

function engineText({ backend, workers, simd }: NonNullable<TrainingFacts['engine']>): string {
  const name = BACKEND_NAMES[backend] + (simd === 'relaxed' ? ', relaxed SIMD' : '');
  return workers > 1 ? `${name} × ${workers}` : name;
}

/** Names the settings of a layer as Keras does not count them: "(filters 10, kernelSize 3)". */
function detailOf(spec: CardOf['model']['network'][number]): string {
  const settings = Object.entries(spec).filter(([name]) => name !== 'kind');
  return settings.length === 0 ? '' : ` (${settings.map(([name, value]) => `${name} ${value}`).join(', ')})`;
}

function codeOf(format: ModelFormat, file: string): string {
  const images = (shape: string) => `# images: float32, ${shape}`;
  const keras = ['import keras', `model = keras.models.load_model("${file}")`];
  switch (format) {
    case 'tensorflow-js':
      return code('js', [
        `const model = await tf.loadLayersModel('model.json');`,
        `const probabilities = model.predict(images); // [n, 28, 28, 1]`,
      ]);
    case 'keras':
    case 'keras-h5':
      return code('python', [...keras, `probabilities = model.predict(images)  ${images('(n, 28, 28, 1)')}`]);
    case 'onnx':
      return code('python', [
        'import onnxruntime',
        `session = onnxruntime.InferenceSession("${file}")`,
        'name = session.get_inputs()[0].name',
        `(probabilities,) = session.run(None, {name: images})  ${images('(n, 1, 28, 28)')}`,
      ]);
    case 'digit-lab':
      return '';
  }
}

const code = (language: string, lines: readonly string[]) => ['```' + language, ...lines, '```'].join('\n');
const list = (lines: readonly string[]) => lines.map((line) => `- ${line}`).join('\n');

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => inline(cell)).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** A name that a person gave may hold what Markdown takes for its own signs. */
function inline(text: string): string {
  return text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_[\]<>|#]/g, '\\$&');
}
