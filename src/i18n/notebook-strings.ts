// This catalogue has the words of the Python program and of the notebook that the page writes.

import type { ProgramWords } from '../domain/keras-program/program-words.ts';
import { defineStrings } from './strings.ts';

export const notebookStrings = defineStrings<ProgramWords>({
  en: {
    between: ' ',
    about: [
      'This experiment was put together in Digit Lab, a page that trains networks in the browser.',
      'It trains the same network with the same settings on the same images of MNIST, with Keras 3.',
    ],
    started: [
      'Install: pip install keras jax matplotlib',
      'Start: python FILE.py; every option is listed by python FILE.py --help',
    ],
    parts: {
      settings: {
        heading: 'Settings',
        sentences: ['These are the settings of the experiment, which can be changed here.'],
      },
      options: { heading: 'Options', sentences: ['Options of the command line change the settings.'] },
      install: {
        heading: 'Install',
        sentences: ['Keras 3 with JAX is installed where it is missing; Colab has it.'],
      },
      backend: {
        heading: 'Keras',
        sentences: [
          'Keras runs on JAX where that is installed, else on TensorFlow or PyTorch.',
          'KERAS_BACKEND in the environment chooses another.',
        ],
      },
      data: {
        heading: 'Data',
        sentences: [
          'Keras downloads MNIST once.',
          'The last of the training images only validate, as in Digit Lab.',
          'Ink lies between 0 and 1, bright on dark.',
        ],
      },
      devices: {
        heading: 'Devices',
        sentences: [
          'With DATA_PARALLEL all devices share each batch, whose size stays BATCH_SIZE.',
          'A few images at the end are left out where they cannot be shared evenly.',
        ],
      },
      network: { heading: 'Network', sentences: ['The layers are those of the blocks in Digit Lab.'] },
      augmentation: {
        heading: 'Augmentation',
        sentences: [
          'In training, this layer varies the images as Digit Lab does.',
          'It stands before the network and is no part of it, so a saved model goes without it.',
        ],
      },
      optimizer: {
        heading: 'Optimizer',
        sentences: ['Every number is the one that Digit Lab uses.'],
      },
      training: {
        heading: 'Training',
        sentences: ['The weights of the epoch with the lowest val_loss are kept.'],
      },
      best: {
        heading: 'Test images',
        sentences: ['The best weights read the 10,000 test images, which had no part in training.'],
      },
      curves: { heading: 'Curves', sentences: ['Loss and accuracy after each epoch.'] },
      digits: {
        heading: 'Your own digits',
        sentences: [
          'In Digit Lab, Export under My digits saves the file my-digits.json.',
          'Put it beside this file, or name it in DIGITS.',
        ],
      },
      comparison: {
        heading: 'Digit Lab and Keras',
        sentences: ['The table shows the figures of the page beside those of this run.'],
      },
    },
    options: {
      epochs: 'at most this many epochs',
      images: 'use the first training images, this many',
      'batch-size': 'images in a batch, on all devices and hosts together',
      'learning-rate': 'learning rate, or its peak',
      seed: 'seed of all random numbers',
      'data-parallel': 'share each batch among all devices (JAX)',
      digits: 'read the digits of a my-digits.json',
      save: 'save the model with its best weights, for example as model.keras',
      curves: 'draw the curves into this file',
      history: 'write the figures into this file, as JSON',
      coordinator: 'address of host 0, the same on all hosts; needs --hosts and --host',
      hosts: 'number of hosts',
      host: 'number of this host, counted from 0',
    },
    differences: {
      batchNormalization:
        "The momentum of Keras's batch normalization is 0.99 throughout; Digit Lab's grows to it, which short runs show.",
      sgdMomentum:
        "Keras's momentum holds the learning rate of earlier steps; Digit Lab applies the present one.",
      randomness: 'Keras draws other random numbers, so that figures differ as between two seeds.',
      notVaried: 'Keras has no like of these parts of the augmentation, which are left out:',
      elastic: 'elastic distortion by a coarse grid;',
      penWidth: 'wider and narrower strokes;',
      penStyles: 'pen styles that MNIST hardly has;',
      nonDigits: 'images that are no digits, for which all ten probabilities are to stay low.',
    },
    problems: {
      outOfRange: 'Epochs, batch size and learning rate must be above 0, and images from 2 to 60000.',
      hostsTogether: 'Many hosts need all of --coordinator, --hosts (2 or more) and --host (0 to hosts - 1).',
      onlyJax: 'Many devices need JAX: pip install jax, and KERAS_BACKEND=jax.',
      divisible: 'BATCH_SIZE must be a multiple of the number of devices.',
      notDigits: 'This is no file of digits of Digit Lab (version 1).',
      noMatplotlib: 'The curves need matplotlib: pip install matplotlib.',
      noPageFigures: 'When this was saved, no run of this experiment had figures.',
    },
  },
  ja: {
    between: '',
    about: [
      'この実験は、ブラウザーでネットワークを訓練する Digit Lab で作成しました。',
      '同じ MNIST 画像、同じ設定、同じネットワークを Keras 3 で訓練します。',
    ],
    started: [
      'インストール：pip install keras jax matplotlib',
      '実行：python ファイル.py（オプションの一覧は python ファイル.py --help）',
    ],
    parts: {
      settings: { heading: '設定', sentences: ['実験の設定です。ここで変更できます。'] },
      options: { heading: 'オプション', sentences: ['コマンドラインのオプションで設定を変更します。'] },
      install: {
        heading: 'インストール',
        sentences: ['Keras 3 がなければ JAX とともにインストールします（Colab には入っています）。'],
      },
      backend: {
        heading: 'Keras',
        sentences: [
          'JAX があれば JAX、なければ TensorFlow か PyTorch をバックエンドにします。',
          '別のものを使うには、環境変数 KERAS_BACKEND で指定します。',
        ],
      },
      data: {
        heading: 'データ',
        sentences: [
          'MNIST は初回だけ Keras がダウンロードします。',
          '検証には、Digit Lab と同じく訓練画像の末尾だけを使います。',
          '値は 0 から 1 で、暗い背景に明るい線です。',
        ],
      },
      devices: {
        heading: 'デバイス',
        sentences: [
          'DATA_PARALLEL では、各バッチをすべてのデバイスで分担します（全体で BATCH_SIZE 枚のまま）。',
          '均等に分けられない末尾の数枚は使いません。',
        ],
      },
      network: { heading: 'ネットワーク', sentences: ['層は Digit Lab のブロックと同じです。'] },
      augmentation: {
        heading: 'データ拡張',
        sentences: [
          '訓練時に、Digit Lab と同じ方法で画像を変化させる層です。',
          'ネットワークの手前に置くため、保存したモデルには含まれません。',
        ],
      },
      optimizer: {
        heading: 'オプティマイザー',
        sentences: ['数値はすべて Digit Lab と同じです。'],
      },
      training: { heading: '訓練', sentences: ['val_loss が最小のエポックの重みを残します。'] },
      best: {
        heading: 'テスト画像',
        sentences: ['最良の重みで、訓練に使っていないテスト画像 10,000 枚を評価します。'],
      },
      curves: { heading: '曲線', sentences: ['各エポックの loss と accuracy です。'] },
      digits: {
        heading: '自分の数字',
        sentences: [
          'Digit Lab の「自分の数字」で書き出すと、my-digits.json が保存されます。',
          'このファイルと同じ場所に置くか、DIGITS で指定してください。',
        ],
      },
      comparison: {
        heading: 'Digit Lab と Keras',
        sentences: ['ページでの結果と、この実行の結果を並べます。'],
      },
    },
    options: {
      epochs: '最大エポック数',
      images: '使う訓練画像の枚数（先頭から）',
      'batch-size': 'バッチサイズ（全デバイス・全ホストの合計）',
      'learning-rate': '学習率、またはその最大値',
      seed: '乱数のシード',
      'data-parallel': '各バッチをすべてのデバイスで分担（JAX）',
      digits: 'my-digits.json の数字を認識',
      save: '最良の重みのモデルを保存（例：model.keras）',
      curves: '曲線を描くファイル',
      history: '結果を JSON で書き出すファイル',
      coordinator: 'ホスト 0 のアドレス（全ホスト共通。--hosts と --host も必要）',
      hosts: 'ホスト数',
      host: 'このホストの番号（0 から）',
    },
    differences: {
      batchNormalization:
        'Keras のバッチ正規化の momentum は常に 0.99、Digit Lab では徐々に 0.99 へ近づくため、短い訓練では差が出ます。',
      sgdMomentum: 'Keras のモメンタムには過去の学習率が残りますが、Digit Lab は現在の学習率を掛けます。',
      randomness: '乱数が異なるため、結果にはシードを変えたときと同程度の差が出ます。',
      notVaried: '次のデータ拡張は、Keras に相当するものがないため省きます：',
      elastic: '粗い格子による弾性変形、',
      penWidth: '線の太さの変化、',
      penStyles: 'MNIST にほとんどない書き方、',
      nonDigits: '10 個の確率をすべて低くすべき、数字でない画像。',
    },
    problems: {
      outOfRange: 'エポック数、バッチサイズ、学習率は 0 より大きく、画像は 2 から 60000 にしてください。',
      hostsTogether:
        '複数のホストには --coordinator、--hosts（2 以上）、--host（0 以上 hosts 未満）がすべて必要です。',
      onlyJax: '複数のデバイスには JAX が必要です（pip install jax、KERAS_BACKEND=jax）。',
      divisible: 'BATCH_SIZE はデバイス数の倍数にしてください。',
      notDigits: 'Digit Lab の数字のファイル（バージョン 1）ではありません。',
      noMatplotlib: '曲線には matplotlib が必要です（pip install matplotlib）。',
      noPageFigures: '保存した時点で、この実験の結果はまだありませんでした。',
    },
  },
});
