import type { Answer } from '@rapport/shared/contract/wire.ts';
import type { Socket } from 'socket.io';
import type { ZodType } from 'zod';
import { AppError, toWireError } from '../platform/errors.ts';
import type { Logger } from '../platform/logger.ts';

/** What every handler of a connection shares. */
export interface HandlerContext {
  readonly socket: Socket;
  readonly logger: Logger;
  /** Counts a message; throws AppError `rate-limited` when there were too many. */
  readonly spend: () => Promise<void>;
  /** Events that are handled, so that the others can be answered too. */
  readonly handled: Set<string>;
}

/**
 * Handles one event: its payload is parsed here, once, and whatever happens is answered. A
 * message without a callback is carried out all the same; nobody waits for its answer.
 */
export function defineHandler<Input, Output>(
  context: HandlerContext,
  event: string,
  schema: ZodType<Input>,
  handle: (input: Input) => Promise<Output>,
): void {
  context.handled.add(event);
  context.socket.on(event, (...args: unknown[]) => {
    const answer = answerOf(args);
    void respond(context, event, async () => handle(parse(schema, args[0]))).then(answer);
  });
}

/** Answers events that nobody handles, so that their sender learns of it. */
export function refuseUnknown(context: HandlerContext): void {
  context.socket.onAny((event: string, ...args: unknown[]) => {
    if (context.handled.has(event)) return;
    void respond(context, event, () => Promise.reject(new AppError('unknown-command'))).then(
      answerOf(args),
    );
  });
}

async function respond<Output>(
  { spend, logger }: HandlerContext,
  event: string,
  run: () => Promise<Output>,
): Promise<Answer<unknown>> {
  try {
    await spend();
    const value = await run();
    return value === undefined ? { ok: true, value: undefined } : { ok: true, value };
  } catch (error) {
    if (!(error instanceof AppError)) logger.error({ err: error, event }, 'handler failed');
    return { ok: false, error: toWireError(error) };
  }
}

function answerOf(args: readonly unknown[]): (answer: Answer<unknown>) => void {
  const last = args.at(-1);
  return isCallback(last) ? last : () => undefined;
}

// Socket.IO hands over a function exactly when the sender waits for an answer.
const isCallback = (value: unknown): value is (answer: Answer<unknown>) => void =>
  typeof value === 'function';

function parse<Input>(schema: ZodType<Input>, payload: unknown): Input {
  const parsed = schema.safeParse(payload);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  // A type that is not on the list is a command that does not exist, or not any more.
  if (issue?.code === 'invalid_union' && issue.path.at(-1) === 'type') {
    throw new AppError('unknown-command');
  }
  throw new AppError('invalid-message', issue?.path.join('.'));
}
