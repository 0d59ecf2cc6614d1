import { type PollCommand, pollAudience, pollKind } from '@rapport/shared/contract/room/polls.ts';
import { type Makers, pickOf, type Sketch } from '../../testing/makers.ts';
import { pollOf } from './state.ts';

/** The poll that lies before the actor of the move; else any that there is. */
const pollFor = ({ state, actor }: Sketch) => pollOf(state, actor) ?? state.polls.at(-1);

/** Random commands, see {@link Makers}. */
export const makers: Makers<PollCommand> = {
  'poll:ask': (_play, pick) => ({
    kind: pickOf(pollKind.options, pick) ?? 'mood',
    audience: pickOf(pollAudience.options, pick >> 2) ?? 'named',
    ...(pick % 2 ? { question: `Asked ${pick % 5}` } : {}),
  }),
  'poll:answer': (play, pick) => {
    const poll = pollFor(play);
    const values = { mood: pick % 11, word: `Word ${pick % 5}`, ready: pick % 2 === 0 };
    return { poll: poll?.id ?? 'none', value: values[poll?.kind ?? 'mood'] };
  },
  'poll:skip': (play) => ({ poll: pollFor(play)?.id ?? 'none' }),
  'poll:close': (play) => ({ poll: pollFor(play)?.id ?? 'none' }),
  'poll:put-away': (play) => ({ poll: pollFor(play)?.id ?? 'none' }),
};
