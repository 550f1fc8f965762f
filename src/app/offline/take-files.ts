// Takes files that the system opens with the installed page, or that another program shares with it, as if they had been dropped.

import { takeSharedFiles } from '../../client/offline/shared-inbox.ts';
import { SHARED_PARAMETER } from '../../protocol/offline-messages.ts';
import { takeFiles, type IntakeStore } from '../exchange/incoming/intake.ts';

/** The type libraries lack it. */
interface LaunchQueue {
  setConsumer(take: (launched: { files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Takes files with which the system opens the page, as long as it is open. */
export function takeLaunched(intake: IntakeStore): void {
  const { launchQueue } = window as { launchQueue?: LaunchQueue };
  launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length === 0) return;
    void Promise.all(files.map((handle) => handle.getFile())).then((opened) => takeFiles(intake, opened));
  });
}

/** Takes what was shared, where the address says so. @returns whether it came; true where nothing was shared */
export async function takeShared(intake: IntakeStore, scope: string): Promise<boolean> {
  const address = new URL(location.href);
  if (!address.searchParams.has(SHARED_PARAMETER)) return true;
  address.searchParams.delete(SHARED_PARAMETER);
  history.replaceState(history.state, '', address);
  const files = await takeSharedFiles(scope).catch(() => []);
  if (files.length > 0) await takeFiles(intake, files);
  return files.length > 0;
}
