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

test('separators and full-width digits are understood', () => {
  expect(written({ imageCount: '10,000' }).config.imageCount).toBe(10_000);
  expect(written({ epochs: '１２' }).config.epochs).toBe(12);
});

test.each([
  ['epochs', 'many', 'not-a-number'],
  ['epochs', '', 'not-a-number'],
  ['learningRate', '0,01', 'not-a-number'],
  ['epochs', '0x3', 'not-a-number'],
  ['epochs', '2.5', 'not-an-integer'],
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
