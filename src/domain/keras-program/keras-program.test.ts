import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { NO_AUGMENTATION } from '../augmenting/augmentation.ts';
import { PRESETS, type PresetName } from '../experiment/presets.ts';
import { TUTORIAL_CONFIG, type TrainingConfig } from '../experiment/training-config.ts';
import type { KerasExperiment } from './keras-experiment.ts';
import { kerasProgram } from './keras-program.ts';
import { TEST_WORDS } from './testing/test-words.ts';

const tutorial: KerasExperiment = { ...PRESETS.tutorial, title: 'Tutorial', figures: null };
const programOf = (changes: Partial<KerasExperiment> = {}) =>
  kerasProgram({ ...tutorial, ...changes }, TEST_WORDS);
const withConfig = (config: Partial<TrainingConfig>) =>
  programOf({ config: { ...TUTORIAL_CONFIG, ...config } });
const linesOf = (program: string) => program.split('\n').map((line) => line.trim());

const HOSTILE = '"""\nimport os # \' \\ {TITLE} %(prog)s\u2028\r\u202e\ud800 $(rm) </script>';

test('the settings, the split and the early stopping are those of the experiment', () => {
  const lines = linesOf(
    withConfig({ epochs: 7, imageCount: 5_000, batchSize: 64, learningRate: 2, seed: 4_294_967_295 }),
  );
  const expected = [
    'EPOCHS = 7',
    'IMAGES = 5000',
    'BATCH_SIZE = 64',
    'LEARNING_RATE = 2.0',
    'VALIDATION_SPLIT = 0.2',
    'SEED = 4294967295',
    'split = math.floor(len(x) * (1 - VALIDATION_SPLIT))',
    'layers.Dense(units=10, activation="softmax"),',
    'optimizer = keras.optimizers.Adadelta(learning_rate=LEARNING_RATE, rho=0.95, epsilon=1e-7)',
    'monitor="val_loss", patience=2, restore_best_weights=True',
  ];
  for (const line of expected) expect(lines).toContain(line);
  expect(linesOf(withConfig({ patience: null }))).toContain(
    'monitor="val_loss", patience=EPOCHS, restore_best_weights=True',
  );
});

test('a schedule counts the steps of all hosts together', () => {
  const program = withConfig({ schedule: 'one-cycle', optimizer: 'sgd' });
  expect(program).toContain('steps = EPOCHS * math.ceil(len(x_train) / (BATCH_SIZE // HOSTS))\n');
  expect(program).toContain('learning_rate = OneCycle(peak=LEARNING_RATE, steps=steps)\n');
  expect(program).toContain(`# ${TEST_WORDS.differences.sgdMomentum}\n`);
  expect(withConfig({ optimizer: 'sgd' })).not.toContain(TEST_WORDS.differences.sgdMomentum);
});

test('augmentation is a layer with the amounts of the run, and what it leaves out is said', () => {
  const augmentation = {
    ...NO_AUGMENTATION,
    plain: 0.4,
    plainAtEnd: 0.85,
    rotation: 12,
    shear: 0.3,
    elastic: 1,
  };
  const lines = linesOf(withConfig({ augmentation }));
  const { elastic, penWidth, notVaried } = TEST_WORDS.differences;
  for (const line of ['PLAIN = 0.4', 'PLAIN_AT_END = 0.85', 'SHIFT = 0', 'ROTATION = 12', 'SHEAR = 0.3'])
    expect(lines).toContain(line);
  expect(lines).toContain('history = learner.fit(');
  expect(lines).toContain('keras.callbacks.LambdaCallback(on_epoch_begin=set_plain),');
  expect(lines).toContain(`# ${notVaried}`);
  expect(lines).toContain(`# ${elastic}`);
  expect(lines).not.toContain(`# ${penWidth}`);
  expect(linesOf(withConfig({ augmentation: { ...augmentation, elastic: 0 } }))).not.toContain(
    `# ${notVaried}`,
  );
  expect(withConfig({})).not.toContain('learner');
});

test("the page's figures stand in the program, and one that is not a number is None", () => {
  const figures = {
    epochs: [
      { epoch: 1, valLoss: 0.25, valAccuracy: 0.9 },
      { epoch: 2, valLoss: NaN, valAccuracy: 0.1 },
    ],
    bestEpoch: 1,
    test: { loss: 0.2, accuracy: 0.95 },
  };
  const lines = linesOf(programOf({ figures }));
  const expected = ['"1": (0.25, 0.9),', '"2": (None, 0.1),', '"best": (0.25, 0.9),', '"test": (0.2, 0.95),'];
  for (const line of expected) expect(lines).toContain(line);
  expect(lines).not.toContain(`print("${TEST_WORDS.problems.noPageFigures}")`);
  expect(linesOf(programOf())).toContain(`print("${TEST_WORDS.problems.noPageFigures}")`);
});

test('a hostile title stays one comment and one string', () => {
  const program = programOf({ title: HOSTILE });
  const [first] = program.split('\n');
  expect(first.startsWith('# """ import os')).toBe(true);
  expect(program).not.toMatch(/[\r\u2028\u202e\ud800]/u);
  const plain = programOf();
  expect(program.split('\n')).toHaveLength(plain.split('\n').length);
  const title = /^TITLE = (.*)$/m.exec(program)?.[1] ?? '';
  expect(JSON.parse(title)).toBe(first.slice(2));
});

const hasPython = spawnSync('python3', ['--version']).status === 0;

test.skipIf(!hasPython)(
  'Python compiles the program of every preset, and reads a hostile title as it is (skipped without python3)',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'keras-program-'));
    try {
      const files = (Object.keys(PRESETS) as PresetName[]).map((name) => {
        const file = join(folder, `${name}.py`);
        writeFileSync(file, kerasProgram({ ...PRESETS[name], title: HOSTILE, figures: null }, TEST_WORDS));
        return file;
      });
      execFileSync('python3', ['-m', 'py_compile', ...files], { stdio: 'pipe' });
      const find = [
        'import ast, sys',
        'tree = ast.parse(open(sys.argv[1], encoding="utf-8").read())',
        'print(ascii([node.value.value for node in tree.body if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "TITLE"]))',
      ].join('\n');
      const found = execFileSync('python3', ['-c', find, files[0]], { encoding: 'utf8' });
      expect(found.trim()).toBe(`['""" import os # \\' \\\\ {TITLE} %(prog)s  $(rm) </script>']`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
