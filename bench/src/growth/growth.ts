import type { RoomCommand } from '@rapport/shared/contract/room.ts';
import { viewDiff, type KnownPatches } from '@rapport/server/src/hosting/view-diff.ts';
import { audienceOf } from '@rapport/server/src/room/audience.ts';
import { sightOf } from '@rapport/server/src/room/view.ts';
import { row, type Benchmark } from '../measure/row.ts';
import { median } from '../measure/statistics.ts';
import { fullRoom } from '../replay/stream.ts';

const SEATS = [2, 4, 6, 8, 12, 16, 24, 32];
const COMMANDS = 200;
const ROUNDS = 7;

const COMMANDS_IN_TURN: readonly RoomCommand[] = [
  { type: 'floor:raise-hand' },
  { type: 'floor:mute' },
  { type: 'floor:lower-hand' },
  { type: 'floor:unmute' },
];

/**
 * What a command costs the server's own process by how many are in the room, without the disk and
 * the sockets: decided, taken effect, who hears whom, and what each viewer is told of it.
 */
export const growth: Benchmark = (progress) => {
  const rows = SEATS.map((seats) => {
    const { play, members } = fullRoom(seats - 1);
    const viewers = ['lead', ...members].map((seat) => {
      const sight = sightOf(seat, 'en');
      return { sight, before: sight(play.state) };
    });
    let turn = 0;
    const command = () => {
      const seat = members[turn % members.length] ?? 'lead';
      const round = Math.floor(turn / members.length);
      turn += 1;
      play.send(seat, COMMANDS_IN_TURN[round % COMMANDS_IN_TURN.length] as RoomCommand);
      audienceOf(play.state);
      const known: KnownPatches = new Map();
      for (const viewer of viewers) {
        const after = viewer.sight(play.state);
        viewDiff(viewer.before, after, known);
        viewer.before = after;
      }
    };
    const rounds = Array.from({ length: ROUNDS + 1 }, () => {
      const took = Array.from({ length: COMMANDS }, () => {
        const begun = performance.now();
        command();
        return performance.now() - begun;
      });
      return 1000 * median(took);
    }).slice(1);
    progress(`${seats} seats: ${median(rounds).toFixed(0)} µs`);
    return row(
      `growth-seats-${seats}`,
      median(rounds),
      'µs',
      `a command in a room of ${seats}: decided, taken effect, and what each is told of it`,
      rounds,
    );
  });
  return Promise.resolve(rows);
};
