// The whole lesson, in both languages, by doing it: each chapter is done by its deed alone.

import { expect, test, type Page } from '@playwright/test';
import { FOUR, LabPage, ONE, SEVEN } from './pages/lab-page.ts';
import { littleTutorial } from './pages/small-runs.ts';

const WORDS = {
  en: {
    add: (brick: string) => `Add ${brick}`,
    train: 'Train with these settings',
    ended: /The weights of epoch \d+ answer\.$/,
    overfit: 'Overfit on purpose',
    back: 'Your earlier model answers again.',
    eight: 'Show the first 8',
    trueEight: /^True 8, read as \d$/,
    clear: 'Clear',
    search: 'Search',
    teach: 'Teach these 3 digits',
    useTaught: 'Use the taught model',
    taught: /^The taught model answers at the pad now\./,
    copy: 'Copy the Keras program',
    takeAlong: 'Export notebook or model …',
    notebook: 'Notebook',
    close: 'Close',
    next: /^Next: /,
    done: 'Done',
    figures: 'My figures',
    save: 'Save as a picture',
    progress: '9 of 9 done',
    anew: 'Start the lesson anew',
    none: '0 of 9 done',
    undo: 'Undo',
  },
  ja: {
    add: (brick: string) => `${brick} を積む`,
    train: 'この設定で学習する',
    ended: /エポック \d+ の重みを使います。$/,
    overfit: 'わざと過学習させる',
    back: '判定は元のモデルに戻しました。',
    eight: '最初の 8 を見る',
    trueEight: /^正解 8、判定 \d$/,
    clear: '消去',
    search: '探す',
    teach: 'この 3 字を追加学習',
    useTaught: '追加学習したモデルを使う',
    taught: /^追加学習したモデルが判定しています。/,
    copy: 'Keras のプログラムをコピー',
    takeAlong: 'ノートブックやモデルを書き出す…',
    notebook: 'ノートブック',
    close: '閉じる',
    next: /^次：/,
    done: '完了',
    figures: '自分の図',
    save: '画像として保存',
    progress: '9 章中 9 章完了',
    anew: '最初からやり直す',
    none: '9 章中 0 章完了',
    undo: '元に戻す',
  },
} as const;

const BRICKS = ['Conv2D', 'MaxPooling2D', 'Dropout', 'Flatten', 'Dense 16', 'Dropout', 'Dense 10'];

/** Saves what is on the pad with the first label that is offered: the lesson takes any. */
async function save(page: Page) {
  const pad = page.locator('#draw');
  await pad
    .getByRole('button', {
      name: /^(It is another|Keep as …|No, it’s a|Save it as a|別の数字|正解を選んで|いいえ)/,
    })
    .click();
  await pad
    .getByRole('button', { name: /^(It is a|正解は) \d$/, disabled: false })
    .first()
    .click();
}

