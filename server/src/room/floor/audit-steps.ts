import { type AuditSteps, step } from '../core/audit-steps.ts';
import type { Events } from '../core/state.ts';

export const floorSteps: AuditSteps<Events['floor']> = {
  'floor:removed': step('removed'),
  // Going is one's own, and so is what one turns on and off.
  'floor:left': 'none',
  'floor:muted': 'none',
  'floor:unmuted': 'none',
  'floor:camera-turned-on': 'none',
  'floor:camera-turned-off': 'none',
  'floor:hand-raised': 'none',
  'floor:hand-lowered': 'none',
};
