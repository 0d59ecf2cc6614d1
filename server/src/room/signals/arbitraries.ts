import { type SignalsCommand, reactionKind } from '@rapport/shared/contract/room/signals.ts';
import { type Makers, pickOf } from '../../testing/makers.ts';

/** Random commands, see {@link Makers}. */
export const makers: Makers<SignalsCommand> = {
  'signal:react': (_play, pick) => ({ kind: pickOf(reactionKind.options, pick) ?? 'nod' }),
  'signal:moment': () => ({}),
  'signal:moment-over': () => ({}),
};
