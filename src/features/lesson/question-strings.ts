// One question for each chapter, with three choices, of which `right` is counted from 0, and what is true.

import { defineStrings } from '../../i18n/strings.ts';

/** The right choice of each question, counted from 0; it is the same in every language. */
export const RIGHT_CHOICES = { 1: 2, 2: 1, 3: 1, 4: 2, 5: 0, 6: 0, 7: 1, 8: 2, 9: 1 } as const;

export const questionStrings = defineStrings({
  en: {
    1: {
      question: 'How many numbers does the network get of your digit?',
      choices: ['10', '28', '784'],
      answer: '28 × 28 = 784, one for each pixel. Ten come out: a probability for each digit.',
    },
    2: {
      question: 'Which layer has most of the tutorial’s 217,838 weights?',
      choices: ['Conv2D', 'Dense 128', 'Dense 10'],
      answer: 'Dense 128: each unit weighs all 1,690 numbers of Flatten. 1,690 × 128 + 128 = 216,448.',
    },
    3: {
      question: 'val_loss is 0.10, 0.08, 0.09, 0.09, with patience=2. What happens?',
      choices: ['It goes on', 'It stops and takes epoch 2', 'It stops and takes epoch 4'],
      answer:
        'Two epochs in a row were no better than 0.08. Training stops, and the weights of epoch 2 answer.',
    },
    4: {
      question: 'Early in a run, val_loss often lies below loss. Why?',
      choices: [
        'The validation images are easier',
        'The network has seen them before',
        'loss is measured under harder conditions',
      ],
      answer:
        'loss is a mean over the whole epoch, its poor beginning included, with dropout switching units off. val_loss is measured at the end of the epoch, without dropout.',
    },
    5: {
      question: 'One digit gets 0.60. What do the other nine get together?',
      choices: ['0.40', '0.60', 'That depends'],
      answer:
        'Softmax makes all ten add up to 1. A high number proves nothing: a network can be sure and wrong.',
    },
    6: {
      question: 'Which of the two pictures is more like the training images?',
      choices: ['The grey one', 'The two-valued one', 'Both alike'],
      answer: 'MNIST was scaled down with grey edges. Hard steps between black and white are rare in it.',
    },
    7: {
      question: 'A few pixels flip the answer. What does that tell?',
      choices: ['The network is broken', 'The drawing lies near a border', 'The pen was too thin'],
      answer:
        'Accuracy says how often test images are read right. It says nothing of how far away the next border is.',
    },
    8: {
      question: 'After teaching, all your saved digits are read right. What is proved?',
      choices: ['It reads my handwriting', 'It reads any handwriting', 'Nothing yet'],
      answer:
        'It was taught these very digits. Only digits that you draw afterwards can judge it: draw some.',
    },
    9: {
      question: 'At 98.4 %, how many of 10,000 digits are read wrong?',
      choices: ['16', '160', '1,600'],
      answer: 'Of postal codes of seven digits, about one in nine would have a wrong one.',
    },
  },
  ja: {
    1: {
      question: 'ネットワークは、1 つの数字をいくつの数値として受け取るでしょうか。',
      choices: ['10 個', '28 個', '784 個'],
      answer: '28 × 28 = 784 で、1 画素が 1 つの数値です。出てくるのは 10 個、各数字の確率です。',
    },
    2: {
      question: '重みは全部で 217,838 個。最も多いのはどの層でしょうか。',
      choices: ['Conv2D', 'Dense 128', 'Dense 10'],
      answer:
        'Dense 128 です。各ユニットが Flatten の 1,690 個すべてに重みを持ちます。1,690 × 128 + 128 = 216,448 個です。',
    },
    3: {
      question: 'patience=2 で、val_loss が 0.10、0.08、0.09、0.09 と続きました。どうなるでしょうか。',
      choices: ['学習を続ける', '終了し、エポック 2 を採用', '終了し、エポック 4 を採用'],
      answer: '2 エポック続けて 0.08 を下回らなかったので、学習は終わります。使うのはエポック 2 の重みです。',
    },
    4: {
      question: '学習の初めは、val_loss が loss より低いことがよくあります。なぜでしょうか。',
      choices: [
        '検証画像のほうが易しいから',
        '検証画像も学習したから',
        'loss のほうが不利な条件で測られるから',
      ],
      answer:
        'loss は、学習が進む前も含めたエポック全体の平均で、ドロップアウトありで測った値です。val_loss は、エポックの終わりにドロップアウトなしで測ります。',
    },
    5: {
      question: 'ある数字の確率が 0.60 のとき、残り 9 個の合計はいくつでしょうか。',
      choices: ['0.40', '0.60', '場合による'],
      answer:
        'ソフトマックスにより、10 個の合計は必ず 1 です。確率が高くても正しいとは限りません。自信を持って間違えることもあります。',
    },
    6: {
      question: '学習画像に近いのは、どちらの画像でしょうか。',
      choices: ['濃淡のある画像', '2 値の画像', 'どちらも同じ'],
      answer:
        'MNIST の画像は縮小されたもので、縁が灰色です。白と黒がくっきり分かれた縁は、ほとんどありません。',
    },
    7: {
      question: '数画素で答えが変わりました。ここから何が分かるでしょうか。',
      choices: ['ネットワークが壊れている', '書いた字が境界の近くにある', '線が細すぎた'],
      answer: '正解率は、テスト画像をどれだけ正しく読めるかを示すだけで、境界までの距離は示しません。',
    },
    8: {
      question: '追加学習のあと、保存した字がすべて正解になりました。何が確かめられたでしょうか。',
      choices: ['自分の字なら読める', 'だれの字でも読める', 'まだ何も分からない'],
      answer:
        'ちょうどその字を学習したからです。評価できるのは、あとから書いた字だけです。新しく書いてみましょう。',
    },
    9: {
      question: '正解率 98.4 % では、10,000 字のうち何字を間違えるでしょうか。',
      choices: ['16 字', '160 字', '1,600 字'],
      answer: '7 桁の郵便番号なら、およそ 9 通に 1 通で、どこかの数字を読み間違えることになります。',
    },
  },
});
