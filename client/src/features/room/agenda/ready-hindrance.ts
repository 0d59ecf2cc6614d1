import type { ReadyThing } from '@rapport/shared/contract/prepared-agenda.ts';
import type { RoomView } from '@rapport/shared/contract/room.ts';

/** Why something that lies ready can not be begun at this moment. */
export type Hindrance = 'questionOpen' | 'playing' | 'breakoutsOpen' | 'planned' | 'notHere';

/** What is in the way of beginning a thing that lies ready; nothing where it can be begun. */
export function hindranceOf(
  thing: ReadyThing,
  { can, polls, exercise, breakout }: RoomView,
): Hindrance | undefined {
  switch (thing.kind) {
    case 'poll':
      if (can['poll:ask'] === true) return undefined;
      return polls?.current?.open === true ? 'questionOpen' : 'notHere';
    case 'card':
      if (can['exercise:choose'] === true) return undefined;
      return exercise ? 'playing' : 'notHere';
    case 'breakouts':
      if (breakout?.open === true) return 'breakoutsOpen';
      // What somebody has planned by hand is not swept away by one press.
      if (breakout?.draft) return 'planned';
      return can['breakout:deal'] === true ? undefined : 'notHere';
  }
}

/** Whether the same question was asked in this session before, or is being asked. */
export const wasAsked = (thing: ReadyThing, { polls }: Pick<RoomView, 'polls'>): boolean =>
  thing.kind === 'poll' &&
  [polls?.current, ...(polls?.earlier ?? [])].some(
    (poll) =>
      poll?.kind === thing.poll &&
      poll.audience === thing.audience &&
      poll.question === thing.question,
  );
