// Holds locks over all tabs of this browser, by Web Locks. They carry no data, so the time since when one is held stands in the
// name of a second lock that its holder takes beside it.

const PREFIX = 'digit-lab/';
const SINCE = '/since/';

type TabLock = { isOurs: true; release(): void } | { isOurs: false; since: string };

/** It is the session's TabLocks. Where the browser has no locks, as without HTTPS, everything is granted. */
export function createTabLocks(now: () => Date) {
  return {
    async tryLock(name: string): Promise<TabLock> {
      try {
        const release = await take(PREFIX + name);
        if (!release) return { isOurs: false, since: (await sinceWhen(name)) ?? now().toISOString() };
        const forget = await take(PREFIX + name + SINCE + now().toISOString());
        const both = () => {
          forget?.();
          release();
        };
        return { isOurs: true, release: both };
      } catch {
        return { isOurs: true, release: () => undefined };
      }
    },
    async isHeld(name: string): Promise<boolean> {
      return (await heldNames().catch((): string[] => [])).includes(PREFIX + name);
    },
  };
}

/** @returns a function that releases the lock; null where it is held already */
function take(name: string): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    const hold = (lock: Lock | null) => {
      if (!lock) return resolve(null);
      return new Promise<void>((release) => resolve(release));
    };
    manager().request(name, { ifAvailable: true }, hold).catch(reject);
  });
}

async function sinceWhen(name: string): Promise<string | undefined> {
  const start = PREFIX + name + SINCE;
  return (await heldNames()).find((each) => each.startsWith(start))?.slice(start.length);
}

async function heldNames(): Promise<string[]> {
  const { held = [] } = await manager().query();
  return held.map(({ name }) => name ?? '');
}

/** @throws TypeError where the browser has no locks */
function manager(): LockManager {
  const { locks } = (globalThis.navigator ?? {}) as Partial<Navigator>;
  if (!locks) throw new TypeError('no locks');
  return locks;
}
