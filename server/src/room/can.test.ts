import { MESSAGE_LIMITS } from '@rapport/shared/contract/room/messages-limits.ts';
import type { CommandType } from '@rapport/shared/contract/room.ts';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actorOf,
  commandOf,
  commandOfType,
  moves,
  playMove,
  TYPES,
} from '../testing/room-commands.ts';
import { gathered, GROUP_FACTS, playing, RoomPlay, SEATS } from '../testing/room-play.ts';
import { canOf, decide, isAtItsTime } from './commands.ts';
import { isRefusal } from './core/capability.ts';
import { momentsOfReturn } from './core/connected.ts';

/** Enough to come upon every item, line, tie, role and seat that a command can be about. */
const PICKS = Array.from({ length: 500 }, (_, pick) => pick);

/** Fewer, as each of them is refused. */
const SOME_PICKS = PICKS.filter((pick) => pick % 41 === 0);

const HOUR_MS = 3_600_000;

/** When a command of this type is tried: for some there is a time, for the others it is always now. */
const momentsFor = ({ state, now }: RoomPlay, type: CommandType): number[] =>
  isAtItsTime(type) ? [now, now + HOUR_MS, ...momentsOfReturn(state)] : [now];

/** Whether some command of this type is carried out, of those with these numbers. */
const works = (
  play: RoomPlay,
  actor: string,
  type: CommandType,
  picks: readonly number[],
  target: true | string,
): boolean =>
  momentsFor(play, type).some((now) =>
    picks.some((pick) => {
      const targets = target === true ? target : [target];
      const command = commandOfType(play, actor, type, pick, targets);
      return !isRefusal(decide(play.state, command, { actor, now, newId: play.newId }));
    }),
  );

const paired = (): RoomPlay => {
  const play = gathered().gather('elm');
  play.send('lead', { type: 'breakout:deal', size: 2, shuffle: 1 });
  play.send('lead', { type: 'breakout:open' });
  return play;
};

const apart = (): RoomPlay => {
  const play = paired();
  for (const other of ['birch', 'cedar', 'elm']) {
    play.send('lead', { type: 'breakout:keep-apart', seat: 'alder', other });
  }
  play.send('alder', { type: 'breakout:return' });
  return play;
};

const written = (): RoomPlay => {
  const play = gathered();
  for (let count = 0; count < MESSAGE_LIMITS.inASession; count += 1) {
    play.pass(3000);
    play.send('alder', { type: 'messages:to-leaders', text: 'Again' });
  }
  return play;
};

const alone = (): RoomPlay =>
  new RoomPlay({
    ...GROUP_FACTS,
    format: 'individual',
    seats: [
      { seat: 'lead', role: 'facilitator', name: 'Robin' },
      { seat: 'alder', role: 'member', name: 'Alder' },
    ],
  }).gather('alder');

const STARTS: readonly [string, () => RoomPlay][] = [
  ['an empty room', () => new RoomPlay()],
  ['a group', gathered],
  ['a scene that is played', playing],
  ['breakouts', paired],
  ['breakouts with somebody whom nobody may meet', apart],
  ['two people', alone],
  ['a group in which somebody has written all they may', written],
];

/** All who can give a command: seats, and devices that do not have theirs. */
const everyone = ({ state }: RoomPlay) => [...SEATS, ...Object.keys(state.lobby.devices).slice(-2)];

/** What is refused though it stands there, or is carried out though it does not. */
function lies(play: RoomPlay): string[] {
  return everyone(play).flatMap((actor) => {
    const can = canOf(play.state, actor);
    return TYPES.flatMap((type) => {
      const may = can[type];
      const said = `${actor} ${type}`;
      if (may === undefined) {
        return works(play, actor, type, SOME_PICKS, true) ? [`${said} works`] : [];
      }
      if (may === true) return works(play, actor, type, PICKS, true) ? [] : [`${said} fails`];
      return [
        ...may.flatMap((seat) =>
          works(play, actor, type, PICKS, seat) ? [] : [`${said} ${seat} fails`],
        ),
        ...SEATS.flatMap((seat) =>
          !may.includes(seat) && works(play, actor, type, SOME_PICKS, seat)
            ? [`${said} ${seat} works`]
            : [],
        ),
      ];
    });
  });
}

describe('what a viewer can do', () => {
  it.each(STARTS)('[LR2] is exactly what works, in some way (%s)', (_name, start) => {
    fc.assert(
      fc.property(moves, (sequence) => {
        const play = start();
        for (const move of sequence) playMove(play, move);
        expect(lies(play)).toEqual([]);
      }),
      { numRuns: 50, endOnFailure: true },
    );
  });

  it('[LR2] is refused only for what is in the command, or by the clock, where it stands there', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        const play = gathered();
        for (const move of sequence) {
          const actor = actorOf(play, move);
          const command = commandOf(play, { ...move, honest: false });
          if (command && canOf(play.state, actor)[command.type]) {
            const { now, newId } = play;
            const decision = decide(play.state, command, { actor, now, newId });
            expect(isRefusal(decision) && decision.refused).not.toBe('not-allowed');
          }
          playMove(play, move);
        }
      }),
      { numRuns: 150 },
    );
  });
});
