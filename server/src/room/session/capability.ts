import type { SessionCommand } from '@rapport/shared/contract/room/session.ts';
import { leadsRoom } from '../core/admission.ts';
import type { Capability } from '../core/capability.ts';
import { sessionEvent } from './events.ts';
import { evolveSession, sessionAtEnd } from './evolve.ts';

export const session: Capability<'session', SessionCommand> = {
  name: 'session',
  events: sessionEvent,
  auditSteps: 'none',
  initial: { ended: false },

  open: (facts) => [{ type: 'session:opened', facts }],

  commands: {
    'session:end': {
      knownTo: 'everyone',
      by: leadsRoom,
      when: (state) => !state.session.ended,
      decide: () => [{ type: 'session:ended' }],
    },
    'session:reopen': {
      knownTo: 'everyone',
      by: leadsRoom,
      when: (state) => state.session.ended,
      afterEnd: true,
      decide: (_state, _command, { names }) => [
        {
          type: 'session:reopened',
          ...(names ? { names: names.map(({ seat, name }) => ({ seat, name })) } : {}),
        },
      ],
    },
  },
  evolve: evolveSession,
  atEnd: sessionAtEnd,
};
