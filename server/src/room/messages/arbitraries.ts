import type { MessagesCommand } from '@rapport/shared/contract/room/messages.ts';
import { type Makers, pickOf, seatOf, type Sketch } from '../../testing/makers.ts';

const messageOf = ({ state }: Sketch, pick: number) =>
  pickOf(state.messages.written, pick)?.id ?? 'none';

/** Random commands, see {@link Makers}. */
export const makers: Makers<MessagesCommand> = {
  'messages:to-leaders': (_play, pick) => ({ text: `To leaders ${pick % 5}` }),
  'messages:to-person': (_play, pick) => ({ seat: seatOf(pick), text: `To one ${pick % 5}` }),
  'messages:to-group': (_play, pick) => ({ text: `To all ${pick % 5}` }),
  'messages:among-leaders': (_play, pick) => ({ text: `Among us ${pick % 5}` }),
  'messages:hush': () => ({}),
  'messages:open': () => ({}),
  'messages:read': (play, pick) => ({ upTo: messageOf(play, pick) }),
  'messages:withdraw': (play, pick) => ({ message: messageOf(play, pick) }),
};
