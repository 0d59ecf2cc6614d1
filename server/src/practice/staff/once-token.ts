import { createHash, randomBytes } from 'node:crypto';

/** The secret in a link that is used once: 256 random bits, in 43 URL-safe characters. */
export const onceToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of such a secret. It has too many bits to be guessed, so a plain hash is enough. */
export const onceTokenHash = (token: string): string =>
  createHash('sha256').update(token).digest('base64url');
