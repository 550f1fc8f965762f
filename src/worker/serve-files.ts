// Connects the router to this thread's port for the calls about files.

import { fileHandlers } from './handlers/files.ts';
import { connect } from './connect.ts';
import type { ToWorker } from '../protocol/messages.ts';

/** @param early messages that came before this module was loaded, in their order */
export function serveFiles(early: readonly ToWorker[]): void {
  connect(fileHandlers(), early);
}
