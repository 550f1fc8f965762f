import { afterEach, expect, test, vi } from 'vitest';
import { openTabChannel } from './tab-channel.ts';
import { digitNews, runNews } from './tab-news.ts';

afterEach(() => vi.unstubAllGlobals());

/** Node's own channels would keep the test's process alive. */
function playChannels() {
  const channels: Fake[] = [];
  class Fake extends EventTarget {
    constructor() {
      super();
      channels.push(this);
    }
    postMessage(data: unknown) {
      const others = channels.filter((each) => each !== this);
      others.forEach((each) => each.dispatchEvent(new MessageEvent('message', { data })));
    }
  }
  vi.stubGlobal('BroadcastChannel', Fake);
  return new Fake();
}

test('what one tab tells, the others hear by its subject, and it does not', () => {
  playChannels();
  const [one, other] = [openTabChannel(), openTabChannel()];
  const [own, digits, runs] = [vi.fn(), vi.fn(), vi.fn()];
  one.listen(own);
  digitNews(other).listen(digits);
  runNews(other).listen(runs);
  digitNews(one).tell();
  expect(digits).toHaveBeenCalledExactlyOnceWith();
  expect(runs).not.toHaveBeenCalled();
  runNews(one).tell(['a', 'b']);
  expect(runs).toHaveBeenCalledExactlyOnceWith(['a', 'b']);
  expect(digits).toHaveBeenCalledOnce();
  expect(own).not.toHaveBeenCalled();
});

test('messages of another version of the page are passed over', () => {
  const stranger = playChannels();
  const heard = vi.fn();
  openTabChannel().listen(heard);
  [null, 'digits', {}, { kind: 'later' }, { kind: 'runs' }, { kind: 'runs', ids: [1] }].forEach((each) =>
    stranger.postMessage(each),
  );
  expect(heard).not.toHaveBeenCalled();
});

test('a browser without channels gives no news', () => {
  vi.stubGlobal('BroadcastChannel', undefined);
  const channel = openTabChannel();
  channel.listen(() => undefined);
  expect(() => channel.tell({ kind: 'digits' })).not.toThrow();
});
