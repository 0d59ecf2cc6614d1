import type { ErrorCode } from '@rapport/shared/contract/errors.ts';

/** The words for why a message could not be sent. */
export function problemWords(code: ErrorCode): 'busy' | 'full' | 'closed' | 'failed' {
  switch (code) {
    case 'rate-limited':
      return 'busy';
    case 'full':
      return 'full';
    case 'stale':
    case 'not-allowed':
    case 'session-ended':
      return 'closed';
    default:
      return 'failed';
  }
}
