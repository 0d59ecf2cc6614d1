import type { SeatId } from '@rapport/shared/contract/ids.ts';
import type { Evolve } from '../core/capability.ts';
import type { Voice } from './state.ts';

export const evolveVoices: Evolve<'voices'> = (slice, { event, at }) => {
  if (event.type !== 'voices:spoken') return slice;
  const heard = Object.entries(event.ms).map(([seat, ms]): [SeatId, Voice] => [
    seat,
    { ms: (slice[seat]?.ms ?? 0) + ms, lastAt: at },
  ]);
  return { ...slice, ...Object.fromEntries(heard) };
};
