// Declares the handlers that answer the calls of the protocol. A call without a handler does not compile.

import type { Answers, CallName, Takes, Tells } from '../../protocol/messages.ts';

export type Tell<Name extends CallName> = (event: Tells<Name>) => void;

/** A handler rejects with a CodedError where the caller is to know why. */
type Handler<Name extends CallName> = (takes: Takes<Name>, tell: Tell<Name>) => Promise<Answers<Name>>;

export type Handlers<Names extends CallName = CallName> = { [Name in Names]: Handler<Name> };
