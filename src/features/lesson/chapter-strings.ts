// The chapters of the lesson: what each is called, says, and has one do.

import { defineStrings } from '../../i18n/strings.ts';

export const chapterStrings = defineStrings({
  en: {
    1: {
      title: 'Draw, and be read',
      text: 'Draw a digit on the pad. A network that was trained in advance reads it at once, here in your browser. All it sees is the small picture beside the answer: 28 × 28 greys.',
      action: 'Go to the pad',
    },
    2: {
      title: 'Put the network together',
      text: 'A network is a stack of layers, like building bricks. The first ones find features, the last ones decide. Which brick comes next?',
      action: '',
    },
    3: {
      title: 'compile and fit',
      text: '`compile` names the error to lower, `loss`, and the `optimizer` that lowers it. `fit` shows all images again and again: each round is an epoch. A fifth of the images only checks (`val_loss`). Two epochs without a new lowest one (`patience=2`) end it, and the weights of the lowest epoch are taken.',
      action: 'Train with these settings',
    },
    4: {
      title: 'loss and val_loss',
      text: '`loss` is measured on images that the network learns from, `val_loss` on images that it never learns from. Too few images are learned by heart: `loss` still falls, `val_loss` no longer does. That is overfitting. Try it: 1,000 images, no dropout, about ten seconds.',
      action: 'Overfit on purpose',
    },
    5: {
      title: 'Ten probabilities',
      text: 'The last layer gives ten numbers that add up to 1. The tutorial’s 8 got 0.9997. No training uses the test images: look at their first 8.',
      action: 'Show the first 8',
    },
    6: {
      title: 'Your own handwriting',
      text: 'Draw digits, easy ones and odd ones, and save at least three below the pad. Each one comes here twice, and is read twice: in greys, as the pad gives it, and in two values, as in the tutorial.',
      action: 'Go to the pad',
    },
    7: {
      title: 'Why an answer flips',
      text: 'Borders run between the digits. Close to one, a tiny change flips the answer, however high the accuracy is. Draw a digit and search for the smallest change.',
      action: 'Go to the pad',
    },
    8: {
      title: 'What helps',
      text: 'Vary the training images (augmentation), take a larger network (preset Robust does both), or teach the model your own digits. How many of your digits does each one read?',
      action: '',
    },
    9: {
      title: 'Where to go from here',
      text: 'That was the whole lesson. Take the network along as a Keras program, or go on in this page.',
      action: 'Copy the Keras program',
    },
  },
  ja: {
    1: {
      title: '書いた数字を読ませる',
      text: 'パッドに数字を書いてください。学習済みのネットワークが、このブラウザーの中ですぐに判定します。ネットワークに見えるのは、答えの横の小さな画像（28 × 28 画素の濃淡）だけです。',
      action: 'パッドへ',
    },
    2: {
      title: '層を積み重ねる',
      text: 'ネットワークは、ブロックのように層を積み重ねて作ります。前半の層が特徴を取り出し、後半の層が判断します。次に来る層はどれでしょうか。',
      action: '',
    },
    3: {
      title: 'compile と fit',
      text: '`compile` では、減らすべき誤差 `loss` と、減らし方 `optimizer` を決めます。`fit` は画像を繰り返し見せます。1 周が 1 エポックで、終わるたびにログが増えます。5 分の 1 の画像は検証専用です（`val_loss`）。その最小値が 2 エポック続けて更新されないと終了し（`patience=2`）、最小だったエポックの重みを採用します。',
      action: 'この設定で学習する',
    },
    4: {
      title: 'loss と val_loss',
      text: '`loss` は学習に使う画像で、`val_loss` は学習に使わない画像で測った損失です。画像が少なすぎると丸暗記になり、`loss` は下がり続けても `val_loss` は下がらなくなります。これが過学習です。画像 1,000 枚、ドロップアウトなしで試してみましょう（約 10 秒）。',
      action: 'わざと過学習させる',
    },
    5: {
      title: '10 個の確率',
      text: '最後の層は、合計が 1 になる 10 個の数を出します。元のチュートリアルでは、8 の確率は 0.9997 でした。学習に一度も使っていないテスト画像から、最初の 8 を見てみましょう。',
      action: '最初の 8 を見る',
    },
    6: {
      title: '自分の手書き文字',
      text: '読みやすい字も崩した字も書いて、パッドの下で 3 字以上保存してください。1 字ごとに、パッドのままの濃淡の画像と、元のチュートリアルと同じ 2 値の画像が並び、それぞれ判定されます。',
      action: 'パッドへ',
    },
    7: {
      title: '答えはなぜ変わるのか',
      text: '数字と数字の間には境界があります。境界の近くでは、正解率の高いネットワークでも、わずかな変化で答えが変わります。数字を書いて、答えが変わる最小の変化を探しましょう。',
      action: 'パッドへ',
    },
    8: {
      title: '何が効くのか',
      text: '学習画像を変形して増やす（データ拡張）、ネットワークを大きくする（プリセット Robust はその両方）、自分の字を追加学習させる。それぞれ、あなたの字をいくつ正しく読めるでしょうか。',
      action: '',
    },
    9: {
      title: 'ここから先へ',
      text: 'レッスンは以上です。ネットワークを Keras のプログラムとして持ち帰ることも、このページで続けることもできます。',
      action: 'Keras のプログラムをコピー',
    },
  },
});
