import { defineStrings } from '../../i18n/strings.ts';

export const drawingStrings = defineStrings({
  en: {
    pad: 'Drawing pad',
    hint: 'Draw a digit here',
    full: (most: number) => `A drawing holds ${most} strokes. Undo or clear some.`,
    undo: 'Undo',
    clear: 'Clear',
    keys: 'With the keyboard: arrow keys move the pen, Shift makes it move farther, Space puts it down and lifts it, Ctrl+Z undoes, Delete clears.',
  },
  ja: {
    pad: '手書きパッド',
    hint: 'ここに数字を書いてください',
    full: (most: number) => `書けるのは ${most} 画までです。元に戻すか消去してください。`,
    undo: '元に戻す',
    clear: '消去',
    keys: 'キーボード操作：矢印キーでペンを移動（Shift で大きく移動）、スペースキーでペンを下ろす／上げる、Ctrl+Z で元に戻す、Delete で消去。',
  },
});
