import { expect, test } from 'vitest';
import { isUnchanged, PRESETS } from './presets.ts';
import { TUTORIAL_CONFIG } from './training-config.ts';
import { formOf, parseSettings } from './settings-form.ts';

function written(texts: Partial<ReturnType<typeof formOf>['texts']>) {
  const form = formOf('tutorial');
  return parseSettings({ ...form, texts: { ...form.texts, ...texts } });
}

test('the form of the Tutorial preset reads back as the Tutorial preset', () => {
  const { config, problems } = parseSettings(formOf('tutorial'));
  expect(config).toEqual(TUTORIAL_CONFIG);
  expect(problems).toEqual([]);
  expect(isUnchanged({ ...PRESETS.tutorial, config }, 'tutorial')).toBe(true);
});

test('a number is read as its setting asks for it', () => {
  expect(written({ imageCount: '10,000' }).config.imageCount).toBe(10_000);
  // Sixty images are too few for a run, sixty thousand epochs too many.
  expect(written({ imageCount: '60.000' }).config.imageCount).toBe(60_000);
  expect(written({ epochs: '60.000' }).config.epochs).toBe(60);
  expect(written({ epochs: '１２' }).config.epochs).toBe(12);
  expect(written({ learningRate: '0,001' }).config.learningRate).toBe(0.001);
  expect(written({ learningRate: '1,234' }).config.learningRate).toBe(1.234);
});

test('a seed that could be two is asked about, and the run waits', () => {
  const { config, problems } = written({ seed: '60.000' });
  expect(problems).toEqual([{ setting: 'seed', problem: 'two-readings', readings: [60, 60_000] }]);
  expect(config.seed).toBeNaN();
});

test.each([
  ['epochs', 'many', 'not-a-number'],
  ['epochs', '', 'not-a-number'],
  ['learningRate', '1,2,3', 'not-a-number'],
  ['epochs', '0x3', 'not-a-number'],
  ['epochs', '2.5', 'not-an-integer'],
  ['epochs', '2,5', 'not-an-integer'],
  ['seed', '\u22125', 'out-of-range'],
  ['epochs', '60,000', 'out-of-range'],
  ['batchSize', '4', 'out-of-range'],
  ['validationSplit', '0', 'out-of-range'],
  ['imageCount', '60001', 'out-of-range'],
] as const)('%s of "%s" is %s', (setting, text, problem) => {
  expect(written({ [setting]: text }).problems).toEqual([{ setting, problem }]);
});

test("without early stopping a bad patience is nobody's problem", () => {
  const form = formOf('tutorial');
  const { config, problems } = parseSettings({
    ...form,
    earlyStopping: false,
    texts: { ...form.texts, patience: 'x' },
  });
  expect(config.patience).toBeNull();
  expect(problems).toEqual([]);
});

test('the form of Fast reads back as Fast, and a changed setting is noticed', () => {
  const form = formOf('fast');
  expect(isUnchanged({ ...PRESETS.fast, config: parseSettings(form).config }, 'fast')).toBe(true);
  const changed = parseSettings({ ...form, texts: { ...form.texts, epochs: '4' } });
  expect(isUnchanged({ ...PRESETS.fast, config: changed.config }, 'fast')).toBe(false);
});
