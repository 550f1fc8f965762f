// Puts the worker's program together from the few handlers that answer drawings at once and the engine, which is loaded behind them.

import { CodedError } from '../domain/coded-error.ts';
import type { EngineHandlers } from './engine-handlers.ts';
import type { Environment } from './environment.ts';
import { answeringHandlers } from './handlers/answering.ts';
import type { Handlers } from './handlers/handlers.ts';

interface Program {
  handlers: Partial<Handlers>;
  /** Brings the handlers of all other calls. @throws CodedError 'offline' when the engine does not come */
  others(): Promise<EngineHandlers>;
}

/** @returns handlers for every call of the protocol but those about files */
export function programOf(environment: Environment): Program {
  let engine: Promise<EngineHandlers> | null = null;
  const loadEngine = () =>
    (engine ??= import('./engine-handlers.ts').then(
      ({ engineHandlers }) => engineHandlers(environment),
      () => {
        engine = null;
        throw new CodedError('offline', 'engine');
      },
    ));
  return { handlers: answeringHandlers(loadEngine), others: loadEngine };
}
