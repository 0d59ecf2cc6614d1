import { type AuditSteps, step } from '../core/audit-steps.ts';
import type { Events } from '../core/state.ts';

export const careSteps: AuditSteps<Events['care']> = {
  'care:called': step('help-called'),
  'care:left-alone': step('help-call-opened'),
  'care:call-ended': step('help-call-ended'),
  'care:seen': step('help-seen'),
  'care:shown': step('help-shown'),
  'care:escalated': step('help-escalated'),
  // Staff are not in the room: the practice enters who of them it was.
  'care:staff-told': 'none',
  'care:staff-seen': 'none',
  'care:side-room-opened': ({ person }) => ({ action: 'side-room-opened', subject: person }),
  'care:moved': ({ seat, room }) => ({
    action: room === undefined ? 'side-room-left' : 'side-room-entered',
    subject: seat,
  }),
  'care:whereabouts': step('whereabouts-given'),
};
