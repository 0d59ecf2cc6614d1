import type { SessionAfter } from '@rapport/shared/contract/session-after.ts';
import { call } from './api.ts';

/** What leads on from a session that has ended, for its facilitators. @throws ApiError */
export const sessionAfter = (id: string): Promise<SessionAfter> =>
  call('sessionAfter', { params: { id } });
