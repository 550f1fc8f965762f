import { defineStrings } from '../../i18n/strings.ts';

export const drawingStrings = defineStrings({
  en: {
    pad: 'Drawing pad',
    full: (most: number) => `${most} strokes are all that fit. Undo or clear some.`,
    undo: 'Undo',
    clear: 'Clear',
    keys: 'Drawing by keyboard: arrow keys move the pen (Shift: farther), Space puts it down or lifts it, Ctrl+Z undoes, Delete clears.',
  },
  ja: {
    pad: '手書きパッド',
    full: (most: number) => `書けるのは ${most} 画までです。元に戻すか消去してください。`,
    undo: '元に戻す',
    clear: '消去',
    keys: 'キーボードで書く：矢印キーでペンを移動（Shift で大きく移動）、スペースキーでペンを下ろす／上げる、Ctrl+Z で元に戻す、Delete で消去。',
  },
});
