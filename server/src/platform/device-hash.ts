import { createHash } from 'node:crypto';
import type { SeatId, SessionId } from '@rapport/shared/contract/ids.ts';

/**
 * All that is kept of a browser's secret: enough to know it again on this seat, and another value
 * in every session, so that it tells of no other.
 */
export const deviceHash = (session: SessionId, seat: SeatId, secret: string): string =>
  createHash('sha256')
    .update(JSON.stringify(['rapport device v1', session, seat, secret]))
    .digest('base64url');
