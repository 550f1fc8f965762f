import { expect, test, vi } from 'vitest';
import { hasSaveDialog, saveFile, saveFileAs, type FileToSave, type Surroundings } from './save-file.ts';

const FILE: FileToSave = { name: 'robust.onnx', blob: new Blob(['12345'], { type: 'text/plain' }) };

function around(given: Partial<Surroundings> = {}) {
  const download = vi.fn<(file: FileToSave) => void>();
  const plain = { pickFile: null, share: null, canShare: () => true, refusesDownloads: false };
  return { ...plain, download, ...given };
}

test('a file is downloaded under its name, even where a share sheet is at hand', async () => {
  const browser = around({ share: vi.fn() });
  expect(await saveFile(FILE, browser)).toEqual({ kind: 'saved', name: 'robust.onnx', bytes: 5, sure: true });
  expect(browser.download).toHaveBeenCalledWith(FILE);
  expect(browser.share).not.toHaveBeenCalled();
});

test('where downloads are refused the share sheet takes the file', async () => {
  const share = vi.fn(async (_files: File[]) => undefined);
  const browser = around({ share, refusesDownloads: true });
  expect(await saveFile(FILE, browser)).toEqual({ kind: 'shared', name: 'robust.onnx', bytes: 5 });
  expect(share.mock.calls[0][0][0]).toMatchObject({ name: 'robust.onnx', size: 5, type: 'text/plain' });
  expect(browser.download).not.toHaveBeenCalled();
});

test('where neither is sure the download is tried, and not promised', async () => {
  const browser = around({ refusesDownloads: true, share: vi.fn(), canShare: () => false });
  expect(await saveFile(FILE, browser)).toMatchObject({ kind: 'saved', sure: false });
});

test.each([
  ['AbortError', { kind: 'cancelled' }],
  ['NotAllowedError', { kind: 'press-again' }],
  ['DataError', { kind: 'refused', why: 'no' }],
])('a share sheet that ends with %s is told', async (name, told) => {
  const share = () => Promise.reject(new DOMException('no', name));
  expect(await saveFile(FILE, around({ share, refusesDownloads: true }))).toEqual(told);
});

test('a download that throws is told', async () => {
  const download = () => {
    throw new Error('blocked');
  };
  expect(await saveFile(FILE, around({ download }))).toEqual({ kind: 'refused', why: 'blocked' });
});

test('the save dialog opens before the file is made, and its name counts', async () => {
  const steps: string[] = [];
  const written: Blob[] = [];
  const write = async (blob: Blob) => void written.push(blob);
  const pickFile = async ({ suggestedName }: { suggestedName: string }) => {
    steps.push(`pick ${suggestedName}`);
    return { name: 'mine.onnx', createWritable: async () => ({ write, close: async () => undefined }) };
  };
  const make = async () => {
    steps.push('make');
    return FILE.blob;
  };
  const saved = await saveFileAs('robust.onnx', make, around({ pickFile }));
  expect(saved).toEqual({ kind: 'saved', name: 'mine.onnx', bytes: 5, sure: true });
  expect(steps).toEqual(['pick robust.onnx', 'make']);
  expect(written).toEqual([FILE.blob]);
});

test('a save dialog that is closed makes no file', async () => {
  const make = vi.fn(async () => FILE.blob);
  const pickFile = () => Promise.reject(new DOMException('', 'AbortError'));
  expect(await saveFileAs('x', make, around({ pickFile }))).toEqual({ kind: 'cancelled' });
  expect(make).not.toHaveBeenCalled();
});

test('a disk that takes no more is told', async () => {
  const createWritable = () => Promise.reject(new DOMException('disk full', 'QuotaExceededError'));
  const browser = around({ pickFile: async () => ({ name: 'x', createWritable }) });
  expect(await saveFileAs('x', async () => FILE.blob, browser)).toEqual({
    kind: 'refused',
    why: 'disk full',
  });
});

test('only a browser with a save dialog says that it has one', () => {
  expect(hasSaveDialog(around())).toBe(false);
  expect(hasSaveDialog(around({ pickFile: vi.fn() }))).toBe(true);
});
