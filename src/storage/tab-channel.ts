// Tells the other tabs of this browser what has changed in storage, and hears it from them. A browser without such a channel
// gives no news.

export type TabMessage =
  /** Runs with these ids have changed, come or gone. */
  | { kind: 'runs'; ids: readonly string[] }
  | { kind: 'digits' }
  /** Another tab has used a model. */
  | { kind: 'model' };

export interface TabChannel {
  tell(message: TabMessage): void;
  /** Hears what other tabs tell, as long as the page is open. */
  listen(heard: (message: TabMessage) => void): void;
}

/** A tab never hears itself. */
export function openTabChannel(): TabChannel {
  const channel = openChannel();
  return {
    tell: (message) => channel?.postMessage(message),
    listen(heard) {
      channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        const message = readMessage(data);
        if (message) heard(message);
      });
    },
  };
}

function openChannel(): BroadcastChannel | null {
  try {
    return new BroadcastChannel('digit-lab');
  } catch {
    return null;
  }
}

/** Tabs can hold different versions of the page. */
function readMessage(data: unknown): TabMessage | null {
  const { kind, ids } = (data ?? {}) as Record<string, unknown>;
  if (kind === 'digits' || kind === 'model') return { kind };
  const isIds = Array.isArray(ids) && ids.every((id) => typeof id === 'string');
  return kind === 'runs' && isIds ? { kind, ids } : null;
}
