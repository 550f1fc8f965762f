import { expect, test, vi } from 'vitest';
import { render } from 'vitest-browser-react';
import { CopyButton } from './CopyButton.tsx';

const button = <CopyButton label="Copy" copied="Copied" notCopied="Not copied" text={() => 'a link'} />;

test('the text goes to the clipboard, and the button says so', async () => {
  const write = vi.spyOn(navigator.clipboard, 'writeText').mockResolvedValue();
  const screen = await render(button);
  await screen.getByRole('button', { name: 'Copy' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('Copied');
  expect(write).toHaveBeenCalledWith('a link');
});

test('where the clipboard is refused, the older way copies, and the focus stays', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('refused'));
  const copied: string[] = [];
  const listen = () => copied.push((document.activeElement as HTMLTextAreaElement).value);
  document.addEventListener('copy', listen);
  const screen = await render(button);
  await screen.getByRole('button', { name: 'Copy' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('Copied');
  document.removeEventListener('copy', listen);
  expect(copied).toEqual(['a link']);
  await expect.element(screen.getByRole('button', { name: 'Copy' })).toHaveFocus();
});

test('where nothing copies, the button says that too', async () => {
  vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('refused'));
  vi.spyOn(document, 'execCommand').mockReturnValue(false);
  const screen = await render(button);
  await screen.getByRole('button', { name: 'Copy' }).click();
  await expect.element(screen.getByRole('status')).toHaveTextContent('Not copied');
});
