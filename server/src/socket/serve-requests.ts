import type { Answer } from '@rapport/shared/contract/socket.ts';
import type { z, ZodType } from 'zod';
import { AppError, toWireError } from '../platform/errors.ts';
import type { Logger } from '../platform/logger.ts';
import { outcomeOf, secondsSince, type Meters } from '../platform/meters.ts';

/** The requests of one kind of connection by name, each with the schema of what it carries. */
type Requests = Readonly<Record<string, ZodType>>;

/** What every request of a connection is served with. */
export interface ServingContext {
  /** As far as it is needed of a Socket.IO socket. */
  readonly socket: {
    onAny(listener: (event: string, ...args: unknown[]) => void): unknown;
  };
  readonly logger: Logger;
  /** Counts a message; throws AppError `rate-limited` when there were too many. */
  readonly spend: () => Promise<void>;
  readonly meters?: Meters | undefined;
}

/** For each request, what is done and answered, its payload being parsed. */
export type Handlers<R extends Requests, Answers extends Record<keyof R, unknown>> = {
  readonly [Name in keyof R]: (
    input: z.output<R[Name]>,
  ) => Answers[Name] extends undefined ? Promise<void> : Promise<Answers[Name]>;
};

/**
 * Serves all requests of a connection. A payload is parsed here, once, and whatever happens is
 * answered, also what is no request at all. A message without a callback is carried out all the
 * same; nobody waits for its answer.
 */
export function serveRequests<R extends Requests, Answers extends Record<keyof R, unknown>>(
  context: ServingContext,
  requests: R,
  handlers: Handlers<R, Answers>,
): void {
  const handle = <Name extends keyof R>(name: Name, payload: unknown) =>
    handlers[name](parse(requests[name], payload));
  context.socket.onAny((event, ...args) => {
    void respond(context, event, async () => {
      if (!Object.hasOwn(requests, event)) throw new AppError('unknown-command');
      return handle(event, args[0]);
    }).then(answerOf(args));
  });
}

async function respond(
  { spend, logger, meters }: ServingContext,
  event: string,
  run: () => Promise<unknown>,
): Promise<Answer<unknown>> {
  const start = performance.now();
  try {
    await spend();
    const value = await run();
    if (event === 'room:command') meters?.commandEnded('done', secondsSince(start));
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof AppError)) logger.error({ err: error, event }, 'handler failed');
    if (event === 'room:command') meters?.commandEnded(outcomeOf(error), secondsSince(start));
    const wire = toWireError(error);
    meters?.erred('socket', wire.code);
    return { ok: false, error: wire };
  }
}

function answerOf(args: readonly unknown[]): (answer: Answer<unknown>) => void {
  const last = args.at(-1);
  return isCallback(last) ? last : () => undefined;
}

// Socket.IO hands over a function exactly when the sender waits for an answer.
const isCallback = (value: unknown): value is (answer: Answer<unknown>) => void =>
  typeof value === 'function';

function parse<Schema extends ZodType>(schema: Schema, payload: unknown): z.output<Schema> {
  const parsed = schema.safeParse(payload);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  // A type that is not on the list is a command that does not exist, or not any more.
  if (issue?.code === 'invalid_union' && issue.path.at(-1) === 'type') {
    throw new AppError('unknown-command');
  }
  throw new AppError('invalid-message', issue?.path.join('.'));
}
