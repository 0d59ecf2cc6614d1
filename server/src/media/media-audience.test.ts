import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import { createLogger } from '../platform/logger.ts';
import { audienceOf, type Flow } from '../room/audience.ts';
import { viewOf } from '../room/view.ts';
import { freePort } from '../testing/hosted.ts';
import { moves, playMove } from '../testing/room-commands.ts';
import { playing, RoomPlay, SEATS } from '../testing/room-play.ts';
import type { MediaRoom } from './media-room.ts';
import { MediaService } from './media-service.ts';
import { Witness } from '../testing/witness.ts';
import { runningOf, sendingOf, WorkerBooks } from '../testing/worker-books.ts';

/** So many moves run into each other before the worker is looked at. */
const MOVES_AT_ONCE = 8;

const witness = new Witness();
let service: MediaService;
let room: MediaRoom;
let books: WorkerBooks;

beforeAll(async () => {
  service = await MediaService.create(
    // Some of them receive in the other worker.
    {
      workers: 2,
      peoplePerWorker: Math.ceil(SEATS.length / 2),
      listenIp: '127.0.0.1',
      portBase: await freePort(),
    },
    createLogger('silent'),
  );
  room = service.openRoom('session');
  books = await WorkerBooks.open(room, witness, SEATS);
});

afterAll(async () => {
  await service.close();
  witness.stop();
});

const does = (play: RoomPlay, actor: string, command: RoomCommand): RoomPlay => {
  const refusal = play.send(actor, command);
  if (refusal) throw new Error(`${command.type} was refused`);
  return play;
};

const everyone = (): RoomPlay => new RoomPlay().gather(...SEATS.slice(1));

const apart = (): RoomPlay => {
  const play = does(everyone(), 'lead', { type: 'breakout:deal', size: 2, shuffle: 0 });
  return does(play, 'lead', { type: 'breakout:open' });
};

const spokenTo = (): RoomPlay => {
  const play = apart();
  const [to = ''] = play.state.breakout.current?.rooms ?? [];
  does(play, 'colead', { type: 'breakout:visit', to });
  return does(play, 'lead', { type: 'breakout:speak' });
};

const unseen = (): RoomPlay => {
  const play = playing();
  // Somebody who watches, besides facilitators.
  play.gather('elm');
  return does(play, 'lead', { type: 'exercise:stage', stage: 'unseen' });
};

const whispering = (): RoomPlay => {
  const play = playing();
  for (const actor of SEATS) {
    const targets: unknown = viewOf(play.state, actor, 'en').can['exercise:whisper-aloud'];
    const [seat] = Array.isArray(targets) ? (targets as string[]) : [];
    if (seat !== undefined) return does(play, actor, { type: 'exercise:whisper-aloud', seat });
  }
  throw new Error('nobody may whisper');
};

const showing = (): RoomPlay => does(everyone(), 'colead', { type: 'share:start' });

const follow = (play: RoomPlay): void => {
  room.setAudience(audienceOf(play.state));
};

const check = async (play: RoomPlay): Promise<void> => {
  await books.settle();
  const wanted = sendingOf(audienceOf(play.state));
  expect(await books.sending()).toEqual(wanted);
  expect(await books.running()).toEqual(runningOf(wanted));
};

const HELD: Flow = { audio: false, video: false, screen: false };
const HEARD: Flow = { ...HELD, audio: true, video: true };

test.each<[string, () => RoomPlay, Flow]>([
  ['everyone in the circle', everyone, HEARD],
  ['breakouts', apart, HELD],
  ['a voice to all breakouts, and a visitor in one', spokenTo, { ...HELD, audio: true }],
  ['a scene that is watched unseen', unseen, HELD],
  ['a whisper aloud', whispering, { ...HELD, video: true }],
  ['a screen that is shown', showing, { ...HEARD, screen: true }],
])(
  '[ME2] [ME3] [ME4] from %s on, the worker has what the room says and nothing else',
  async (_name, start, flow) => {
    const flows = [...audienceOf(start().state).values()].flatMap((one) => [...one.values()]);
    expect(flows).toContainEqual(flow);
    await fc.assert(
      fc.asyncProperty(moves, async (sequence) => {
        const play = start();
        follow(play);
        await check(play);
        for (const [index, move] of sequence.entries()) {
          playMove(play, move);
          follow(play);
          if (index % MOVES_AT_ONCE === MOVES_AT_ONCE - 1) await check(play);
        }
        await check(play);
      }),
      { numRuns: 6 },
    );
  },
);
