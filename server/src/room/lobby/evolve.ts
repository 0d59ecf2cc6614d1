import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Evolve } from '../core/capability.ts';
import { isObserver } from '../core/facts.ts';
import { devicesAtEnd, evolveDevices } from './evolve-devices.ts';
import type { LobbySeat, LobbySlice } from './state.ts';

const withSeat = (slice: LobbySlice, seat: SeatId, change: Partial<LobbySeat>): LobbySlice => {
  const known = slice.seats[seat];
  return known ? { ...slice, seats: { ...slice.seats, [seat]: { ...known, ...change } } } : slice;
};

export const evolveLobby: Evolve<'lobby'> = (before, timed, state) => {
  const { event, at } = timed;
  const settle = (seat: SeatId, change: Partial<LobbySeat>): LobbySlice =>
    withSeat(slice, seat, { standsSince: at, ...change });
  const slice = evolveDevices(before, timed, state);
  switch (event.type) {
    case 'lobby:entered': {
      const { seat, name, pronouns } = event;
      const entered: LobbySeat = {
        ...slice.seats[seat],
        standing: 'waiting',
        name,
        pronouns,
        since: at,
        standsSince: at,
      };
      return { ...slice, seats: { ...slice.seats, [seat]: entered } };
    }
    case 'lobby:admitted':
      return settle(event.seat, { standing: 'admitted', place: event.place });
    case 'lobby:declined':
      return settle(event.seat, { standing: 'declined' });
    case 'floor:left':
      return settle(event.seat, { standing: 'left' });
    case 'floor:removed':
      return settle(event.seat, { standing: 'removed' });
    case 'session:role-changed':
      return event.wasThere ? settle(event.seat, { standing: 'outside' }) : slice;
    case 'observers:sent-out':
      return settle(event.seat, { standing: 'waiting', since: at });
    // Whoever the group is asked about waits for its answer, even if they were turned away before.
    case 'observers:asked':
      return slice.seats[event.seat]?.standing === 'waiting'
        ? slice
        : settle(event.seat, { standing: 'waiting', since: at });
    case 'lobby:locked':
      return { ...slice, locked: true };
    case 'lobby:unlocked':
      return { ...slice, locked: false };
    default:
      return slice;
  }
};

/** The names that people entered go, and so does the group's yes to who only watches. */
export const lobbyAtEnd: Evolve<'lobby'> = (slice, _timed, state) => ({
  ...devicesAtEnd(slice),
  seats: Object.fromEntries(
    Object.entries(slice.seats).map(([seat, known]) => {
      const watches = known.standing === 'admitted' && isObserver(state, seat);
      const standing = watches ? ('waiting' as const) : known.standing;
      return [seat, { ...known, standing, name: '', pronouns: '' }];
    }),
  ),
});
