import type { SessionCommand } from '@rapport/shared/contract/room/session.ts';
import { type Makers } from '../../testing/makers.ts';

/** Random commands, see {@link Makers}. */
export const makers: Makers<SessionCommand> = {
  'session:end': () => ({}),
  'session:reopen': () => ({}),
};
