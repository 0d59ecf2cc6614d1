import type { LobbyCommand } from '@rapport/shared/contract/room/lobby.ts';
import { type Makers, seatOf } from '../../testing/makers.ts';
import { SEATS } from '../../testing/room-play.ts';

/** Random commands, see {@link Makers}. */
export const makers: Makers<LobbyCommand> = {
  'lobby:enter': (_play, pick) => ({
    name: `Guest ${pick % 7}`,
    pronouns: '',
    microphone: pick % 2 === 0,
    camera: pick % 3 === 0,
  }),
  'lobby:admit': (_play, pick) => ({ seat: seatOf(pick) }),
  'lobby:admit-all': (_play, pick) => ({
    seats: SEATS.filter((_seat, index) => (pick >> index) % 2 === 0),
  }),
  'lobby:decline': (_play, pick) => ({ seat: seatOf(pick) }),
  'lobby:lock': () => ({}),
  'lobby:unlock': () => ({}),
  'lobby:was-me': () => ({}),
  'lobby:was-not-me': () => ({}),
};
