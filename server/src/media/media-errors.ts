import { errors } from 'mediasoup';
import type { z } from 'zod';
import { AppError } from '../platform/errors.ts';

/**
 * What of a message is parsed here, as the edge has seen only its outer form.
 * @throws AppError `invalid-message`, and where in it
 */
export const parsed = <T>(form: z.ZodType<T>, given: unknown): T => {
  const result = form.safeParse(given);
  if (result.success) return result.data;
  throw new AppError('invalid-message', result.error.issues[0]?.path.join('.'));
};

/** Does the work; what mediasoup throws in it is thrown on as the caller may know it. */
export const translated = async <T>(work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    throw toAppError(error);
  }
};

const toAppError = (error: unknown): unknown => {
  if (error instanceof errors.WorkerClosedError)
    return new AppError('media-unavailable', undefined, { cause: error });
  if (error instanceof errors.NotFoundError)
    return new AppError('not-found', undefined, { cause: error });
  // The worker itself refuses a MID or an SSRC that the client uses twice, by a plain Error.
  const usedTwice = error instanceof Error && error.message.includes('already exists');
  if (usedTwice || error instanceof TypeError || error instanceof errors.UnsupportedError)
    return new AppError('invalid-message', undefined, { cause: error });
  return error;
};
