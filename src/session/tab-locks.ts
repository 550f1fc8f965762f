// Keeps two tabs of one browser from doing the same thing at once. A lock ends with its tab, however that ends.

export type TabLock =
  | { isOurs: true; release(): void }
  /** Another tab holds it since this time, in ISO 8601. */
  | { isOurs: false; since: string };

export type LockName = 'teaching' | 'queue' | `run/${string}` | `tab/${string}`;

export interface TabLocks {
  /** Takes the lock where no tab holds it. A browser without locks grants everything; it never rejects. */
  tryLock(name: LockName): Promise<TabLock>;
  /** @returns whether a tab, this one too, holds the lock; false in a browser without locks */
  isHeld(name: LockName): Promise<boolean>;
}
