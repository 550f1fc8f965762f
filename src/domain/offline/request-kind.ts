// Sorts what the page asks for by who answers it: the net first, what is kept, or the host alone.

export interface AskedFor {
  method: string;
  url: string;
  /** `navigate` where a page is opened. */
  mode: string;
  /** `no-store` asks whether the host can be reached. */
  cache: string;
  /** Says whether only a part of the file is asked for. */
  ranged: boolean;
}

export type RequestKind =
  /** The page itself: the net is asked first, so that a new version is seen. */
  | { kind: 'page' }
  /** Files that another program shares with the page. */
  | { kind: 'shared' }
  /** A file of the page or of its data, relative to the scope. */
  | { kind: 'file'; url: string }
  /** It is none of ours. */
  | { kind: 'host' };

/** The manifest names it as the address to which pictures and files are shared. */
export const SHARE_TARGET = 'share-target';

/** @param scope the absolute address of the folder that the service worker serves, with a slash at its end */
export function requestKind(request: AskedFor, scope: string): RequestKind {
  const { origin, pathname } = new URL(request.url);
  const at = origin + pathname;
  if (!at.startsWith(scope)) return { kind: 'host' };
  const url = at.slice(scope.length);
  if (request.method === 'POST' && url === SHARE_TARGET) return { kind: 'shared' };
  if (request.method !== 'GET' || request.cache === 'no-store' || request.ranged) return { kind: 'host' };
  if (request.mode === 'navigate')
    return url === '' || url === 'index.html' ? { kind: 'page' } : { kind: 'host' };
  return { kind: 'file', url };
}
