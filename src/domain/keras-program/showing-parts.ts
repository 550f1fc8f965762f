// Writes the parts that show what came of a run: curves, own digits, and the figures of the page beside those of Keras.

import { indented, type WritePart } from './program-part.ts';
import type { PageFigures } from './keras-experiment.ts';
import { pythonString } from './safe-text.ts';

export const writeCurves: WritePart = (_experiment, words, target) => ({
  name: 'curves',
  code: [
    'def draw_curves():',
    '    try:',
    '        import matplotlib.pyplot as plt',
    '    except ModuleNotFoundError:',
    `        print(${pythonString(words.problems.noMatplotlib)})`,
    '        return',
    '    numbers = range(1, len(history["loss"]) + 1)',
    '    figure, axes = plt.subplots(1, 2, figsize=(10, 4), layout="constrained")',
    '    for axis, name in zip(axes, ("loss", "accuracy")):',
    '        axis.plot(numbers, history[name], marker=".", label=name)',
    '        axis.plot(numbers, history[f"val_{name}"], marker=".", label=f"val_{name}")',
    '        axis.set_xlabel("epoch")',
    '        axis.legend()',
    '    if CURVES:',
    '        figure.savefig(CURVES, dpi=150)',
    ...(target === 'notebook' ? ['    plt.show()'] : []),
    '',
    '',
    ...(target === 'notebook' ? ['draw_curves()'] : ['if CURVES and HOST == 0:', '    draw_curves()']),
  ],
});

/** It reads the file that docs/formats.md describes under "Kept digits". */
export const writeDigits: WritePart = (_experiment, words, target) => ({
  name: 'digits',
  code: [
    'def read_own_digits(path):',
    '    with open(path, encoding="utf-8") as file:',
    '        kept = json.load(file)',
    '    if not isinstance(kept, dict) or kept.get("format") != "digit-lab-digits" or kept.get("version") != 1:',
    `        raise SystemExit(${pythonString(words.problems.notDigits)})`,
    '    drawn = [np.frombuffer(base64.b64decode(each["picture"]), "uint8") for each in kept["digits"]]',
    '    return ink(np.array(drawn, "uint8")), np.array([each["label"] for each in kept["digits"]], int)',
    '',
    '',
    ...(target === 'notebook'
      ? ['if DIGITS and os.path.exists(DIGITS):', ...indented(READ_OWN)]
      : ['if DIGITS and HOST == 0:', ...indented(READ_OWN)]),
  ],
});

const READ_OWN = [
  'x_own, labels = read_own_digits(DIGITS)',
  'answers = model.predict(x_own, verbose=0) if len(labels) else np.zeros((0, 10))',
  'for label, answer in zip(labels, answers):',
  '    print(f"label {label}: {answer.argmax()} ({answer.max():.1%})")',
  'right = int((answers.argmax(axis=1) == labels).sum())',
  'print(f"{right} / {len(labels)}")',
];

export const writeComparison: WritePart = ({ figures }, words) => ({
  name: 'comparison',
  code: [
    ...pageFigures(figures),
    '',
    '',
    ...TABLE,
    '',
    '',
    'if HOST == 0:',
    '    print_table()',
    ...(figures ? [] : [`    print(${pythonString(words.problems.noPageFigures)})`]),
  ],
});

function pageFigures(figures: PageFigures | null): string[] {
  const epochs = figures?.epochs ?? [];
  const best = epochs.find(({ epoch }) => epoch === figures?.bestEpoch);
  const [loss, accuracy] = [figures?.test?.loss, figures?.test?.accuracy];
  return [
    'PAGE = {',
    ...epochs.map(
      ({ epoch, valLoss, valAccuracy }) => `    "${epoch}": (${number(valLoss)}, ${number(valAccuracy)}),`,
    ),
    `    "best": (${number(best?.valLoss)}, ${number(best?.valAccuracy)}),`,
    `    "test": (${number(loss)}, ${number(accuracy)}),`,
    '}',
  ];
}

function number(value: number | undefined): string {
  return value !== undefined && Number.isFinite(value) ? String(value) : 'None';
}

const TABLE = [
  'def print_table():',
  '    pairs = list(zip(history["val_loss"], history["val_accuracy"]))',
  '    here = {str(number): pair for number, pair in enumerate(pairs, start=1)}',
  '    here["best"] = min(pairs, key=lambda pair: pair[0])',
  '    here["test"] = (test_loss, test_accuracy)',
  '    numbers = sorted({name for name in [*PAGE, *here] if name.isdigit()}, key=int)',
  '',
  '    def written(pair):',
  '        cells = ["-" if value is None else f"{value:.4f}" for value in pair]',
  '        return f"{cells[0]:>9} {cells[1]:>9}"',
  '',
  '    nothing = (None, None)',
  "    print(f\"{TITLE}\\n\\n{'':>6} {'Digit Lab':>19} {'Keras':>19}\")",
  "    print(f\"{'epoch':>6} {'loss':>9} {'accuracy':>9} {'loss':>9} {'accuracy':>9}\")",
  '    for name in [*numbers, "best", "test"]:',
  '        print(f"{name:>6} {written(PAGE.get(name, nothing))} {written(here.get(name, nothing))}")',
];
