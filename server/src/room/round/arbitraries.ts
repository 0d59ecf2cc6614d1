import type { RoundCommand } from '@rapport/shared/contract/room/round.ts';
import { type Makers, pickOf } from '../../testing/makers.ts';

/** Random commands, see {@link Makers}. */
export const makers: Makers<RoundCommand> = {
  'round:start': (_play, pick) => ({ seconds: 15 + (pick % 100) }),
  'round:next': (play, pick) => ({
    from: pickOf(Object.values(play.state.round), pick)?.speaker ?? 'none',
  }),
  'round:pass': () => ({}),
  'round:end': () => ({}),
};
