import { PostError } from './post.ts';

/**
 * What a failure of the conversation means. The mail server's own words are not kept: they repeat
 * addresses.
 */
export function postErrorFrom(error: unknown): PostError {
  if (error instanceof PostError) return error;
  const { code, responseCode: replyCode } = (error ?? {}) as Partial<{
    code: unknown;
    responseCode: unknown;
  }>;
  const known = typeof replyCode === 'number' ? { replyCode } : {};
  // Whoever sets the right password will want what waits to leave: so this is tried again.
  if (code === 'EAUTH') return new PostError('sign-in', { ...known, cause: error });
  if (code === 'ETLS') return new PostError('encryption', { cause: error });
  if (typeof replyCode !== 'number' || replyCode < 400 || replyCode > 599) {
    return new PostError('unreachable', { cause: error });
  }
  if (replyCode < 500) return new PostError('later', { replyCode, cause: error });
  const fault = code === 'EENVELOPE' ? 'address' : 'refused';
  return new PostError(fault, { replyCode, lasting: true, cause: error });
}
