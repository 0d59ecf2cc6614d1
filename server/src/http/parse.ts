import type { z } from 'zod';
import { AppError } from '../platform/errors.ts';

/**
 * What came in, in the form expected.
 * @throws AppError `invalid-message` that names the first field that is wrong.
 */
export function parse<T>(schema: z.ZodType<T>, input: unknown): T {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError('invalid-message', parsed.error.issues[0]?.path.join('.') || undefined);
}
