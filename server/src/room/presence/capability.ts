import type { Capability } from '../core/capability.ts';
import { nextAbsent } from './absence.ts';
import { presenceEvent } from './events.ts';
import { evolvePresence } from './evolve.ts';

export const presence: Capability<'presence'> = {
  name: 'presence',
  events: presenceEvent,
  auditSteps: 'none',
  initial: { connections: {}, lost: {}, absent: [] },
  commands: {},
  // Whoever was connected to the host before is not any more.
  takenUp: (state) =>
    Object.keys(state.presence.connections).length > 0 ? [{ type: 'presence:cleared' }] : [],
  evolve: evolvePresence,
  // Pages stay connected.
  atEnd: (slice) => slice,
  alarm: nextAbsent,
};
