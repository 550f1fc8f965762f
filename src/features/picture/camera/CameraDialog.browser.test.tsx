import { afterEach, expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { CameraDialog } from './CameraDialog.tsx';

afterEach(() => vi.restoreAllMocks());

/** A busy machine takes more than a second to write a picture. */
const PATIENT = { timeout: 10_000 };

/** A camera that shows a canvas. It is larger than what is shown of it. */
function film(): MediaStream {
  const canvas = document.createElement('canvas');
  canvas.width = 400;
  canvas.height = 300;
  const context = canvas.getContext('2d')!;
  context.fillStyle = 'white';
  context.fillRect(0, 0, 400, 300);
  return canvas.captureStream();
}

const named = (id: string): MediaStream => {
  const stream = film();
  vi.spyOn(stream.getVideoTracks()[0], 'getSettings').mockReturnValue({ deviceId: id });
  return stream;
};

const isLive = (stream: MediaStream) => stream.getTracks().every(({ readyState }) => readyState === 'live');

function camerasAre(...ids: string[]) {
  const devices = ids.map((deviceId) => ({ deviceId, kind: 'videoinput' }) as MediaDeviceInfo);
  vi.spyOn(navigator.mediaDevices, 'enumerateDevices').mockResolvedValue(devices);
}

async function openDialog() {
  const onPicture = vi.fn();
  const onClose = vi.fn();
  const screen = await render(<CameraDialog onPicture={onPicture} onClose={onClose} />);
  return { screen, onPicture, onClose, dialog: screen.getByRole('dialog') };
}

test('one press takes the whole picture with the frame in its middle, and closes', async () => {
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(film());
  camerasAre('one');
  const { onPicture, onClose, dialog, screen } = await openDialog();
  await dialog.getByRole('button', { name: 'Take picture' }).click();
  await expect.poll(() => onClose.mock.calls.length, PATIENT).toBe(1);
  const [file, crop] = onPicture.mock.calls[0] as [File, object];
  const { width, height } = await createImageBitmap(file);
  expect([width, height]).toEqual([400, 300]);
  const about = (share: number): unknown => expect.closeTo(share, 6);
  expect(crop).toEqual({
    left: about(95 / 400),
    top: about(0.15),
    width: about(210 / 400),
    height: about(0.7),
  });
  expect(screen.getByRole('button', { name: 'Switch camera' }).elements()).toEqual([]);
});

test('the rear camera comes first, the next one is asked for by its id, and the one before goes off', async () => {
  const streams = [named('rear'), named('front')];
  const ask = vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async () => {
    return streams[ask.mock.calls.length - 1];
  });
  camerasAre('front', 'rear');
  const { dialog, screen } = await openDialog();
  await dialog.getByRole('button', { name: 'Switch camera' }).click();
  await expect.element(dialog.getByRole('button', { name: 'Take picture' })).toBeVisible();
  const wanted = ask.mock.calls.map(([constraints]) => constraints?.video);
  expect(wanted[0]).toMatchObject({ facingMode: 'environment' });
  expect(wanted[1]).toMatchObject({ deviceId: { exact: 'front' } });
  expect(streams.map(isLive)).toEqual([false, true]);
  await screen.unmount();
  expect(streams.map(isLive)).toEqual([false, false]);
});

test('a camera that is allowed after the dialog was closed goes off at once', async () => {
  const stream = film();
  let allow: (stream: MediaStream) => void = () => undefined;
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockReturnValue(new Promise((done) => (allow = done)));
  const { screen, dialog } = await openDialog();
  await expect.element(dialog.getByRole('status')).toHaveTextContent('Allow it');
  await screen.unmount();
  allow(stream);
  await expect.poll(() => isLive(stream), PATIENT).toBe(false);
});

test.each([
  ['NotAllowedError', 'The camera is not allowed'],
  ['NotFoundError', 'No camera was found'],
  ['NotReadableError', 'Another program seems to use the camera'],
  ['TypeError', 'The camera gave no picture'],
])('%s is said in words, and asking again opens the camera', async (name, said) => {
  const ask = vi.spyOn(navigator.mediaDevices, 'getUserMedia');
  ask.mockRejectedValueOnce(new DOMException('', name)).mockResolvedValueOnce(film());
  const { dialog } = await openDialog();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent(said);
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect.element(dialog.getByRole('button', { name: 'Take picture' })).toHaveFocus();
  expect(dialog.getByRole('alert').elements()).toEqual([]);
});

test('a page that came over http has no camera to try again, and takes a picture instead', async () => {
  vi.spyOn(navigator, 'mediaDevices', 'get').mockReturnValue(undefined as unknown as MediaDevices);
  vi.spyOn(globalThis, 'isSecureContext', 'get').mockReturnValue(false);
  const { dialog, onPicture, onClose } = await openDialog();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('came over http');
  expect(dialog.getByRole('button', { name: 'Try again' }).elements()).toEqual([]);
  const input = dialog.element().querySelector('input')!;
  const carried = new DataTransfer();
  const file = new File([], 'seven.png');
  carried.items.add(file);
  input.files = carried.files;
  input.dispatchEvent(new Event('change', { bubbles: true }));
  expect(onPicture).toHaveBeenCalledExactlyOnceWith(input.files[0]);
  expect(onClose).toHaveBeenCalledOnce();
});

test('a picture that the browser does not write is said, and nothing is taken', async () => {
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockImplementation(async () => film());
  camerasAre('one');
  vi.spyOn(HTMLCanvasElement.prototype, 'toBlob').mockImplementation((done) => done(null));
  const { dialog, onPicture, onClose } = await openDialog();
  await dialog.getByRole('button', { name: 'Take picture' }).click();
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('The camera gave no picture');
  await dialog.getByRole('button', { name: 'Try again' }).click();
  await expect.element(dialog.getByRole('button', { name: 'Take picture' })).toBeVisible();
  expect(onPicture).not.toHaveBeenCalled();
  expect(onClose).not.toHaveBeenCalled();
});

test('a camera that is pulled out is said', async () => {
  const stream = film();
  vi.spyOn(navigator.mediaDevices, 'getUserMedia').mockResolvedValue(stream);
  camerasAre('one');
  const { dialog } = await openDialog();
  await expect.element(dialog.getByRole('button', { name: 'Take picture' })).toBeVisible();
  stream.getVideoTracks()[0].dispatchEvent(new Event('ended'));
  await expect.element(dialog.getByRole('alert')).toHaveTextContent('The camera stopped');
});