for (const language of ['en', 'ja'] as const)
  test(`the whole lesson is done by doing it, in ${language}`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const words = WORDS[language];
    const lab = new LabPage(page);
    const small = littleTutorial({ images: 500, epochs: 4 });
    // Helper workers would take the cores of the other language.
    await page.goto(`/?lang=${language}&backend=wasm&workers=1${small}&room=learn/1`);
    const room = page.locator('#room');
    const button = (name: string) => room.getByRole('button', { name, exact: true });
    const isDone = () => expect(room.getByText(words.done, { exact: true })).toBeVisible();
    const notDone = () => expect(room.getByText(words.done, { exact: true })).toHaveCount(0);
    const next = async () => {
      await room.getByRole('link', { name: words.next }).click();
      await notDone();
    };

    await expect(room.getByRole('heading', { level: 2 })).toContainText('1.');
    await notDone();
    await lab.draw(...SEVEN);
    await isDone();

    await next();
    await button(words.add('Flatten')).click();
    for (const brick of BRICKS) await button(words.add(brick)).click();
    await isDone();

    await next();
    await button(words.train).click();
    await expect(room.getByText(words.ended)).toBeVisible();
    await isDone();

    await next();
    await button(words.overfit).click();
    await expect(room.getByText(words.back)).toBeVisible();
    await isDone();

    await next();
    await button(words.eight).click();
    await expect(room.getByText(words.trueEight)).toBeVisible();
    await isDone();

    await next();
    for (const digit of [SEVEN, FOUR, ONE]) {
      await lab.button(words.clear).click();
      await lab.draw(...digit);
      await save(page);
    }
    await expect(room.getByRole('img', { name: /two values|2 値/ })).toHaveCount(3);
    await isDone();

    await next();
    await button(words.search).click();
    await isDone();

    await next();
    await expect(room.getByRole('row').nth(2)).toContainText(/3/);
    await button(words.teach).click();
    await button(words.useTaught).click();
    await expect(room.getByText(words.taught)).toBeVisible();
    await isDone();

    await next();
    await button(words.copy).click();
    await isDone();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('model.fit(');
    await button(words.takeAlong).click();
    await expect(page.getByRole('dialog').getByRole('radio', { name: words.notebook })).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: words.close, exact: true }).click();

    await room.getByRole('link', { name: words.figures }).click();
    const [download] = await Promise.all([page.waitForEvent('download'), button(words.save).click()]);
    expect(download.suggestedFilename()).toBe('digit-lab-figures.png');

    // What is done stays done, and the room opens where it was left, until the lesson is started anew.
    await page.reload();
    await expect(room.getByText(words.progress)).toBeVisible();
    await expect(button(words.save)).toBeVisible();
    await button(words.anew).click();
    await expect(room.getByText(words.none)).toBeVisible();
    await expect(room.getByRole('heading', { level: 2 })).toContainText('1.');
    await button(words.undo).click();
    await expect(room.getByText(words.progress)).toBeVisible();
    lab.expectNoProblems();
  });

test('chapter 3 offers few images first, and a run that is stopped in its first epoch says that nothing is kept', async ({
  page,
}) => {
  const lab = new LabPage(page);
  await page.goto('/?lang=en&backend=wasm&workers=1#learn/3');
  const room = page.locator('#room');
  await expect(room.getByText('2,000 images take seconds, 60,000 take minutes.')).toBeVisible();
  await expect(room.getByRole('button', { name: /^Train with/ }).first()).toHaveText(
    'Train with 2,000 images',
  );
  await room.getByRole('button', { name: 'Train with all 60,000', exact: true }).click();
  await expect(room.getByText('Training: epoch 1 of 50')).toBeVisible();
  await lab.button('Stop').click();
  await expect(room.getByText(/^Stopped before the first epoch ended, so nothing was kept\./)).toBeVisible();
  await expect(room.getByText('To do: Train for an epoch or more.')).toBeVisible();
});

test('the figures fit on two sheets, and an empty one leads to its chapter', async ({
  page,
  browserName,
}) => {
  test.skip(browserName !== 'chromium', 'Only Chromium prints without a dialog.');
  await page.goto('/?lang=en#learn/figures');
  const room = page.locator('#room');
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' },
  });
  expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(2);
  await room.getByRole('link', { name: 'Chapter 6 fills it' }).click();
  await expect(room.getByRole('heading', { level: 2 })).toContainText('6.');
});

test('a class opens its link: the chapter, in Japanese, with its settings, large; and the size goes again', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`/?lang=en${littleTutorial({ epochs: 4 })}&room=learn/3`);
  const room = page.locator('#room');
  await room.getByText('Link for a class').click();
  await room.getByLabel('Chapter', { exact: true }).selectOption('4');
  await room.getByLabel('Language', { exact: true }).selectOption('ja');
  await room.getByLabel('Shown large').check();
  await room.getByRole('button', { name: 'Copy the link' }).click();
  await expect(room.getByText('Copied.')).toBeVisible();
  const link = await page.evaluate(() => navigator.clipboard.readText());

  const pupil = await context.newPage();
  await pupil.goto(link);
  const title = pupil.getByRole('heading', { level: 2, name: '4. loss と val_loss' });
  await expect(title).toBeVisible();
  await expect(pupil.getByText(/4 エポック/).first()).toBeVisible();
  const size = () => title.evaluate((heading) => parseFloat(getComputedStyle(heading).fontSize));
  const large = await size();
  await pupil.getByRole('button', { name: '大きく表示', exact: true }).click();
  expect(await size()).toBeLessThan(large / 1.5);
  expect(pupil.url()).not.toContain('large');
});
