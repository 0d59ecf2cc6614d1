import { type AuditSteps, step } from '../core/audit-steps.ts';
import type { Events } from '../core/state.ts';

export const lobbySteps: AuditSteps<Events['lobby']> = {
  // A facilitator lets themselves in; nobody else is needed for it.
  'lobby:admitted': ({ seat }, actor) =>
    actor === seat ? undefined : { action: 'admitted', subject: seat },
  'lobby:entered': 'none',
  'lobby:declined': 'none',
  'lobby:locked': 'none',
  'lobby:unlocked': 'none',
  'lobby:device-knocked': step('new-device-knocked'),
  'lobby:device-admitted': step('new-device-admitted'),
  'lobby:device-declined': step('new-device-declined'),
  'lobby:device-disowned': step('new-device-disowned'),
  // The first device of a seat is the one that everyone comes with.
  'lobby:device-taken': ({ seat, instead }) =>
    instead === true ? { action: 'seat-taken-by-sign-in', subject: seat } : undefined,
  'lobby:device-came': 'none',
  'lobby:device-looked-up': 'none',
  'lobby:device-left': 'none',
  'lobby:device-owned': 'none',
  'lobby:devices-cleared': 'none',
};
